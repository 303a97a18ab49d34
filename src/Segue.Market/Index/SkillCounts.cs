using System.Numerics;

namespace Segue.Market.Index;

/// <summary>Counts how many ads ask for each skill.</summary>
internal static class SkillCounts
{
    /// <summary>The counts of a set of ads, by <see cref="SkillCode.SkillAndStrength"/>.</summary>
    public static int[] Of(AdColumns columns, OrdinalSet set)
    {
        int[] counts = new int[columns.SkillNames.Count * SkillCode.Kinds];
        ReadOnlySpan<SkillCode> codes = columns.Skills.Values;
        ReadOnlySpan<int> ends = columns.SkillEnd.Values;
        ReadOnlySpan<ulong> words = set.Words;
        unchecked
        {
            for (int word = 0; word < words.Length; word++)
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

        return counts;
    }
}
