namespace Segue.Basics.Tests;

public sealed class GeoPointTests
{
    // Great-circle distances from the published coordinates of the cities, rounded to kilometres.
    [Theory]
    [InlineData(53.80, -1.55, 53.80, -1.55, 0)]
    [InlineData(51.507, -0.128, 53.480, -2.243, 262)]
    [InlineData(51.507, -0.128, 48.857, 2.352, 344)]
    [InlineData(0, 0, 0, 180, 20015)]
    public void KilometresTo_KnownPlaces_IsTheGreatCircle(double north, double east, double otherNorth, double otherEast, double kilometres)
    {
        GeoPoint from = GeoPoint.Of(north, east);
        GeoPoint to = GeoPoint.Of(otherNorth, otherEast);

        Assert.Equal(kilometres, from.KilometresTo(to), 0.6);
        Assert.Equal(from.KilometresTo(to), to.KilometresTo(from), 9);
    }

    [Theory]
    [InlineData(90.1, 0)]
    [InlineData(0, -180.1)]
    [InlineData(double.NaN, 0)]
    public void Of_OutOfRange_IsRefused(double latitude, double longitude) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => GeoPoint.Of(latitude, longitude));
}
