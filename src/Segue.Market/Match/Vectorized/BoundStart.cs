using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Segue.Market.Match.Vectorized;

/// <summary>Writes what each ad of a block could score before any skill is looked at, in half points: 64 ads at a time where the machine can.</summary>
internal static class BoundStart
{
    private const int Half = 32;

    // How far before their turn points are asked for, in bytes.
    private const int Distance = 2048;

    /// <summary>Writes the bounds.</summary>
    /// <param name="bounds">Those of a full block.</param>
    /// <param name="sizes">The sizes of its ads, as <see cref="AskedSizes"/> packs them.</param>
    /// <param name="points">The points for everything but skills.</param>
    /// <param name="first">The ordinal of the block's first ad.</param>
    public static void Fill(Span<byte> bounds, ReadOnlySpan<byte> sizes, ReadOnlySpan<PointColumn> points, int first)
    {
        if (!Avx2.IsSupported)
        {
            FillPlainly(bounds, sizes, points, first);
            return;
        }

        ArgumentOutOfRangeException.ThrowIfNotEqual(bounds.Length, MatchBlock.Size, nameof(bounds));
        ArgumentOutOfRangeException.ThrowIfNotEqual(sizes.Length, MatchBlock.Size, nameof(sizes));
        foreach (PointColumn column in points)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan((first + MatchBlock.Size) / 2, column.Packed.Length, nameof(points));
            ArgumentOutOfRangeException.ThrowIfNotEqual(column.Table.Length, PackedPoints.Kinds, nameof(points));
        }

        FillWide(ref MemoryMarshal.GetReference(bounds), ref MemoryMarshal.GetReference(sizes), points, (nuint)first / 2);
    }

    /// <summary>The plain form.</summary>
    public static void FillPlainly(Span<byte> bounds, ReadOnlySpan<byte> sizes, ReadOnlySpan<PointColumn> points, int first)
    {
        for (int ad = 0; ad < bounds.Length; ad++)
        {
            int bound = SizeBounds.NoneMet.Packed[sizes[ad]];
            foreach (PointColumn column in points)
            {
                bound += SizeBounds.OfPoints(column.Of(first + ad));
            }

            bounds[ad] = (byte)bound;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FillWide(ref byte bounds, ref byte sizes, ReadOnlySpan<PointColumn> points, nuint first)
    {
        Vector256<byte> low = Vector256.Create((byte)(PackedPoints.Kinds - 1));
        for (nuint at = 0; at < MatchBlock.Size / 2; at += Half)
        {
            Vector256<byte> lower = Vector256<byte>.Zero;
            Vector256<byte> upper = Vector256<byte>.Zero;
            foreach (PointColumn column in points)
            {
                Vector128<byte> once = Vector128.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(column.Table));
                Vector256<byte> table = Vector256.Create(once, once);
                Ahead.Fetch(column.Packed, (int)(first + at) + Distance);
                Vector256<byte> both = Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(column.Packed), first + at);
                lower += Avx2.Shuffle(table, both & low);
                upper += Avx2.Shuffle(table, Avx2.ShiftRightLogical(both.AsUInt16(), 4).AsByte() & low);
            }

            nuint ad = 2 * at;
            (lower + lower + new Sizes256(Vector256.LoadUnsafe(ref sizes, ad)).Of(SizeBounds.NoneMet)).StoreUnsafe(ref bounds, ad);
            (upper + upper + new Sizes256(Vector256.LoadUnsafe(ref sizes, ad + Half)).Of(SizeBounds.NoneMet)).StoreUnsafe(ref bounds, ad + Half);
        }
    }
}
