using System.Globalization;
using Segue.Market.Figures;
using Segue.Reading;

namespace Segue.Market.Match;

/// <summary>The parts of a score that are not about skills. A part is null when the person has no such wish.</summary>
internal static class MatchTerms
{
    private const decimal PlacePoints = 20;
    private const decimal SeniorityPoints = 10;
    private const decimal PayPoints = 5;

    /// <summary>The same town or work at home in the UK counts in full, the same region most, elsewhere a little, abroad nothing.</summary>
    public static MatchPart? Place(RawAd raw, AdFacts facts, MatchWishes wishes)
    {
        if (wishes.Place is not { } place)
        {
            return null;
        }

        if (facts.Place is { Country: { } country } && country != "GB")
        {
            return new MatchPart("place", 0, PlacePoints, $"abroad: {facts.Place.Name}, {country}");
        }

        if (facts.Workplace == Workplace.Remote)
        {
            return new MatchPart("place", PlacePoints, PlacePoints, "work at home");
        }

        if (facts.Place is null)
        {
            return new MatchPart("place", 6, PlacePoints, "the ad names no place");
        }

        bool hybrid = facts.Workplace == Workplace.Hybrid;
        string where = $"{facts.Place.Name}{(hybrid ? ", partly at home" : "")}";
        if (place.Equals(facts.Place.Name, StringComparison.OrdinalIgnoreCase) || (raw.Location ?? "").Contains(place, StringComparison.OrdinalIgnoreCase))
        {
            return new MatchPart("place", PlacePoints, PlacePoints, where);
        }

        string? region = PlaceReader.RegionOf(place) ?? place;
        return region.Equals(facts.Place.Region, StringComparison.OrdinalIgnoreCase)
            ? new MatchPart("place", hybrid ? 16 : 14, PlacePoints, $"{where}, in the same region")
            : new MatchPart("place", hybrid ? 6 : 2, PlacePoints, $"{where}, away from {place}");
    }

    /// <summary>The level one could be taken on at, or the one below it, counts in full.</summary>
    public static MatchPart? Seniority(AdFacts facts, MatchWishes wishes)
    {
        if (wishes.Seniority is not { } wanted)
        {
            return null;
        }

        if (facts.Seniority is not { } asked)
        {
            return new MatchPart("seniority", 7, SeniorityPoints, "the ad does not say how senior");
        }

        int above = asked - wanted;
        decimal points = above switch { <= 0 and >= -1 => SeniorityPoints, 1 => 5, < -1 => 4, _ => 0 };
        return new MatchPart("seniority", points, SeniorityPoints, above == 0 ? $"{Name(asked)}, as you look for" : $"{Name(asked)}, where you look for {Name(wanted)}");
    }

    /// <summary>Stated pay that reaches the least wanted counts in full; pay that nobody stated is no reason either way.</summary>
    public static MatchPart? Pay(RawAd raw, AdFacts facts, MatchWishes wishes)
    {
        if (wishes.PayFrom is not { } least)
        {
            return null;
        }

        if (facts.Pay is not { Currency: "GBP" } pay || (pay.AnnualHigh ?? pay.AnnualLow) is not { } high || PayOrigins.Of(raw, facts) == PayOrigin.Predicted)
        {
            return new MatchPart("pay", 2, PayPoints, "no yearly pay in pounds is stated");
        }

        return new MatchPart("pay", high >= least ? PayPoints : 0, PayPoints, $"{(high >= least ? "up to" : "only up to")} £{high.ToString("#,0", CultureInfo.InvariantCulture)} a year");
    }

    private static string Name(Seniority seniority) => seniority.ToString().ToLowerInvariant();
}
