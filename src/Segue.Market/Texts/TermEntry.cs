using System.Runtime.InteropServices;

namespace Segue.Market.Texts;

/// <summary>Where a term's postings and positions are, 40 bytes.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly record struct TermEntry
{
    /// <summary>Gets where its posting list begins.</summary>
    public long At { get; init; }

    /// <summary>Gets where its positions begin.</summary>
    public long PositionsAt { get; init; }

    /// <summary>Gets how many bytes the list takes.</summary>
    public int Length { get; init; }

    /// <summary>Gets how many bytes the positions take; 0 for a list without.</summary>
    public int PositionsLength { get; init; }

    /// <summary>Gets how many ads hold the term.</summary>
    public int Ads { get; init; }

    /// <summary>Gets how many blocks the list has.</summary>
    public int Blocks { get; init; }

    /// <summary>Gets the checksum of the list.</summary>
    public uint Check { get; init; }

    /// <summary>Gets the checksum of the positions.</summary>
    public uint PositionsCheck { get; init; }
}
