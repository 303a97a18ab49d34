using Dapper;
using Segue.Basics;
using Segue.Market.Sources;
using Segue.Market.Store;
using Segue.Reading;
using Segue.Storage;
using Segue.Testing;

namespace Segue.Market.Tests.Store;

public sealed class MarketCopyTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    private readonly TempFolder _folder = new();
    private readonly Database _database = Database.OpenInMemory(Migrations.Of(typeof(AdStore).Assembly), Now);

    public void Dispose()
    {
        _database.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Copy_BroughtBack_IsTheSameMarket()
    {
        AdStore store = Market();
        string copy = Export(store);

        using Database other = Database.OpenInMemory(Migrations.Of(typeof(AdStore).Assembly), Now);
        AdStore restored = new(other.Connection);

        Assert.True(MarketCopy.Is(copy));
        Assert.Equal(5, restored.Restore(copy).Value);
        foreach (string table in (string[])["ad", "ad_mark", "ad_event", "source"])
        {
            Assert.Equal(Rows(_database, table), Rows(other, table));
        }

        Assert.Equal(Content(store), Content(restored));
        Assert.Equal(File.ReadAllLines(copy).Skip(1), File.ReadAllLines(Export(restored)).Skip(1));
        Assert.Empty(other.Connection.Query("pragma foreign_key_check"));
    }

    [Fact]
    public void Copy_IntoAStoreWithAds_IsRefused()
    {
        AdStore store = Market();

        Assert.Equal("market.not-empty", store.Restore(Export(store)).Problems[0].Code);
        Assert.Equal(5, store.Changed(-1).Count());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(5)]
    public void Copy_ThatIsDamaged_NamesItsLineAndLeavesNothing(int line)
    {
        string copy = Export(Market());
        string[] lines = File.ReadAllLines(copy);
        lines[line] = lines[line][..(lines[line].Length / 2)];
        File.WriteAllLines(copy, lines);

        using Database other = Database.OpenInMemory(Migrations.Of(typeof(AdStore).Assembly), Now);
        Problem problem = new AdStore(other.Connection).Restore(copy).Problems[0];

        Assert.Equal(("market.copy", line + 1, copy), (problem.Code, problem.Line, problem.Source));
        Assert.Equal(0, other.Connection.ExecuteScalar<int>("select (select count(*) from ad) + (select count(*) from source) + (select count(*) from term)"));
    }

    [Fact]
    public void Table_OfAds_HasARowEachAndKeepsFormulasHarmless()
    {
        AdStore store = Market();
        using StringWriter output = new();

        Assert.Equal(5, store.ExportTable(output));
        string table = output.ToString();
        Assert.StartsWith("\uFEFFid,title,employer,", table, StringComparison.Ordinal);
        Assert.Contains("'=HYPERLINK", table, StringComparison.Ordinal);
        Assert.Contains("\"say \"\"yes\"\",", table, StringComparison.Ordinal);
    }

    private AdStore Market()
    {
        AdStore store = new(_database.Connection);
        SkillMention sql = Ads.Skill("sql", years: 2.5);
        AdFacts Read(RawAd ad) => Ads.Facts(ad.Id, skills: sql) with { Pay = Ads.Pay(50000.50m, 60000m), OtherPlaces = [new AdPlace("York", null, "GB") { Note = "the biggest" }] };
        RawAd first = Ads.Raw("a") with { Source = "board:x", Posted = new DateOnly(2026, 4, 30), Url = "https://example.org/a" };
        RawAd formula = Ads.Raw("b", title: "=HYPERLINK(1)") with { Source = "board:x", Description = "say \"yes\", then\r\nmore " + Ads.Raw("b").Description };
        Put(store, 0, Read, first, formula, first with { Id = "c" });
        Put(store, 1, Read, first with { Title = "Senior data engineer" });
        Put(store, 2, Read, first with { Title = "Senior data engineer" });
        Put(store, 3, Read, first with { Title = "Senior data engineer" }, formula with { Id = "d" }, Ads.Raw("e") with { Source = "board:x" });
        return store;
    }

    private static void Put(AdStore store, int day, Func<RawAd, AdFacts> read, params RawAd[] ads)
    {
        using AdBatch batch = store.Begin(new ReadWith("1", "r7"), Now.AddDays(day));
        batch.PutAll(ads, read);
        batch.Close("board:x", Pull.Of(ads, new WebStamp("etag", null)));
        batch.Commit();
    }

    private string Export(AdStore store)
    {
        string path = Path.Combine(_folder.Path, $"{Directory.GetFiles(_folder.Path).Length}.jsonl");
        using FileStream file = File.Create(path);
        store.Export(file, Now);
        return path;
    }

    private static string Content(AdStore store) => string.Join('\n', store.Changed(-1).Select(ad => $"{ad.Raw} {ad.DuplicateOf} {ad.Gone:O} {ad.FirstSeen:O} {ad.LastSeen:O} {ad.Reader} {FactsText.ToJson(ad.Facts)}"));

    private static string Rows(Database database, string table) => string.Join('\n', database.Connection.Query($"select * from {table} order by 1").Select(row =>
        string.Join('|', ((IDictionary<string, object?>)row).Select(pair => $"{pair.Key}={(pair.Value is byte[] bytes ? Convert.ToHexString(bytes) : pair.Value)}"))));
}
