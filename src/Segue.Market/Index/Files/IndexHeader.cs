using System.Runtime.InteropServices;
using Segue.Market.Texts;

namespace Segue.Market.Index.Files;

/// <summary>The first bytes of an index file.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly record struct IndexHeader
{
    /// <summary>How many bytes it takes.</summary>
    public const int Size = 40;

    /// <summary>The way in which index files are written now. It goes up with every change of it, and of how texts are cut or weighed.</summary>
    public const int FormatNow = 1;

    /// <summary>What every index file begins with.</summary>
    public static readonly ulong MagicNow = BitConverter.ToUInt64("SEGUEIDX"u8);

    /// <summary>Gets <see cref="MagicNow"/>.</summary>
    public ulong Magic { get; init; }

    /// <summary>Gets the format.</summary>
    public int Format { get; init; }

    /// <summary>Gets how many sections there are.</summary>
    public int Sections { get; init; }

    /// <summary>Gets the store's revision up to which the ads are in it.</summary>
    public long Revision { get; init; }

    /// <summary>Gets where the table of sections begins.</summary>
    public long TableAt { get; init; }

    /// <summary>Gets the checksum of the table.</summary>
    public uint TableCheck { get; init; }

    /// <summary>Gets the checksum of all before it.</summary>
    public uint Check { get; init; }

    /// <summary>Gets the checksum that it should have.</summary>
    public uint RightCheck => Checksum.Of(MemoryMarshal.AsBytes(MemoryMarshal.CreateReadOnlySpan(in this, 1))[..(Size - 4)]);
}

/// <summary>Where a section is.</summary>
/// <param name="At">Where it begins.</param>
/// <param name="Length">How many bytes.</param>
/// <param name="Check">Its checksum; that of the postings is 0, each list has its own.</param>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly record struct IndexSection(long At, long Length, long Check);
