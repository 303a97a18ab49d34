using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Segue.Market.Match.Vectorized;

/// <summary>Finds the ads whose score may reach a threshold: 32 at a time where the machine can.</summary>
internal static class BoundScan
{
    private const int Step = 32;

    /// <summary>Writes the places of the bounds that are at least <paramref name="least"/>, in order.</summary>
    /// <param name="bounds">A multiple of 32 of them.</param>
    /// <param name="least">The threshold.</param>
    /// <param name="found">Room for as many as there are bounds.</param>
    /// <returns>How many were found.</returns>
    public static int Find(ReadOnlySpan<byte> bounds, byte least, Span<ushort> found)
    {
        if (!Vector256.IsHardwareAccelerated)
        {
            return FindPlainly(bounds, least, found);
        }

        ref byte first = ref MemoryMarshal.GetReference(bounds);
        Vector256<byte> enough = Vector256.Create(least);
        int count = 0;
        for (int at = 0; at < bounds.Length; at += Step)
        {
            Vector256<byte> some = Vector256.LoadUnsafe(ref first, (nuint)at);
            for (uint bits = Vector256.Equals(Vector256.Max(some, enough), some).ExtractMostSignificantBits(); bits != 0; bits &= bits - 1)
            {
                found[count++] = (ushort)(at + BitOperations.TrailingZeroCount(bits));
            }
        }

        return count;
    }

    /// <summary>The plain form.</summary>
    public static int FindPlainly(ReadOnlySpan<byte> bounds, byte least, Span<ushort> found)
    {
        int count = 0;
        for (int at = 0; at < bounds.Length; at++)
        {
            if (bounds[at] >= least)
            {
                found[count++] = (ushort)at;
            }
        }

        return count;
    }
}
