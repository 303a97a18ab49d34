using FsCheck;
using FsCheck.Fluent;
using Segue.Market.Index;
using Segue.Market.Search;

namespace Segue.Market.Tests.Search;

public sealed class MarketSearchTests
{
    [Fact]
    public void Find_AnyMarketAndWish_IsWhatPlainSearchFinds() => ForSeeds((market, index, plain) =>
    {
        for (int i = 0; i < 12; i++)
        {
            SearchWish wish = market.Wish();
            List<(long Number, int Points)> expected = plain.Find(wish, RandomMarket.Today);
            SearchAnswer answer = new MarketSearch(index).Find(wish, RandomMarket.Today, new SearchOptions(1000));

            Assert.Equal(expected.Count, answer.Total);
            Assert.Equal(expected, answer.Hits.Select(hit => (hit.Number, hit.Points)));
        }
    });

    [Theory]
    [InlineData("pyton", "python")]
    [InlineData("kubernets", "kubernetes")]
    [InlineData("machien", "machine")]
    [InlineData("PYTHNO", "python")]
    [InlineData("python", null)]
    [InlineData("pyto*", null)]
    [InlineData("-pyton", null)]
    [InlineData("qqqqqqqq", null)]
    [InlineData("go", null)]
    [InlineData("pythom", "python")]
    public void Meant_AWordThatHardlyAnyAdHolds_IsTheNearestThatManyDo(string typed, string? meant)
    {
        MarketIndex index = new();
        for (int number = 1; number <= 300; number++)
        {
            // One ad spells it wrongly itself.
            index.Put(new AdCard(number, "Engineer", []) { Cluster = number, FirstSeen = RandomMarket.Today }, number == 1 ? "We use pythom here" : "Python and machine learning on Kubernetes");
        }

        IReadOnlyList<MeantWord> found = new MarketSearch(index).Meant(typed, new SearchOptions());

        Assert.Equal(meant is null ? [] : Segue.Market.Texts.TermReader.Read(meant), found.Select(word => word.Meant));
    }

    [Fact]
    public void Find_BestOnly_IsTheHeadOfAll() => ForSeeds((market, index, plain) =>
    {
        for (int i = 0; i < 12; i++)
        {
            SearchWish wish = new() { Words = market.Query(), Closed = market.Next(2) == 0 };
            int limit = 1 + market.Next(12);
            IEnumerable<(long Number, int Points)> expected = plain.Find(wish, RandomMarket.Today).Take(limit);

            Assert.Equal(expected, Best(new SearchOptions(limit)));
            Assert.Equal(expected, Best(new SearchOptions(limit) { HitsOnly = true }));

            IEnumerable<(long, int)> Best(SearchOptions options) => new MarketSearch(index).Find(wish, RandomMarket.Today, options).Hits.Select(hit => (hit.Number, hit.Points));
        }
    });

    [Fact]
    public void Find_WordThatNamesASkill_FindsAdsThatWereReadSo() => ForSeeds((market, index, plain) =>
    {
        string? Named(string typed) => typed == "node.js" ? "kafka" : null;
        SearchWish wish = new() { Words = "node.js " + market.Query() };

        Assert.Equal(
            plain.Find(wish, RandomMarket.Today, Named),
            new MarketSearch(index).Find(wish, RandomMarket.Today, new SearchOptions(1000) { SkillNamed = Named }).Hits.Select(hit => (hit.Number, hit.Points)));
    });

