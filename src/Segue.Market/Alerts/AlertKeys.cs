using System.Runtime.InteropServices;

namespace Segue.Market.Alerts;

/// <summary>What a key of an ad says of it.</summary>
internal enum KeyKind
{
    /// <summary>It names this skill, however firmly.</summary>
    Skill,

    /// <summary>It requires this skill.</summary>
    Required,

    /// <summary>It calls this skill nice to have.</summary>
    Preferred,

    /// <summary>Its role.</summary>
    Role,

    /// <summary>Its seniority.</summary>
    Seniority,

    /// <summary>Where the work is done.</summary>
    Workplace,

    /// <summary>Its kind of employment.</summary>
    Employment,

    /// <summary>Whether a visa is sponsored.</summary>
    Sponsorship,

    /// <summary>Its source, or what stands before a colon of it, in capitals.</summary>
    Source,

    /// <summary>Its region.</summary>
    Region,

    /// <summary>Its country.</summary>
    Country,

    /// <summary>Its place's name, in capitals.</summary>
    Place,

    /// <summary>A circle that it lies in.</summary>
    Circle,

    /// <summary>A word of its title, employer or text.</summary>
    Word,

    /// <summary>The beginning of such a word.</summary>
    Beginning,

    /// <summary>The beginning of a word of its title or employer.</summary>
    HeadingBeginning,

    /// <summary>Words side by side, with spaces between.</summary>
    Phrase,
}

/// <summary>
/// Numbers the keys that saved searches ask for: everything else about an ad is of no interest. Key 0 is that of every ad. How often each key was met among
/// ads is counted, so that searches can be filed under their rarest.
/// </summary>
internal sealed class AlertKeys
{
    /// <summary>The key that every ad has.</summary>
    public const int Always = 0;

    private readonly Dictionary<string, int>[] _numbers = [.. Enum.GetValues<KeyKind>().Select(_ => new Dictionary<string, int>(StringComparer.Ordinal))];
    private readonly List<int> _met = [0];
    private readonly List<KeyKind> _kinds = [default];

    /// <summary>Gets how many keys there are.</summary>
    public int Count => _met.Count;

    /// <summary>The number of a key, given to it now if it has none.</summary>
    public int Add(KeyKind kind, string value)
    {
        ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers[(int)kind], value, out bool known);
        if (!known)
        {
            number = _met.Count;
            _met.Add(0);
            _kinds.Add(kind);
        }

        return number;
    }

    /// <summary>Whether any key of this kind is asked for.</summary>
    public bool Any(KeyKind kind) => _numbers[(int)kind].Count > 0;

    /// <summary>The number of a key; -1 when nobody asks for it.</summary>
    public int Find(KeyKind kind, string value) => _numbers[(int)kind].TryGetValue(value, out int number) ? number : -1;

    /// <summary>The number of a key; -1 when nobody asks for it.</summary>
    public int Find(KeyKind kind, ReadOnlySpan<char> value) =>
        _numbers[(int)kind].GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(value, out int number) ? number : -1;

    /// <summary>Counts the keys of an ad.</summary>
    public void Meet(ReadOnlySpan<int> keys)
    {
        Span<int> met = CollectionsMarshal.AsSpan(_met);
        foreach (int key in keys)
        {
            met[key]++;
        }
    }

    /// <summary>Whether a key is a circle: an ad lies in hundreds of them, so that they are a poor way to look searches up.</summary>
    public bool IsCircle(int key) => _kinds[key] == KeyKind.Circle;

    /// <summary>How many ads had a key; not counted for circles.</summary>
    public int Met(int key) => _met[key];
}
