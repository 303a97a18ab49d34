using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Segue.Market.Match.Vectorized;

/// <summary>Finds the ads that could reach a threshold if the person met every skill they ask for: 32 ads at a time where the machine can.</summary>
internal static class PromiseScan
{
    /// <summary>The promise below which no ad of a score is: its tenths in half points.</summary>
    public static int PromiseOf(int tenths) => Math.Min(tenths / 5, byte.MaxValue);

    /// <summary>Leaves those bits in <paramref name="among"/> whose ad promises enough.</summary>
    /// <param name="requiredSizes">Sizes in <see cref="AskedSizes.Required"/>; a multiple of 64 of them, as in the other two spans.</param>
    /// <param name="preferredSizes">Sizes in <see cref="AskedSizes.Preferred"/>.</param>
    /// <param name="terms">Points for place, pay and the like.</param>
    /// <param name="least">From <see cref="PromiseOf"/>.</param>
    /// <param name="among">A bit for each ad, 64 to a word.</param>
    /// <returns>How many bits are left.</returns>
    public static int Keep(ReadOnlySpan<byte> requiredSizes, ReadOnlySpan<byte> preferredSizes, ReadOnlySpan<byte> terms, int least, Span<ulong> among) =>
        Avx2.IsSupported ? KeepWide(requiredSizes, preferredSizes, terms, least, among) : KeepPlainly(requiredSizes, preferredSizes, terms, least, among);

    /// <summary>The plain form.</summary>
    public static int KeepPlainly(ReadOnlySpan<byte> requiredSizes, ReadOnlySpan<byte> preferredSizes, ReadOnlySpan<byte> terms, int least, Span<ulong> among)
    {
        int count = 0;
        for (int i = 0; i < terms.Length; i++)
        {
            int promise = AskedSizes.Required.AllMet[requiredSizes[i]] + AskedSizes.Preferred.AllMet[preferredSizes[i]] + (2 * terms[i]);
            ulong bit = 1UL << (i & 63);
            if (promise < least)
            {
                among[i >> 6] &= ~bit;
            }

            count += (among[i >> 6] & bit) != 0 ? 1 : 0;
        }

        return count;
    }

    private static int KeepWide(ReadOnlySpan<byte> requiredSizes, ReadOnlySpan<byte> preferredSizes, ReadOnlySpan<byte> terms, int least, Span<ulong> among)
    {
        Vector256<byte> few = Twice(AskedSizes.Required.AllMet.AsSpan(0, 16));
        Vector256<byte> many = Twice(AskedSizes.Required.AllMet.AsSpan(16, 16));
        Vector256<byte> nice = Twice(AskedSizes.Preferred.AllMet);
        Vector256<byte> enough = Vector256.Create((byte)least);
        ref byte required = ref MemoryMarshal.GetReference(requiredSizes);
        ref byte preferred = ref MemoryMarshal.GetReference(preferredSizes);
        ref byte points = ref MemoryMarshal.GetReference(terms);
        int count = 0;
        for (int word = 0; word < terms.Length / 64; word++)
        {
            if (among[word] == 0)
            {
                continue;
            }

            nuint at = (nuint)word * 64;
            ulong low = Half(at, ref required, ref preferred, ref points);
            ulong high = Half(at + 32, ref required, ref preferred, ref points);
            among[word] &= low | (high << 32);
            count += BitOperations.PopCount(among[word]);
        }

        return count;

        uint Half(nuint at, ref byte required, ref byte preferred, ref byte points)
        {
            Vector256<byte> size = Vector256.LoadUnsafe(ref required, at);
            Vector256<byte> large = Avx2.CompareGreaterThan(size.AsSByte(), Vector256.Create((sbyte)15)).AsByte();
            Vector256<byte> promise = Avx2.BlendVariable(Avx2.Shuffle(few, size), Avx2.Shuffle(many, size), large);
            promise += Avx2.Shuffle(nice, Vector256.LoadUnsafe(ref preferred, at));
            Vector256<byte> more = Vector256.LoadUnsafe(ref points, at);
            promise += more + more;
            return Vector256.Equals(Avx2.Max(promise, enough), promise).ExtractMostSignificantBits();
        }
    }

    private static Vector256<byte> Twice(ReadOnlySpan<byte> table)
    {
        Vector128<byte> once = Vector128.Create(table);
        return Vector256.Create(once, once);
    }
}
