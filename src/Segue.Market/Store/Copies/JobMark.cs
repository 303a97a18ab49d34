using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Segue.Basics;
using Segue.Reading;

namespace Segue.Market.Store.Copies;

/// <summary>Which job an ad is for, as far as its fields tell; names as numbers, 0 for what is not known. Stored as its bytes.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct JobMark
{
    private const double SameArea = 40;
    private const double SameTown = 8;

    [ThreadStatic]
    private static List<uint>? _words;

    /// <summary>Gets the title's words, whatever their order, without what says nothing of the job.</summary>
    public ulong Title { get; init; }

    /// <summary>Gets the first two words of the employer's name.</summary>
    public ulong Employer { get; init; }

    /// <summary>Gets the title's words one by one, when they are eight or fewer.</summary>
    public TitleWords Words { get; init; }

    /// <summary>Gets the first word of the employer's name.</summary>
    public uint EmployerFirst { get; init; }

    /// <summary>Gets the town.</summary>
    public uint Town { get; init; }

    /// <summary>Gets hundredths of degrees north.</summary>
    public short North { get; init; }

    /// <summary>Gets hundredths of degrees east.</summary>
    public short East { get; init; }

    /// <summary>Gets the region.</summary>
    public ushort Region { get; init; }

    /// <summary>Gets the country.</summary>
    public ushort Country { get; init; }

    /// <summary>Gets the title's words of seniority.</summary>
    public ushort Level { get; init; }

    /// <summary>Gets how many words the title has.</summary>
    public byte WordCount { get; init; }

    /// <summary>Gets 1 when the town stands in the ad's text.</summary>
    public byte TownInText { get; init; }

    /// <summary>Gets nothing: it fills the last eight bytes, so that no stored or compared byte is left to chance.</summary>
    public uint Spare { get; init; }

    /// <summary>Bytes that a stored mark takes.</summary>
    public static int Size => Unsafe.SizeOf<JobMark>();

    /// <summary>The mark of an ad.</summary>
    /// <param name="marks">What the words of its title and its employer's name tell.</param>
    /// <param name="text">Its text.</param>
    /// <param name="place">Its place as read; null when unknown.</param>
    public static JobMark Of(AdMarks marks, string text, AdPlace? place)
    {
        TitleMark title = marks.Title;
        (ulong employer, uint first) = marks.Employer;
        GeoPoint? point = PlaceReader.PointOf(place);
        bool isTown = place is { Region: not null, Name.Length: > 2 };
        return new JobMark
        {
            Title = title.All,
            Words = title.Words,
            WordCount = title.Count,
            Level = title.Level,
            Employer = employer,
            EmployerFirst = first,
            Town = isTown ? Number(place!.Name) : 0,
            TownInText = isTown && Speaks(text, place!.Name) ? (byte)1 : (byte)0,
            North = point is { } north ? (short)(north.Latitude * 100) : (short)0,
            East = point is { } east ? (short)(east.Longitude * 100) : (short)0,
            Region = Short(place?.Region),
            Country = Short(place?.Country),
        };
    }

    /// <summary>The mark from its stored form.</summary>
    public static JobMark Read(ReadOnlySpan<byte> bytes) => MemoryMarshal.Read<JobMark>(bytes);

    /// <summary>Writes the stored form.</summary>
    public void Write(Span<byte> bytes) => MemoryMarshal.Write(bytes, this);

    /// <summary>Whether all of it is the same.</summary>
    public bool Equals(JobMark other) =>
        MemoryMarshal.AsBytes(new ReadOnlySpan<JobMark>(in this)).SequenceEqual(MemoryMarshal.AsBytes(new ReadOnlySpan<JobMark>(in other)));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Title, Employer, Town, Region);

    /// <summary>Whether both may be for one place: nothing says otherwise, or the regions are the same, or the towns less than 40 km apart.</summary>
    public bool FitsPlaceOf(in JobMark other) =>
        (Country == 0 || other.Country == 0 || Country == other.Country) && (Region == 0 || other.Region == 0 || Region == other.Region || KilometresTo(other) <= SameArea);

    /// <summary>Whether each ad's text speaks of its own town, and the towns are not the same: a text that is put up town by town.</summary>
    public bool IsOfAnotherTownThan(in JobMark other) => TownInText == 1 && other.TownInText == 1 && Town != other.Town && KilometresTo(other) > SameTown;

    /// <summary>Whether both name the employer and it may be the same: "Hays" and "Hays Technology", not "Robert Half" and "Robert Walters".</summary>
    public bool HasEmployerOf(in JobMark other) =>
        Employer != 0 && other.Employer != 0 && EmployerFirst == other.EmployerFirst && (Employer == other.Employer || Employer == EmployerFirst || other.Employer == other.EmployerFirst);

    /// <summary>Whether one title has all the words of the other and both the same seniority.</summary>
    public bool HasTitleLike(in JobMark other)
    {
        if (Level != other.Level || WordCount == 0 || other.WordCount == 0)
        {
            return false;
        }

        (TitleWords own, TitleWords others) = (Words, other.Words);
        ReadOnlySpan<ushort> mine = ((ReadOnlySpan<ushort>)own)[..WordCount];
        ReadOnlySpan<ushort> theirs = ((ReadOnlySpan<ushort>)others)[..other.WordCount];
        return WordCount <= other.WordCount ? IsAmong(mine, theirs) : IsAmong(theirs, mine);
    }

    // As Contains without regard to case, which looks at one letter after the other.
    private static bool Speaks(string text, string name)
    {
        (char small, char capital) = (char.ToLowerInvariant(name[0]), char.ToUpperInvariant(name[0]));
        for (int from = 0; from + name.Length <= text.Length; from++)
        {
            int at = text.AsSpan(from, text.Length - name.Length - from + 1).IndexOfAny(small, capital);
            if (at < 0)
            {
                return false;
            }

            from += at;
            if (text.AsSpan(from, name.Length).Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAmong(ReadOnlySpan<ushort> few, ReadOnlySpan<ushort> many)
    {
        foreach (ushort word in few)
        {
            if (!many.Contains(word))
            {
                return false;
            }
        }

        return true;
    }

    private static uint Number(string name)
    {
        List<uint> words = _words ??= [];
        words.Clear();
        TextWords.Add(name, words);
        uint number = 17;
        foreach (uint word in words)
        {
            number = unchecked((number * 31) + word);
        }

        return number | 1;
    }

    private static ushort Short(string? name) => name is null ? (ushort)0 : (ushort)(1 + (Number(name) % 65_535));

    private double KilometresTo(in JobMark other) =>
        (North, East) == default || (other.North, other.East) == default
            ? double.PositiveInfinity
            : GeoPoint.Of(North / 100.0, East / 100.0).KilometresTo(GeoPoint.Of(other.North / 100.0, other.East / 100.0));
}

/// <summary>Up to eight words of a title as numbers.</summary>
[InlineArray(Most)]
internal struct TitleWords
{
    /// <summary>The most words.</summary>
    public const int Most = 8;

    private ushort _first;
}
