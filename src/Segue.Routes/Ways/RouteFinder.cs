using Segue.Catalogue;
using Segue.Market;
using Segue.Reading.Cv;

namespace Segue.Routes;

/// <summary>Finds every way from today's job to a role, and those that no other way beats. Pure: the same input gives the same answer.</summary>
public static class RouteFinder
{
    /// <summary>Finds the routes to <paramref name="target"/>.</summary>
    /// <param name="skills">The profile's skills.</param>
    /// <param name="target">The role wanted.</param>
    /// <param name="catalog">The catalogue, which holds the role.</param>
    /// <param name="figures">The market figures; null for none, and then pay is taken to stay as it is.</param>
    /// <param name="request">Hours, budget, place, job.</param>
    /// <exception cref="ArgumentException">No hours a week, or an impossible readiness to apply at.</exception>
    public static RouteAnswer Find(IReadOnlyList<ProfileSkill> skills, Role target, Catalog catalog, MarketFigures? figures, RouteRequest request)
    {
        ArgumentNullException.ThrowIfNull(skills);
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(request);
        if (request.HoursPerWeek <= 0 || request.ApplyAt is <= 0 or > 1)
        {
            throw new ArgumentException($"{request.HoursPerWeek} hours a week and applying at {request.ApplyAt} cannot be worked with.", nameof(request));
        }

        RouteContext context = new(catalog, figures, request, target.Id);
        int[] levels = context.Space.Levels(skills);
        Route[] all = [.. new RouteSearch(context, new Knowledge(levels, levels)).All()
            .OrderBy(route => route.Months).ThenBy(route => route.Id, StringComparer.Ordinal)];
        return new RouteAnswer(RouteWords.WithReasons(Unbeaten.Of([.. all.Where(route => route.Blocked is null)])), all, Notes(context));
    }

    private static List<string> Notes(RouteContext context)
    {
        List<string> notes =
        [
            context.PayNowSource,
            $"Take-home pay is by the {TaxYear.Latest.Year} rates for {(context.Request.Tax.Nation == TaxNation.Scotland ? "Scotland" : "the rest of the UK")}, without pension; study costs are not taken off it.",
            $"One applies at {context.Request.ApplyAt * 100:0}% readiness; study takes 85% of the hours, review the rest.",
        ];
        if (context.Request.Job is { Role: null } job)
        {
            notes.Add($"\"{job.Title}\" fits no role of the catalogue, so moves from it are judged by skills alone.");
        }

        if (context.Pay(context.Target) is null)
        {
            notes.Add("The figures have no UK pay for this role, so pay is taken to stay as it was.");
        }

        return notes;
    }
}
