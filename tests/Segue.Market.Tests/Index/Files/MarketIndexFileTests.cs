using System.Reflection;
using Segue.Market.Index;
using Segue.Market.Index.Files;
using Segue.Market.Search;
using Segue.Market.Store;
using Segue.Market.Tests.Search;
using Segue.Market.Texts;
using Segue.Storage;
using Segue.Testing;

namespace Segue.Market.Tests.Index.Files;

public sealed class MarketIndexFileTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Load_Saved_FindsTheSameAsPlainSearchOfTheLiving(int seed)
    {
        using TempFolder folder = new();
        RandomMarket market = new(seed);
        List<(AdCard Card, string Text)> ads = market.Ads(400);
        MarketIndex index = Filled(ads);

        MarketIndex loaded = SavedAndLoaded(index, folder);

        List<(AdCard Card, string Text)> living = [.. ads.AsEnumerable().Reverse().DistinctBy(ad => ad.Card.Number)];
        PlainSearch plain = new(living);
        Assert.Equal((living.Count, 0), (loaded.Columns.Count, loaded.Columns.DeadCount));
        for (int i = 0; i < 40; i++)
        {
            SearchWish wish = market.Wish();
            Assert.Equal(
                plain.Find(wish, RandomMarket.Today),
                new MarketSearch(loaded).Find(wish, RandomMarket.Today, new SearchOptions(1000)).Hits.Select(hit => (hit.Number, hit.Points)));
        }
    }

    [Fact]
    public void Load_SavedThenMoreAds_IsAsMadeAtOnce()
    {
        using TempFolder folder = new();
        RandomMarket market = new(7);
        List<(AdCard Card, string Text)> ads = [.. market.Ads(600).DistinctBy(ad => ad.Card.Number)];
        MarketIndex loaded = SavedAndLoaded(Filled(ads[..200]), folder);
        foreach ((AdCard card, string text) in ads[200..])
        {
            loaded.Put(card, text);
        }

        MarketIndex atOnce = Filled(ads);
        for (int i = 0; i < 40; i++)
        {
            SearchWish wish = market.Wish();
            SearchOptions options = new(50, Facets: true);
            SearchAnswer expected = new MarketSearch(atOnce).Find(wish, RandomMarket.Today, options);
            SearchAnswer answer = new MarketSearch(loaded).Find(wish, RandomMarket.Today, options);

            Assert.Equal(expected.Total, answer.Total);
            Assert.Equal(expected.Hits.Select(hit => (hit.Number, hit.Points)), answer.Hits.Select(hit => (hit.Number, hit.Points)));
            Assert.Equal(expected.Facets.SelectMany(facet => facet.Values), answer.Facets.SelectMany(facet => facet.Values));
        }
    }

    [Fact]
    public void Load_AnyByteChanged_IsNoticedBeforeAWrongAnswer()
    {
        using TempFolder folder = new();
        RandomMarket market = new(11);
        MarketIndex index = Filled(market.Ads(150));
        string path = Path.Combine(folder.Path, MarketIndexFile.FileName);
        MarketIndexFile.Save(index, path, "s");
        byte[] good = File.ReadAllBytes(path);
        SearchWish[] wishes = [.. Enumerable.Range(0, 10).Select(_ => market.Wish())];
        string[] right = Answers(index, wishes);
        for (int i = 0; i < 150; i++)
        {
            byte[] bad = [.. good];
            int at = market.Next(bad.Length);
            bad[at] ^= (byte)(1 << market.Next(8));
            File.WriteAllBytes(path, bad);
            try
            {
                MarketIndex? loaded = MarketIndexFile.Load(path, "s");
                Assert.True(loaded is null || Answers(loaded, wishes).SequenceEqual(right), $"byte {at}");
            }
            catch (DamagedIndexException)
            {
                // Said so: as good as the right answer.
            }
        }
    }

    [Fact]
    public void Load_CutShort_IsNoticed()
    {
        using TempFolder folder = new();
        string path = Path.Combine(folder.Path, MarketIndexFile.FileName);
        MarketIndexFile.Save(Filled(new RandomMarket(12).Ads(50)), path, "s");
        byte[] good = File.ReadAllBytes(path);
        foreach (int length in new[] { 0, 10, 40, 100, good.Length / 2, good.Length - 1 })
        {
            File.WriteAllBytes(path, good[..length]);
            Assert.Throws<DamagedIndexException>(() => MarketIndexFile.Load(path, "s"));
        }
    }

    [Fact]
    public void Load_MadeForAnother_IsNotUsed()
    {
        using TempFolder folder = new();
        string path = Path.Combine(folder.Path, MarketIndexFile.FileName);
        Assert.Null(MarketIndexFile.Load(path, "s"));
        MarketIndexFile.Save(new MarketIndex(), path, "s");

        Assert.NotNull(MarketIndexFile.Load(path, "s"));
        Assert.Null(MarketIndexFile.Load(path, "another"));
    }

    [Fact]
    public void Open_DamagedFile_IsMadeAnewFromTheAds()
    {
        using TempFolder folder = new();
        using Database database = Database.Open(folder.Path, Migrations.Of(typeof(AdStore).Assembly), Now);
        string path = Path.Combine(folder.Path, MarketIndexFile.FileName);
        Put(database, "a", "b");
        Assert.Equal(2, Count(database, folder, out MarketIndexFile first));
        Assert.Equal((true, (string?)null), (File.Exists(path), first.NotKept));

        File.WriteAllText(path, "rubbish");
        Assert.Equal(2, Count(database, folder, out MarketIndexFile second));
        Assert.NotNull(second.Refused);
        Assert.Equal(2, Count(database, folder, out MarketIndexFile third));
        Assert.Null(third.Refused);

        Put(database, "c");
        Assert.Equal(3, Count(database, folder, out _));
        Assert.Empty(Directory.GetFiles(folder.Path, "*.new"));
    }

    [Fact]
    public void Kept_EveryColumnAndTable_IsThere()
    {
        AdColumns columns = new();
        PropertyInfo[] properties = typeof(AdColumns).GetProperties();

        Assert.Equal(properties.Count(property => property.PropertyType.IsSubclassOf(typeof(Column))), columns.Kept.Distinct().Count() + 2);
        Assert.Equal(properties.Count(property => property.PropertyType == typeof(NameTable)), columns.KeptNames.Distinct().Count());
    }

    private static MarketIndex Filled(IEnumerable<(AdCard Card, string Text)> ads)
    {
        MarketIndex index = new();
        foreach ((AdCard card, string text) in ads)
        {
            index.Put(card, text);
        }

        return index;
    }

    private static MarketIndex SavedAndLoaded(MarketIndex index, TempFolder folder)
    {
        string path = Path.Combine(folder.Path, MarketIndexFile.FileName);
        MarketIndexFile.Save(index, path, "s");
        return MarketIndexFile.Load(path, "s")!;
    }

    private static string[] Answers(MarketIndex index, SearchWish[] wishes) =>
        [.. wishes.Select(wish => string.Join(' ', new MarketSearch(index).Find(wish, RandomMarket.Today, new SearchOptions(50)).Hits.Select(hit => hit.Number)))];

    private static int Count(Database database, TempFolder folder, out MarketIndexFile file)
    {
        file = new MarketIndexFile(folder.Path, database.Connection);
        return new MarketSearch(file.Open()).Find(new SearchWish(), RandomMarket.Today, new SearchOptions()).Total;
    }

    private static void Put(Database database, params string[] ids)
    {
        using AdBatch batch = new AdStore(database.Connection).Begin(new ReadWith("1"), Now);
        batch.PutAll(ids.Select(id => Ads.Raw(id)), ad => Ads.Facts(ad.Id));
        batch.Commit();
    }
}
