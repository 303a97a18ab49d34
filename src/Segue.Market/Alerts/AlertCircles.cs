using System.Globalization;
using System.Runtime.InteropServices;
using Segue.Basics;
using Segue.Market.Search;

namespace Segue.Market.Alerts;

/// <summary>
/// The circles that searches draw around towns, each a key. Ads stand at the few hundred points of the gazetteer, so for each point the circles around it are worked out
/// once and kept.
/// </summary>
internal sealed class AlertCircles(AlertKeys keys)
{
    // Far above the gazetteer's number of towns; reached only by ads whose points come from elsewhere.
    private const int MostPoints = 20_000;
    private const int MostPlaces = 20_000;

    private readonly List<(GeoPoint Middle, double Km, int Key)> _circles = [];
    private readonly Dictionary<GeoPoint, List<int>> _around = [];
    private readonly Dictionary<(string Name, double? WithinKm), WishPlace?> _places = [];

    /// <summary>Looks a place up as <see cref="WishPlace.Of"/> does, once for all searches that ask for it.</summary>
    public WishPlace? PlaceOf(string? name, double? withinKm)
    {
        if (name is null)
        {
            return null;
        }

        if (!_places.TryGetValue((name, withinKm), out WishPlace? place))
        {
            place = WishPlace.Of(name, withinKm);
            if (_places.Count >= MostPlaces)
            {
                _places.Clear();
            }

            _places.Add((name, withinKm), place);
        }

        return place;
    }

    /// <summary>The key of a circle.</summary>
    public int Add(GeoPoint middle, double km)
    {
        int before = keys.Count;
        int key = keys.Add(KeyKind.Circle, string.Create(CultureInfo.InvariantCulture, $"{middle.Latitude:R} {middle.Longitude:R} {km:R}"));
        if (key == before)
        {
            _circles.Add((middle, km, key));
            foreach ((GeoPoint point, List<int> around) in _around)
            {
                if (middle.KilometresTo(point) <= km)
                {
                    around.Add(key);
                }
            }
        }

        return key;
    }

    /// <summary>The keys of the circles that a point lies in.</summary>
    public ReadOnlySpan<int> Around(GeoPoint point)
    {
        if (!_around.TryGetValue(point, out List<int>? around))
        {
            around = [.. _circles.Where(circle => circle.Middle.KilometresTo(point) <= circle.Km).Select(circle => circle.Key)];
            if (_around.Count >= MostPoints)
            {
                _around.Clear();
            }

            _around.Add(point, around);
        }

        return CollectionsMarshal.AsSpan(around);
    }
}
