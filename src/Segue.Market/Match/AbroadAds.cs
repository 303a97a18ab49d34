using Segue.Market.Index;

namespace Segue.Market.Match;

/// <summary>Tells the ads for work outside the United Kingdom. Where no country is named, the work is taken to be in it.</summary>
public static class AbroadAds
{
    /// <summary>All ads of a market whose work is known to be abroad.</summary>
    public static OrdinalSet Of(AdColumns columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        NameTable names = columns.CountryNames;
        return ColumnScan.Among(columns.Country.Values, [false, .. Enumerable.Range(0, names.Count).Select(country => names[country] != "GB")]);
    }
}
