using System.Runtime.InteropServices;

namespace Segue.Market.Texts;

/// <summary>
/// Where one block of a posting list is and what is in it, 16 bytes. A list is its blocks' entries and then their bytes: a full block holds 128 gaps packed by
/// <see cref="Vectorized.GapPacker"/>, a last one that is not full holds them as <see cref="Varint"/>; one byte of impact an ad follows.
/// </summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly record struct PostingBlock
{
    /// <summary>How many ads a full block holds.</summary>
    public const int Full = 128;

    /// <summary>How many bytes an entry takes.</summary>
    public const int Size = 16;

    /// <summary>Gets the last ad of the block, counted from the segment's first.</summary>
    public int Last { get; init; }

    /// <summary>Gets where its bytes begin, after the last entry.</summary>
    public int At { get; init; }

    /// <summary>Gets where the positions of its first ad begin among those of the term.</summary>
    public int PositionsAt { get; init; }

    /// <summary>Gets the greatest impact in it.</summary>
    public byte Max { get; init; }

    /// <summary>Gets how many ads it holds, 1 to <see cref="Full"/>.</summary>
    public byte Count { get; init; }

    /// <summary>Gets how many bits a gap takes in a full block.</summary>
    public byte Width { get; init; }

    /// <summary>Gets nothing: it fills the entry up.</summary>
    public byte Spare { get; init; }
}
