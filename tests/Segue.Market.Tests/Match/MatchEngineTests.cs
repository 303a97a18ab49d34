using FsCheck.Fluent;
using Segue.Market.Index;
using Segue.Market.Match;
using Segue.Testing;

namespace Segue.Market.Tests.Match;

public sealed class MatchEngineTests
{
    [Fact]
    public void Best_AnyMarket_IsWhatOneByOneGives() => HoldForAny((market, columns, among, most) =>
    {
        (PersonSkills person, MatchWishes wishes) = (market.Person(), market.Wishes());
        return Same(new MatchEngine(columns), person, wishes, among, most)
            && Same(new MatchEngine(columns) { FewUpTo = -1 }, person, wishes, among, most);
    });

    [Fact]
    public void BestOnce_AnyMarket_IsWhatBestGives() => HoldForAny((market, columns, among, most) =>
    {
        (PersonSkills person, MatchWishes wishes) = (market.Person(), market.Wishes());
        return new MatchEngine(columns).BestOnce(person, wishes, among, most).SequenceEqual(new MatchEngine(columns).Best(person, wishes, among, most));
    });

    [Fact]
    public void Best_ManyBlocks_IsWhatOneByOneGives()
    {
        RandomMarket market = new(7);
        AdColumns columns = Columns(market, MatchBlock.Size + 1234);

        foreach (MatchEngine engine in new MatchEngine[] { new(columns), new(columns) { FewUpTo = -1 }, new(columns) { FewUpTo = int.MaxValue } })
        {
            Assert.True(Same(engine, market.Person(), market.Wishes(), market.Among(columns.Count, 1), 20));
            Assert.True(Same(engine, market.Person(), market.Wishes(), market.Among(columns.Count, 5000), 20));
        }
    }

    [Fact]
    public void Best_AdsPutSince_AreSeen() => Properties.Hold(
        from seed in Gen.Choose(0, int.MaxValue - 1) from first in Gen.Choose(0, 80) from more in Gen.Choose(1, 80) select (seed, first, more),
        one =>
        {
            RandomMarket market = new(one.seed);
            AdColumns columns = Columns(market, one.first);
            MatchEngine engine = new(columns);
            MatchWishes wishes = market.Wishes();
            PersonSkills person = market.Person();
            engine.Best(person, wishes, market.Among(columns.Count, 1), 5);
            for (int i = 0; i < one.more; i++)
            {
                columns.Put(market.Card(one.first + i + 1));
            }

            return Same(engine, person, wishes, market.Among(columns.Count, 1), 20);
        });

    [Fact]
    public void Best_EqualScores_ComeInOrderOfNumber()
    {
        AdColumns columns = new();
        foreach (long number in new long[] { 5, 3, 9, 1 })
        {
            columns.Put(new AdCard(number, "Ad", []));
        }

        IReadOnlyList<MatchHit> best = new MatchEngine(columns).Best(new RandomMarket(1).Person(), new MatchWishes(null, null, null, null), new OrdinalSet(4).Fill(), 3);

        Assert.Equal([1, 3, 5], best.Select(hit => hit.Number));
    }

    [Fact]
    public void Best_MoreWishesThanAreKept_EachIsStillRight()
    {
        RandomMarket market = new(11);
        AdColumns columns = Columns(market, 200);
        MatchEngine engine = new(columns);
        PersonSkills person = market.Person();
        OrdinalSet all = new OrdinalSet(columns.Count).Fill();

        Assert.All(Enumerable.Range(0, 24), pay => Assert.True(Same(engine, person, new MatchWishes(null, "Leeds", null, 20_000 + (pay % 12 * 5_000)), all, 10)));
    }

    [Fact]
    public void Best_SetOfAnotherLength_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new MatchEngine(new AdColumns()).Best(new RandomMarket(1).Person(), new MatchWishes(null, null, null, null), new OrdinalSet(1), 3));

    private static void HoldForAny(Func<RandomMarket, AdColumns, OrdinalSet, int, bool> holds) => Properties.Hold(
        from seed in Gen.Choose(0, int.MaxValue - 1) from ads in Gen.Choose(0, 300) from most in Gen.Choose(1, 40) from oneIn in Gen.Elements(1, 2, 40) select (seed, ads, most, oneIn),
        one =>
        {
            RandomMarket market = new(one.seed);
            AdColumns columns = Columns(market, one.ads);
            return holds(market, columns, market.Among(columns.Count, one.oneIn), one.most);
        });

    private static AdColumns Columns(RandomMarket market, int ads)
    {
        AdColumns columns = new();
        for (int number = 1; number <= ads; number++)
        {
            columns.Put(market.Card(number));
        }

        return columns;
    }

    // The plain way: every ad by the rule, sorted.
    private static bool Same(MatchEngine engine, PersonSkills person, MatchWishes wishes, OrdinalSet among, int most)
    {
        IReadOnlyList<AdMatch> plain = new AdMatcher(person).Match(among.Ordinals().Select(engine.Columns.Card), wishes);
        return plain.Take(most).Select(match => (match.Ad.Number, (int)(match.Score * 10)))
            .SequenceEqual(engine.Best(person, wishes, among, most).Select(hit => (hit.Number, hit.Tenths)));
    }
}
