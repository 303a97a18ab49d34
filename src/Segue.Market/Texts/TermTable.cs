using System.Text;

namespace Segue.Market.Texts;

/// <summary>Terms in order of their UTF-8 bytes, with where their postings are.</summary>
/// <param name="bytes">The terms' bytes, one after another.</param>
/// <param name="ends">Where each term ends.</param>
/// <param name="entries">Where their postings are.</param>
internal sealed class TermTable(byte[] bytes, int[] ends, TermEntry[] entries)
{
    /// <summary>Gets how many terms there are.</summary>
    public int Count => ends.Length;

    /// <summary>Gets the terms' bytes.</summary>
    public ReadOnlySpan<byte> Bytes => bytes;

    /// <summary>Gets where each term ends in <see cref="Bytes"/>.</summary>
    public ReadOnlySpan<int> Ends => ends;

    /// <summary>Gets where their postings are.</summary>
    public ReadOnlySpan<TermEntry> Entries => entries;

    /// <summary>One term's bytes.</summary>
    public ReadOnlySpan<byte> Term(int index)
    {
        int start = index == 0 ? 0 : ends[index - 1];
        return bytes.AsSpan(start, ends[index] - start);
    }

    /// <summary>The number of a term; -1 when no ad holds it.</summary>
    public int Find(string term)
    {
        byte[] key = Encoding.UTF8.GetBytes(term);
        int at = LowerBound(key);
        return at < Count && Term(at).SequenceEqual(key) ? at : -1;
    }

    /// <summary>The numbers of the terms that begin so.</summary>
    /// <returns>The first, and how many.</returns>
    public (int First, int Count) StartingWith(string prefix)
    {
        byte[] key = Encoding.UTF8.GetBytes(prefix);
        int first = LowerBound(key);
        int low = first;
        int high = Count;
        while (low < high)
        {
            int middle = (int)(((uint)low + (uint)high) / 2);
            (low, high) = Term(middle).StartsWith(key) ? (middle + 1, high) : (low, middle);
        }

        return (first, low - first);
    }

    private int LowerBound(ReadOnlySpan<byte> key)
    {
        int low = 0;
        int high = Count;
        while (low < high)
        {
            int middle = (int)(((uint)low + (uint)high) / 2);
            (low, high) = Term(middle).SequenceCompareTo(key) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
