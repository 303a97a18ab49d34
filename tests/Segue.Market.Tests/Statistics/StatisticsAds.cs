using Segue.Basics;
using Segue.Catalogue;
using Segue.Market.Figures;
using Segue.Market.Index;
using Segue.Market.Statistics;
using Segue.Reading;

namespace Segue.Market.Tests.Statistics;

/// <summary>Makes markets for tests of statistics.</summary>
internal static class StatisticsAds
{
    public static readonly DateOnly Today = new(2026, 11, 21);

    public static AdCard Card(long number, string role = "data-engineer", string? employer = null, params string[] skills) =>
        new(number, "Data engineer", [.. skills.Order(StringComparer.Ordinal).Select(skill => new AskedSkill(skill, Strength.Required, null))])
        {
            Cluster = number,
            Source = "ads.csv",
            Employer = employer,
            Role = role,
            Place = new AdPlace("Leeds", "Yorkshire and The Humber", "GB"),
            Point = GeoPoint.Of(53.8, -1.55),
            Posted = new DateOnly(2026, 6, 1),
            FirstSeen = new DateOnly(2026, 6, 2),
        };

    public static AdCard Paid(long number, int low, int high, PayOrigin origin = PayOrigin.Field) => Card(number) with { Pay = new YearlyPay(low, high, origin) };

    public static MarketIndex Index(IEnumerable<AdCard> cards)
    {
        MarketIndex index = new();
        foreach (AdCard card in cards)
        {
            index.Put(card);
        }

        return index;
    }

    public static StatisticsEngine Engine(IEnumerable<AdCard> cards, params Specialism[] specialisms) => new(Index(cards), specialisms);

    public static MarketStatistics Of(IEnumerable<AdCard> cards, StatisticsFilter? filter = null) => Engine(cards).For(filter ?? new StatisticsFilter(), Today);
}
