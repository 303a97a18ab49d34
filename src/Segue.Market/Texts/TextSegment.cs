using System.Collections;
using System.Runtime.InteropServices;
using Segue.Market.Texts.Vectorized;

namespace Segue.Market.Texts;

/// <summary>The words of ads that stand one after another in the columns; it does not change once it is made.</summary>
/// <param name="first">The ordinal of the first ad.</param>
/// <param name="count">How many ads.</param>
/// <param name="terms">The words.</param>
/// <param name="lists">The posting lists.</param>
/// <param name="positions">The positions.</param>
internal sealed class TextSegment(int first, int count, TermTable terms, ByteStore lists, ByteStore positions)
{
    private readonly BitArray _checked = new(terms.Count);
    private readonly BitArray _positionsChecked = new(terms.Count);

    /// <summary>Gets the ordinal of the first ad; postings count from it.</summary>
    public int First => first;

    /// <summary>Gets how many ads there are.</summary>
    public int Count => count;

    /// <summary>Gets the words.</summary>
    public TermTable Terms => terms;

    /// <summary>Gets a value indicating whether it lies in a file.</summary>
    public bool IsInFile => lists is not ArrayBytes;

    /// <summary>Gets how many bytes its lists and positions take.</summary>
    public long Size => lists.Length + positions.Length;

    /// <summary>A term's list, checked the first time.</summary>
    /// <exception cref="DamagedIndexException">It is not as it was written.</exception>
    public ReadOnlySpan<byte> List(int term)
    {
        TermEntry entry = terms.Entries[term];
        ReadOnlySpan<byte> list = lists.Slice(entry.At, entry.Length);
        Check(_checked, term, list, entry.Check);
        return list;
    }

    /// <summary>A term's positions, checked the first time.</summary>
    /// <exception cref="DamagedIndexException">They are not as they were written.</exception>
    public ReadOnlySpan<byte> Positions(int term)
    {
        TermEntry entry = terms.Entries[term];
        ReadOnlySpan<byte> list = positions.Slice(entry.PositionsAt, entry.PositionsLength);
        Check(_positionsChecked, term, list, entry.PositionsCheck);
        return list;
    }

    /// <summary>The entries of a list's blocks.</summary>
    public ReadOnlySpan<PostingBlock> Blocks(int term) => MemoryMarshal.Cast<byte, PostingBlock>(List(term)[..(terms.Entries[term].Blocks * PostingBlock.Size)]);

    /// <summary>Unpacks one block of a list.</summary>
    /// <param name="list">The list.</param>
    /// <param name="blocks">Its blocks.</param>
    /// <param name="block">Which.</param>
    /// <param name="ads">Takes the ads, counted from the segment's first; has room for 128.</param>
    /// <returns>The impacts of as many ads as there are.</returns>
    public static ReadOnlySpan<byte> Unpack(ReadOnlySpan<byte> list, ReadOnlySpan<PostingBlock> blocks, int block, Span<int> ads)
    {
        PostingBlock entry = blocks[block];
        int before = block == 0 ? -1 : blocks[block - 1].Last;
        ReadOnlySpan<byte> data = list[((blocks.Length * PostingBlock.Size) + entry.At)..];
        if (entry.Count == PostingBlock.Full)
        {
            GapPacker.Unpack(data, entry.Width, before, ads);
            return data.Slice(GapPacker.Bytes(entry.Width), PostingBlock.Full);
        }

        int at = 0;
        for (int i = 0; i < entry.Count; i++)
        {
            before += Varint.Read(data, ref at) + 1;
            ads[i] = before;
        }

        return data.Slice(at, entry.Count);
    }

    private static void Check(BitArray done, int term, ReadOnlySpan<byte> bytes, uint sum)
    {
        if (!done[term])
        {
            if (Checksum.Of(bytes) != sum)
            {
                throw new DamagedIndexException("The index of the ads' words is damaged.");
            }

            done[term] = true;
        }
    }
}
