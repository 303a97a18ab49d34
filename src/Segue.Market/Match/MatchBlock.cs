using Segue.Basics;
using Segue.Market.Index;
using Segue.Reading;

namespace Segue.Market.Match;

/// <summary>
/// Some thousand ads in the order of their ordinals, turned round for matching: for each skill, firmness and level the ads that ask for it so, and how many skills
/// each ad asks for. Immutable.
/// </summary>
internal sealed class MatchBlock
{
    /// <summary>How many ads a full block holds: as many as keep what is added up about them in a core's own memory.</summary>
    public const int Size = 1 << 14;

    /// <summary>The most skills of one firmness that an ad may ask for to be in the lists; those that ask for more are scored one by one.</summary>
    public const int MostAsked = 100;

    /// <summary>How many keys a skill has.</summary>
    public const int KeysOfSkill = 2 * Levels;

    // So many skill numbers have keys of 16 bits; an ad that asks for one past them is scored one by one.
    private const int MostSkills = (ushort.MaxValue + 1) / KeysOfSkill;

    private const int Levels = (int)SkillLevel.Leads + 1;

    private readonly int[] _starts;
    private readonly ushort[] _ads;
    private readonly ushort[] _keys;
    private readonly int[] _ends;

    private MatchBlock(int first, int count, int keys)
    {
        (First, Count) = (first, count);
        _starts = new int[keys + 2];
        (Required, Preferred) = (new byte[count], new byte[count]);
        (RequiredSizes, PreferredSizes) = (new byte[Size], new byte[Size]);
        (AllMet, NoneMet) = (new byte[Size], new byte[Size]);
        _ends = new int[count];
        (Wide, _ads, _keys) = ([], [], []);
    }

    private MatchBlock(MatchBlock counted, ushort[] ads, ushort[] keys, int[] wide)
    {
        (First, Count, _starts, _ads, Wide) = (counted.First, counted.Count, counted._starts, ads, wide);
        (_keys, _ends) = (keys, counted._ends);
        (Required, Preferred, RequiredSizes, PreferredSizes) = (counted.Required, counted.Preferred, counted.RequiredSizes, counted.PreferredSizes);
        (AllMet, NoneMet) = (counted.AllMet, counted.NoneMet);
    }

    /// <summary>Gets the ordinal of its first ad.</summary>
    public int First { get; }

    /// <summary>Gets how many ads it holds.</summary>
    public int Count { get; }

    /// <summary>Gets how many skills each ad requires; 0 for those in <see cref="Wide"/>.</summary>
    public byte[] Required { get; }

    /// <summary>Gets how many skills each ad calls nice to have; 0 for those in <see cref="Wide"/>.</summary>
    public byte[] Preferred { get; }

    /// <summary>Gets the numbers in <see cref="AskedSizes.Required"/> of what <see cref="Required"/> holds, with room for a full block.</summary>
    public byte[] RequiredSizes { get; }

    /// <summary>Gets the numbers in <see cref="AskedSizes.Preferred"/> of what <see cref="Preferred"/> holds, with room for a full block.</summary>
    public byte[] PreferredSizes { get; }

    /// <summary>Gets the half points that each ad brings when every skill is met, never too few, with room for a full block.</summary>
    public byte[] AllMet { get; }

    /// <summary>Gets the half points that each ad brings when no skill is met, never too few, with room for a full block.</summary>
    public byte[] NoneMet { get; }

    /// <summary>Gets the ordinals of the ads that are not in the lists: they ask for too many skills, or for one whose number is too great.</summary>
    public int[] Wide { get; }

    /// <summary>The key of a skill, asked for so firmly and at such a level.</summary>
    /// <param name="skill">Its number.</param>
    /// <param name="preferred">Whether it is nice to have, not required.</param>
    /// <param name="level">The level; null when the ad does not say.</param>
    public static int Key(int skill, bool preferred, SkillLevel? level) => (skill * KeysOfSkill) + (preferred ? Levels : 0) + (int)(level ?? MatchScore.Enough);

    /// <summary>The level that a key stands for.</summary>
    public static SkillLevel LevelOf(int key) => (SkillLevel)(key % Levels);

    /// <summary>Whether a key stands for what is nice to have.</summary>
    public static bool IsPreferred(int key) => key % KeysOfSkill >= Levels;

