namespace Segue.Routes;

/// <summary>Keeps the routes that no other beats. Criteria are rounded first, so that a difference nobody can feel decides nothing.</summary>
internal static class Unbeaten
{
    /// <summary>
    /// A route is beaten by one that is at least as good on months (to the half), money (to £50), pay (to £500) and risk (to 0.01) and better on one.
    /// Of routes equal on all four the one with fewest hops stays, then the earlier id.
    /// </summary>
    public static IReadOnlyList<Route> Of(IReadOnlyList<Route> routes)
    {
        (Route Route, Criteria Rounded)[] distinct = [.. routes
            .Select(route => (Route: route, Rounded: Criteria.Of(route)))
            .OrderBy(pair => pair.Route.Hops.Count).ThenBy(pair => pair.Route.Id, StringComparer.Ordinal)
            .DistinctBy(pair => pair.Rounded)];
        return [.. distinct
            .Where(pair => !distinct.Any(other => other.Rounded.Beats(pair.Rounded)))
            .Select(pair => pair.Route)
            .OrderBy(route => route.Months).ThenBy(route => route.Id, StringComparer.Ordinal)];
    }
}

/// <summary>The four criteria in rounded units; less is better but for pay.</summary>
internal readonly record struct Criteria(long HalfMonths, long FiftyPounds, long FiveHundreds, long Hundredths)
{
    /// <summary>Rounds a route's criteria.</summary>
    public static Criteria Of(Route route) => new(
        (long)Math.Round((decimal)route.Months * 2, MidpointRounding.AwayFromZero),
        (long)Math.Round(route.Cost.Amount / 50, MidpointRounding.AwayFromZero),
        (long)Math.Round(route.PayFiveYears.Amount / 500, MidpointRounding.AwayFromZero),
        (long)Math.Round((decimal)route.Risk * 100, MidpointRounding.AwayFromZero));

    /// <summary>At least as good on all four, better on one.</summary>
    public bool Beats(Criteria other) =>
        HalfMonths <= other.HalfMonths && FiftyPounds <= other.FiftyPounds && FiveHundreds >= other.FiveHundreds && Hundredths <= other.Hundredths && this != other;
}
