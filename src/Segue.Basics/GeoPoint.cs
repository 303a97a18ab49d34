namespace Segue.Basics;

/// <summary>A point on the Earth's surface (WGS 84). <c>default</c> is where the equator meets the prime meridian.</summary>
public readonly record struct GeoPoint
{
    private const double EarthRadiusKilometres = 6371.0088;

    private GeoPoint(double latitude, double longitude) => (Latitude, Longitude) = (latitude, longitude);

    /// <summary>Gets the latitude in degrees, -90 to 90, north positive.</summary>
    public double Latitude { get; }

    /// <summary>Gets the longitude in degrees, -180 to 180, east positive.</summary>
    public double Longitude { get; }

    /// <summary>Creates a point from degrees.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Latitude is outside -90 to 90 or longitude outside -180 to 180, or either is no number.</exception>
    public static GeoPoint FromDegrees(double latitude, double longitude)
    {
        if (!(Math.Abs(latitude) <= 90))
        {
            throw new ArgumentOutOfRangeException(nameof(latitude), latitude, "Latitude is from -90 to 90 degrees.");
        }

        if (!(Math.Abs(longitude) <= 180))
        {
            throw new ArgumentOutOfRangeException(nameof(longitude), longitude, "Longitude is from -180 to 180 degrees.");
        }

        return new GeoPoint(latitude, longitude);
    }

    /// <summary>The distance along the surface to <paramref name="other"/> in kilometres, by the haversine formula on a sphere (within 0.6% of the true figure).</summary>
    public double KilometresTo(GeoPoint other)
    {
        double north = double.DegreesToRadians(other.Latitude - Latitude);
        double east = double.DegreesToRadians(other.Longitude - Longitude);
        double across = (Math.Sin(north / 2) * Math.Sin(north / 2))
            + (Math.Cos(double.DegreesToRadians(Latitude)) * Math.Cos(double.DegreesToRadians(other.Latitude)) * Math.Sin(east / 2) * Math.Sin(east / 2));
        return 2 * EarthRadiusKilometres * Math.Asin(Math.Min(1, Math.Sqrt(across)));
    }
}
