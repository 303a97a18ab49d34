using Segue.Reading;

namespace Segue.Market.Figures;

/// <summary>Tells whether an ad is for work in the United Kingdom.</summary>
public static class AdCountry
{
    /// <summary>
    /// True when the place read is in the UK; when the ad's place has no known country, true for pay in pounds or a page on a
    /// British board (a host that ends in <c>.uk</c>). An ad that shows none of these is not counted as British.
    /// </summary>
    public static bool IsUk(RawAd raw, AdFacts facts)
    {
        if (facts.Place?.Country is { } country)
        {
            return country == "GB";
        }

        return facts.Pay?.Currency == "GBP"
            || (Uri.TryCreate(raw.Url, UriKind.Absolute, out Uri? url) && url.Host.EndsWith(".uk", StringComparison.OrdinalIgnoreCase));
    }
}
