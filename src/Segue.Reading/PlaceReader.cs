using System.Buffers;
using Segue.Basics;
using Segue.Reading.Places;

namespace Segue.Reading;

/// <summary>Reads the place of an ad: UK towns, counties, regions and postcodes with their region, other countries by name. What it does not know stays as it was written.</summary>
public static class PlaceReader
{
    private const int LongestPlace = 300;
    private static readonly SearchValues<char> PartEnds = SearchValues.Create(",/|();\n-–:");
    private static readonly string[] NoPlace = ["remote", "remotely", "hybrid", "home", "flexible", "anywhere", "nationwide", "various", "office", "onsite", "on-site", "location", "locations"];

    /// <summary>The place named in a location field, the first of several; null when it names none ("Remote").</summary>
    public static AdPlace? Read(string? location) => ReadAll(location) is [{ } first, ..] ? first : null;

    /// <summary>Every place named in a location field, in its order and without repeats; empty when it names none.</summary>
    public static IReadOnlyList<AdPlace> ReadAll(string? location)
    {
        if (string.IsNullOrWhiteSpace(location))
        {
            return [];
        }

        location = location.Length > LongestPlace ? location[..LongestPlace] : location;
        PlaceFinder found = PlaceFinder.Find(location);
        if (OutsideUk(found, location) is { } abroad)
        {
            return [abroad];
        }

        List<AdPlace> places = [.. PlaceSettler.Settle(found.Uk).Select(one => Of(one.Place, one.Guessed))];
        if (places.Count > 0)
        {
            return places;
        }

        if (found.Postcode is { } town)
        {
            return [new AdPlace(town.Name, town.Region, town.Country) { Note = "by the postcode" }];
        }

        return found.SaysUk ? [new AdPlace("UK", null, "GB")] : AsWritten(location, found) is { } unknown ? [unknown] : [];
    }

    /// <summary>The region of a UK town, county, region or postcode; null when it is not known. Of several places of one name the biggest counts.</summary>
    public static string? RegionOf(string town) => string.IsNullOrWhiteSpace(town) ? null : Gazetteer.Shared.Uk(PlaceWords.Fold(town))?.Region ?? PlaceFinder.Find(town).Postcode?.Region;

    /// <summary>About the middle of a UK place, good to about a kilometre for a town and a county's width for a county; null abroad, for the UK as a whole, for a whole region and for names not known.</summary>
    public static GeoPoint? PointOf(AdPlace? place) => place is not null && Find(place) is { } found && !(found.IsArea && found.Name == found.Region) ? found.Point : null;

    /// <summary>The UK places whose names are nearest to one that is not known, the best first; empty when none is near.</summary>
    /// <param name="name">The name as typed.</param>
    /// <param name="most">How many to give at most, at least 1.</param>
    public static IReadOnlyList<string> NamesLike(string name, int most) => Segue.Text.Spelling.Nearest(name, Gazetteer.Shared.UkNames, most);

    /// <summary>Whether a place is a county, a region or a nation, so that its point says little; false for a town and for a name not known.</summary>
    public static bool IsArea(AdPlace? place) => place is not null && Find(place) is { IsArea: true };

    /// <summary>The parts of a line between commas, brackets, bars and dashes, blanks left out.</summary>
    internal static List<Range> Parts(ReadOnlySpan<char> line)
    {
        List<Range> parts = [];
        int start = 0;
        while (start <= line.Length)
        {
            int next = line[start..].IndexOfAny(PartEnds);
            int end = next < 0 ? line.Length : start + next;
            int first = start;
            int last = end;
            while (first < last && char.IsWhiteSpace(line[first]))
            {
                first++;
            }

            while (last > first && char.IsWhiteSpace(line[last - 1]))
            {
                last--;
            }

            if (last > first)
            {
                parts.Add(first..last);
            }

            start = end + 1;
        }

        return parts;
    }

    /// <summary>The UK place that a whole part of a line names, everyday words left out; null when it names none.</summary>
    internal static AdPlace? NamedBy(string part) =>
        Gazetteer.Shared.Uk(PlaceWords.Fold(part)) is { Region: not null, IsEverydayWord: false } place ? Of(place, place.Next is not null) : null;

    private static AdPlace Of(GazetteerPlace place, bool guessed) => new(place.Name, place.Region, place.Country) { County = place.IsShared ? place.County : null, Note = guessed ? Others(place) : null };

    private static GazetteerPlace? Find(AdPlace place)
    {
        GazetteerPlace? one = place.Country == "GB" ? Gazetteer.Shared.Uk(PlaceWords.Fold(place.Name)) : null;
        while (one is not null && ((place.Region is not null && one.Region != place.Region) || (place.County is not null && one.County != place.County)))
        {
            one = one.Next;
        }

        return one;
    }

    // "the biggest of its name; there is another in the West Midlands".
    private static string? Others(GazetteerPlace place)
    {
        List<string> counties = [];
        for (GazetteerPlace? one = place.Next; one is not null; one = one.Next)
        {
            counties.Add(one.County ?? one.Region ?? "the UK");
        }

        return counties.Count == 0 ? null : $"the biggest of its name; there is another in {string.Join(" and in ", counties)}";
    }

    // A country, state or province abroad decides; a city abroad does when no UK place stands before it or nothing says that the UK is meant.
    private static AdPlace? OutsideUk(PlaceFinder found, string location)
    {
        bool county = found.Uk.Exists(one => one.Place.IsArea && !found.Abroad.Exists(other => other.Part == one.Part));
        if (found.SaysUk || county)
        {
            return null;
        }

        if (found.Abroad.Find(one => one.Place.IsArea) is { Place: { } wide })
        {
            string name = found.Abroad.Find(one => !one.Place.IsArea) is { Place: not null } city ? city.Words : FirstPart(location) ?? wide.Name;
            return new AdPlace(name, null, wide.Country);
        }

        if (found.HasState && FirstPart(location) is { } town)
        {
            return new AdPlace(town, null, "US");
        }

        return found.Abroad is [{ } first, ..] && (found.Uk is not [{ } uk, ..] || uk.Part >= first.Part) ? new AdPlace(first.Words, null, first.Place.Country) : null;
    }

    private static AdPlace? AsWritten(string location, PlaceFinder found) => FirstPart(location) is { } part ? new AdPlace(part, null, found.Uk.Count > 0 ? "GB" : null) : null;

    private static string? FirstPart(string location)
    {
        foreach (Range range in Parts(location))
        {
            if (!Words.AnyStands(location.AsSpan(range), NoPlace))
            {
                return location[range];
            }
        }

        return null;
    }
}
