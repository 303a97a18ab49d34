using System.Buffers.Binary;

namespace Segue.Market.Store.Copies;

/// <summary>Compares stored sketches.</summary>
internal static class SketchCompare
{
    private const int RowsPerBand = 4;

    /// <summary>How many band keys a sketch has.</summary>
    public const int Bands = 8;

    /// <summary>The estimated share of runs of words in common, 0 to 1; 0 when either text has none.</summary>
    public static double Likeness(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        ReadOnlySpan<byte> first = left.Slice(4, TextSketch.Bins);
        ReadOnlySpan<byte> second = right.Slice(4, TextSketch.Bins);
        int equal = 0;
        int filled = 0;
        for (int i = 0; i < first.Length; i++)
        {
            filled += (first[i] | second[i]) != 0 ? 1 : 0;
            equal += first[i] != 0 && first[i] == second[i] ? 1 : 0;
        }

        return filled == 0 ? 0 : (double)equal / filled;
    }

    /// <summary>How many of the runs kept of both beginnings are the same, and how many the one with fewer has.</summary>
    public static (int Same, int Of) Lead(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        int same = 0;
        for (int i = 0; i < left[3]; i++)
        {
            ReadOnlySpan<byte> run = left.Slice(4 + TextSketch.Bins + (i * 4), 4);
            for (int j = 0; j < right[3]; j++)
            {
                if (run.SequenceEqual(right.Slice(4 + TextSketch.Bins + (j * 4), 4)))
                {
                    same++;
                    break;
                }
            }
        }

        return (same, Math.Min(left[3], right[3]));
    }

    /// <summary>Words of the text.</summary>
    public static int Words(ReadOnlySpan<byte> sketch) => BinaryPrimitives.ReadUInt16LittleEndian(sketch[1..]);

    /// <summary>A key that two texts much alike have in common, more likely than not.</summary>
    /// <param name="sketch">The sketch.</param>
    /// <param name="band">0 to <see cref="Bands"/> - 1.</param>
    public static uint Band(ReadOnlySpan<byte> sketch, int band) => BinaryPrimitives.ReadUInt32LittleEndian(sketch[(4 + (band * RowsPerBand))..]);

    /// <summary>The runs kept of the beginning.</summary>
    public static int LeadCount(ReadOnlySpan<byte> sketch) => sketch[3];

    /// <summary>One of the runs kept of the beginning.</summary>
    public static uint LeadRun(ReadOnlySpan<byte> sketch, int index) => BinaryPrimitives.ReadUInt32LittleEndian(sketch[(4 + TextSketch.Bins + (index * 4))..]);
}
