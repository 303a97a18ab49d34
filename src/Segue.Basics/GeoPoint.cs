namespace Segue.Basics;

/// <summary>A point on the Earth, in degrees of WGS 84. <c>default</c> is 0° N 0° E, which is in the sea: a place that is not known has no point at all.</summary>
public readonly record struct GeoPoint
{
    /// <summary>How many kilometres a mile is (the international mile of 1959, exactly): distances are kept in kilometres, and people in the UK think in miles.</summary>
    public const double KilometresInMile = 1.609344;

    // The mean radius of the Earth (IUGG).
    private const double RadiusKm = 6371.0088;

    private GeoPoint(double latitude, double longitude) => (Latitude, Longitude) = (latitude, longitude);

    /// <summary>Gets the degrees north of the equator, -90 to 90.</summary>
    public double Latitude { get; }

    /// <summary>Gets the degrees east of Greenwich, -180 to 180.</summary>
    public double Longitude { get; }

    /// <summary>A point.</summary>
    /// <param name="latitude">Degrees north, -90 to 90.</param>
    /// <param name="longitude">Degrees east, -180 to 180.</param>
    /// <exception cref="ArgumentOutOfRangeException">Out of range, or no number.</exception>
    public static GeoPoint Of(double latitude, double longitude)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(latitude is >= -90 and <= 90, true, nameof(latitude));
        ArgumentOutOfRangeException.ThrowIfNotEqual(longitude is >= -180 and <= 180, true, nameof(longitude));
        return new GeoPoint(latitude, longitude);
    }

    /// <summary>The length of the shortest way over the Earth's surface in kilometres, by the haversine formula on a sphere: within 0.6% of the ellipsoid's.</summary>
    public double KilometresTo(GeoPoint other)
    {
        double half = Sine(other.Latitude - Latitude);
        double across = Sine(other.Longitude - Longitude);
        double a = (half * half) + (Math.Cos(double.DegreesToRadians(Latitude)) * Math.Cos(double.DegreesToRadians(other.Latitude)) * across * across);
        return 2 * RadiusKm * Math.Asin(Math.Min(1, Math.Sqrt(a)));
    }

    private static double Sine(double degrees) => Math.Sin(double.DegreesToRadians(degrees) / 2);
}
