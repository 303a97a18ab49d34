using System.Globalization;
using Segue.Market.Index;
using Segue.Reading;

namespace Segue.Market.Match;

/// <summary>The parts of a score that are not about skills, in whole points. A part is null when the person has no such wish.</summary>
internal static class MatchTerms
{
    /// <summary>The most that the role brings.</summary>
    public const int MostForRole = 10;

    /// <summary>The most that all of these parts bring together.</summary>
    public const int Most = MostForRole + MostForPlace + MostForSeniority + MostForPay;

    private const int MostForPlace = 20;
    private const int MostForSeniority = 10;
    private const int MostForPay = 5;

    /// <summary>The points for the role.</summary>
    public static int RolePoints(string? role, string wanted) => role == wanted ? MostForRole : 0;

    /// <summary>The points for the place: the same town or work at home in the UK counts in full, the same region most, elsewhere a little, abroad nothing.</summary>
    public static int PlacePoints(Nearness nearness, bool hybrid) => nearness switch
    {
        Nearness.Abroad => 0,
        Nearness.Home or Nearness.There => MostForPlace,
        Nearness.Unknown => 6,
        Nearness.SameRegion => hybrid ? 16 : 14,
        _ => hybrid ? 6 : 2,
    };

    /// <summary>The points for seniority: the level one could be taken on at, or the one below it, counts in full.</summary>
    public static int SeniorityPoints(Seniority? asked, Seniority wanted) => (asked - wanted) switch
    {
        null => 7,
        <= 0 and >= -1 => MostForSeniority,
        1 => 5,
        < -1 => 4,
        _ => 0,
    };

    /// <summary>The points for pay: stated pay that reaches the least wanted counts in full; pay that nobody stated is no reason either way.</summary>
    public static int PayPoints(YearlyPay? pay, decimal least) => pay is not { IsStated: true } stated ? 2 : stated.High >= least ? MostForPay : 0;

    /// <summary>The part about the place.</summary>
    /// <param name="ad">The ad.</param>
    /// <param name="wanted">The place looked for; null for none.</param>
    public static MatchPart? Place(AdCard ad, WantedPlace? wanted)
    {
        if (wanted is not { Name: var place })
        {
            return null;
        }

        bool hybrid = ad.Workplace == Workplace.Hybrid;
        Nearness nearness = wanted.Of(ad.Place, ad.Location, ad.Workplace);
        string where = $"{ad.Place?.Name}{(hybrid ? ", partly at home" : "")}";
        string why = nearness switch
        {
            Nearness.Abroad => $"abroad: {ad.Place?.Name}, {ad.Place?.Country}",
            Nearness.Home => "work at home",
            Nearness.Unknown => "the ad names no place",
            Nearness.There => where,
            Nearness.SameRegion => $"{where}, in the same region",
            _ => $"{where}, away from {place}",
        };
        return new MatchPart("place", PlacePoints(nearness, hybrid), MostForPlace, why);
    }

    /// <summary>The part about seniority.</summary>
    public static MatchPart? Seniority(AdCard ad, MatchWishes wishes)
    {
        if (wishes.Seniority is not { } wanted)
        {
            return null;
        }

        string why = ad.Seniority is not { } asked ? "the ad does not say how senior"
            : asked == wanted ? $"{Name(asked)}, as you look for"
            : $"{Name(asked)}, where you look for {Name(wanted)}";
        return new MatchPart("seniority", SeniorityPoints(ad.Seniority, wanted), MostForSeniority, why);
    }

    /// <summary>The part about pay.</summary>
    public static MatchPart? Pay(AdCard ad, MatchWishes wishes)
    {
        if (wishes.PayFrom is not { } least)
        {
            return null;
        }

        string why = ad.Pay is { IsStated: true } pay
            ? $"{(pay.High >= least ? "up to" : "only up to")} £{pay.High.ToString("#,0", CultureInfo.InvariantCulture)} a year"
            : "no yearly pay in pounds is stated";
        return new MatchPart("pay", PayPoints(ad.Pay, least), MostForPay, why);
    }

    private static string Name(Seniority seniority) => seniority.ToString().ToLowerInvariant();
}
