using Segue.Market.Index;
using Segue.Market.Store;
using Segue.Reading;
using Segue.Storage;

namespace Segue.Market.Tests.Index;

public sealed class MarketIndexTests
{
    private static readonly DateOnly Day = new(2026, 11, 21);

    [Fact]
    public void Put_Skills_AreInListsByStrength()
    {
        MarketIndex index = new();
        int first = index.Put(Card(1, new AskedSkill("sql", Strength.Required, null), new AskedSkill("git", Strength.Mentioned, null)));
        int second = index.Put(Card(2, new AskedSkill("sql", Strength.Preferred, null)));
        int sql = index.Columns.SkillNames.Find("sql");

        Assert.Equal([first], index.Skills.Of(sql, Strength.Required).ToArray());
        Assert.Equal([second], index.Skills.Of(sql, Strength.Preferred).ToArray());
        Assert.Equal([first, second], index.Skills.Any(sql, index.Columns.Count).Ordinals());
        Assert.True(index.Skills.Any(-1, index.Columns.Count).IsEmpty);
    }

    [Fact]
    public void OpenOn_AnotherDayOrAnotherAd_IsWorkedOutAnew()
    {
        MarketIndex index = new();
        index.Put(Card(1) with { Closes = Day });
        Assert.Equal((1, 0), (index.OpenOn(Day).Count, index.OpenOn(Day.AddDays(1)).Count));

        index.Put(Card(2));
        index.Put(Card(1) with { Cluster = 2 });
        Assert.Equal([1], index.OpenOn(Day).Ordinals());
        Assert.Equal([1], index.Shown().Ordinals());
    }

    [Fact]
    public void CatchUp_StoreChanges_TakesWhatIsNewOnly()
    {
        using Database database = Database.OpenInMemory(Migrations.Of(typeof(AdStore).Assembly), new DateTimeOffset(2026, 11, 21, 8, 0, 0, TimeSpan.Zero));
        AdStore store = new(database.Connection);
        MarketIndex index = new();
        Put(store, "a", "b");
        Assert.Equal((2, 2), (index.CatchUp(store), index.Columns.Count));
        Assert.Equal(0, index.CatchUp(store));

        Put(store, "c");
        Assert.Equal((1, 3, store.Revision), (index.CatchUp(store), index.Columns.Count, index.Revision));
    }

    private static AdCard Card(long number, params AskedSkill[] skills) => new(number, $"Job {number}", skills) { Cluster = number, Source = "test", FirstSeen = Day };

    private static void Put(AdStore store, params string[] ids)
    {
        using AdBatch batch = store.Begin(new ReadWith("1"), new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.Zero));
        batch.PutAll(ids.Select(id => Ads.Raw(id)), ad => Ads.Facts(ad.Id));
        batch.Commit();
    }
}
