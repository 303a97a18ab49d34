namespace Segue.Reading.Places;

/// <summary>Finds the places named in a line, the longest names first.</summary>
internal sealed class PlaceFinder
{
    private const int LongestName = 6;
    private const int LongestPostcode = 4;
    private static readonly string[] UkNames = ["uk", "united kingdom", "england", "great britain", "gb", "gbr", "britain", "england and wales"];

    // Two-letter states at the end of "Austin, TX"; those that are also UK usage are left out.
    private static readonly HashSet<string> States =
        [.. "AL AK AZ AR CA CO CT DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR PA RI SC SD TN TX UT VA VT WA WI WV WY DC".Split(' ')];

    // Three-letter codes of countries as boards write them, "Pune, IND": only in capitals and as a part of its own, because some are words.
    private static readonly Dictionary<string, string> Countries = (
        "ARE AE ARG AR AUS AU AUT AT BEL BE BGD BD BGR BG BRA BR CAN CA CHE CH CHL CL CHN CN COL CO CRI CR CYP CY CZE CZ DEU DE DNK DK EGY EG ESP ES EST EE FIN FI FRA FR GRC GR HKG HK HRV HR HUN HU "
        + "IDN ID IND IN IRL IE ISL IS ISR IL ITA IT JPN JP KEN KE KOR KR LKA LK LTU LT LUX LU LVA LV MAR MA MEX MX MLT MT MYS MY NGA NG NLD NL NOR NO NZL NZ PAK PK PER PE PHL PH POL PL PRT PT QAT QA "
        + "ROU RO SAU SA SGP SG SRB RS SVK SK SVN SI SWE SE THA TH TUN TN TUR TR TWN TW UKR UA VNM VN ZAF ZA").Split(' ').Chunk(2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private readonly string _line;
    private readonly PlaceWords _words;

    private PlaceFinder(string line) => (_line, _words) = (line, PlaceWords.Of(line));

    /// <summary>Gets the UK places, in the order of the line.</summary>
    public List<PlaceMention> Uk { get; } = [];

    /// <summary>Gets the places abroad, in the order of the line.</summary>
    public List<PlaceMention> Abroad { get; } = [];

    /// <summary>Gets a value indicating whether the UK or England itself is named.</summary>
    public bool SaysUk { get; private set; }

    /// <summary>Gets a value indicating whether a part of the line is the code of a US state.</summary>
    public bool HasState { get; private set; }

    /// <summary>Gets the place of a postcode in the line; null when it has none.</summary>
    public GazetteerPlace? Postcode { get; private set; }

    /// <summary>Finds the places of <paramref name="line"/>.</summary>
    public static PlaceFinder Find(string line)
    {
        PlaceFinder finder = new(line);
        for (int word = 0; word < finder._words.Count;)
        {
            word += finder.Take(word);
        }

        return finder;
    }

    // Takes the longest name that starts at a word; gives the number of words taken.
    private int Take(int word)
    {
        for (int count = Math.Min(Longest(_words.Key(word, 1)), _words.Count - word); count > 0; count--)
        {
            ReadOnlySpan<char> key = _words.Key(word, count);
            if (Known(word, count, key))
            {
                return count;
            }
        }

        TakeCode(word);
        return 1;
    }

    private static int Longest(ReadOnlySpan<char> first)
    {
        int longest = Gazetteer.Shared.LongestFrom(first);
        foreach (string name in UkNames)
        {
            longest = name.AsSpan().StartsWith(first) ? LongestName : longest;
        }

        return Math.Min(LongestName, longest);
    }

    private bool Known(int word, int count, ReadOnlySpan<char> key)
    {
        foreach (string name in UkNames)
        {
            if (key.SequenceEqual(name))
            {
                return SaysUk = true;
            }
        }

        bool whole = _words.IsWholePart(word, count);
        GazetteerPlace? uk = Gazetteer.Shared.Uk(key) is { } place && (!place.IsEverydayWord || whole) ? place : null;
        GazetteerPlace? abroad = Gazetteer.Shared.Abroad(key) is { } other && !(key is "us" && !whole) ? other : null;
        (int from, int to) = _words.At(word, count);
        if (abroad is not null)
        {
            Abroad.Add(new PlaceMention(abroad, _line[from..to], _words.PartOf(word)));
        }

        if (uk is not null)
        {
            Uk.Add(new PlaceMention(uk, _line[from..to], _words.PartOf(word)));
        }

        return (uk ?? abroad) is not null;
    }

    private void TakeCode(int word)
    {
        (int from, int to) = _words.At(word, 1);
        ReadOnlySpan<char> written = _line.AsSpan(from, to - from);
        if (written.Length == 3 && _words.IsWholePart(word, 1) && Countries.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(written, out string? country))
        {
            Abroad.Add(new PlaceMention(new GazetteerPlace(written.ToString(), null, country) { IsArea = true }, _line[from..to], _words.PartOf(word)));
            return;
        }

        HasState |= word > 0 && written.Length == 2 && _words.IsWholePart(word, 1) && States.Contains(written.ToString());
        if (Postcode is null && Outward(written) is { } area && (_words.IsWholePart(word, 1) || IsInward(word + 1)))
        {
            Postcode = area;
        }
    }

    // "LS1", "SW1A": one or two letters, a digit, at most one more sign; "LS11AA" written as one word has its last three taken off.
    private static GazetteerPlace? Outward(ReadOnlySpan<char> word)
    {
        word = word.Length > LongestPostcode && Inward(word[^3..]) ? word[..^3] : word;
        int letters = 0;
        while (letters < word.Length && char.IsAsciiLetter(word[letters]))
        {
            letters++;
        }

        if (letters is 0 or > 2 || word.Length > LongestPostcode || word.Length == letters || !char.IsAsciiDigit(word[letters]) || (word.Length > letters + 1 && !char.IsAsciiLetterOrDigit(word[^1])))
        {
            return null;
        }

        Span<char> capitals = stackalloc char[letters];
        word[..letters].ToUpperInvariant(capitals);
        return Gazetteer.Shared.PostcodeArea(capitals);
    }

    private bool IsInward(int word)
    {
        if (word >= _words.Count)
        {
            return false;
        }

        (int from, int to) = _words.At(word, 1);
        return Inward(_line.AsSpan(from, to - from));
    }

    private static bool Inward(ReadOnlySpan<char> word) => word.Length == 3 && char.IsAsciiDigit(word[0]) && char.IsAsciiLetter(word[1]) && char.IsAsciiLetter(word[2]);
}
