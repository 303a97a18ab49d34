namespace Segue.Reading.Places;

/// <summary>Decides which of several places of one name is meant, and which of the named places the work is at.</summary>
internal static class PlaceSettler
{
    // A part of a town can have the name of another town far away: "Beeston, Leeds".
    private const double FarKilometres = 60;
    private const double NearKilometres = 25;

    /// <summary>The places of the line, the first first: towns where it names any, else areas; each followed by whether its name alone left a choice.</summary>
    public static List<(GazetteerPlace Place, bool Guessed)> Settle(List<PlaceMention> mentions)
    {
        List<(GazetteerPlace Place, bool Guessed)> settled = [];
        for (int index = 0; index < mentions.Count; index++)
        {
            (GazetteerPlace place, bool guessed) = Choose(mentions, index);
            if (!IsPartOfFarTown(place, mentions, index))
            {
                settled.Add((place, guessed));
            }
        }

        List<(GazetteerPlace Place, bool Guessed)> towns = [.. settled.Where(one => !one.Place.IsArea)];
        return Apart(towns.Count > 0 ? towns : settled);
    }

    // By the county or region named beside it, else the one nearest to another town named, else the biggest.
    private static (GazetteerPlace Place, bool Guessed) Choose(List<PlaceMention> mentions, int index)
    {
        GazetteerPlace first = mentions[index].Place;
        if (first.Next is null)
        {
            return (first, false);
        }

        foreach (PlaceMention other in mentions)
        {
            for (GazetteerPlace? one = other.Place.IsArea ? first : null; one is not null; one = one.Next)
            {
                if (Lies(one, other.Place))
                {
                    return (one, false);
                }
            }
        }

        return mentions.Count > 1 && Nearest(first, mentions, index) is { } near ? (near, false) : (first, true);
    }

    private static bool Lies(GazetteerPlace town, GazetteerPlace area) =>
        !ReferenceEquals(town, area) && (area.Name.Equals(town.County, StringComparison.OrdinalIgnoreCase) || (area.Name == area.Region && area.Region == town.Region));

    private static GazetteerPlace? Nearest(GazetteerPlace first, List<PlaceMention> mentions, int index)
    {
        (GazetteerPlace? best, double least) = (null, FarKilometres);
        foreach (PlaceMention other in mentions.Where((_, at) => at != index))
        {
            for (GazetteerPlace? one = first; one is not null; one = one.Next)
            {
                double away = Away(one, other.Place);
                (best, least) = away < least ? (one, away) : (best, least);
            }
        }

        return best;
    }

    private static bool IsPartOfFarTown(GazetteerPlace place, List<PlaceMention> mentions, int index)
    {
        if (place.IsLarge || place.IsArea)
        {
            return false;
        }

        // A name in the next part says what the first lies in, as long as it is far from where we know the first to be.
        PlaceMention? next = mentions.Skip(index + 1).Where(other => other.Part != mentions[index].Part).Select(other => (PlaceMention?)other).FirstOrDefault();
        return next is { } within && Away(place, within.Place) > (within.Place.IsArea ? 2 * FarKilometres : FarKilometres) && !InSameRegion(place, within.Place);
    }

    private static bool InSameRegion(GazetteerPlace place, GazetteerPlace area) => area.IsArea && area.Region == place.Region;

    // "Chineham, Basingstoke" is one place of work, "London or Manchester" two.
    private static List<(GazetteerPlace Place, bool Guessed)> Apart(List<(GazetteerPlace Place, bool Guessed)> places)
    {
        List<(GazetteerPlace Place, bool Guessed)> apart = [];
        foreach ((GazetteerPlace place, bool guessed) in places)
        {
            if (apart.TrueForAll(one => Away(one.Place, place) > NearKilometres && one.Place.Name != place.Name))
            {
                apart.Add((place, guessed));
            }
        }

        return apart;
    }

    private static double Away(GazetteerPlace one, GazetteerPlace other) => one.Point is { } here && other.Point is { } there ? here.KilometresTo(there) : double.MaxValue;
}
