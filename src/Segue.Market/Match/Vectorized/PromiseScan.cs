using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Segue.Market.Match.Vectorized;

/// <summary>Finds the ads that could reach a threshold if the person met every skill they ask for, or if none: 32 ads at a time where the machine can.</summary>
internal static class PromiseScan
{
    /// <summary>The promise below which no ad of a score is: its tenths in half points.</summary>
    public static int PromiseOf(int tenths) => Math.Min(tenths / 5, byte.MaxValue);

    /// <summary>Leaves those bits in <paramref name="among"/> whose ad promises enough.</summary>
    /// <param name="skills">What each ad promises for its skills, in half points: <see cref="MatchBlock.AllMet"/> or <see cref="MatchBlock.NoneMet"/>; a multiple of 64 of them.</param>
    /// <param name="terms">As many points for place, pay and the like.</param>
    /// <param name="least">From <see cref="PromiseOf"/>.</param>
    /// <param name="among">A bit for each ad, 64 to a word.</param>
    /// <returns>How many bits are left.</returns>
    public static int Keep(ReadOnlySpan<byte> skills, ReadOnlySpan<byte> terms, int least, Span<ulong> among) =>
        Avx2.IsSupported ? KeepWide(skills, terms, least, among) : KeepPlainly(skills, terms, least, among);

    /// <summary>The plain form.</summary>
    public static int KeepPlainly(ReadOnlySpan<byte> skills, ReadOnlySpan<byte> terms, int least, Span<ulong> among)
    {
        int count = 0;
        for (int i = 0; i < terms.Length; i++)
        {
            ulong bit = 1UL << (i & 63);
            if (skills[i] + (2 * terms[i]) < least)
            {
                among[i >> 6] &= ~bit;
            }

            count += (among[i >> 6] & bit) != 0 ? 1 : 0;
        }

        return count;
    }

    private static int KeepWide(ReadOnlySpan<byte> skills, ReadOnlySpan<byte> terms, int least, Span<ulong> among)
    {
        Vector256<byte> enough = Vector256.Create((byte)least);
        ref byte promised = ref MemoryMarshal.GetReference(skills);
        ref byte points = ref MemoryMarshal.GetReference(terms);
        int count = 0;
        for (int word = 0; word < terms.Length / 64; word++)
        {
            if (among[word] == 0)
            {
                continue;
            }

            nuint at = (nuint)word * 64;
            among[word] &= Half(ref promised, ref points, at, enough) | ((ulong)Half(ref promised, ref points, at + 32, enough) << 32);
            count += BitOperations.PopCount(among[word]);
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Half(ref byte promised, ref byte points, nuint at, Vector256<byte> enough)
    {
        Vector256<byte> more = Vector256.LoadUnsafe(ref points, at);
        Vector256<byte> promise = Vector256.LoadUnsafe(ref promised, at) + more + more;
        return Vector256.Equals(Avx2.Max(promise, enough), promise).ExtractMostSignificantBits();
    }
}
