using FsCheck.Fluent;
using Segue.Market.Index;
using Segue.Market.Match;
using Segue.Testing;

namespace Segue.Market.Tests.Match;

public sealed class StandingMatchTests
{
    [Fact]
    public void Best_AdsAndSkillsThatChange_IsWhatAFreshMatchGives() => Properties.Hold(
        from seed in Gen.Choose(0, int.MaxValue - 1) from first in Gen.Choose(0, 60) from steps in Gen.Choose(1, 8) select (seed, first, steps),
        one =>
        {
            RandomMarket market = new(one.seed);
            Random random = new(one.seed);
            MarketIndex index = new();
            Put(index, market, 1, one.first);
            MatchWishes wishes = market.Wishes();
            PersonSkills person = market.Person();
            StandingMatch standing = new(index, person, wishes);
            for (int step = 0; step < one.steps; step++)
            {
                if (random.Next(2) == 0)
                {
                    // New ads and new texts of ones that are there, whose old ordinals die.
                    Put(index, market, random.Next(1, one.first + 2), random.Next(1, 12));
                }
                else
                {
                    person = market.Person();
                    standing.Change(person);
                }

                OrdinalSet open = index.OpenOn(new DateOnly(2026, 11, 21));
                if (!standing.Best(open, 15).SequenceEqual(new MatchEngine(index.Columns).Best(person, wishes, open, 15)))
                {
                    return false;
                }
            }

            return true;
        });

    [Fact]
    public void CatchUp_OneAdMore_ScoresThatAdAlone()
    {
        RandomMarket market = new(3);
        MarketIndex index = new();
        Put(index, market, 1, 500);
        StandingMatch standing = new(index, market.Person(), market.Wishes());
        long before = standing.Scored;

        Put(index, market, 501, 1);
        standing.CatchUp();

        Assert.Equal((500, 501), (before, standing.Scored));
    }

    [Fact]
    public void Change_OneSkill_ScoresTheAdsThatNameIt()
    {
        RandomMarket market = new(3);
        MarketIndex index = new();
        Put(index, market, 1, 500);
        // Skill 1 transfers to none.
        StandingMatch standing = new(index, Person(), market.Wishes());
        int naming = index.Skills.Any(index.Columns.SkillNames.Find("skill-01"), index.Columns.Count).Count;

        standing.Change(Person("skill-01"));

        Assert.InRange(naming, 1, 400);
        Assert.Equal(500 + naming, standing.Scored);
        standing.Change(Person("skill-01"));
        Assert.Equal(500 + naming, standing.Scored);
    }

    [Fact]
    public void Best_SetOfAnotherLength_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new StandingMatch(new MarketIndex(), Person(), new MatchWishes(null, null, null, null)).Best(new OrdinalSet(3), 1));

    private static PersonSkills Person(params string[] skills) =>
        new(RandomMarket.Catalogue, skills.ToDictionary(skill => skill, _ => Segue.Basics.SkillLevel.WorksAlone, StringComparer.Ordinal));

    private static void Put(MarketIndex index, RandomMarket market, int first, int count)
    {
        for (int number = first; number < first + count; number++)
        {
            index.Put(market.Card(number));
        }
    }
}
