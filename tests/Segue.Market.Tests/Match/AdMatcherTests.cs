using FsCheck;
using FsCheck.Fluent;
using Segue.Basics;
using Segue.Catalogue;
using Segue.Market.Index;
using Segue.Market.Match;
using Segue.Reading;
using Segue.Testing;

namespace Segue.Market.Tests.Match;

public sealed class AdMatcherTests
{
    private static readonly MatchWishes None = new(null, null, null, null);

    private static readonly Catalog Catalogue = new(
        "1",
        [Skill("aws", new SkillTransfer("azure", 0.6, "Both are public clouds.")), Skill("azure"), Skill("sql"), Skill("python")],
        [],
        [],
        []);

    [Fact]
    public void Match_RequiredSkills_AreMetTransferredOrMissing()
    {
        AdMatcher matcher = new(Catalogue, new Dictionary<string, SkillLevel> { ["aws"] = SkillLevel.WorksAlone, ["sql"] = SkillLevel.HasUsed });

        AdMatch match = matcher.Match(Card(1, Ads.Facts("1", skills: [Ads.Skill("sql"), Ads.Skill("azure"), Ads.Skill("python")])), None);

        Assert.Equal([("sql", 1.0, null), ("azure", 0.6, "aws"), ("python", 0.0, null)], match.Skills.Select(skill => (skill.Skill, skill.Credit, skill.From)));
        Assert.Equal("1 of 3 met; partly azure 60% from aws; missing python", match.Parts[0].Why);
        Assert.Equal(22.3m, match.Parts[0].Points);
    }

    [Fact]
    public void Match_BetterSkills_RankHigher()
    {
        AdMatcher matcher = new(Catalogue, new Dictionary<string, SkillLevel> { ["sql"] = SkillLevel.WorksAlone });

        IReadOnlyList<AdMatch> ranked = matcher.Match([Card(1, Ads.Facts("1", skills: Ads.Skill("python"))), Card(2, Ads.Facts("2", skills: Ads.Skill("sql")))], None);

        Assert.Equal([2, 1], ranked.Select(match => match.Ad.Number));
    }

    [Fact]
    public void Match_Wishes_AddAPartEach()
    {
        AdMatcher matcher = new(Catalogue, new Dictionary<string, SkillLevel>());
        AdFacts facts = Ads.Facts("1") with { Seniority = Seniority.Lead, Pay = Ads.Pay(40_000, 50_000) };

        AdMatch match = matcher.Match(Card(1, facts), new MatchWishes("data-engineer", "leeds", Seniority.Mid, 45_000));

        Assert.Equal([("role", 10m), ("place", 20m), ("seniority", 0m), ("pay", 5m)], match.Parts.Skip(2).Select(part => (part.Name, part.Points)));
    }

    [Fact]
    public void Match_AnyAd_ScoresTheSumOfPartsWithinBounds()
    {
        Gen<(string Skill, int Strength, int Level)[]> cases = Gen.ArrayOf(
            from skill in Gen.Elements("aws", "azure", "sql", "python") from strength in Gen.Choose(0, 2) from level in Gen.Choose(0, 4) select (skill, strength, level));
        Properties.Hold(cases, asked =>
        {
            Dictionary<string, SkillLevel> has = asked.GroupBy(item => item.Skill).ToDictionary(group => group.Key, group => (SkillLevel)group.First().Level);
            AdFacts facts = Ads.Facts("1", skills: [.. asked.Select(item => Ads.Skill(item.Skill, (Strength)item.Strength))]);

            AdMatch match = new AdMatcher(Catalogue, has).Match(Card(1, facts), new MatchWishes("x", "Leeds", Seniority.Mid, 1));

            return match.Score == match.Parts.Sum(part => part.Points) && match.Parts.All(part => part.Points >= 0 && part.Points <= part.Of && decimal.Round(part.Points, 1) == part.Points);
        });
    }

