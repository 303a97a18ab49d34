using System.Security.Cryptography;
using System.Text;
using Segue.Basics;
using Segue.Catalogue;
using Segue.Cli.Routes;
using Segue.Journey;
using Segue.Market;
using Segue.Planning;
using Segue.Report;
using Segue.Routes;

namespace Segue.Cli.Plans;

/// <summary>Brings gap, routes and plan together into one answer.</summary>
internal static class PlanMaking
{
    private const int Seed = 20260101;

    /// <summary>The answer; or why there is no plan.</summary>
    public static Result<MadePlan> Make(
        StartPoint start,
        RouteAnswer routes,
        PlanRequest request,
        string? wanted,
        (IReadOnlyList<MatchedAd> Ads, string Note) matches,
        DateOnly today,
        CancellationToken cancellationToken)
    {
        if (routes.Unbeaten.Count == 0)
        {
            return Result.Fail<MadePlan>(new Problem("plan.no-route", "No route keeps within the hours and money given.") { Remedy = "Raise --budget or --hours; `segue routes --all` shows what each route needs." });
        }

        if (Chosen(routes, wanted) is not { } chosen)
        {
            return Result.Fail<MadePlan>(new Problem("plan.route", $"There is no route “{wanted}”.") { Remedy = $"The routes are: {string.Join(", ", routes.Unbeaten.Select(route => route.Id))}." });
        }

        // The first step is what one studies for now; what later steps need is planned when one gets there.
        string goal = chosen.Hops[0].Role;
        GapReport gap = GapAnalysis.Analyse(start.Profile.Skills, start.Target, start.Catalog, start.Figures, start.Place);
        GapReport first = goal == start.Target.Id ? gap : GapAnalysis.Analyse(start.Profile.Skills, start.Catalog.Roles[goal], start.Catalog, start.Figures, start.Place);
        PlanInput input = Input(start, first, chosen, request);
        Result<Plan> plan = Planner.Make(input, cancellationToken);
        if (!plan.TryGetValue(out Plan? made))
        {
            return Result.Fail<MadePlan>(plan.Problems);
        }

        List<string> notes = [.. routes.Notes, Prices.RatesNote];
        if (goal != start.Target.Id)
        {
            notes.Insert(0, $"The plan covers the first step of the route, to {start.Catalog.Roles[goal].InSentence()}; the rest is planned when you are there.");
        }

        MarketFigures figures = start.Figures ?? new MarketFigures("catalogue defaults", today, start.Catalog.Version, [], new Dictionary<string, RoleFigures>(StringComparer.Ordinal));
        PlanReport report = new(today, start.Profile, gap, routes.Unbeaten, chosen, made, start.Catalog, figures, matches.Ads, matches.Note, notes);
        return Result.Ok(new MadePlan(report, new PlanSource(today, start.Profile, gap, routes.Unbeaten, chosen.Id, figures, notes, PlanBasis.Of(input))));
    }

    private static Route? Chosen(RouteAnswer routes, string? wanted) => wanted is null
        ? routes.Unbeaten.FirstOrDefault(route => route.Kind == RouteKind.Direct) ?? routes.Unbeaten.FirstOrDefault(route => route.Hops.TrueForAllHops(hop => hop.Degree is null)) ?? routes.Unbeaten[0]
        : routes.Unbeaten.FirstOrDefault(route => string.Equals(route.Id, wanted, StringComparison.OrdinalIgnoreCase));

    private static bool TrueForAllHops(this IReadOnlyList<RouteHop> hops, Func<RouteHop, bool> holds) => hops.All(holds);

    private static PlanInput Input(StartPoint start, GapReport gap, Route route, PlanRequest request)
    {
        Dictionary<string, SkillLevel> held = start.Profile.Skills.ToDictionary(skill => skill.Skill, skill => skill.Level, StringComparer.Ordinal);

        // A narrower skill shows the wider one too, as the gap has it: what the gap calls held, the plan holds.
        foreach (GapItem item in gap.Items.Where(item => item.Has > held.GetValueOrDefault(item.Skill)))
        {
            held[item.Skill] = item.Has;
        }

        // The route says how far one studies before applying; the rest is learnt in the job.
        Dictionary<string, double> weights = gap.Items.ToDictionary(item => item.Skill, item => item.Weight, StringComparer.Ordinal);
        List<StudyGap> gaps = [.. route.Hops[0].Goals
            .Where(goal => goal.Level > held.GetValueOrDefault(goal.Skill))
            .Select(goal => new StudyGap(goal.Skill, held.GetValueOrDefault(goal.Skill), goal.Level, weights.GetValueOrDefault(goal.Skill)))];
        return new PlanInput(Id(start, gap.Role), gap.Role, route.Id, gaps, held, start.Catalog, request, Seed);
    }

    // The same person and role keep the same plan id, so that a calendar updates its entries and does not double them.
    private static string Id(StartPoint start, string role)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{start.Profile.Contact.Name}|{start.Profile.Contact.Email}|{role}"));
        return "plan-" + Convert.ToHexStringLower(hash.AsSpan(0, 6));
    }
}

/// <summary>A plan as shown, and what it was made from, as stored.</summary>
internal sealed record MadePlan(PlanReport Report, PlanSource Source);