    /// <summary>Makes the block of some ads.</summary>
    /// <param name="columns">The ads.</param>
    /// <param name="first">The ordinal of the first.</param>
    /// <param name="end">The ordinal after the last, at most <see cref="Size"/> further.</param>
    public static MatchBlock Of(AdColumns columns, int first, int end)
    {
        MatchBlock block = new(first, end - first, columns.SkillNames.Count * KeysOfSkill);
        List<int> wide = [];
        for (int ordinal = first; ordinal < end; ordinal++)
        {
            block.CountAd(columns.SkillsOf(ordinal), ordinal, wide);
        }

        int[] starts = block._starts;
        for (int key = 1; key < starts.Length; key++)
        {
            starts[key] += starts[key - 1];
        }

        ushort[] ads = new ushort[starts[^1]];
        ushort[] keys = new ushort[starts[^1]];
        int nextWide = 0;
        int filled = 0;
        for (int at = 0; at < block.Count; at++)
        {
            if (nextWide < wide.Count && wide[nextWide] == first + at)
            {
                nextWide++;
            }
            else
            {
                filled = block.Fill(columns.SkillsOf(first + at), (ushort)at, ads, keys, filled);
            }

            block._ends[at] = filled;
        }

        return new MatchBlock(block, ads, keys, [.. wide]);
    }

    /// <summary>The keys of what an ad asks for; none for those in <see cref="Wide"/>.</summary>
    /// <param name="at">The ad, counted from <see cref="First"/>.</param>
    public ReadOnlySpan<ushort> KeysOf(int at)
    {
        int start = at == 0 ? 0 : _ends[at - 1];
        return _keys.AsSpan(start, _ends[at] - start);
    }

    /// <summary>The ads with a key, counted from <see cref="First"/>, in order.</summary>
    public ReadOnlySpan<ushort> AdsOf(int key)
    {
        int[] starts = _starts;
        return key + 1 < starts.Length - 1 ? _ads.AsSpan(starts[key], starts[key + 1] - starts[key]) : [];
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

    // Filling moves each start to the end of its list, which is where the next one begins.
    private int Fill(ReadOnlySpan<SkillCode> codes, ushort ad, ushort[] ads, ushort[] keys, int filled)
    {
        bool plain = IsPlain(codes);
        foreach (SkillCode code in codes)
        {
            if (MatchScore.Asked(code.Strength, plain) is var strength && strength != Strength.Mentioned)
            {
                int key = Key(code.Skill, strength == Strength.Preferred, code.Level);
                ads[_starts[key + 1]++] = ad;
                keys[filled++] = (ushort)key;
            }
        }

        return filled;
    }

    // Counts two places past the key, so that after adding up and filling each list stands between its key's start and the next.
    private void CountAd(ReadOnlySpan<SkillCode> codes, int ordinal, List<int> wide)
    {
        bool plain = IsPlain(codes);
        (int required, int preferred) = (0, 0);
        foreach (SkillCode code in codes)
        {
            Strength strength = MatchScore.Asked(code.Strength, plain);
            required += strength == Strength.Required ? 1 : 0;
            preferred += strength == Strength.Preferred ? 1 : 0;
        }

        if (required > MostAsked || preferred > MostAsked || (codes.Length > 0 && codes[^1].Skill >= MostSkills))
        {
            wide.Add(ordinal);
            return;
        }

        foreach (SkillCode code in codes)
        {
            if (MatchScore.Asked(code.Strength, plain) is var strength && strength != Strength.Mentioned)
            {
                _starts[Key(code.Skill, strength == Strength.Preferred, code.Level) + 2]++;
            }
        }

        int at = ordinal - First;
        (Required[at], Preferred[at]) = ((byte)required, (byte)preferred);
        (byte requiredSize, byte preferredSize) = (AskedSizes.Required.SizeOf(required), AskedSizes.Preferred.SizeOf(preferred));
        (RequiredSizes[at], PreferredSizes[at]) = (requiredSize, preferredSize);
        AllMet[at] = (byte)(AskedSizes.Required.AllMet[requiredSize] + AskedSizes.Preferred.AllMet[preferredSize]);
        NoneMet[at] = (byte)(AskedSizes.Required.NoneMet[requiredSize] + AskedSizes.Preferred.NoneMet[preferredSize]);
    }
}
