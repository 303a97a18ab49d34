using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Segue.Market.Match.Vectorized;

/// <summary>Adds what a skill brings to the bounds of every ad of a block that asks for it: ads in a list one by one, ads in a mask 64 at a time where the machine can.</summary>
internal static class BoundAdder
{
    // Keeps any place within the block without a look at bounds.
    private const int LastPlace = MatchBlock.Size - 1;
    private const int Half = AdMask.Group / 2;

    /// <summary>Adds up the ads of a list.</summary>
    /// <param name="bounds">The bounds of a full block.</param>
    /// <param name="sizes">The sizes of its ads.</param>
    /// <param name="ads">The ads' places in the block.</param>
    /// <param name="brings">What the skill brings an ad of each size.</param>
    public static void AddList(Span<byte> bounds, ReadOnlySpan<byte> sizes, ReadOnlySpan<ushort> ads, SizeBounds brings)
    {
        ThrowIfNotFull(bounds, sizes);
        ref byte bound = ref MemoryMarshal.GetReference(bounds);
        ref byte size = ref MemoryMarshal.GetReference(sizes);
        ref byte table = ref MemoryMarshal.GetArrayDataReference(brings.Packed);
        foreach (ushort ad in ads)
        {
            nuint at = (nuint)(ad & LastPlace);
            ref byte one = ref Unsafe.Add(ref bound, at);
            one = unchecked((byte)(one + Unsafe.Add(ref table, (nuint)Unsafe.Add(ref size, at))));
        }
    }

    /// <summary>Adds up the ads of some masks.</summary>
    /// <param name="bounds">The bounds of a full block.</param>
    /// <param name="sizes">The sizes of its ads.</param>
    /// <param name="masks">The words of all masks of the block, <see cref="AdMask.Words"/> each.</param>
    /// <param name="chosen">The masks to add up; quickest when those that bring the same follow each other.</param>
    public static void AddMasks(Span<byte> bounds, ReadOnlySpan<byte> sizes, ReadOnlySpan<ulong> masks, ReadOnlySpan<ChosenMask> chosen)
    {
        ThrowIfNotFull(bounds, sizes);
        foreach (ChosenMask mask in chosen)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(mask.At + AdMask.Words, masks.Length, nameof(chosen));
        }

        if (chosen.IsEmpty)
        {
            return;
        }

