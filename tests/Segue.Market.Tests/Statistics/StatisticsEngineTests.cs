using FsCheck;
using FsCheck.Fluent;
using Segue.Basics;
using Segue.Market.Figures;
using Segue.Market.Index;
using Segue.Market.Statistics;
using Segue.Reading;
using static Segue.Market.Tests.Statistics.StatisticsAds;

namespace Segue.Market.Tests.Statistics;

public sealed class StatisticsEngineTests
{
    [Fact]
    public void For_OneEmployerWithMostAds_CountsFiveOfThemForARole()
    {
        MarketStatistics found = Of(Many(1, 50, "cobol", "Acme Ltd").Concat(Many(51, 5, "cobol", "ACME LTD.")).Concat(Many(101, 15, "sql", employer: null)));

        Assert.Equal((70, 20, 50), (found.Ads, found.Counted, found.OverCap));
        Assert.Equal((5, 20), (Asked(found, "cobol").Count, Asked(found, "cobol").N));
        Assert.Equal(1, found.Employers);
    }

    [Fact]
    public void For_AnyMarket_NoEmployerCountsMoreThanFiveTimesForARole()
    {
        Gen<(int Employer, int Role)[]> markets = Gen.ArrayOf(Gen.Choose(0, 3).SelectMany(employer => Gen.Choose(0, 1).Select(role => (employer, role))));
        Prop.ForAll(markets.ToArbitrary(), ads =>
        {
            AdCard[] cards = [.. ads.Select((ad, i) => Card(i + 1, $"role{ad.Role}", ad.Employer == 0 ? null : $"Employer {ad.Employer}", $"of{ad.Employer}at{ad.Role}", "all"))];
            int expected = ads.Count(ad => ad.Employer == 0) + ads.Where(ad => ad.Employer > 0).GroupBy(ad => ad).Sum(group => Math.Min(EmployerCap.Most, group.Count()));
            MarketStatistics found = Of(cards);
            return found.Counted == expected
                && found.Skills.Where(skill => skill.Skill != "all" && !skill.Skill.StartsWith("of0", StringComparison.Ordinal)).All(skill => skill.Asked.Count <= EmployerCap.Most);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void For_SameAdsInAnotherOrder_SameShares()
    {
        AdCard[] cards = [.. Enumerable.Range(1, 60).Select(i => Card(i, employer: "Acme", skills: [$"s{i % 7}", "all"]))];

        Assert.Equal(Of(cards).Skills, Of(cards.Reverse()).Skills);
    }

    [Fact]
    public void For_UnderTenAds_HidesSharesAndPay()
    {
        MarketStatistics found = Of(Enumerable.Range(1, 9).Select(i => Paid(i, 50_000, 60_000)));

        Assert.Equal((9, 9), (found.Ads, found.Counted));
        Assert.Empty(found.Skills);
        Assert.Equal((9, null), (Assert.Single(found.Pay).N, found.Pay[0].Median));
    }

    [Fact]
    public void For_StatedAndPredictedPay_AreNeverPutTogether()
    {
        MarketStatistics found = Of(Enumerable.Range(1, 20).Select(i => Paid(i, 40_000, 40_000))
            .Concat(Enumerable.Range(21, 20).Select(i => Paid(i, 90_000, 90_000, PayOrigin.Predicted)))
            .Concat(Enumerable.Range(41, 20).Select(i => Paid(i, 60_000, 60_000, PayOrigin.Text))));

        Assert.Equal(
            [(PayOrigin.Text, 20, 60_000d), (PayOrigin.Field, 20, 40_000d), (PayOrigin.Predicted, 20, 90_000d)],
            found.Pay.Select(pay => (pay.Origin, pay.N, pay.Median!.Value.Value)));
    }

    [Fact]
    public void For_CutTextsAndDayRates_AreNotCountedWhereTheyCannotBe()
    {
        MarketStatistics found = Of(Many(1, 12, "sql").Concat(Enumerable.Range(20, 12).Select(i => Paid(i, 90_000, 90_000) with { Uses = AdUses.Uk })));

        Assert.Equal((24, 12, 12), (found.Ads, found.Counted, found.CutTexts));
        Assert.Empty(found.Pay);
    }

    [Fact]
    public void For_PlacePeriodAndCountry_KeepOnlyWhatFits()
    {
        AdCard[] cards =
        [
            Card(1),
            Card(2) with { Place = new AdPlace("London", "London", "GB"), Point = GeoPoint.Of(51.5, -0.12) },
            Card(3) with { Place = new AdPlace("Paris", null, "FR"), Point = null, Uses = AdUses.Skills },
            Card(4) with { Posted = null },
            Card(5) with { Posted = new DateOnly(2025, 1, 1) },
            Card(6) with { Posted = null, Source = "greenhouse:acme", FirstSeen = new DateOnly(2026, 6, 5) },
            Card(7) with { Cluster = 1 },
            Card(8) with { Seniority = Seniority.Senior },
        ];
        StatisticsEngine engine = Engine(cards);

        Assert.Equal([1, 4, 5, 6, 8], Numbers(new StatisticsFilter { Place = "Leeds" }));
        Assert.Equal([2], Numbers(new StatisticsFilter { Place = "London" }));
        Assert.Equal([1, 2, 3, 4, 5, 6, 8], Numbers(new StatisticsFilter { Everywhere = true }));
        Assert.Equal([1, 2, 6, 8], Numbers(new StatisticsFilter { From = new DateOnly(2026, 1, 1) }));
        Assert.Equal(1, engine.For(new StatisticsFilter { From = new DateOnly(2026, 1, 1) }, Today).Undated);
        Assert.Equal([8], Numbers(new StatisticsFilter { Seniority = Seniority.Senior }));
        Assert.Equal([6], Numbers(new StatisticsFilter { Source = "Greenhouse:" }));
        Assert.Empty(Numbers(new StatisticsFilter { Role = "astronaut" }));

        long[] Numbers(StatisticsFilter filter) => [.. engine.Ordinals(filter).Select(ordinal => (long)ordinal + 1)];
    }

    [Fact]
    public void For_AskedAgain_IsTheSameUntilAnAdComes()
    {
        MarketIndex index = StatisticsAds.Index(Many(1, 20, "sql"));
        StatisticsEngine engine = new(index, []);
        MarketStatistics first = engine.For(new StatisticsFilter { Role = "data-engineer" }, Today);

        Assert.Same(first, engine.For(new StatisticsFilter { Role = "data-engineer" }, Today));
        index.Put(Card(21));
        Assert.Equal(21, engine.For(new StatisticsFilter { Role = "data-engineer" }, Today).Ads);
        index.Put(Card(21) with { Role = "data-scientist" });
        Assert.Equal(20, engine.For(new StatisticsFilter { Role = "data-engineer" }, Today).Ads);
    }

    [Fact]
    public void For_Role_LiftComparesWithAllItAds()
    {
        MarketStatistics found = Of(
            Many(1, 20, "spark").Concat(Enumerable.Range(21, 60).Select(i => Card(i, "software-tester", null, i <= 40 ? "spark" : "selenium"))),
            new StatisticsFilter { Role = "data-engineer" });

        Estimate lift = Assert.Single(found.Skills).Lift!.Value;
        Assert.Equal(2.0, lift.Value, 6);
        Assert.InRange(lift.Low, 1.2, 2.0);
        Assert.Equal(80, found.Compared);
    }

    private static Share Asked(MarketStatistics found, string skill) => found.Skills.Single(one => one.Skill == skill).Asked;

    private static IEnumerable<AdCard> Many(int from, int count, string skill, string? employer = null) =>
        Enumerable.Range(from, count).Select(i => Card(i, employer: employer, skills: skill));
}
