using Segue.Market.Figures;
using Segue.Market.Index;
using Segue.Market.Store;
using Segue.Reading;

namespace Segue.Market.Tests.Index;

public sealed class AdCardTests
{
    private static readonly DateTimeOffset Seen = new(2026, 11, 20, 23, 30, 0, TimeSpan.Zero);

    [Fact]
    public void Of_SkillNamedTwice_IsOnceByItsFirmest()
    {
        AdCard card = Card(Ads.Facts("a", null, Ads.Skill("sql", Strength.Mentioned), Ads.Skill("git"), Ads.Skill("sql", Strength.Preferred), Ads.Skill("r", negated: true)));

        Assert.Equal([new AskedSkill("git", Strength.Required, null), new AskedSkill("sql", Strength.Preferred, null)], card.Skills);
    }

    [Fact]
    public void Of_PayInPounds_IsByTheYear() =>
        Assert.Equal(new YearlyPay(40_000, 50_000, PayOrigin.Text), Card(Ads.Facts("a") with { Pay = Ads.Pay(40_000, 50_000) }).Pay);

    [Fact]
    public void Of_PayInOtherMoneyOrNotByTheYear_IsNotKnown()
    {
        Assert.Null(Card(Ads.Facts("a") with { Pay = Ads.Pay(40_000, 50_000) with { Currency = "EUR" } }).Pay);
        Assert.Null(Card(Ads.Facts("a") with { Pay = Ads.Pay(400, 500, period: "day") }).Pay);
    }

    [Theory]
    [InlineData(null, null, "150K-350K", true)]
    [InlineData("https://www.example.co.uk/job/1", null, "150K-350K", true)]
    [InlineData("https://example.com/job/1", "GB", "150K-350K", true)]
    [InlineData("https://example.com/job/1", null, "£150K-£350K", true)]
    [InlineData("https://example.com/job/1", null, "150K-350K", false)]
    public void Of_BareFiguresFromAPageElsewhere_AreNotTakenForPounds(string? url, string? country, string pay, bool known)
    {
        AdFacts facts = Ads.Facts("a") with { Pay = Ads.Pay(150_000, 350_000), Place = country is null ? null : new AdPlace("Leeds", null, country) };

        Assert.Equal(known, AdCard.Of(1, Ads.Raw("a") with { Url = url, PayText = pay }, facts with { Pay = facts.Pay! with { Text = pay } }).Pay is not null);
    }

    [Fact]
    public void Of_Copy_BelongsToTheAdShown()
    {
        AdCard copy = AdCard.Of(new StoredAd(5, Ads.Raw("a"), Ads.Facts("a"), 3, "1", Seen, Seen) { Gone = Seen });

        Assert.Equal((5, 3, false, new DateOnly(2026, 11, 20)), (copy.Number, copy.Cluster, copy.IsShown, copy.Gone));
        Assert.False(copy.IsOpenOn(new DateOnly(2026, 11, 1)));
    }

    [Theory]
    [InlineData(null, "2026-11-01", "2026-12-05", "2026-12-05")]
    [InlineData("2026-12-31", "2026-11-01", "2026-12-05", "2026-12-31")]
    [InlineData(null, "2026-11-01", "2024-12-05", null)]
    [InlineData(null, null, "2024-12-05", "2024-12-05")]
    public void Of_ClosingDate_IsTheSourcesOrElseTheTextsUnlessItWasPostedLater(string? field, string? posted, string said, string? closes)
    {
        RawAd raw = Ads.Raw("a") with { Closes = Day(field), Posted = Day(posted) };
        AdFacts facts = Ads.Facts("a") with { Closing = new ClosingDate(Day(said), true, said, default) };

        Assert.Equal(Day(closes), AdCard.Of(1, raw, facts).Closes);
    }

    private static DateOnly? Day(string? day) => day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

    private static AdCard Card(AdFacts facts) => AdCard.Of(new StoredAd(1, Ads.Raw("a"), facts, null, "1", Seen, Seen));
}
