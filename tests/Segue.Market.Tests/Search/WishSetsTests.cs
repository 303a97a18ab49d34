using FsCheck.Fluent;
using Segue.Market.Index;
using Segue.Market.Search;
using Segue.Reading;
using Segue.Testing;

namespace Segue.Market.Tests.Search;

public sealed class WishSetsTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public void Of_AnyWish_AreTheAdsThatTheRuleAccepts() => Properties.Hold(
        from seed in Gen.Choose(0, int.MaxValue - 1) from ads in Gen.Choose(0, 150) select (seed, ads),
        one =>
        {
            MarketIndex index = Market(one.seed, one.ads);
            WishSets sets = new(index);
            SearchWish[] wishes =
            [
                new(),
                new() { Roles = ["one"], PayFrom = 40_000 },
                new() { Place = "Yorkshire and The Humber", Workplaces = [Workplace.Remote, Workplace.Hybrid] },
                new() { Roles = ["one"], Seniorities = [Seniority.Senior] },
                new() { Roles = ["one"], PayFrom = 40_000 },
            ];
            return wishes.All(wish => sets.Of(wish, Today).Ordinals().SequenceEqual(Accepted(index, wish)));
        },
        60);

    [Fact]
    public void Of_AdsPutSince_AreSeen()
    {
        MarketIndex index = Market(3, 50);
        WishSets sets = new(index);
        SearchWish wish = new() { PayFrom = 30_000 };
        sets.Of(wish, Today).Fill();
        Match.RandomMarket more = new(4);
        for (int number = 51; number <= 90; number++)
        {
            index.Put(more.Card(number));
        }

        Assert.Equal(Accepted(index, wish), sets.Of(wish, Today).Ordinals());
    }

    private static IEnumerable<int> Accepted(MarketIndex index, SearchWish wish)
    {
        WishRule rule = new(wish, Today);
        return Enumerable.Range(0, index.Columns.Count).Where(ordinal => rule.Accepts(index.Columns.Card(ordinal)));
    }

    private static MarketIndex Market(int seed, int ads)
    {
        MarketIndex index = new();
        Match.RandomMarket market = new(seed);
        for (int number = 1; number <= ads; number++)
        {
            index.Put(market.Card(number));
        }

        return index;
    }
}
