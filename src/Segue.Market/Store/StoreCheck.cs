using System.Data.Common;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Segue.Basics;
using Segue.Market.Store.Packing;

namespace Segue.Market.Store;

/// <summary>What looking through a whole store gave.</summary>
/// <param name="Ads">How many ads can be read.</param>
/// <param name="Problems">What is damaged, at most some forty: <c>market.file</c> for the file itself, <c>market.ad</c> for one ad; empty when all is whole.</param>
public sealed record StoreCheck(long Ads, IReadOnlyList<Problem> Problems)
{
    private const int Most = 20;
    private const string Again = "Bring your last export into another folder (`segue market import FILE --home DIR`), or import the files of the ads there.";

    /// <summary>Looks through a store.</summary>
    internal static StoreCheck Of(DbConnection connection, TermTable terms)
    {
        List<Problem> problems = [];
        try
        {
            problems.AddRange(connection.Query<string>($"pragma integrity_check({Most})").Where(line => line != "ok").Select(line => new Problem("market.file", $"The file is damaged: {line}.") { Remedy = Again }));
            long lost = connection.ExecuteScalar<long>("select count(*) from ad where ad_id not in (select ad_id from ad_body) or ad_id not in (select ad_id from ad_mark)");
            if (lost > 0)
            {
                problems.Add(new Problem("market.file", $"{lost} ads have lost their text.") { Remedy = Again });
            }

            return new StoreCheck(Read(connection, terms, problems), problems);
        }
        catch (SqliteException fault)
        {
            problems.Add(new Problem("market.file", $"The file cannot be read to its end: {fault.Message}") { Remedy = Again });
            return new StoreCheck(0, problems);
        }
    }

    private static long Read(DbConnection connection, TermTable terms, List<Problem> problems)
    {
        long whole = 0;
        int damaged = 0;
        foreach (AdRow row in connection.Query<AdRow>(Statements.Get("list-changed"), new { After = -1 }, buffered: false))
        {
            try
            {
                row.ToStoredAd(terms);
                whole++;
            }
            catch (Exception wrong) when (wrong is InvalidDataException or FormatException or System.Text.Json.JsonException or ArgumentException or OverflowException or InvalidCastException)
            {
                if (damaged++ < Most)
                {
                    problems.Add(new Problem("market.ad", string.Create(CultureInfo.InvariantCulture, $"Ad {row.AdId} (“{row.Title}”) is damaged.")) { Source = row.Source, Remedy = Again });
                }
            }
        }

        if (damaged > Most)
        {
            problems.Add(new Problem("market.ad", string.Create(CultureInfo.InvariantCulture, $"{damaged - Most} more ads are damaged.")) { Remedy = Again });
        }

        return whole;
    }
}
