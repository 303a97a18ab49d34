using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Segue.Market.Match.Vectorized;

/// <summary>
/// Points of one to sixteen kinds, four bits an ad: reading them is most of what matching a million ads costs. Of 64 ads the first 32 stand in the lower halves of 32 bytes, the others in the upper.
/// </summary>
internal static class PackedPoints
{
    /// <summary>How many kinds of points there may be.</summary>
    public const int Kinds = 16;

    private const int Group = 64;

    /// <summary>Adds the points of some ads to what they have, 64 ads at a time where the machine can.</summary>
    /// <param name="packed">The kinds, half a byte an ad; a multiple of 32 bytes.</param>
    /// <param name="table">The points of each kind, <see cref="Kinds"/> of them.</param>
    /// <param name="points">What the ads have: twice as many as there are bytes.</param>
    public static void Add(ReadOnlySpan<byte> packed, ReadOnlySpan<byte> table, Span<byte> points)
    {
        if (!Avx2.IsSupported)
        {
            AddPlainly(packed, table, points);
            return;
        }

        ArgumentOutOfRangeException.ThrowIfNotEqual(points.Length, packed.Length * 2, nameof(points));
        Vector128<byte> once = Vector128.Create(table);
        Vector256<byte> kinds = Vector256.Create(once, once);
        Vector256<byte> low = Vector256.Create((byte)15);
        ref byte from = ref MemoryMarshal.GetReference(packed);
        ref byte to = ref MemoryMarshal.GetReference(points);
        for (nuint i = 0; i < (nuint)packed.Length; i += 32)
        {
            Vector256<byte> both = Vector256.LoadUnsafe(ref from, i);
            Vector256<byte> first = Avx2.Shuffle(kinds, both & low);
            Vector256<byte> second = Avx2.Shuffle(kinds, Avx2.ShiftRightLogical(both.AsUInt16(), 4).AsByte() & low);
            (Vector256.LoadUnsafe(ref to, 2 * i) + first).StoreUnsafe(ref to, 2 * i);
            (Vector256.LoadUnsafe(ref to, (2 * i) + 32) + second).StoreUnsafe(ref to, (2 * i) + 32);
        }
    }

    /// <summary>The plain form.</summary>
    public static void AddPlainly(ReadOnlySpan<byte> packed, ReadOnlySpan<byte> table, Span<byte> points)
    {
        for (int ad = 0; ad < points.Length; ad++)
        {
            points[ad] = unchecked((byte)(points[ad] + table[Get(packed, ad)]));
        }
    }

    /// <summary>The kind of one ad's points.</summary>
    public static int Get(ReadOnlySpan<byte> packed, int ad) => (packed[ByteOf(ad)] >> ShiftOf(ad)) & 15;

    /// <summary>Sets the kind of one ad's points, which was 0.</summary>
    public static void Set(Span<byte> packed, int ad, int kind) => packed[ByteOf(ad)] |= (byte)(kind << ShiftOf(ad));

    private static int ByteOf(int ad) => (ad / Group * (Group / 2)) + (ad % (Group / 2));

    private static int ShiftOf(int ad) => ad % Group < Group / 2 ? 0 : 4;
}
