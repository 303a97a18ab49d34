using System.Globalization;
using Segue.Basics;
using Segue.Market.Index;
using Segue.Reading;

namespace Segue.Market.Search;

/// <summary>
/// A place that is asked for, looked up once: a town known by its point is asked for by distance, a region and a country by name, anything else by the words of
/// the ad's place.
/// </summary>
public sealed class WishPlace
{
    /// <summary>How far from a town an ad may be when nothing else is said, in miles.</summary>
    public const int UsualMiles = 15;

    /// <summary>The same in kilometres.</summary>
    public const double UsualKm = UsualMiles * GeoPoint.KilometresInMile;

    private WishPlace(string name) => Name = name;

    /// <summary>Gets the place as typed.</summary>
    public string Name { get; }

    /// <summary>Gets where the town is; null when not asked for by distance.</summary>
    public GeoPoint? Point { get; private init; }

    /// <summary>Gets how far from <see cref="Point"/>, in kilometres.</summary>
    public double Km { get; private init; }

    /// <summary>Gets how far from <see cref="Point"/>, in miles, as people read it: whole, or to the tenth where it is not.</summary>
    public string Miles => (Km / GeoPoint.KilometresInMile).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>Gets the region asked for; null when not asked for by region.</summary>
    public string? Region { get; private init; }

    /// <summary>Gets the country asked for, two letters; null when not asked for by country.</summary>
    public string? Country { get; private init; }

    /// <summary>Looks a place up; null when none is asked for.</summary>
    /// <param name="name">A town, region or country as typed.</param>
    /// <param name="withinKm">How far, in kilometres; null for <see cref="UsualKm"/>.</param>
    public static WishPlace? Of(string? name, double? withinKm)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return null;
        }

        name = name.Trim();
        AdPlace? place = PlaceReader.Read(name);
        if (!PlaceReader.IsArea(place) && PlaceReader.PointOf(place) is { } point)
        {
            return new WishPlace(name) { Point = point, Km = withinKm ?? UsualKm };
        }

        if (place?.Region is { } region)
        {
            return new WishPlace(name) { Region = region };
        }

        return place?.Country is { } country && (country != "GB" || place.Name == "UK") ? new WishPlace(name) { Country = country } : new WishPlace(name);
    }

    /// <summary>Whether a place meets it.</summary>
    /// <param name="place">The place; null when the ad names none.</param>
    /// <param name="point">Where that is; null when not known.</param>
    public bool Accepts(AdPlace? place, GeoPoint? point) =>
        Point is { } from ? point is { } at && from.KilometresTo(at) <= Km
        : Region is { } region ? region == place?.Region
        : Country is { } country ? country == place?.Country
        : Name.Equals(place?.Name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether an ad's place meets it.</summary>
    public bool Accepts(AdCard card) => Accepts(card.Place, card.Point);
}
