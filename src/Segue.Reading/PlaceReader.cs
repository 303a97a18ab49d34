using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using Segue.Basics;

namespace Segue.Reading;

/// <summary>Reads the place of an ad: UK towns with their region, other countries by name. What it does not know stays as it was written.</summary>
public static class PlaceReader
{
    private const int LongestPlace = 300;

    private static readonly Lazy<FrozenDictionary<string, Entry>> Uk = new(() => Load("uk"));
    private static readonly Lazy<FrozenDictionary<string, Entry>> Elsewhere = new(() => Load("elsewhere"));
    private static readonly SearchValues<char> PartEnds = SearchValues.Create(",/|();\n-–:");
    private static readonly string[] UkNames = ["uk", "united kingdom", "england", "great britain", "gb", "britain"];

    // Two-letter states at the end of "Austin, TX"; those that are also UK usage are left out.
    private static readonly FrozenSet<string> States = "AL AK AZ AR CA CO CT DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR PA RI SC SD TN TX UT VA VT WA WI WV WY DC"
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The place named in a location field; null when it names none ("Remote").</summary>
    public static AdPlace? Read(string? location)
    {
        if (string.IsNullOrWhiteSpace(location))
        {
            return null;
        }

        location = location.Length > LongestPlace ? location[..LongestPlace] : location;
        string[] parts = location.Split([',', '/', '|', '(', ')', ';', '\n', '-', '–'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        bool saysUk = parts.Any(part => UkNames.Contains(part.ToLowerInvariant(), StringComparer.Ordinal)) || Words.AnyStands(location, UkNames);
        if (!saysUk && parts.Length > 1 && parts.Any(States.Contains))
        {
            return new AdPlace(parts[0], null, "US");
        }

        foreach (string part in Candidates(location, parts))
        {
            if (!saysUk && Elsewhere.Value.TryGetValue(part.ToLowerInvariant(), out Entry country))
            {
                return new AdPlace(part, null, country.Of);
            }

            if (Uk.Value.TryGetValue(part.ToLowerInvariant(), out Entry region))
            {
                return new AdPlace(CultureInfo.InvariantCulture.TextInfo.ToTitleCase(part), region.Of, "GB");
            }
        }

        if (saysUk)
        {
            return new AdPlace("UK", null, "GB");
        }

        string rest = parts.FirstOrDefault(part => !Words.AnyStands(part, ["remote", "hybrid", "home", "flexible", "anywhere"])) ?? "";
        return rest.Length == 0 ? null : new AdPlace(rest, null, null);
    }

    /// <summary>The region of a UK town; null when it is not known.</summary>
    public static string? RegionOf(string town) => Find(town)?.Of;

    /// <summary>Where a place is, as far as the gazetteer says; null for a place abroad and for one whose point it does not know.</summary>
    public static GeoPoint? PointOf(AdPlace? place) => place is { Country: "GB" } ? Find(place.Name)?.Point : null;

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

    // Whole parts first ("St Albans"), then single words and pairs inside longer ones ("Leeds City Centre").
    private static IEnumerable<string> Candidates(string location, string[] parts)
    {
        foreach (string part in parts)
        {
            yield return part;
        }

        string[] words = location.Split([' ', ',', '(', ')', '/', '|', '\n'], StringSplitOptions.RemoveEmptyEntries);
        for (int index = 0; index < words.Length; index++)
        {
            if (index + 1 < words.Length)
            {
                yield return words[index] + " " + words[index + 1];
            }

            yield return words[index];
        }
    }

    private static Entry? Find(string? town) => Uk.Value.TryGetValue((town ?? "").Trim().ToLowerInvariant(), out Entry found) ? found : null;

    // One place a line: its name; its region or country; and, where they are known, its latitude; its longitude.
    private static FrozenDictionary<string, Entry> Load(string name)
    {
        using Stream stream = typeof(PlaceReader).Assembly.GetManifestResourceStream($"Segue.Reading.Places.{name}.csv")
            ?? throw new InvalidOperationException($"The gazetteer {name} is not in the assembly.");
        using StreamReader reader = new(stream);
        Dictionary<string, Entry> places = new(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            string[] columns = line.Split(';');
            GeoPoint? point = columns.Length > 3 ? GeoPoint.Of(Number(columns[2]), Number(columns[3])) : null;
            places.TryAdd(columns[0].ToLowerInvariant(), new Entry(columns[1], point));
        }

        return places.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private readonly record struct Entry(string Of, GeoPoint? Point);
}