    [Fact]
    public void Match_ThinAd_DoesNotOutrankOneThatNamesMuch()
    {
        AdMatcher matcher = new(Catalogue, new Dictionary<string, SkillLevel> { ["sql"] = SkillLevel.WorksAlone, ["aws"] = SkillLevel.WorksAlone, ["python"] = SkillLevel.WorksAlone });

        decimal thin = matcher.Match(Card(1, Ads.Facts("1", skills: Ads.Skill("sql"))), None).Score;
        decimal full = matcher.Match(Card(2, Ads.Facts("2", skills: [Ads.Skill("sql"), Ads.Skill("aws"), Ads.Skill("python")])), None).Score;

        Assert.True(full > thin);
    }

    [Fact]
    public void Match_OneSkillOfOne_DoesNotOutrankTwoThirdsOfManyInTheSamePlace()
    {
        AdMatcher matcher = new(Catalogue, new Dictionary<string, SkillLevel> { ["sql"] = SkillLevel.WorksAlone, ["aws"] = SkillLevel.WorksAlone, ["python"] = SkillLevel.WorksAlone });

        decimal one = matcher.Match(Card(1, Ads.Facts("1", skills: Ads.Skill("sql"))), None).Score;
        decimal most = matcher.Match(Card(2, Ads.Facts("2", skills: [Ads.Skill("sql"), Ads.Skill("aws"), Ads.Skill("python"), Ads.Skill("azure"), Ads.Skill("kafka"), Ads.Skill("spark")])), None).Score;
        decimal none = matcher.Match(Card(3, Ads.Facts("3")), None).Score;

        Assert.True(most > one && one > none);
    }

    [Fact]
    public void Lifts_EachMissingSkill_AddsExactlyWhatAMatchWithItScores()
    {
        Gen<(string Skill, int Strength, int Level)[]> cases = Gen.ArrayOf(
            from skill in Gen.Elements("aws", "azure", "sql", "python") from strength in Gen.Choose(0, 2) from level in Gen.Choose(0, 4) select (skill, strength, level));
        Properties.Hold(cases, asked =>
        {
            Dictionary<string, SkillLevel> has = asked.GroupBy(item => item.Skill).ToDictionary(group => group.Key, group => (SkillLevel)group.First().Level);
            AdFacts facts = Ads.Facts("1", skills: [.. asked.Select(item => Ads.Skill(item.Skill, (Strength)item.Strength))]);
            AdMatcher matcher = new(Catalogue, has);
            AdMatch match = matcher.Match(Card(1, facts), None);

            return matcher.Lifts(match).All(lift =>
                new AdMatcher(Catalogue, new Dictionary<string, SkillLevel>(has) { [lift.Skill] = lift.Level }).Match(Card(1, facts), None).Score == match.Score + lift.Points);
        });
    }

    [Theory]
    [InlineData("Leeds", "GB", null, 20)]
    [InlineData("York", "GB", null, 14)]
    [InlineData("York", "GB", Workplace.Hybrid, 16)]
    [InlineData("London", "GB", null, 2)]
    [InlineData("London", "GB", Workplace.Remote, 20)]
    [InlineData("Berlin", "DE", Workplace.Remote, 0)]
    public void Match_Place_CountsByHowNearItIs(string place, string country, Workplace? workplace, int points)
    {
        AdFacts facts = Ads.Facts("1") with { Place = new AdPlace(place, PlaceReader.RegionOf(place), country), Workplace = workplace };

        AdMatch match = new AdMatcher(Catalogue, new Dictionary<string, SkillLevel>()).Match(AdCard.Of(1, Ads.Raw("1") with { Location = place }, facts), new MatchWishes(null, "Leeds", null, null));

        Assert.Equal(points, match.Parts.Single(part => part.Name == "place").Points);
    }

    private static AdCard Card(long number, AdFacts facts) => AdCard.Of(number, Ads.Raw("1"), facts);

    private static Skill Skill(string id, params SkillTransfer[] transfers) =>
        new(id, id, SkillKind.Tool, "test", "A skill.", [], null, [], transfers, [], null);
}
