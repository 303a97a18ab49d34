using System.Data.Common;
using System.Text.Json;
using Dapper;
using Segue.Basics;
using Segue.Market.Store.Packing;
using Segue.Reading;
using Segue.Storage;

namespace Segue.Market.Store.Copying;

/// <summary>Brings back what <see cref="MarketCopyWriter"/> wrote.</summary>
/// <param name="connection">An open connection to a store without ads.</param>
internal sealed class MarketCopyReader(DbConnection connection)
{
    /// <summary>Reads a copy in one transaction.</summary>
    public Result<long> Read(string path)
    {
        DbTransaction transaction = connection.BeginTransaction();
        try
        {
            return Read(path, transaction);
        }
        finally
        {
            Transactions.Leave(transaction);
        }
    }

    private Result<long> Read(string path, DbTransaction transaction)
    {
        if (connection.ExecuteScalar<long>("select exists (select 1 from ad) or exists (select 1 from source)") != 0)
        {
            return Result.Fail<long>(new Problem("market.not-empty", "There are ads here already; a whole market is brought back into an empty folder only.")
            {
                Source = path,
                Remedy = "Choose another folder with --home DIR.",
            });
        }

        connection.Execute("pragma defer_foreign_keys = on");
        TermTable terms = new(connection);
        terms.Load();
        int line = 0;
        long ads = 0;
        using (AdWriter writer = new(connection, terms))
        {
            try
            {
                foreach (string text in File.ReadLines(path))
                {
                    line++;
                    ads += Put(JsonSerializer.Deserialize(text, CopyJson.Default.CopyLine), line, writer, terms) ? 1 : 0;
                }
            }
            catch (Exception wrong) when (wrong is JsonException or InvalidDataException or FormatException or NotSupportedException)
            {
                return Result.Fail<long>(new Problem("market.copy", $"It is not whole or was changed: {wrong.Message}") { Source = path, Line = line, Remedy = "Nothing was brought in. Export again where it came from." });
            }
        }

        terms.Save();
        transaction.Commit();
        return Result.Ok(ads);
    }

    private bool Put(CopyLine? line, int number, AdWriter writer, TermTable terms)
    {
        if (number == 1)
        {
            return line?.Schema == MarketCopyWriter.Schema ? false : throw new InvalidDataException($"the first line does not say {MarketCopyWriter.Schema}.");
        }

        if (line?.Asked is { } source)
        {
            connection.Execute(Statements.Get("restore-source"), source);
            return false;
        }

        Put(line?.Ad ?? throw new InvalidDataException("neither an ad nor a source stands on this line."), writer, terms);
        return true;
    }

    private void Put(AdLine line, AdWriter writer, TermTable terms)
    {
        RawAd ad = new(line.Id, line.Title, line.Description)
        {
            Source = line.Source,
            Employer = line.Employer,
            Location = line.Location,
            PayText = line.Pay,
            PayPredicted = line.PayPredicted,
            Level = line.Level,
            Workplace = line.Workplace,
            Employment = line.EmploymentType,
            Url = line.Url,
            Posted = AdRow.Day(line.Posted),
            Closes = AdRow.Day(line.Closes),
        };
        AdFacts facts = line.Facts ?? throw new InvalidDataException("the ad has no facts.");
        writer.Insert(line.Number, ReadAd.Of(ad, PackedText.Of(ad), facts, terms), new WriteStamp(new ReadWith(line.Catalogue, line.Reader), line.LastSeen, line.Revision), line.DuplicateOf);
        connection.Execute(Statements.Get("restore-ad"), new { AdId = line.Number, line.FirstSeen, line.Missed, line.Gone, line.RepostOf });
        foreach (EventLine happened in line.Events)
        {
            connection.Execute(Statements.Get("restore-event"), new { AdId = line.Number, happened.At, happened.What, happened.Detail });
        }
    }
}
