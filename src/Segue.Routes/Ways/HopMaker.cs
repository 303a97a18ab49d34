using Segue.Basics;
using Segue.Catalogue;

namespace Segue.Routes;

/// <summary>Makes the hops that are open to somebody who knows what they know.</summary>
internal sealed class HopMaker(RouteContext context)
{
    /// <summary>Study until ready, then the role. Null when it is not to be had: a stepping stone that takes too long to be ready for.</summary>
    public Hop? ByStudy(string role, Knowledge knowledge, double applyAt, bool stone, bool inside, Money spent)
    {
        RoleDemand demand = context.Demand(role);
        double needed = inside ? applyAt - RouteRules.InsideDiscount : applyAt;
        StudyChoice study = StudyChoice.Until(needed, demand, knowledge.Levels, context.Space, context.Costs, spent);
        double months = context.Months(study.Estimate.Hours);
        if (stone && months > RouteRules.ShortStudy)
        {
            return null;
        }

        Knowledge applicant = knowledge.Studied(study.Levels);
        Knowledge after = applicant.Worked(demand);
        return new Hop(
            role,
            months,
            study.Estimate.Hours,
            inside ? RouteRules.InsideWait : SearchMonths(role),
            study.Estimate.Cost,
            study.Goals,
            Learnt(knowledge, stone ? after : applicant),
            applicant,
            after,
            inside);
    }

    /// <summary>A degree, with what it asks for studied before and what is still missing after, then the role.</summary>
    public Hop ByDegree(Degree degree, Knowledge knowledge)
    {
        var asked = degree.Needs.Select(need => (need.Skill, (int)need.Level))
            .Concat(degree.Lifts.Select(lift => (lift.Skill, (int)lift.From)));
        Money fee = degree.Fee.MinorUnits == 0 ? Money.Pounds(0) : degree.Fee;
        StudyChoice before = StudyChoice.Of(Known(asked), knowledge.Levels, context.Space, context.Costs, fee);
        Knowledge taught = knowledge.Studied(before.Levels).Shown(Known(degree.Lifts.Select(lift => (lift.Skill, (int)lift.To))));
        StudyChoice after = StudyChoice.Until(context.Request.ApplyAt, context.Demand(context.Target), taught.Levels, context.Space, context.Costs, fee.Plus(before.Estimate.Cost));
        Knowledge applicant = taught.Studied(after.Levels);
        double starts = Math.Max(context.Months(before.Estimate.Hours), Wait(degree));
        double hours = before.Estimate.Hours + after.Estimate.Hours + (degree.Months * degree.HoursPerWeek * RouteRules.Weeks);
        return new Hop(
            context.Target,
            starts + degree.Months + context.Months(after.Estimate.Hours),
            hours,
            SearchMonths(context.Target),
            before.Estimate.Cost.Plus(fee).Plus(after.Estimate.Cost),
            [.. before.Goals.Concat(after.Goals)],
            Learnt(knowledge, applicant),
            applicant,
            applicant,
            Degree: degree,
            MonthsUntilTaught: starts,
            PaidWhileTaught: Paid(degree));
    }

    private static bool IsApprenticeship(Degree degree) => degree.Kind == DegreeKind.Apprenticeship;

    // An apprenticeship keeps the present job's pay; without a job it brings an apprentice's. A full-time course leaves nothing.
    private decimal? Paid(Degree degree)
    {
        if (IsApprenticeship(degree))
        {
            return context.Request.Job is not null || context.Pay(context.Target) is not { } pay ? null : pay.Newcomer * RouteRules.ApprenticePart;
        }

        return degree.PartTime ? null : 0;
    }

    private double Wait(Degree degree)
    {
        double intake = degree.IntakeMonths.Count switch
        {
            0 => 0,
            _ when context.Request.Month is { } month => degree.IntakeMonths.Min(start => ((start - month - 1 + 12) % 12) + 1),
            int intakes => 6.0 / intakes,
        };
        return IsApprenticeship(degree) ? Math.Max(intake, RouteRules.InsideWait) : intake;
    }

    private double SearchMonths(string role) => context.Openings(role) < RouteRules.FewOpenings ? RouteRules.LongSearch : RouteRules.Search;

    private IEnumerable<(int Skill, int Level)> Known(IEnumerable<(string Skill, int Level)> levels)
    {
        foreach ((string skill, int level) in levels)
        {
            if (context.Space.TryFind(skill, out int index))
            {
                yield return (index, level);
            }
        }
    }

    private string[] Learnt(Knowledge before, Knowledge after) =>
        [.. context.Space.Skills.Where((_, index) => after.Levels[index] > before.Levels[index]).Select(skill => skill.Id)];
}
