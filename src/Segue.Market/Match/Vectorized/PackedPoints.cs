namespace Segue.Market.Match.Vectorized;

/// <summary>
/// Points of one to sixteen kinds, four bits an ad: reading them is most of what matching a million ads costs. Of 64 ads the first 32 stand in the lower halves of 32 bytes, the others in the upper.
/// </summary>
internal static class PackedPoints
{
    /// <summary>How many kinds of points there may be.</summary>
    public const int Kinds = 16;

    private const int Group = 64;

    /// <summary>The kind of one ad's points.</summary>
    public static int Get(ReadOnlySpan<byte> packed, int ad) => (packed[ByteOf(ad)] >> ShiftOf(ad)) & 15;

    /// <summary>Sets the kind of one ad's points, which was 0.</summary>
    public static void Set(Span<byte> packed, int ad, int kind) => packed[ByteOf(ad)] |= (byte)(kind << ShiftOf(ad));

    /// <summary>Where one ad's points stand.</summary>
    public static int ByteOf(int ad) => (ad / Group * (Group / 2)) + (ad % (Group / 2));

    private static int ShiftOf(int ad) => ad % Group < Group / 2 ? 0 : 4;
}

/// <summary>The points of every ad for one thing, packed.</summary>
/// <param name="Packed">The kind of each ad's points.</param>
/// <param name="Table">The points of each kind, <see cref="PackedPoints.Kinds"/> of them.</param>
internal readonly record struct PointColumn(byte[] Packed, byte[] Table)
{
    /// <summary>The points of one ad.</summary>
    public byte Of(int ordinal) => Table[PackedPoints.Get(Packed, ordinal)];
}
