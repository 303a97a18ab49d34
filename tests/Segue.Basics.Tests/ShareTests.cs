using FsCheck.Fluent;
using Segue.Testing;

namespace Segue.Basics.Tests;

public sealed class ShareTests
{
    // Worked by hand from the Wilson score formula with z = 1.959964.
    [Theory]
    [InlineData(10, 20, 0.2993, 0.7007)]
    [InlineData(0, 10, 0.0, 0.2775)]
    [InlineData(10, 10, 0.7225, 1.0)]
    [InlineData(81, 263, 0.2553, 0.3662)]
    public void Interval_KnownCounts_MatchesWilson(int count, int n, double low, double high)
    {
        Share share = Share.Of(count, n);

        Assert.Equal(low, share.Low, 3);
        Assert.Equal(high, share.High, 3);
    }

    [Fact]
    public void Interval_NothingAsked_IsEverything()
    {
        Assert.Equal((0.0, 1.0), (default(Share).Low, default(Share).High));
    }

    [Fact]
    public void Interval_Any_HoldsTheValueInsideZeroToOne()
    {
        Properties.Hold(
            Gen.Choose(1, 5000).SelectMany(n => Gen.Choose(0, n).Select(count => Share.Of(count, n))),
            share => share.Low >= 0 && share.Low <= share.Value && share.Value <= share.High && share.High <= 1);
    }

    [Fact]
    public void Of_MoreThanAsked_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Share.Of(3, 2));
    }
}
