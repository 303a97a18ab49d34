using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Segue.Market.Texts.Vectorized;

/// <summary>
/// 128 rising numbers as the gaps between them, each in as many bits as the widest needs. Number i lies in lane i % 4 at row i / 4; a lane is a stream of bits cut into
/// 32-bit words, so that four numbers are unpacked at a time. <see cref="UnpackPlainly"/> is the same in plain code.
/// </summary>
internal static class GapPacker
{
    private const int Lanes = 4;
    private const int Rows = PostingBlock.Full / Lanes;

    /// <summary>How many bytes 128 gaps of this width take.</summary>
    public static int Bytes(int width) => 4 * Lanes * width;

    /// <summary>Packs 128 rising numbers.</summary>
    /// <param name="numbers">The numbers.</param>
    /// <param name="before">The number before the first, at least -1 and less than it.</param>
    /// <param name="to">Takes up to 512 bytes.</param>
    /// <returns>The width.</returns>
    public static int Pack(ReadOnlySpan<int> numbers, int before, Span<byte> to)
    {
        Span<uint> gaps = stackalloc uint[PostingBlock.Full];
        uint all = 0;
        for (int i = 0; i < PostingBlock.Full; i++)
        {
            gaps[i] = (uint)(numbers[i] - before - 1);
            all |= gaps[i];
            before = numbers[i];
        }

        int width = 32 - BitOperations.LeadingZeroCount(all);
        Span<uint> words = MemoryMarshal.Cast<byte, uint>(to)[..(Lanes * width)];
        words.Clear();
        for (int i = 0; i < PostingBlock.Full && width > 0; i++)
        {
            int bit = i / Lanes * width;
            int word = (bit / 32 * Lanes) + (i % Lanes);
            words[word] |= gaps[i] << (bit % 32);
            if ((bit % 32) + width > 32)
            {
                words[word + Lanes] |= gaps[i] >> (32 - (bit % 32));
            }
        }

        return width;
    }

    /// <summary>Unpacks what <see cref="Pack"/> made.</summary>
    public static void Unpack(ReadOnlySpan<byte> from, int width, int before, Span<int> numbers)
    {
        if (!Vector128.IsHardwareAccelerated || !BitConverter.IsLittleEndian)
        {
            UnpackPlainly(from, width, before, numbers);
            return;
        }

        // Slicing checks that there is enough of both.
        ref uint words = ref Unsafe.As<byte, uint>(ref MemoryMarshal.GetReference(from[..Bytes(width)]));
        ref int first = ref MemoryMarshal.GetReference(numbers[..PostingBlock.Full]);
        Vector128<int> sum = Vector128.Create(before);
        Vector128<uint> mask = Vector128.Create(width == 32 ? uint.MaxValue : (1u << width) - 1);
        unchecked
        {
            int bit = 0;
            for (nuint row = 0; row < Rows; row++, bit += width)
            {
                Vector128<uint> gaps = Vector128<uint>.Zero;
                if (width > 0)
                {
                    nuint word = (nuint)(bit >> 5) * Lanes;
                    int shift = bit & 31;
                    gaps = Vector128.LoadUnsafe(ref words, word) >>> shift;
                    if (shift + width > 32)
                    {
                        gaps |= Vector128.LoadUnsafe(ref words, word + Lanes) << (32 - shift);
                    }

                    gaps &= mask;
                }

                // The running sum of four gaps, each one more than it says.
                Vector128<int> steps = gaps.AsInt32() + Vector128<int>.One;
                steps += Vector128.Shuffle(steps, Vector128.Create(Lanes, 0, 1, 2));
                steps += Vector128.Shuffle(steps, Vector128.Create(Lanes, Lanes, 0, 1));
                sum = Vector128.Shuffle(sum, Vector128.Create(3, 3, 3, 3)) + steps;
                sum.StoreUnsafe(ref first, row * Lanes);
            }
        }
    }

    /// <summary>The same in plain code: what <see cref="Unpack"/> must agree with, and what runs where it cannot.</summary>
    public static void UnpackPlainly(ReadOnlySpan<byte> from, int width, int before, Span<int> numbers)
    {
        ReadOnlySpan<uint> words = MemoryMarshal.Cast<byte, uint>(from);
        for (int i = 0; i < PostingBlock.Full; i++)
        {
            ulong gap = 0;
            if (width > 0)
            {
                int bit = i / Lanes * width;
                int word = (bit / 32 * Lanes) + (i % Lanes);
                ulong pair = words[word] | ((bit % 32) + width > 32 ? (ulong)words[word + Lanes] << 32 : 0);
                gap = (pair >> (bit % 32)) & ((1UL << width) - 1);
            }

            before += (int)gap + 1;
            numbers[i] = before;
        }
    }
}
