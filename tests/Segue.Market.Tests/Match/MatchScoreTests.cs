using FsCheck.Fluent;
using Segue.Basics;
using Segue.Market.Match;
using Segue.Testing;

namespace Segue.Market.Tests.Match;

public sealed class MatchScoreTests
{
    [Theory]
    [InlineData(SkillLevel.HasUsed, null, 600)]
    [InlineData(SkillLevel.KnowsOf, null, 300)]
    [InlineData(SkillLevel.HasUsed, SkillLevel.WorksAlone, 400)]
    [InlineData(SkillLevel.WorksAlone, SkillLevel.Leads, 450)]
    [InlineData(SkillLevel.Leads, SkillLevel.KnowsOf, 600)]
    [InlineData(SkillLevel.None, SkillLevel.None, 0)]
    public void Own_Level_IsThePartOfWhatIsAsked(SkillLevel has, SkillLevel? needed, int credit) => Assert.Equal(credit, MatchScore.Own(has, needed));

    [Theory]
    [InlineData(0.35, SkillLevel.KnowsOf, 70)]
    [InlineData(0.6, SkillLevel.WorksAlone, 360)]
    [InlineData(0.6, SkillLevel.Leads, 360)]
    public void Transferred_Share_CountsByTheLevelHeld(double share, SkillLevel has, int credit) => Assert.Equal(credit, MatchScore.Transferred(share, has));

    [Fact]
    public void Points_AnyCredit_AreTheShareToTheNearestTenth() => Properties.Hold(
        from asked in Gen.Choose(0, 100) from part in Gen.Choose(0, 600) select (asked, part),
        one =>
        {
            int credit = one.asked * one.part;
            return MatchScore.Required(credit, one.asked) / 10m == Rounded(60, credit, one.asked) && MatchScore.Preferred(credit, one.asked) / 10m == Rounded(15, credit, one.asked);
        },
        2000);

    // Divided once, so that what lies half-way between two tenths is hit exactly.
    private static decimal Rounded(int points, int credit, int asked) => decimal.Round(points * (credit + 600m) / (600m * (asked + 4)), 1, MidpointRounding.AwayFromZero);
}
