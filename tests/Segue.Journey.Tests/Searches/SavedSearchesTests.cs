using Segue.Journey.Searches;
using Segue.Market.Search;
using Segue.Storage;

namespace Segue.Journey.Tests.Searches;

public sealed class SavedSearchesTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);
    private readonly Database _database = Database.OpenInMemory(Migrations.Of(typeof(SavedSearches).Assembly), Now);

    public void Dispose() => _database.Dispose();

    [Fact]
    public void Put_TwiceUnderOneName_KeepsTheLater()
    {
        SavedSearches searches = new(_database.Connection);
        searches.Put("leeds", new SearchWish { Words = "kafka", Place = "Leeds" }, Now);
        searches.Put("a-b", new SearchWish { PayFrom = 50_000 }, Now);
        searches.Put("leeds", new SearchWish { Words = "spark" }, Now.AddDays(1));

        Assert.Equal(
            [new SavedSearch("a-b", new SearchWish { PayFrom = 50_000 }, Now), new SavedSearch("leeds", new SearchWish { Words = "spark" }, Now.AddDays(1))],
            searches.List());
        Assert.True(searches.Forget("leeds"));
        Assert.False(searches.Forget("leeds"));
        Assert.Null(searches.Find("leeds"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("Zürich")]
    public void Put_NoName_SaysWhatIsOne(string name) =>
        Assert.Contains("such as leeds-data", Assert.Single(new SavedSearches(_database.Connection).Put(name, new SearchWish(), Now).Problems).Remedy, StringComparison.Ordinal);
}