        if (Avx512BW.IsSupported)
        {
            AddWidest(ref MemoryMarshal.GetReference(bounds), ref MemoryMarshal.GetReference(sizes), ref MemoryMarshal.GetReference(masks), chosen);
        }
        else if (Avx2.IsSupported)
        {
            AddWide(ref MemoryMarshal.GetReference(bounds), ref MemoryMarshal.GetReference(sizes), ref MemoryMarshal.GetReference(masks), chosen);
        }
        else
        {
            AddPlainly(bounds, sizes, masks, chosen);
        }
    }

    /// <summary>The plain form of <see cref="AddMasks"/>.</summary>
    public static void AddPlainly(Span<byte> bounds, ReadOnlySpan<byte> sizes, ReadOnlySpan<ulong> masks, ReadOnlySpan<ChosenMask> chosen)
    {
        foreach (ChosenMask mask in chosen)
        {
            ReadOnlySpan<ulong> words = masks.Slice(mask.At, AdMask.Words);
            for (int ad = 0; ad < bounds.Length; ad++)
            {
                if (AdMask.Has(words, ad))
                {
                    bounds[ad] = unchecked((byte)(bounds[ad] + mask.Brings.Packed[sizes[ad]]));
                }
            }
        }
    }

    /// <summary>The form for 64 ads at a time. The bounds of 128 ads stay in registers while the masks go by.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void AddWidest(ref byte bounds, ref byte sizes, ref ulong masks, ReadOnlySpan<ChosenMask> chosen)
    {
        Vector512<byte> bits = Vector512.Create(Bits(0), Bits(1));
        for (int word = 0; word < AdMask.Words; word += 2)
        {
            nuint ad = (nuint)(word * AdMask.Group);
            Sizes512 firstSizes = new(Vector512.LoadUnsafe(ref sizes, ad));
            Sizes512 secondSizes = new(Vector512.LoadUnsafe(ref sizes, ad + AdMask.Group));
            Vector512<byte> first = Vector512.LoadUnsafe(ref bounds, ad);
            Vector512<byte> second = Vector512.LoadUnsafe(ref bounds, ad + AdMask.Group);
            Vector512<byte> firstBrings = Vector512<byte>.Zero;
            Vector512<byte> secondBrings = Vector512<byte>.Zero;
            SizeBounds? last = null;
            foreach (ChosenMask mask in chosen)
            {
                if (!ReferenceEquals(mask.Brings, last))
                {
                    last = mask.Brings;
                    firstBrings = firstSizes.Of(last);
                    secondBrings = secondSizes.Of(last);
                }

                ref ulong words = ref Unsafe.Add(ref masks, mask.At + word);
                first = Vector512.ConditionalSelect(Vector512.Equals(Vector512.Create(words).AsByte() & bits, bits), first + firstBrings, first);
                second = Vector512.ConditionalSelect(Vector512.Equals(Vector512.Create(Unsafe.Add(ref words, 1)).AsByte() & bits, bits), second + secondBrings, second);
            }

            first.StoreUnsafe(ref bounds, ad);
            second.StoreUnsafe(ref bounds, ad + AdMask.Group);
        }
    }

    /// <summary>The form for 32 ads at a time; for tests where the machine can do more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void AddWide(ref byte bounds, ref byte sizes, ref ulong masks, ReadOnlySpan<ChosenMask> chosen)
    {
        Vector256<byte> firstBits = Bits(0);
        Vector256<byte> secondBits = Bits(1);
        for (int word = 0; word < AdMask.Words; word++)
        {
            nuint ad = (nuint)(word * AdMask.Group);
            Sizes256 firstSizes = new(Vector256.LoadUnsafe(ref sizes, ad));
            Sizes256 secondSizes = new(Vector256.LoadUnsafe(ref sizes, ad + Half));
            Vector256<byte> first = Vector256.LoadUnsafe(ref bounds, ad);
            Vector256<byte> second = Vector256.LoadUnsafe(ref bounds, ad + Half);
            Vector256<byte> firstBrings = Vector256<byte>.Zero;
            Vector256<byte> secondBrings = Vector256<byte>.Zero;
            SizeBounds? last = null;
            foreach (ChosenMask mask in chosen)
            {
                if (!ReferenceEquals(mask.Brings, last))
                {
                    last = mask.Brings;
                    firstBrings = firstSizes.Of(last);
                    secondBrings = secondSizes.Of(last);
                }

                Vector256<byte> words = Vector256.Create(Unsafe.Add(ref masks, mask.At + word)).AsByte();
                first += Vector256.Equals(words & firstBits, firstBits) & firstBrings;
                second += Vector256.Equals(words & secondBits, secondBits) & secondBrings;
            }

            first.StoreUnsafe(ref bounds, ad);
            second.StoreUnsafe(ref bounds, ad + Half);
        }
    }

    // The bit of each of 32 ads in its byte of a word; of the first 32 ads of a group or of the others.
    private static Vector256<byte> Bits(int half)
    {
        ulong low = 0x0101010101010101UL << (4 * half);
        return Vector256.Create(low, low << 1, low << 2, low << 3).AsByte();
    }

    private static void ThrowIfNotFull(ReadOnlySpan<byte> bounds, ReadOnlySpan<byte> sizes)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(bounds.Length, MatchBlock.Size, nameof(bounds));
        ArgumentOutOfRangeException.ThrowIfNotEqual(sizes.Length, MatchBlock.Size, nameof(sizes));
    }
}

/// <summary>A mask to add up.</summary>
/// <param name="At">Where its first word stands among those of all masks.</param>
/// <param name="Brings">What it brings an ad of each size.</param>
internal readonly record struct ChosenMask(int At, SizeBounds Brings);
