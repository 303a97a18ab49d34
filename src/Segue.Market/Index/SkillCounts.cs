using System.Numerics;

namespace Segue.Market.Index;

/// <summary>Counts how many ads ask for each skill.</summary>
internal static class SkillCounts
{
    // Where there are many ads, every core counts some of them: so many words of 64 ads to a part.
    private const int Part = 4096;

    /// <summary>The counts of a set of ads, by <see cref="SkillCode.SkillAndStrength"/>.</summary>
    public static int[] Of(AdColumns columns, OrdinalSet set)
    {
        int parts = (set.Words.Length + Part - 1) / Part;
        int[] counts = new int[columns.SkillNames.Count * SkillCode.Kinds];
        if (parts < 2)
        {
            Count(columns, set, 0, counts);
            return counts;
        }

        Lock gate = new();
        Parallel.For(0, parts, part =>
        {
            int[] mine = new int[counts.Length];
            Count(columns, set, part * Part, mine);
            lock (gate)
            {
                for (int i = 0; i < mine.Length; i++)
                {
                    counts[i] += mine[i];
                }
            }
        });
        return counts;
    }

    private static void Count(AdColumns columns, OrdinalSet set, int from, int[] counts)
    {
        ReadOnlySpan<SkillCode> codes = columns.Skills.Values;
        ReadOnlySpan<int> ends = columns.SkillEnd.Values;
        ReadOnlySpan<ulong> words = set.Words;
        int to = Math.Min(words.Length, from + Part);
        unchecked
        {
            for (int word = from; word < to; word++)
            {
                for (ulong rest = words[word]; rest != 0; rest &= rest - 1)
                {
                    int ordinal = (word << 6) + BitOperations.TrailingZeroCount(rest);
                    int start = ordinal == 0 ? 0 : ends[ordinal - 1];
                    foreach (SkillCode code in codes[start..ends[ordinal]])
                    {
                        counts[code.SkillAndStrength]++;
                    }
                }
            }
        }
    }
}
