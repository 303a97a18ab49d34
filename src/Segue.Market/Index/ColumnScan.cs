using System.Numerics;

namespace Segue.Market.Index;

/// <summary>Finds the ads whose value in a column is one of those asked for, 64 at a time and without a branch for each.</summary>
internal static class ColumnScan
{
    private const int WordBits = 64;

    /// <summary>The ads whose name or enumeration is accepted.</summary>
    /// <param name="column">Numbers from -1.</param>
    /// <param name="accepted">Whether each number is, from that of -1 on.</param>
    public static OrdinalSet Among<T>(ReadOnlySpan<T> column, bool[] accepted)
        where T : unmanaged, IBinaryInteger<T>
    {
        OrdinalSet set = new(column.Length);
        Span<ulong> words = set.Words;
        ReadOnlySpan<byte> flags = System.Runtime.InteropServices.MemoryMarshal.Cast<bool, byte>(accepted);
        unchecked
        {
            for (int word = 0; word < words.Length; word++)
            {
                ReadOnlySpan<T> part = Part(column, word);
                ulong bits = 0;
                for (int i = 0; i < part.Length; i++)
                {
                    bits |= (ulong)flags[int.CreateTruncating(part[i]) + 1] << i;
                }

                words[word] = bits;
            }
        }

        return set;
    }

    /// <summary>The ads whose value is at least so much.</summary>
    public static OrdinalSet AtLeast(ReadOnlySpan<int> column, int least)
    {
        OrdinalSet set = new(column.Length);
        Span<ulong> words = set.Words;
        for (int word = 0; word < words.Length; word++)
        {
            ReadOnlySpan<int> part = Part(column, word);
            ulong bits = 0;
            for (int i = 0; i < part.Length; i++)
            {
                bits |= (part[i] >= least ? 1UL : 0UL) << i;
            }

            words[word] = bits;
        }

        return set;
    }

    /// <summary>The ads that a test accepts, asked one by one.</summary>
    public static OrdinalSet Where(int count, Func<int, bool> accepts)
    {
        OrdinalSet set = new(count);
        for (int ordinal = 0; ordinal < count; ordinal++)
        {
            if (accepts(ordinal))
            {
                set.Add(ordinal);
            }
        }

        return set;
    }

    private static ReadOnlySpan<T> Part<T>(ReadOnlySpan<T> column, int word) => column.Slice(word * WordBits, Math.Min(WordBits, column.Length - (word * WordBits)));
}
