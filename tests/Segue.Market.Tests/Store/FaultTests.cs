using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Segue.Basics;
using Segue.Market.Import;
using Segue.Market.Index;
using Segue.Market.Index.Files;
using Segue.Market.Store;
using Segue.Reading;
using Segue.Storage;
using Segue.Testing;

namespace Segue.Market.Tests.Store;

/// <summary>A full disk, damaged files and others at work cost nothing that was kept.</summary>
public sealed class FaultTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    private readonly TempFolder _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public void Import_WhenTheDiskIsFull_SaysSoKeepsWholePiecesAndGoesOnLater()
    {
        using (Database database = Open())
        {
            long pages = database.Connection.ExecuteScalar<long>("pragma page_count");
            database.Connection.Execute($"pragma max_page_count = {pages + 30}");

            SqliteException fault = Assert.ThrowsAny<SqliteException>(() => Import(database, 400));

            Assert.True(StorageFaults.Explain(fault, _home.Path) is { Code: "home.full", Remedy: not null });
        }

        using Database again = Open();
        long kept = again.Connection.ExecuteScalar<long>("select count(*) from ad");
        Assert.InRange(kept, 50, 399);
        Assert.Equal(0, kept % 50);
        Assert.Equal((kept, 0), (new AdStore(again.Connection).Check().Ads, new AdStore(again.Connection).Check().Problems.Count));

        FileReport report = Import(again, 400);

        Assert.Equal((400 - (int)kept, (int)kept), (report.New, report.SeenBefore));
        Assert.Equal(400, again.Connection.ExecuteScalar<long>("select count(*) from ad"));
    }

    [Fact]
    public void Transaction_ThatSqliteUndidItself_DoesNotHideWhy()
    {
        using Database database = Open();
        using System.Data.Common.DbTransaction transaction = database.Connection.BeginTransaction();
        database.Connection.Execute("rollback");

        Transactions.Leave(transaction);

        Assert.Equal(1, database.Connection.ExecuteScalar<int>("select 1"));
    }

    [Fact]
    public void Check_AnAdWithDamagedText_NamesItAndReadsTheRest()
    {
        using Database database = Open();
        Import(database, 20);
        database.Connection.Execute("update ad_body set text = substr(text, 1, length(text) / 2) where ad_id = 7");
        AdStore store = new(database.Connection);

        StoreCheck check = store.Check();

        Assert.Equal(19, check.Ads);
        Problem problem = Assert.Single(check.Problems);
        Assert.Equal("market.ad", problem.Code);
        Assert.StartsWith("Ad 7 ", problem.Message, StringComparison.Ordinal);
        InvalidDataException fault = Assert.Throws<InvalidDataException>(() => store.Get("7"));
        Assert.Equal("home.damaged", StorageFaults.Explain(fault, _home.Path)?.Code);
    }

    [Theory]
    [InlineData(0, 16)]
    [InlineData(8 * 8192, 8192)]
    public void Database_WithBytesOverwritten_IsSaidToBeDamaged(int from, int count)
    {
        using (Database database = Open())
        {
            Import(database, 400);
            database.Connection.Execute("pragma wal_checkpoint(truncate)");
        }

        using (FileStream file = File.OpenWrite(Path.Combine(_home.Path, Database.FileName)))
        {
            file.Seek(from, SeekOrigin.Begin);
            byte[] noise = new byte[count];
            new Random(5).NextBytes(noise);
            file.Write(noise);
        }

        try
        {
            using Database damaged = Open();
            StoreCheck check = new AdStore(damaged.Connection).Check();
            Assert.Contains(check.Problems, problem => problem is { Code: "market.file", Remedy: not null });
        }
        catch (SqliteException fault)
        {
            Assert.Equal("home.damaged", StorageFaults.Explain(fault, _home.Path)?.Code);
        }
    }

    [Fact]
    public void Ads_WhileAnImportIsWritten_AreThoseOfBefore()
    {
        using Database writing = Open();
        Import(writing, 30);
        using Database reading = Open();
        AdStore reader = new(reading.Connection);
        using (AdBatch batch = new AdStore(writing.Connection).Begin(new ReadWith("1"), Now.AddDays(1)))
        {
            batch.PutAll([.. Ads(60)], Read);

            Assert.Equal((30, 1), (reader.Changed(-1).Count(), reader.Revision));
            batch.CommitPiece();
            Assert.Equal((60, 2), (reader.Changed(-1).Count(), reader.Revision));
            batch.Commit();
        }

        Assert.Empty(reader.Check().Problems);
    }

    [Fact]
    public void Index_ThatCannotBeWritten_IsAsGoodWithoutItsFile()
    {
        using Database database = Open();
        Import(database, 20);
        Directory.CreateDirectory(Path.Combine(_home.Path, MarketIndexFile.FileName + ".new", "in-the-way"));
        MarketIndexFile file = new(_home.Path, database.Connection);

        MarketIndex index = file.Open();

        Assert.Equal(20, index.Columns.Count);
        Assert.NotNull(file.NotKept);
        Assert.False(File.Exists(Path.Combine(_home.Path, MarketIndexFile.FileName)));
    }

    private static AdFacts Read(RawAd ad) => Tests.Ads.Facts(ad.Id);

    private static IEnumerable<RawAd> Ads(int count) => Enumerable.Range(0, count).Select(number => Tests.Ads.Raw(
        number.ToString(CultureInfo.InvariantCulture),
        title: $"Job {number}",
        text: string.Join(' ', Enumerable.Range(0, 150).Select(word => $"w{number * 31}x{word}"))));

    private static FileReport Import(Database database, int count)
    {
        AdFile file = new("ads", "test", null, [], Ads(count).Select(Result.Ok), () => []);
        return Assert.Single(new AdImporter(new AdStore(database.Connection), Read, new ReadWith("1"), TimeProvider.System, pieceRows: 50).Import([file], CancellationToken.None).Files);
    }

    private Database Open() => Database.Open(_home.Path, Migrations.Of(typeof(AdStore).Assembly), Now);
}
