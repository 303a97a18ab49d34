using System.Globalization;
using Segue.Basics;

namespace Segue.Routes;

/// <summary>Says in one sentence why each unbeaten route is there.</summary>
internal static class RouteWords
{
    /// <summary>The same routes with their reasons.</summary>
    public static IReadOnlyList<Route> WithReasons(IReadOnlyList<Route> routes) => [.. routes.Select(route => route with { Why = Why(route, routes) })];

    private static string Why(Route route, IReadOnlyList<Route> routes)
    {
        if (routes.Count == 1)
        {
            return $"Best on everything: {Months(route)}, {route.Cost}, {Pay(route)}, risk {Risk(route)}.";
        }

        Criteria own = Criteria.Of(route);
        Criteria[] all = [.. routes.Select(Criteria.Of)];
        List<string> best = [];
        AddIf(own.HalfMonths == all.Min(one => one.HalfMonths), $"quickest ({Months(route)})");
        AddIf(own.FiveHundreds == all.Max(one => one.FiveHundreds), $"best paid over five years ({Pay(route)})");
        AddIf(own.Hundredths == all.Min(one => one.Hundredths), $"least risk ({Risk(route)})");
        AddIf(own.FiftyPounds == all.Min(one => one.FiftyPounds) && all.Max(one => one.FiftyPounds) > own.FiftyPounds && best.Count == 0, $"nothing costs less ({route.Cost})");
        return best.Count > 0 && best[0][0] != 'n' ? $"{Sentence(best)}; {But(route, routes)}." : Between(route, routes);

        void AddIf(bool holds, string words)
        {
            if (holds)
            {
                best.Add(words);
            }
        }
    }

    private static string Sentence(List<string> parts)
    {
        string all = string.Join(" and ", parts);
        return char.ToUpperInvariant(all[0]) + all[1..];
    }

    // What must be given up for it, against the route that does best there.
    private static string But(Route route, IReadOnlyList<Route> routes)
    {
        Route quickest = routes.MinBy(other => other.Months)!;
        Route paid = routes.MaxBy(other => other.PayFiveYears.Amount)!;
        Route safest = routes.MinBy(other => other.Risk)!;
        Criteria own = Criteria.Of(route);
        if (Criteria.Of(paid).FiveHundreds > own.FiveHundreds)
        {
            int better = routes.Count(other => Criteria.Of(other).FiveHundreds > own.FiveHundreds);
            string who = better == 1 ? $"only \"{paid.Name}\" pays more" : $"\"{paid.Name}\" pays most";
            return $"{who} (by {Thousands(paid.PayFiveYears.Amount - route.PayFiveYears.Amount)})";
        }

        return Criteria.Of(quickest).HalfMonths < own.HalfMonths
            ? $"\"{quickest.Name}\" is sooner ({Months(quickest)})"
            : $"\"{safest.Name}\" has less risk ({Risk(safest)} against {Risk(route)})";
    }

    // Best on nothing alone: no route that is as quick is also as good on the rest.
    private static string Between(Route route, IReadOnlyList<Route> routes)
    {
        Criteria own = Criteria.Of(route);
        Route? sooner = routes.Where(other => Criteria.Of(other).HalfMonths < own.HalfMonths).MaxBy(other => other.PayFiveYears.Amount);
        List<string> gains = [];
        if (sooner is not null && Criteria.Of(sooner).FiveHundreds < own.FiveHundreds)
        {
            gains.Add($"pays {Thousands(route.PayFiveYears.Amount - sooner.PayFiveYears.Amount)} more than any quicker one");
        }

        double least = routes.Where(other => Criteria.Of(other).HalfMonths < own.HalfMonths).Select(other => other.Risk).DefaultIfEmpty(1).Min();
        if (Math.Round(route.Risk, 2) < Math.Round(least, 2))
        {
            gains.Add($"has less risk ({Risk(route)}) than any quicker one");
        }

        return gains.Count > 0
            ? $"{Months(route)}: {string.Join(" and ", gains)}."
            : $"A middle way: {Months(route)}, {route.Cost}, {Pay(route)}, risk {Risk(route)}; no other is as good on all four.";
    }

    private static string Months(Route route) => Number(route.Months) is "1" ? "1 month" : $"{Number(route.Months)} months";

    private static string Pay(Route route) => Thousands(route.PayFiveYears.Amount);

    private static string Risk(Route route) => route.Risk.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Number(double months) => Math.Round(months).ToString("0", CultureInfo.InvariantCulture);

    private static string Thousands(decimal pounds) => Money.Pounds(decimal.Round(pounds / 100) * 100).ToString();
}
