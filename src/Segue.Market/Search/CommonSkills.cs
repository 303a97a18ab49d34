using System.Numerics;
using Segue.Market.Index;
using Segue.Reading;

namespace Segue.Market.Search;

/// <summary>
/// Counts how many of many ads ask for each skill: what many ads ask for, just so firmly, by sets of one bit an ad, the rest ad by ad from lists without it. Good until an ad is put into
/// the market.
/// </summary>
internal sealed class CommonSkills
{
    // What one ad in so many asks for is counted quicker by its set, where one ad in ten was found.
    private const int OneIn = 10;

    // So many words of 64 ads to a part; every core counts some.
    private const int Part = 4096;

    private readonly int _skills;
    private readonly List<(int Code, OrdinalSet Ads)> _common = [];
    private readonly ushort[] _rest;
    private readonly int[] _ends;

    private CommonSkills(MarketIndex index)
    {
        AdColumns columns = index.Columns;
        _skills = columns.SkillNames.Count;
        bool[] common = new bool[_skills * SkillCode.Kinds];
        for (int skill = 0; skill < Math.Min(_skills, index.Skills.SkillCount); skill++)
        {
            foreach (Strength strength in Enum.GetValues<Strength>())
            {
                ReadOnlySpan<int> asking = index.Skills.Of(skill, strength);
                int code = (skill * SkillCode.Kinds) + (int)strength;
                common[code] = (long)asking.Length * OneIn > columns.Count;
                if (common[code])
                {
                    OrdinalSet ads = new(columns.Count);
                    ads.Add(asking);
                    _common.Add((code, ads));
                }
            }
        }

        (_rest, _ends) = Rest(columns, common);
    }

    /// <summary>The counter of a market; null where its skills have too many numbers for lists of sixteen bits.</summary>
    public static CommonSkills? Of(MarketIndex index) => (index.Columns.SkillNames.Count * SkillCode.Kinds) - 1 <= ushort.MaxValue ? new CommonSkills(index) : null;

    /// <summary>The counts of a set of ads, by <see cref="SkillCode.SkillAndStrength"/>.</summary>
    public int[] Count(OrdinalSet set)
    {
        int[] counts = new int[_skills * SkillCode.Kinds];
        Lock gate = new();
        Parallel.For(0, (set.Words.Length + Part - 1) / Part, part =>
        {
            int[] mine = new int[counts.Length];
            CountRest(set, part * Part, mine);
            lock (gate)
            {
                for (int code = 0; code < mine.Length; code++)
                {
                    counts[code] += mine[code];
                }
            }
        });
        foreach ((int code, OrdinalSet ads) in _common)
        {
            counts[code] = set.CountWith(ads);
        }

        return counts;
    }

    private void CountRest(OrdinalSet set, int from, int[] counts)
    {
        ReadOnlySpan<ulong> words = set.Words;
        ReadOnlySpan<ushort> rest = _rest;
        ReadOnlySpan<int> ends = _ends;
        int to = Math.Min(words.Length, from + Part);
        unchecked
        {
            for (int word = from; word < to; word++)
            {
                for (ulong bits = words[word]; bits != 0; bits &= bits - 1)
                {
                    int ordinal = (word << 6) + BitOperations.TrailingZeroCount(bits);
                    foreach (ushort code in rest[ends[ordinal]..ends[ordinal + 1]])
                    {
                        counts[code]++;
                    }
                }
            }
        }
    }

    private static (ushort[] Codes, int[] Ends) Rest(AdColumns columns, bool[] common)
    {
        int[] ends = new int[columns.Count + 1];
        for (int ordinal = 0; ordinal < columns.Count; ordinal++)
        {
            int count = 0;
            foreach (SkillCode code in columns.SkillsOf(ordinal))
            {
                count += common[code.SkillAndStrength] ? 0 : 1;
            }

            ends[ordinal + 1] = ends[ordinal] + count;
        }

        ushort[] codes = new ushort[ends[^1]];
        int next = 0;
        foreach (SkillCode code in columns.Skills.Values)
        {
            if (!common[code.SkillAndStrength])
            {
                codes[next++] = (ushort)code.SkillAndStrength;
            }
        }

        return (codes, ends);
    }
}
