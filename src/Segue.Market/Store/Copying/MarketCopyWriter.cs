using System.Data.Common;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dapper;
using Segue.Market.Store.Packing;

namespace Segue.Market.Store.Copying;

/// <summary>Writes the whole market as JSON lines; <c>docs/guide/market-export.md</c> says what each property means.</summary>
/// <param name="connection">An open connection.</param>
/// <param name="terms">The names that facts are packed with.</param>
internal sealed class MarketCopyWriter(DbConnection connection, TermTable terms)
{
    /// <summary>What the first line says it is.</summary>
    public const string Schema = "segue.market/1";

    private static readonly JsonWriterOptions Line = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes everything as it is at one moment, an ad at a time.</summary>
    public long Write(Stream output, DateTimeOffset now)
    {
        using DbTransaction oneMoment = connection.BeginTransaction();
        using Utf8JsonWriter json = new(output, Line);
        long ads = 0;
        WriteLine(json, output, () =>
        {
            json.WriteString("schema", Schema);
            json.WriteString("exported", now.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        });
        foreach (AdRow row in connection.Query<AdRow>(Statements.Get("export-ads"), buffered: false))
        {
            WriteLine(json, output, () => Write(json, row));
            ads++;
        }

        foreach (SourceLine source in connection.Query<SourceLine>(Statements.Get("list-sources")))
        {
            WriteLine(json, output, () =>
            {
                json.WritePropertyName("asked");
                JsonSerializer.Serialize(json, source, CopyJson.Default.SourceLine);
            });
        }

        return ads;
    }

    private static void WriteLine(Utf8JsonWriter json, Stream output, Action write)
    {
        json.WriteStartObject();
        write();
        json.WriteEndObject();
        json.Flush();
        json.Reset();
        output.Write("\n"u8);
    }

    private void Write(Utf8JsonWriter json, AdRow row)
    {
        StoredAd ad = row.ToStoredAd(terms);
        AdLine line = new(row.AdId, row.Source, row.SourceId, row.Title)
        {
            Employer = row.Employer,
            Location = row.Location,
            Pay = row.PayText,
            PayPredicted = row.PayPredicted != 0,
            Level = row.Level,
            Workplace = row.Workplace,
            EmploymentType = row.Employment,
            Url = row.Url,
            Posted = row.Posted,
            Closes = row.Closes,
            DuplicateOf = row.DuplicateOf,
            RepostOf = row.RepostOf,
            FirstSeen = row.FirstSeen,
            LastSeen = row.LastSeen,
            Missed = row.Missed,
            Gone = row.Gone,
            Revision = row.Revision,
            Catalogue = row.Catalogue,
            Reader = row.Reader,
            Events = [.. connection.Query<EventLine>(Statements.Get("list-events"), new { row.AdId })],
            Description = ad.Raw.Description,
            Facts = ad.Facts,
        };
        json.WritePropertyName("ad");
        JsonSerializer.Serialize(json, line, CopyJson.Default.AdLine);
    }
}
