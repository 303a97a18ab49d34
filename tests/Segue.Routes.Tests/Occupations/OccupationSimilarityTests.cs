using FsCheck;
using FsCheck.Fluent;
using Segue.Routes.Occupations;
using Segue.Testing;

namespace Segue.Routes.Tests.Occupations;

public sealed class OccupationSimilarityTests
{
    [Theory]
    [InlineData(0, 1, 1.25 / 1.5)]
    [InlineData(2, 1, 0.5 / 1.5)]
    [InlineData(1, 1, 1.25 / 1.5)]
    [InlineData(1, 0, (1 + 0.25) / 1.5)]
    [InlineData(0, 3, 0)]
    [InlineData(3, 0, 0)]
    public void Cover_WorkedExample_FollowsTheFormula(int source, int target, double expected)
    {
        // Skills: 0 sql, 1 python, 2 pandas, tied to python. Occupations: sql + python(optional); the same; python; nothing.
        OccupationSkills skills = OccupationSkills.FromLists([[(0, 1f), (1, 0.5f)], [(0, 1f), (1, 0.5f)], [(1, 1f)], []]);
        OccupationSimilarity similarity = new(skills, SkillCloseness.FromPairs(3, [(1, 2, 0.5f)]));

        Assert.Equal(expected, similarity.Cover(source, target), 6);
    }

    [Fact]
    public void Closeness_SeveralTies_TheGreatestCountsBothWays()
    {
        SkillCloseness closeness = SkillCloseness.FromPairs(4, [(0, 1, 0.25f), (1, 0, 0.5f), (2, 0, 0.25f)]);

        Assert.Equal([1f, 0.5f, 0.25f, 0f], Enumerable.Range(0, 4).Select(other => closeness.Between(0, other)));
        Assert.Equal(0.5f, closeness.Between(1, 0));
    }

    [Fact]
    public void AllPairs_AnyNeeds_AgreesWithTheFormulaToTheLastBit()
    {
        Properties.Hold(Cases(), similarity =>
        {
            float[] covers = similarity.AllPairs(CancellationToken.None);
            int count = similarity.Skills.Count;
            return Enumerable.Range(0, count * count).All(pair => covers[pair] == similarity.Cover(pair / count, pair % count));
        });
    }

    [Fact]
    public void AllPairs_AnyNeeds_LieBetweenNothingAndAll()
    {
        Properties.Hold(Cases(), similarity => Array.TrueForAll(similarity.AllPairs(CancellationToken.None), cover => cover is >= 0f and <= 1.000001f));
    }

    [Fact]
    public void CoverAll_OwnProfile_IsTheRowOfAllPairs()
    {
        Properties.Hold(Cases(), similarity =>
        {
            float[] covers = similarity.AllPairs(CancellationToken.None);
            int count = similarity.Skills.Count;
            return Enumerable.Range(0, count).All(from => similarity.CoverAll(similarity.Has(similarity.Profile(from))).AsSpan().SequenceEqual(covers.AsSpan(from * count, count)));
        });
    }

    [Fact]
    public void AllPairs_SkillBeyondTheTable_IsRefused()
    {
        OccupationSimilarity similarity = new(OccupationSkills.FromLists([[(7, 1f)]]), SkillCloseness.FromPairs(7, []));

        Assert.Throws<ArgumentException>(() => similarity.AllPairs(CancellationToken.None));
    }

    internal static Gen<OccupationSimilarity> Cases() =>
        from seed in Gen.Choose(0, int.MaxValue - 1)
        from occupations in Gen.Choose(1, 30)
        from skills in Gen.Choose(1, 40)
        select Random(seed, occupations, skills);

    internal static OccupationSimilarity Random(int seed, int occupations, int skills)
    {
        Random random = new(seed);
        var needs = Enumerable.Range(0, occupations).Select(_ => Enumerable.Range(0, skills).Where(_ => random.Next(6) == 0).Select(skill => (skill, random.Next(2) == 0 ? OccupationSkills.Essential : OccupationSkills.Optional)).ToList()).ToList();
        var ties = Enumerable.Range(0, skills).Select(_ => (random.Next(skills), random.Next(skills), random.Next(1, 9) / 8f)).ToList();
        return new OccupationSimilarity(OccupationSkills.FromLists(needs), SkillCloseness.FromPairs(skills, ties));
    }
}
