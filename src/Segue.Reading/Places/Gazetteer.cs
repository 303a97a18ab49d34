using System.Globalization;
using Segue.Basics;

namespace Segue.Reading.Places;

/// <summary>Places by name: UK towns, counties, regions and postcode areas, and the countries and cities abroad that ads name. Loaded at the first question.</summary>
internal sealed class Gazetteer
{
    // Names that are also everyday words, first names or hotels: the place is meant only where the name stands alone.
    private const string EverydayWords =
        "angel arnold ash barking battle bentley borough bow box broadway brough bugle burton canton carlton church clifton cove crook deal diss dollar eccles eye flint ford grove hale halton hatton "
        + "hayes healing heathcote hilton hoo hook hope hyde keith kimberley knowle lakeside leslie linton longfield march mere milton mold monument nelson norton overton over par park_gate pill pool preston "
        + "rush rye sale sandwich sandy send settle shaw shirley stanley stock stone street sutton temple thorne uig valley victoria ware warley washington waterloo waverley welling wells west_end wick woodlands wool wye";

    private static readonly Lazy<Gazetteer> Lazy = new(() => new Gazetteer());

    private readonly Dictionary<string, GazetteerPlace> _places = new(4096, StringComparer.Ordinal);
    private readonly Dictionary<string, GazetteerPlace> _elsewhere = new(256, StringComparer.Ordinal);
    private readonly Dictionary<string, int> _longest = new(4096, StringComparer.Ordinal);
    private readonly Dictionary<string, GazetteerPlace> _postcodes = new(160, StringComparer.Ordinal);

    private Gazetteer()
    {
        HashSet<string> everyday = [.. EverydayWords.Split(' ').Select(word => word.Replace('_', ' '))];
        Load("areas", fields => AddAll(_places, new GazetteerPlace(First(fields[0]), Optional(fields[1]), "GB") { Point = Point(fields, 2), IsArea = true }, fields[0]));
        Load("uk", fields => AddAll(_places, Town(fields, everyday), fields[0]));
        Load("elsewhere", fields => AddAll(_elsewhere, new GazetteerPlace(fields[0], null, fields[1]) { IsArea = fields[2].Length > 0 }, fields[0]));
        foreach (string name in _places.Keys.Concat(_elsewhere.Keys))
        {
            string first = name.Split(' ')[0];
            _longest[first] = Math.Max(_longest.GetValueOrDefault(first), name.Count(letter => letter == ' ') + 1);
        }

        Load("postcodes", fields => _postcodes.Add(fields[0], Postcode(fields)));
    }

    /// <summary>Gets the only one.</summary>
    public static Gazetteer Shared => Lazy.Value;

    /// <summary>Gets the names of all UK places as they are written.</summary>
    public IEnumerable<string> UkNames => _places.Values.Select(place => place.Name);

    /// <summary>The UK place of a folded name, the biggest first; null when there is none.</summary>
    public GazetteerPlace? Uk(ReadOnlySpan<char> key) => _places.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out GazetteerPlace? place) ? place : null;

    /// <summary>The place abroad of a folded name.</summary>
    public GazetteerPlace? Abroad(ReadOnlySpan<char> key) => _elsewhere.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out GazetteerPlace? place) ? place : null;

    /// <summary>How many words the longest name has that begins with a folded word; 0 when none does.</summary>
    public int LongestFrom(ReadOnlySpan<char> word) => _longest.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out int words) ? words : 0;

    /// <summary>The main town of a postcode area such as <c>LS</c> (capitals).</summary>
    public GazetteerPlace? PostcodeArea(ReadOnlySpan<char> letters) => _postcodes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(letters, out GazetteerPlace? place) ? place : null;

    private static GazetteerPlace Town(string[] fields, HashSet<string> everyday) => new(First(fields[0]), fields[1], "GB")
    {
        Point = Point(fields, 2),
        County = fields[4],
        IsLarge = fields[5].Length > 0,
        IsEverydayWord = everyday.Contains(PlaceWords.Fold(First(fields[0]))),
    };

    // The islands' postcodes look British; the islands are not in the UK.
    private static GazetteerPlace Postcode(string[] fields) => new(fields[1], Optional(fields[2]), fields[0] is "JE" or "IM" ? fields[0] : fields[0] == "GY" ? "GG" : "GB") { Point = Point(fields, 3) };

    private static void AddAll(Dictionary<string, GazetteerPlace> places, GazetteerPlace place, string names)
    {
        foreach (string name in names.Split('/'))
        {
            string key = PlaceWords.Fold(name);
            GazetteerPlace own = place with { };
            if (!places.TryGetValue(key, out GazetteerPlace? first))
            {
                places.Add(key, own);
                continue;
            }

            own.IsShared = first.IsShared = true;
            bool leads = own.IsLarge && !first.IsLarge && !first.IsArea;
            (leads ? own : Last(first)).Next = leads ? first : own;
            places[key] = leads ? own : first;
        }
    }

    private static GazetteerPlace Last(GazetteerPlace place)
    {
        while (place.Next is { } next)
        {
            place = next;
        }

        return place;
    }

    private static string First(string names) => names.IndexOf('/', StringComparison.Ordinal) is > 0 and int mark ? names[..mark] : names;

    private static string? Optional(string field) => field.Length == 0 ? null : field;

    private static GeoPoint Point(string[] fields, int at) =>
        GeoPoint.Of(double.Parse(fields[at], CultureInfo.InvariantCulture), double.Parse(fields[at + 1], CultureInfo.InvariantCulture));

    private static void Load(string name, Action<string[]> row)
    {
        using Stream stream = typeof(Gazetteer).Assembly.GetManifestResourceStream($"Segue.Reading.Places.{name}.csv")
            ?? throw new InvalidOperationException($"The gazetteer {name} is not in the assembly.");
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line)
        {
            row(line.Split(';'));
        }
    }
}
