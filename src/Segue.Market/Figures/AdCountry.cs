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

    /// <summary>
    /// Whether a figure of pay is surely in pounds: the work is in the UK, or a pound sign or GBP stands beside the figure. A board elsewhere that gives bare
    /// numbers means its own currency.
    /// </summary>
    public static bool IsInPounds(RawAd raw, AdFacts facts) =>
        facts.Pay?.Currency == "GBP"
        && (facts.Place?.Country == "GB" || SaysPounds(raw.PayText) || SaysPounds(facts.Pay.Text)
            || (facts.Place?.Country is null && Uri.TryCreate(raw.Url, UriKind.Absolute, out Uri? url) && url.Host.EndsWith(".uk", StringComparison.OrdinalIgnoreCase)));

    /// <summary>
    /// Whether a bare figure may be in another money than pounds: no country is known, no pound sign or GBP stands beside it, and the ad comes from a page that is not British.
    /// An ad from somebody's own file, without an address, is taken to be in pounds.
    /// </summary>
    public static bool MayBeAbroad(RawAd raw, AdFacts facts)
    {
        ArgumentNullException.ThrowIfNull(raw);
        ArgumentNullException.ThrowIfNull(facts);
        return facts.Pay is { Currency: "GBP" } && Uri.TryCreate(raw.Url, UriKind.Absolute, out _) && !IsInPounds(raw, facts);
    }

    private static bool SaysPounds(string? text) => text is not null && (text.Contains('£', StringComparison.Ordinal) || text.Contains("GBP", StringComparison.OrdinalIgnoreCase));
}
