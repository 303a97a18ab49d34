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

    [Fact]
    public void Of_Copy_BelongsToTheAdShown()
    {
        AdCard copy = AdCard.Of(new StoredAd(5, Ads.Raw("a"), Ads.Facts("a"), 3, "1", Seen, Seen) { Gone = Seen });

        Assert.Equal((5, 3, false, new DateOnly(2026, 11, 20)), (copy.Number, copy.Cluster, copy.IsShown, copy.Gone));
        Assert.False(copy.IsOpenOn(new DateOnly(2026, 11, 1)));
    }

    private static AdCard Card(AdFacts facts) => AdCard.Of(new StoredAd(1, Ads.Raw("a"), facts, null, "1", Seen, Seen));
}
