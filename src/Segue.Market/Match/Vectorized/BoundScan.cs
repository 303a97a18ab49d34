using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Segue.Market.Match.Vectorized;

/// <summary>Finds the ads whose score may reach a threshold, from what has been added up about them: 32 ads at a time where the machine can.</summary>
internal static class BoundScan
{
    // Two factors are each rounded down by less than one unit, and each half of the score is rounded to tenths: up by less than one unit.
    private const int Slack = 4;
    private const int Step = 32;

    /// <summary>The bound below which no ad of a score is: its tenths in sixteenths of a point.</summary>
    public static int BoundOf(int tenths) => tenths * AskedSizes.BoundUnits / 10;

    /// <summary>Writes the places of the ads whose bound is at least <paramref name="least"/>, in order.</summary>
    /// <param name="ads">What is known of the ads: spans of one length, a multiple of 32.</param>
    /// <param name="least">From <see cref="BoundOf"/>.</param>
    /// <param name="found">Room for as many as there are ads.</param>
    /// <returns>How many were found.</returns>
    public static int Find(in BoundInput ads, int least, Span<ushort> found) => Avx2.IsSupported ? FindWide(ads, least, found) : FindPlainly(ads, least, found);

    /// <summary>The plain form.</summary>
    public static int FindPlainly(in BoundInput ads, int least, Span<ushort> found)
    {
        ushort[] required = AskedSizes.Required.Factors;
        ushort[] preferred = AskedSizes.Preferred.Factors;
        int count = 0;
        for (int i = 0; i < ads.Required.Length; i++)
        {
            int bound = High(ads.Required[i], required[ads.RequiredSizes[i]]) + High(ads.Preferred[i], preferred[ads.PreferredSizes[i]]) + (ads.Terms[i] * AskedSizes.BoundUnits) + Slack;
            if (bound >= least)
            {
                found[count++] = (ushort)i;
            }
        }

        return count;
    }

    /// <summary>The bound of one ad, to be compared with what <see cref="BoundOf"/> gives; its credit as in <see cref="BoundInput"/>.</summary>
    public static int Of(ushort required, int requiredSize, ushort preferred, int preferredSize) =>
        High(required, AskedSizes.Required.Factors[requiredSize]) + High(preferred, AskedSizes.Preferred.Factors[preferredSize]) + Slack;

    private static int High(ushort credit, ushort factor) => (int)(((uint)credit * factor) >> 16);

    private static int FindWide(in BoundInput ads, int least, Span<ushort> found)
    {
        Vector256<byte> requiredLow = Table(AskedSizes.Required.Factors.AsSpan(0, 16), 0);
        Vector256<byte> requiredHigh = Table(AskedSizes.Required.Factors.AsSpan(0, 16), 8);
        Vector256<byte> moreLow = Table(AskedSizes.Required.Factors.AsSpan(16, 16), 0);
        Vector256<byte> moreHigh = Table(AskedSizes.Required.Factors.AsSpan(16, 16), 8);
        Vector256<byte> preferredLow = Table(AskedSizes.Preferred.Factors, 0);
        Vector256<byte> preferredHigh = Table(AskedSizes.Preferred.Factors, 8);
        Vector256<short> below = Vector256.Create((short)(least - Slack - 1));
        ref byte requiredSizes = ref MemoryMarshal.GetReference(ads.RequiredSizes);
        ref byte preferredSizes = ref MemoryMarshal.GetReference(ads.PreferredSizes);
        ref byte terms = ref MemoryMarshal.GetReference(ads.Terms);
        ref ushort required = ref MemoryMarshal.GetReference(ads.Required);
        ref ushort preferred = ref MemoryMarshal.GetReference(ads.Preferred);
        int count = 0;
        for (nuint i = 0; i < (nuint)ads.Required.Length; i += Step)
        {
            Vector256<byte> size = Spread(ref requiredSizes, i);
            Vector256<byte> large = Avx2.CompareGreaterThan(size.AsSByte(), Vector256.Create((sbyte)15)).AsByte();
            Vector256<byte> low = Avx2.BlendVariable(Avx2.Shuffle(requiredLow, size), Avx2.Shuffle(moreLow, size), large);
            Vector256<byte> high = Avx2.BlendVariable(Avx2.Shuffle(requiredHigh, size), Avx2.Shuffle(moreHigh, size), large);
            Vector256<ushort> first = Avx2.MultiplyHigh(Vector256.LoadUnsafe(ref required, i), Avx2.UnpackLow(low, high).AsUInt16());
            Vector256<ushort> second = Avx2.MultiplyHigh(Vector256.LoadUnsafe(ref required, i + 16), Avx2.UnpackHigh(low, high).AsUInt16());
            size = Spread(ref preferredSizes, i);
            low = Avx2.Shuffle(preferredLow, size);
            high = Avx2.Shuffle(preferredHigh, size);
            first += Avx2.MultiplyHigh(Vector256.LoadUnsafe(ref preferred, i), Avx2.UnpackLow(low, high).AsUInt16());
            second += Avx2.MultiplyHigh(Vector256.LoadUnsafe(ref preferred, i + 16), Avx2.UnpackHigh(low, high).AsUInt16());
            Vector256<byte> points = Spread(ref terms, i);
            first += Avx2.ShiftLeftLogical(Avx2.UnpackLow(points, Vector256<byte>.Zero).AsUInt16(), 4);
            second += Avx2.ShiftLeftLogical(Avx2.UnpackHigh(points, Vector256<byte>.Zero).AsUInt16(), 4);
            Vector256<short> reachFirst = Avx2.CompareGreaterThan(first.AsInt16(), below);
            Vector256<short> reachSecond = Avx2.CompareGreaterThan(second.AsInt16(), below);
            if ((reachFirst | reachSecond) != Vector256<short>.Zero)
            {
                // Packing goes by halves: the second and third quarter change places back.
                uint bits = Avx2.Permute4x64(Avx2.PackSignedSaturate(reachFirst, reachSecond).AsUInt64(), 0b11_01_10_00).AsByte().ExtractMostSignificantBits();
                count = Write(bits, (int)i, found, count);
            }
        }

        return count;
    }

