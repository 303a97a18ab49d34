using System.Collections.Frozen;

namespace Segue.Reading.Pay;

/// <summary>Tells in which money an ad's figures are that name none: that of the country where the work is, never pounds for work abroad.</summary>
internal static class HomeCurrency
{
    /// <summary>Pounds sterling.</summary>
    public const string Pounds = "GBP";

    /// <summary>What ISO 4217 writes where no currency is known.</summary>
    public const string Unknown = "XXX";

    // By ISO 3166 country; facts of ISO 4217.
    private static readonly FrozenDictionary<string, string> Others = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["US"] = "USD",
        ["CA"] = "CAD",
        ["AU"] = "AUD",
        ["NZ"] = "NZD",
        ["IN"] = "INR",
        ["SG"] = "SGD",
        ["CH"] = "CHF",
        ["PL"] = "PLN",
        ["SE"] = "SEK",
        ["DK"] = "DKK",
        ["NO"] = "NOK",
        ["AE"] = "AED",
        ["ZA"] = "ZAR",
        ["IE"] = "EUR",
        ["DE"] = "EUR",
        ["FR"] = "EUR",
        ["ES"] = "EUR",
        ["IT"] = "EUR",
        ["NL"] = "EUR",
        ["BE"] = "EUR",
        ["AT"] = "EUR",
        ["PT"] = "EUR",
        ["FI"] = "EUR",
        ["GR"] = "EUR",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The currency of figures without one.</summary>
    /// <param name="place">Where the work is; null when the ad does not say.</param>
    /// <param name="text">The ad's text, asked where the country is not known: a text that writes dollars or euros and no pounds is taken at its word.</param>
    public static string Of(AdPlace? place, string text)
    {
        if (place?.Country is { } country)
        {
            return country == "GB" ? Pounds : Others.GetValueOrDefault(country, Unknown);
        }

        if (text.Contains('£', StringComparison.Ordinal) || text.Contains(Pounds, StringComparison.Ordinal))
        {
            return Pounds;
        }

        return text.Contains('$', StringComparison.Ordinal) || text.Contains("USD", StringComparison.Ordinal) || text.Contains("401(k)", StringComparison.Ordinal) || text.Contains("401(K)", StringComparison.Ordinal) ? "USD"
            : text.Contains('€', StringComparison.Ordinal) || text.Contains("EUR ", StringComparison.Ordinal) ? "EUR"
            : Pounds;
    }
}
