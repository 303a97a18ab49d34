using System.Buffers;
using System.Data.Common;
using System.Globalization;
using Dapper;
using Segue.Market.Figures;
using Segue.Market.Store.Packing;
using Segue.Reading;

namespace Segue.Market.Store.Copying;

/// <summary>Writes the ads as a table for spreadsheets: fields, what was read, history in short. It is not meant to be brought back whole.</summary>
/// <param name="connection">An open connection.</param>
/// <param name="terms">The names that facts are packed with.</param>
internal sealed class MarketTable(DbConnection connection, TermTable terms)
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    private static readonly (string Name, Func<AdRow, StoredAd, string?> Value)[] Columns =
    [
        ("id", (row, _) => row.SourceId),
        ("title", (row, _) => row.Title),
        ("employer", (row, _) => row.Employer),
        ("location", (row, _) => row.Location),
        ("pay", (row, _) => row.PayText),
        ("pay_predicted", (row, _) => row.PayPredicted == 0 ? "false" : "true"),
        ("level", (row, _) => row.Level),
        ("workplace", (row, _) => row.Workplace),
        ("employment_type", (row, _) => row.Employment),
        ("url", (row, _) => row.Url),
        ("posted", (row, _) => row.Posted),
        ("closes", (row, _) => row.Closes),
        ("ad", (row, _) => Number(row.AdId)),
        ("source", (row, _) => row.Source),
        ("duplicate_of", (row, _) => Number(row.DuplicateOf)),
        ("repost_of", (row, _) => Number(row.RepostOf)),
        ("first_seen", (row, _) => row.FirstSeen),
        ("last_seen", (row, _) => row.LastSeen),
        ("gone", (row, _) => row.Gone),
        ("read_role", (_, ad) => ad.Facts.Role),
        ("read_seniority", (_, ad) => ad.Facts.Seniority?.ToString().ToLowerInvariant()),
        ("read_region", (_, ad) => ad.Facts.Place?.Region),
        ("read_pay_low", (_, ad) => ad.Facts.Pay?.AnnualLow?.ToString(CultureInfo.InvariantCulture)),
        ("read_pay_high", (_, ad) => ad.Facts.Pay?.AnnualHigh?.ToString(CultureInfo.InvariantCulture)),
        ("read_required", (_, ad) => Skills(ad, Strength.Required)),
        ("read_preferred", (_, ad) => Skills(ad, Strength.Preferred)),
        ("read_mentioned", (_, ad) => Skills(ad, Strength.Mentioned)),
        ("description", (_, ad) => ad.Raw.Description),
    ];

    /// <summary>Writes the table.</summary>
    public long Write(TextWriter output)
    {
        output.Write('\uFEFF');
        Row(output, Columns.Select(column => column.Name));
        long ads = 0;
        foreach (AdRow row in connection.Query<AdRow>(Statements.Get("export-ads"), buffered: false))
        {
            StoredAd ad = row.ToStoredAd(terms);
            Row(output, Columns.Select(column => column.Value(row, ad)));
            ads++;
        }

        return ads;
    }

    private static void Row(TextWriter output, IEnumerable<string?> values)
    {
        output.Write(string.Join(',', values.Select(Quoted)));
        output.Write("\r\n");
    }

    // What begins like a formula is kept from being one where the table is opened in a spreadsheet.
    private static string Quoted(string? value)
    {
        string text = value is ['=' or '+' or '-' or '@', ..] ? "'" + value : value ?? "";
        return text.AsSpan().ContainsAny(Special) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }

    private static string? Number(long? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string Skills(StoredAd ad, Strength strength) =>
        string.Join(' ', SkillTally.Firmest(ad.Facts).Where(pair => pair.Value == strength).Select(pair => pair.Key).Order(StringComparer.Ordinal));
}
