using Segue.Market.Index;
using Segue.Market.Match.Vectorized;
using Segue.Reading;

namespace Segue.Market.Match;

/// <summary>What each ad of a block asks for, ad by ad; places count from the block's first ad. Immutable.</summary>
internal sealed class AskedRows
{
    private readonly int[] _ends;
    private readonly ushort[] _keys;

    private AskedRows(AdColumns columns, int first, int end)
    {
        _ends = new int[end - first];
        (Required, Preferred) = (new byte[end - first], new byte[end - first]);
        List<ushort> keys = [];
        for (int ordinal = first; ordinal < end; ordinal++)
        {
            int at = ordinal - first;
            Sizes[at] = Add(columns.SkillsOf(ordinal), at, keys);
            if (Sizes[at] == AskedSizes.Wide)
            {
                keys.RemoveRange(StartOf(at), keys.Count - StartOf(at));
            }

            _ends[at] = keys.Count;
        }

        _keys = [.. keys];
    }

    /// <summary>Gets how many ads there are.</summary>
    public int Count => _ends.Length;

    /// <summary>Gets how many skills each ad requires; of no meaning for those of size <see cref="AskedSizes.Wide"/>.</summary>
    public byte[] Required { get; }

    /// <summary>Gets how many skills each ad calls nice to have; the same.</summary>
    public byte[] Preferred { get; }

    /// <summary>Gets both numbers as <see cref="AskedSizes"/> packs them, with room for a full block.</summary>
    public byte[] Sizes { get; } = new byte[MatchBlock.Size];

    /// <summary>Gets the keys of all ads, one ad after another.</summary>
    public ReadOnlySpan<ushort> Keys => _keys;

    /// <summary>What some ads ask for.</summary>
    /// <param name="columns">The ads.</param>
    /// <param name="first">The ordinal of the first.</param>
    /// <param name="end">The ordinal after the last.</param>
    public static AskedRows Of(AdColumns columns, int first, int end) => new(columns, first, end);

    /// <summary>The keys of what an ad asks for; none for those of size <see cref="AskedSizes.Wide"/>.</summary>
    public ReadOnlySpan<ushort> KeysOf(int at)
    {
        int start = StartOf(at);
        return _keys.AsSpan(start, _ends[at] - start);
    }

    /// <summary>Asks for what is known of an ad but its keys.</summary>
    public void Fetch(int at)
    {
        Ahead.Fetch(Sizes, at);
        Ahead.Fetch(_ends, at);
        Ahead.Fetch(Required, at);
        Ahead.Fetch(Preferred, at);
    }

    /// <summary>Asks for an ad's keys.</summary>
    public void FetchKeys(int at)
    {
        Ahead.Fetch(_keys, StartOf(at));
        Ahead.Fetch(_keys, _ends[at] - 1);
    }

    private int StartOf(int at) => at == 0 ? 0 : _ends[at - 1];

    private byte Add(ReadOnlySpan<SkillCode> codes, int at, List<ushort> keys)
    {
        bool plain = IsPlain(codes);
        (int required, int preferred) = (0, 0);
        foreach (SkillCode code in codes)
        {
            Strength strength = MatchScore.Asked(code.Strength, plain);
            if (code.Skill >= SkillKey.MostSkills)
            {
                return AskedSizes.Wide;
            }

            if (strength != Strength.Mentioned)
            {
                bool nice = strength == Strength.Preferred;
                (required, preferred) = nice ? (required, preferred + 1) : (required + 1, preferred);
                keys.Add((ushort)SkillKey.Of(code.Skill, nice, code.Level));
            }
        }

        byte size = AskedSizes.Pack(required, preferred);
        (Required[at], Preferred[at]) = size == AskedSizes.Wide ? ((byte)0, (byte)0) : ((byte)required, (byte)preferred);
        return size;
    }

    private static bool IsPlain(ReadOnlySpan<SkillCode> codes)
    {
        foreach (SkillCode code in codes)
        {
            if (code.Strength != Strength.Mentioned)
            {
                return false;
            }
        }

        return true;
    }
}
