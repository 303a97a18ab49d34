using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Segue.Market.Store.Copies;

/// <summary>Compares stored sketches.</summary>
internal static class SketchCompare
{
    private const int RowsPerBand = 4;

    /// <summary>How many band keys a sketch has.</summary>
    public const int Bands = 8;

    /// <summary>The estimated share of runs of words in common, 0 to 1; 0 when either text has none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Likeness(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        ReadOnlySpan<byte> first = left.Slice(4, TextSketch.Bins);
        ReadOnlySpan<byte> second = right.Slice(4, TextSketch.Bins);
        int unlike = 0;
        int empty = 0;
        for (int i = 0; i < first.Length; i++)
        {
            // Plain enough for the compiler to take many at once.
            unlike += first[i] == second[i] ? 0 : 1;
            empty += (first[i] | second[i]) == 0 ? 1 : 0;
        }

        int filled = first.Length - empty;
        int equal = first.Length - unlike - empty;
        return filled == 0 ? 0 : (double)equal / filled;
    }

    /// <summary>How many of the runs kept of both beginnings are the same, and how many the one with fewer has.</summary>
    public static (int Same, int Of) Lead(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        ReadOnlySpan<ushort> first = LeadRuns(left);
        ReadOnlySpan<ushort> second = LeadRuns(right);
        int same = 0;
        foreach (ushort run in first)
        {
            same += second.Contains(run) ? 1 : 0;
        }

        return (same, Math.Min(first.Length, second.Length));
    }

    /// <summary>Words of the text.</summary>
    public static int Words(ReadOnlySpan<byte> sketch) => BinaryPrimitives.ReadUInt16LittleEndian(sketch[1..]);

    /// <summary>A key that two texts much alike have in common, more likely than not.</summary>
    /// <param name="sketch">The sketch.</param>
    /// <param name="band">0 to <see cref="Bands"/> - 1.</param>
    public static uint Band(ReadOnlySpan<byte> sketch, int band) => BinaryPrimitives.ReadUInt32LittleEndian(sketch[(4 + (band * RowsPerBand))..]);

    /// <summary>The runs kept of the beginning.</summary>
    public static ReadOnlySpan<ushort> LeadRuns(ReadOnlySpan<byte> sketch) =>
        MemoryMarshal.Cast<byte, ushort>(sketch.Slice(4 + TextSketch.Bins, TextSketch.LeadRuns * 2))[..Math.Min(sketch[3], (byte)TextSketch.LeadRuns)];
}