    [Fact]
    public void Facets_AnyWish_CountWhatWouldBeFound() => ForSeeds((market, index, plain) =>
    {
        for (int i = 0; i < 4; i++)
        {
            SearchWish wish = market.Wish();
            Dictionary<SearchPart, Facet> facets = new MarketSearch(index).Find(wish, RandomMarket.Today, new SearchOptions(Facets: true)).Facets.ToDictionary(facet => facet.Part);

            Check(SearchPart.Role, value => wish with { Roles = [value] });
            Check(SearchPart.Seniority, value => wish with { Seniorities = [Enum.Parse<Segue.Reading.Seniority>(value, ignoreCase: true)] });
            Check(SearchPart.Skill, value => wish with { Skills = [.. wish.Skills, value] });
            Check(SearchPart.Workplace, value => wish with { Workplaces = [Enum.Parse<Segue.Reading.Workplace>(value, ignoreCase: true)] });
            Check(SearchPart.Employment, value => wish with { Employment = [value] });
            Check(SearchPart.Pay, value => wish with { PayFrom = int.Parse(value) });
            Check(SearchPart.Posted, value => wish with { Since = null, WithinDays = int.Parse(value) });
            Check(SearchPart.Sponsorship, value => wish with { Sponsorship = value == "yes" });
            Check(SearchPart.Source, value => wish with { Sources = [value] });
            if (WishPlace.Of(wish.Place, null) is { Point: not null })
            {
                Check(SearchPart.Place, value => wish with { WithinKm = int.Parse(value) * Segue.Basics.GeoPoint.KilometresInMile });
            }
            else
            {
                Check(SearchPart.Place, value => wish with { Place = value });
            }

            Assert.All(facets[SearchPart.Skill].Values, value =>
            {
                Assert.Equal(plain.Find(wish with { Required = [.. wish.Required, value.Value] }, RandomMarket.Today).Count, value.Required);
                Assert.Equal(plain.Find(wish with { Preferred = [.. wish.Preferred, value.Value] }, RandomMarket.Today).Count, value.Preferred);
            });

            void Check(SearchPart part, Func<string, SearchWish> with) =>
                Assert.All(facets[part].Values, value => Assert.Equal((value.Value, plain.Find(with(value.Value), RandomMarket.Today).Count), (value.Value, value.Ads)));
        }
    });

    [Theory]
    [InlineData(SearchSort.Newest)]
    [InlineData(SearchSort.Pay)]
    public void Find_OtherOrder_IsByThat(SearchSort sort) => ForSeeds((market, index, plain) =>
    {
        SearchWish wish = new() { Words = market.Query() };
        IEnumerable<AdCard> cards = plain.Find(wish, RandomMarket.Today).Select(hit => plain.Card(hit.Number));
        Func<AdCard, int> first = sort == SearchSort.Pay ? card => card.Pay is { IsStated: true } pay ? pay.High : 0 : card => (card.Posted ?? card.FirstSeen).DayNumber;

        Assert.Equal(
            cards.OrderByDescending(first).ThenByDescending(card => card.Posted ?? card.FirstSeen).ThenBy(card => card.Number).Select(card => card.Number).Take(7),
            new MarketSearch(index).Find(wish, RandomMarket.Today, new SearchOptions(7, sort)).Hits.Select(hit => hit.Number));
    });

    [Fact]
    public void Find_Nothing_SaysWhatEmptiedIt() => ForSeeds((market, index, plain) =>
    {
        SearchWish wish = market.Wish() with { Words = "python", Roles = ["nobody"] };
        SearchAnswer answer = new MarketSearch(index).Find(wish, RandomMarket.Today, new SearchOptions());
        int without = plain.Find(wish with { Roles = [] }, RandomMarket.Today).Count;

        Assert.Equal(0, answer.Total);
        Assert.Equal(without == 0 ? [] : [new Emptying("role nobody", without)], answer.Emptied);
    });

    [Fact]
    public void Find_Copies_AreCountedNotFound()
    {
        MarketIndex index = new();
        index.Put(new AdCard(1, "Data engineer", []) { Cluster = 1 });
        index.Put(new AdCard(2, "Data engineer", []) { Cluster = 1 });
        index.Put(new AdCard(3, "Data engineer", []) { Cluster = 1 });

        SearchHit hit = Assert.Single(new MarketSearch(index).Find(new SearchWish { Words = "engineers" }, RandomMarket.Today, new SearchOptions()).Hits);
        Assert.Equal((1, 2), (hit.Number, hit.Copies));
    }

    private static void ForSeeds(Action<RandomMarket, MarketIndex, PlainSearch> check) => Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
    {
        RandomMarket market = new(seed);
        List<(AdCard Card, string Text)> ads = market.Ads(1 + market.Next(market.Next(3) == 0 ? 700 : 100));
        MarketIndex index = new();
        int every = 1 + market.Next(ads.Count * 2);
        for (int i = 0; i < ads.Count; i++)
        {
            index.Put(ads[i].Card, ads[i].Text);
            if (i % every == 0)
            {
                // A search between ads closes a segment.
                Assert.NotEmpty(index.Texts.Segments);
            }
        }

        check(market, index, new PlainSearch(ads));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(12));
}
