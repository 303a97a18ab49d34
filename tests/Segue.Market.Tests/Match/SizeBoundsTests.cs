using FsCheck.Fluent;
using Segue.Market.Match;
using Segue.Testing;

namespace Segue.Market.Tests.Match;

public sealed class SizeBoundsTests
{
    [Fact]
    public void Sum_AnyCredit_IsNeverBelowTheScore() => Properties.Hold(
        from required in Credits() from preferred in Credits() from points in Gen.Choose(0, MatchTerms.Most) select (required, preferred, points),
        one =>
        {
            byte size = AskedSizes.Pack(one.required.Length, one.preferred.Length);
            int bound = SizeBounds.NoneMet.Packed[size] + SizeBounds.OfPoints(one.points)
                + one.required.Sum(credit => SizeBounds.Of(preferred: false, credit).Packed[size]) + one.preferred.Sum(credit => SizeBounds.Of(preferred: true, credit).Packed[size]);
            return bound <= byte.MaxValue && bound >= SizeBounds.Least(Tenths(one.required, one.preferred) + (10 * one.points));
        },
        3000);

    [Fact]
    public void AllMet_AnyNumbersOfSkills_FitsAByteAndIsNeverBelowTheScore()
    {
        for (int required = 0; required <= AskedSizes.Most; required++)
        {
            for (int preferred = 0; preferred <= AskedSizes.Most; preferred++)
            {
                int bound = SizeBounds.AllMet.Packed[AskedSizes.Pack(required, preferred)];
                int tenths = MatchScore.Required(required * MatchScore.Full, required) + MatchScore.Preferred(preferred * MatchScore.Full, preferred);
                Assert.True(bound >= SizeBounds.Least(tenths) && bound + SizeBounds.OfPoints(MatchTerms.Most) <= byte.MaxValue, $"{required} required, {preferred} nice to have: {bound}");
            }
        }
    }

    [Fact]
    public void Sum_UpToTwentyTwoSkillsRequired_IsAtMostHalfAPointASkillTooMuch()
    {
        for (int required = 0; required <= 22; required++)
        {
            byte size = AskedSizes.Pack(required, 0);
            int bound = SizeBounds.NoneMet.Packed[size] + (required * SizeBounds.Of(preferred: false, MatchScore.Full).Packed[size]);
            Assert.InRange((bound * 5) - MatchScore.Required(required * MatchScore.Full, required) - MatchScore.Preferred(0, 0), 0, (5 * required) + 12);
        }
    }

    [Theory]
    [InlineData(101, 0)]
    [InlineData(0, 101)]
    public void Pack_MoreSkillsThanAreAddedUp_IsWide(int required, int preferred) => Assert.Equal(AskedSizes.Wide, AskedSizes.Pack(required, preferred));

    [Fact]
    public void NoneMet_WideAd_IsAllThatThereIs() =>
        Assert.InRange(SizeBounds.NoneMet.Packed[AskedSizes.Wide], SizeBounds.OfPoints(MatchScore.RequiredPoints + MatchScore.PreferredPoints), byte.MaxValue - SizeBounds.OfPoints(MatchTerms.Most));

    private static FsCheck.Gen<int[]> Credits() => from count in Gen.Frequency((4, Gen.Choose(0, 25)), (1, Gen.Choose(26, AskedSizes.Most)))
                                                   from credits in Gen.ArrayOf(Gen.Frequency((1, Gen.Constant(0)), (1, Gen.Constant(MatchScore.Full)), (1, Gen.Choose(1, MatchScore.Full))), count)
                                                   select credits;

    private static int Tenths(int[] required, int[] preferred) => MatchScore.Required(required.Sum(), required.Length) + MatchScore.Preferred(preferred.Sum(), preferred.Length);
}
