using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;

namespace Segue.Reading;

/// <summary>Reads the place of an ad: UK towns with their region, other countries by name. What it does not know stays as it was written.</summary>
public static class PlaceReader
{
    private const int LongestPlace = 300;

    private static readonly Lazy<FrozenDictionary<string, string>> Uk = new(() => Load("uk"));
    private static readonly Lazy<FrozenDictionary<string, string>> Elsewhere = new(() => Load("elsewhere"));
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
            if (!saysUk && Elsewhere.Value.TryGetValue(part.ToLowerInvariant(), out string? country))
            {
                return new AdPlace(part, null, country);
            }

            if (Uk.Value.TryGetValue(part.ToLowerInvariant(), out string? region))
            {
                return new AdPlace(CultureInfo.InvariantCulture.TextInfo.ToTitleCase(part), region, "GB");
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
    public static string? RegionOf(string town) => Uk.Value.GetValueOrDefault((town ?? "").Trim().ToLowerInvariant());

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

    private static FrozenDictionary<string, string> Load(string name)
    {
        using Stream stream = typeof(PlaceReader).Assembly.GetManifestResourceStream($"Segue.Reading.Places.{name}.csv")
            ?? throw new InvalidOperationException($"The gazetteer {name} is not in the assembly.");
        using StreamReader reader = new(stream);
        Dictionary<string, string> places = new(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            int mark = line.IndexOf(';', StringComparison.Ordinal);
            places.TryAdd(line[..mark].ToLowerInvariant(), line[(mark + 1)..]);
        }

        return places.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
