using FsCheck.Fluent;
using Segue.Testing;

namespace Segue.Basics.Tests;

public sealed class GeoPointTests
{
    // Distances by the great circle between published city points.
    [Theory]
    [InlineData(53.80, -1.55, 51.507, -0.128, 272)]
    [InlineData(55.95, -3.19, 55.86, -4.25, 67)]
    [InlineData(51.507, -0.128, 40.713, -74.006, 5570)]
    [InlineData(0, 0, 0, 180, 20015)]
    public void KilometresTo_KnownPoints_IsTheGreatCircle(double latitude, double longitude, double otherLatitude, double otherLongitude, double kilometres)
    {
        double found = GeoPoint.FromDegrees(latitude, longitude).KilometresTo(GeoPoint.FromDegrees(otherLatitude, otherLongitude));

        Assert.InRange(found, kilometres * 0.995, kilometres * 1.005);
    }

    [Theory]
    [InlineData(90.01, 0)]
    [InlineData(-91, 0)]
    [InlineData(0, 180.5)]
    [InlineData(0, -181)]
    [InlineData(double.NaN, 0)]
    [InlineData(0, double.NaN)]
    public void FromDegrees_OutsideTheEarth_Throws(double latitude, double longitude)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => GeoPoint.FromDegrees(latitude, longitude));
    }

    [Fact]
    public void KilometresTo_AnyTwoPoints_IsTheSameBothWaysAndAtMostHalfWayRound()
    {
        Properties.Hold(
            Gen.Choose(-90, 90).SelectMany(latitude => Gen.Choose(-180, 180).Select(longitude => GeoPoint.FromDegrees(latitude, longitude))).Two(),
            pair =>
            {
                double there = pair.Item1.KilometresTo(pair.Item2);
                return Math.Abs(there - pair.Item2.KilometresTo(pair.Item1)) < 1e-6 && there is >= 0 and <= 20016 && pair.Item1.KilometresTo(pair.Item1) == 0;
            });
    }
}
