using Segue.Basics;
using Segue.Market.Index;

namespace Segue.Market.Search;

/// <summary>How far ads are from a point; ads of one town are measured once.</summary>
/// <param name="columns">The ads.</param>
/// <param name="from">The point.</param>
internal sealed class TownDistances(AdColumns columns, GeoPoint from)
{
    private readonly (float North, float East, double Km)[] _towns = [.. Enumerable.Repeat((float.NaN, float.NaN, 0.0), columns.TownNames.Count)];

    /// <summary>Kilometres to an ad; not a number where its place is not known, which is neither near nor far.</summary>
    public double To(int ordinal)
    {
        int town = columns.Town[ordinal];
        float north = columns.Latitude[ordinal];
        if (town < 0 || float.IsNaN(north))
        {
            return double.NaN;
        }

        // A town's name may stand for two places.
        ref (float North, float East, double Km) known = ref _towns[town];
        float east = columns.Longitude[ordinal];
        if (!known.North.Equals(north) || !known.East.Equals(east))
        {
            known = (north, east, from.KilometresTo(GeoPoint.Of(north, east)));
        }

        return known.Km;
    }
}