    // 32 bytes with the second and third quarter changed over, so that unpacking by halves gives ads 0 to 15 and 16 to 31.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Spread(ref byte first, nuint at) => Avx2.Permute4x64(Vector256.LoadUnsafe(ref first, at).AsUInt64(), 0b11_01_10_00).AsByte();

    private static int Write(uint bits, int at, Span<ushort> found, int count)
    {
        for (; bits != 0; bits &= bits - 1)
        {
            found[count++] = (ushort)(at + BitOperations.TrailingZeroCount(bits));
        }

        return count;
    }

    // One byte of each of 16 factors, twice.
    private static Vector256<byte> Table(ReadOnlySpan<ushort> factors, int shift)
    {
        Span<byte> bytes = stackalloc byte[16];
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)((factors[i] >> shift) & 0xFF);
        }

        Vector128<byte> table = Vector128.Create((ReadOnlySpan<byte>)bytes);
        return Vector256.Create(table, table);
    }
}

/// <summary>What is known of some ads when their bounds are looked at; spans of one length, a multiple of 32.</summary>
/// <param name="required">The credit for what is required, that for unnamed skills included.</param>
/// <param name="preferred">The same for what is nice to have.</param>
/// <param name="requiredSizes">Sizes in <see cref="AskedSizes.Required"/>.</param>
/// <param name="preferredSizes">Sizes in <see cref="AskedSizes.Preferred"/>.</param>
/// <param name="terms">Points for place, pay and the like.</param>
internal readonly ref struct BoundInput(
    ReadOnlySpan<ushort> required, ReadOnlySpan<ushort> preferred, ReadOnlySpan<byte> requiredSizes, ReadOnlySpan<byte> preferredSizes, ReadOnlySpan<byte> terms)
{
    public ReadOnlySpan<ushort> Required { get; } = required;

    public ReadOnlySpan<ushort> Preferred { get; } = preferred;

    public ReadOnlySpan<byte> RequiredSizes { get; } = requiredSizes;

    public ReadOnlySpan<byte> PreferredSizes { get; } = preferredSizes;

    public ReadOnlySpan<byte> Terms { get; } = terms;

    /// <summary>Some of the ads.</summary>
    public BoundInput Slice(int from, int length) => new(
        Required.Slice(from, length), Preferred.Slice(from, length), RequiredSizes.Slice(from, length), PreferredSizes.Slice(from, length), Terms.Slice(from, length));
}
