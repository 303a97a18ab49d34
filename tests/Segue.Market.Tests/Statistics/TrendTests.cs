using Segue.Market.Index;
using Segue.Market.Statistics;
using static Segue.Market.Tests.Statistics.StatisticsAds;

namespace Segue.Market.Tests.Statistics;

public sealed class TrendTests
{
    [Fact]
    public void TrendOf_SourceThatJoins_IsLeftOutAndSaid()
    {
        Trend trend = Engine(In("old", 5, 20).Concat(In("old", 6, 20)).Concat(In("new", 6, 100))).TrendOf(new StatisticsFilter(), TrendPeriod.Month);

        Assert.Equal(["old"], trend.Panel);
        Assert.Equal([("2026-05", 20), ("2026-06", 20)], trend.Periods.Select(row => (row.Name, row.Ads)));
        Assert.Equal(("new", 100, "no ads in 2026-05"), (trend.LeftOut[0].Source, trend.LeftOut[0].Ads, trend.LeftOut[0].Why));
    }

    [Fact]
    public void TrendOf_BoardFirstAskedLater_IsLeftOut()
    {
        IEnumerable<AdCard> board = In("lever:acme", 5, 20).Concat(In("lever:acme", 6, 20)).Select(card => card with { FirstSeen = new DateOnly(2026, 6, 20) });

        Trend trend = Engine(board).TrendOf(new StatisticsFilter(), TrendPeriod.Month);

        Assert.Empty(trend.Periods);
        Assert.StartsWith("first asked in 2026-06", trend.LeftOut[0].Why, StringComparison.Ordinal);
        Assert.Contains("no source has ads in every period", trend.WhyNone, StringComparison.Ordinal);
    }

    [Fact]
    public void TrendOf_OnePeriodOrNoDays_SaysWhyThereIsNone()
    {
        Assert.Contains("of one period, 2026-Q2", Engine(In("a", 5, 20).Concat(In("a", 6, 20))).TrendOf(new StatisticsFilter(), TrendPeriod.Quarter).WhyNone, StringComparison.Ordinal);
        Assert.Contains("no ad that fits has a day", Engine([Card(1) with { Posted = null }]).TrendOf(new StatisticsFilter(), TrendPeriod.Month).WhyNone, StringComparison.Ordinal);
    }

    [Fact]
    public void TrendOf_Role_IsAShareOfThePanelsItAds()
    {
        Trend trend = Engine(In("a", 5, 20).Concat(In("a", 6, 30)).Concat(In("a", 5, 60, "software-tester")).Concat(In("a", 6, 30, "software-tester")))
            .TrendOf(new StatisticsFilter { Role = "data-engineer" }, TrendPeriod.Month);

        Assert.Equal([0.25, 0.5], trend.Periods.Select(row => row.OfAll.Value));
    }

    [Fact]
    public void TrendOf_SkillThatGrows_ShowsTheChangeWithItsInterval()
    {
        Trend trend = Engine(In("a", 5, 40).Concat(In("a", 6, 40).Select((card, i) => i < 30 ? card with { Skills = Card(1, skills: "llm").Skills } : card))).TrendOf(new StatisticsFilter(), TrendPeriod.Month);

        SkillTrend skill = Assert.Single(trend.Skills);
        Assert.Equal([0.0, 0.75], skill.Shares.Select(share => share!.Value.Value));
        Assert.Equal(0.75, skill.Change!.Value.Value, 9);
        Assert.InRange(skill.Change.Value.Low, 0.55, 0.7);
    }

    [Fact]
    public void TrendOf_FewAdsInAPeriod_HidesItsSharesAndPay()
    {
        Trend trend = Engine(In("a", 5, 9).Concat(In("a", 6, 20)).Select(card => card with { Skills = Card(1, skills: "sql").Skills })).TrendOf(new StatisticsFilter(), TrendPeriod.Month);

        Assert.Equal([null, 1.0], Assert.Single(trend.Skills).Shares.Select(share => share?.Value));
        Assert.Null(trend.Skills[0].Change);
        Assert.All(trend.Periods, row => Assert.Null(row.StatedPay));
    }

    private static IEnumerable<AdCard> In(string source, int month, int count, string role = "data-engineer") =>
        Enumerable.Range(0, count).Select(i => Card(Number(source, month, i, role), role) with { Source = source, Posted = new DateOnly(2026, month, 1 + (i % 28)), FirstSeen = new DateOnly(2026, month, 28) });

    private static long Number(string source, int month, int i, string role) => (((source[0] * 20) + month) * 1000) + i + (role.Length * 1_000_000L);
}
