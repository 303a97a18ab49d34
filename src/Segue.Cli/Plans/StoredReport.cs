using System.CommandLine;
using Segue.Basics;
using Segue.Catalogue;
using Segue.Cli.Routes;
using Segue.Journey;
using Segue.Planning;
using Segue.Reading.Cv;
using Segue.Report;

namespace Segue.Cli.Plans;

/// <summary>A stored plan as an answer that can be shown: what was known when it was made, with the plan as it is now.</summary>
internal static class StoredReport
{
    /// <summary>The answer, with today's ads for what the learner can do by now.</summary>
    public static PlanReport Of(Host host, ParseResult parse, Catalog catalog, CurrentPlan now)
    {
        PlanSource source = now.Source;
        Plan plan = now.Version.Plan;
        (IReadOnlyList<MatchedAd> ads, string note) = catalog.Roles.TryGetValue(source.Gap.Role, out Role? role)
            ? Matching.Of(host, parse, new StartPoint(catalog, Today(source, plan), null, role, source.Gap.Place, source.Figures))
            : ([], $"The catalogue has no role {source.Gap.Role} any more, so no ads are matched.");
        List<string> notes = [.. source.Notes];
        if (plan.Revision > 0)
        {
            notes.Insert(0, $"Plan of {Wording.Day(source.Made)}, changed {plan.Revision} {(plan.Revision == 1 ? "time" : "times")} since; what is missing and the routes are as they were that day.");
        }

        return new PlanReport(source.Made, source.Profile, source.Gap, source.Routes, source.Routes.First(route => route.Id == source.Chosen), plan, catalog, source.Figures, ads, note, notes);
    }

    // The profile with what has been studied since.
    private static CvProfile Today(PlanSource source, Plan plan)
    {
        Dictionary<string, ProfileSkill> skills = source.Profile.Skills.ToDictionary(skill => skill.Skill, StringComparer.Ordinal);
        foreach ((PlanItem item, PlannedLift lift) in plan.Items.Where(item => item.State == ItemState.Done).SelectMany(item => item.Lifts.Select(lift => (item, lift))))
        {
            ProfileSkill old = skills.GetValueOrDefault(lift.Skill) ?? new ProfileSkill(lift.Skill, SkillLevel.None, 0, null, [], "");
            if (lift.To > old.Level)
            {
                skills[lift.Skill] = old with { Level = lift.To, Rule = $"Studied: {item.Resource}, finished on {Wording.Day(item.End)}." };
            }
        }

        return source.Profile with { Skills = [.. skills.Values] };
    }
}
