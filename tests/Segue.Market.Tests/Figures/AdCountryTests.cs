using Segue.Market.Figures;
using Segue.Market.Index;
using Segue.Reading;

namespace Segue.Market.Tests.Figures;

public sealed class AdCountryTests
{
    [Theory]
    [InlineData("GB", "160000 - 200000", true)]
    [InlineData("US", "160K-200K Annually", false)]
    [InlineData("US", "£160,000", true)]
    [InlineData(null, "160000", false)]
    [InlineData(null, "160000 GBP", true)]
    public void IsInPounds_BareNumbersAbroad_AreNotPounds(string? country, string payText, bool expected)
    {
        RawAd raw = Ads.Raw("1") with { PayText = payText };
        AdFacts facts = Ads.Facts("1") with { Pay = Ads.Pay(160_000, 200_000, "field"), Place = new AdPlace("Somewhere", null, country) };

        Assert.Equal(expected, AdCountry.IsInPounds(raw, facts));
        Assert.Equal(expected, AdCard.Of(1, raw, facts).Uses.HasFlag(AdUses.Pay));
    }
}
