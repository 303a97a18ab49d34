using FsCheck.Fluent;
using Segue.Market.Alerts;
using Segue.Market.Index;
using Segue.Market.Search;
using Segue.Market.Tests.Search;
using Segue.Testing;

namespace Segue.Market.Tests.Alerts;

public sealed class AlertMatcherTests
{
    [Fact]
    public void Match_AnySearchesAndAds_FindsWhatTheRuleAccepts() =>
        Properties.Hold(
            Gen.Choose(0, int.MaxValue - 1),
            seed =>
            {
                AlertCases cases = new(seed);
                SearchWish[] wishes = [.. Enumerable.Range(0, seed % 400).Select(_ => cases.Wish())];
                AlertMatcher matcher = new(null, Full(seed));
                for (int i = 0; i < wishes.Length; i++)
                {
                    matcher.Put(i, wishes[i]);
                }

                WishRule[] rules = [.. wishes.Select(wish => new WishRule(wish, AlertCases.Today))];
                return Enumerable.Range(1, 20).Select(number => cases.Card(number)).All(card => Found(matcher, card).SequenceEqual(Accepting(rules, card)));
            },
            count: 60);

    [Fact]
    public void Match_SearchesWithWords_FindsWhatSearchingFinds() =>
        Properties.Hold(
            Gen.Choose(0, int.MaxValue - 1),
            seed =>
            {
                RandomMarket market = new(seed);
                SearchWish[] wishes = [.. Enumerable.Range(0, 60).Select(i => i % 2 == 0 ? market.Wish() : new SearchWish { Words = market.Query() })];
                Func<string, string?> named = typed => typed is "python" or "c++" ? "python" : null;
                AlertMatcher matcher = new(named, Full(seed));
                for (int i = 0; i < wishes.Length; i++)
                {
                    matcher.Put(i, wishes[i]);
                }

                return market.Ads(12).TrueForAll(ad =>
                {
                    List<long> found = [];
                    matcher.Match(ad.Card, ad.Text, RandomMarket.Today, found);
                    PlainSearch plain = new([ad]);
                    return found.Order().SequenceEqual(Enumerable.Range(0, wishes.Length).Where(i => plain.Find(wishes[i], RandomMarket.Today, named).Count > 0).Select(i => (long)i));
                });
            },
            count: 40);

    [Fact]
    public void Match_WordsAskedAndNoText_IsAMistake()
    {
        AlertMatcher matcher = new();
        matcher.Put(1, new SearchWish { Words = "python" });

        Assert.Throws<ArgumentNullException>(() => matcher.Match(new AdCard(1, "Engineer", []), null, AlertCases.Today, []));
    }

    [Fact]
    public void Match_AfterSearchesCameAndWent_FindsThoseThatAreThere()
    {
        AlertCases cases = new(7);
        Random random = new(8);
        Dictionary<long, WishRule> wishes = [];
        AlertMatcher matcher = new(null, 3);
        int met = 0;
        for (int step = 1; step <= 4000; step++)
        {
            long id = random.Next(600);
            if (random.Next(3) > 0)
            {
                SearchWish wish = cases.Wish();
                wishes[id] = new WishRule(wish, AlertCases.Today);
                matcher.Put(id, wish);
            }
            else
            {
                Assert.Equal(wishes.Remove(id), matcher.Remove(id));
            }

            if (step % 4 == 0)
            {
                AdCard card = cases.Card(step);
                IEnumerable<long> right = wishes.Where(wish => wish.Value.Accepts(card)).Select(wish => wish.Key).Order();
                long[] found = Found(matcher, card);
                Assert.Equal(right, found);
                met += found.Length;
            }
        }

        Assert.Equal(wishes.Count, matcher.Count);
        Assert.True(met > 1000, $"only {met} searches were met: the cases are too far apart to show anything");
    }

    [Fact]
    public void Match_ManySearchesForTheSame_FindsEachOnce()
    {
        AlertMatcher matcher = new();
        for (int id = 0; id < 500; id++)
        {
            matcher.Put(id, new SearchWish { Skills = ["python"], Roles = ["data-engineer", "data-scientist"] });
        }

        AdCard card = new AdCard(1, "Engineer", [new AskedSkill("python", default, null)]) { Cluster = 1, Role = "data-scientist" };

        Assert.Equal(Enumerable.Range(0, 500).Select(id => (long)id), Found(matcher, card));
    }

    [Fact]
    public void Match_NoKeyAsked_IsFoundByTheRest()
    {
        AlertMatcher matcher = new();
        matcher.Put(1, new SearchWish());
        matcher.Put(2, new SearchWish { PayFrom = 50_000 });
        matcher.Put(3, new SearchWish { Roles = ["a", "b"] });
        AdCard card = new(1, "Engineer", []) { Cluster = 1, Role = "b" };

        Assert.Equal([1, 3], Found(matcher, card));
    }

    [Fact]
    public void Match_Copy_IsNotFound()
    {
        AlertMatcher matcher = new();
        matcher.Put(1, new SearchWish());

        Assert.Empty(Found(matcher, new AdCard(2, "Engineer", []) { Cluster = 1 }));
    }

    // Small nodes branch at once, large ones never do here.
    private static int Full(int seed) => seed % 2 == 0 ? 3 : 512;

    private static long[] Found(AlertMatcher matcher, AdCard card)
    {
        List<long> found = [];
        matcher.Match(card, null, AlertCases.Today, found);
        found.Sort();
        return [.. found];
    }

    private static IEnumerable<long> Accepting(WishRule[] rules, AdCard card) =>
        Enumerable.Range(0, rules.Length).Where(i => rules[i].Accepts(card)).Select(i => (long)i);
}
