using System.Numerics;
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
    /// <param name="ads">What is known of the ads: a multiple of 64 of them.</param>
    /// <param name="met">What the ads promise for their skills.</param>
    /// <param name="least">From <see cref="PromiseOf"/>.</param>
    /// <param name="among">A bit for each ad, 64 to a word.</param>
    /// <returns>How many bits are left.</returns>
    public static int Keep(in PromiseInput ads, PromiseTable met, int least, Span<ulong> among) =>
        Avx2.IsSupported ? KeepWide(ads, met, least, among) : KeepPlainly(ads, met, least, among);

    /// <summary>The plain form.</summary>
    public static int KeepPlainly(in PromiseInput ads, PromiseTable met, int least, Span<ulong> among)
    {
        int count = 0;
        for (int i = 0; i < ads.Terms.Length; i++)
        {
            int promise = met.Required[ads.RequiredSizes[i]] + met.Preferred[ads.PreferredSizes[i]] + (2 * ads.Terms[i]);
            ulong bit = 1UL << (i & 63);
            if (promise < least)
            {
                among[i >> 6] &= ~bit;
            }

            count += (among[i >> 6] & bit) != 0 ? 1 : 0;
        }

        return count;
    }

    private static int KeepWide(in PromiseInput ads, PromiseTable met, int least, Span<ulong> among)
    {
        Vector256<byte> few = Twice(met.Required.AsSpan(0, 16));
        Vector256<byte> many = Twice(met.Required.AsSpan(16, 16));
        Vector256<byte> nice = Twice(met.Preferred);
        Vector256<byte> enough = Vector256.Create((byte)least);
        ref byte required = ref MemoryMarshal.GetReference(ads.RequiredSizes);
        ref byte preferred = ref MemoryMarshal.GetReference(ads.PreferredSizes);
        ref byte points = ref MemoryMarshal.GetReference(ads.Terms);
        int count = 0;
        for (int word = 0; word < ads.Terms.Length / 64; word++)
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

/// <summary>What ads promise for their skills, in half points by size, never too few.</summary>
/// <param name="required">For what is required, by <see cref="AskedSizes.Required"/>.</param>
/// <param name="preferred">For what is nice to have, by <see cref="AskedSizes.Preferred"/>.</param>
internal sealed class PromiseTable(byte[] required, byte[] preferred)
{
    /// <summary>Gets what ads promise when every skill is met.</summary>
    public static PromiseTable AllMet { get; } = new(AskedSizes.Required.AllMet, AskedSizes.Preferred.AllMet);

    /// <summary>Gets what ads promise when no skill is met.</summary>
    public static PromiseTable NoneMet { get; } = new(AskedSizes.Required.NoneMet, AskedSizes.Preferred.NoneMet);

    public byte[] Required => required;

    public byte[] Preferred => preferred;
}

/// <summary>What is known of some ads before their skills are looked at; spans of one length, a multiple of 64.</summary>
/// <param name="requiredSizes">Sizes in <see cref="AskedSizes.Required"/>.</param>
/// <param name="preferredSizes">Sizes in <see cref="AskedSizes.Preferred"/>.</param>
/// <param name="terms">Points for place, pay and the like.</param>
internal readonly ref struct PromiseInput(ReadOnlySpan<byte> requiredSizes, ReadOnlySpan<byte> preferredSizes, ReadOnlySpan<byte> terms)
{
    public ReadOnlySpan<byte> RequiredSizes { get; } = requiredSizes;

    public ReadOnlySpan<byte> PreferredSizes { get; } = preferredSizes;

    public ReadOnlySpan<byte> Terms { get; } = terms;

    /// <summary>Some of the ads.</summary>
    public PromiseInput Slice(int from, int length) => new(RequiredSizes.Slice(from, length), PreferredSizes.Slice(from, length), Terms.Slice(from, length));
}
