using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Segue.Market.Texts.Vectorized;

/// <summary>Works on a byte an ad, sixteen at a time; <see cref="MarkPlainly"/> is the same in plain code.</summary>
internal static class ByteMap
{
    /// <summary>Sets the bit of each byte that is not 0.</summary>
    /// <param name="map">The bytes.</param>
    /// <param name="words">The bits, 64 to a word.</param>
    /// <param name="first">The bit of the first byte.</param>
    public static void Mark(ReadOnlySpan<byte> map, Span<ulong> words, int first)
    {
        int whole = first % 64 == 0 && Vector128.IsHardwareAccelerated ? map.Length / 64 : 0;
        ref byte bytes = ref MemoryMarshal.GetReference(map);
        for (int word = 0; word < whole; word++)
        {
            ulong bits = 0;
            for (int part = 0; part < 64; part += Vector128<byte>.Count)
            {
                Vector128<byte> some = Vector128.LoadUnsafe(ref bytes, (nuint)((word * 64) + part));
                bits |= (ulong)(~Vector128.Equals(some, Vector128<byte>.Zero)).ExtractMostSignificantBits() << part;
            }

            words[(first / 64) + word] |= bits;
        }

        MarkPlainly(map[(whole * 64)..], words, first + (whole * 64));
    }

    /// <summary>The same in plain code.</summary>
    public static void MarkPlainly(ReadOnlySpan<byte> map, Span<ulong> words, int first)
    {
        for (int i = 0; i < map.Length; i++)
        {
            int bit = first + i;
            words[bit >> 6] |= (map[i] != 0 ? 1UL : 0UL) << (bit & 63);
        }
    }

    /// <summary>The greatest byte; 0 of none.</summary>
    public static byte Most(ReadOnlySpan<byte> map)
    {
        byte most = 0;
        int at = 0;
        if (Vector128.IsHardwareAccelerated && map.Length >= Vector128<byte>.Count)
        {
            Vector128<byte> all = Vector128<byte>.Zero;
            ref byte bytes = ref MemoryMarshal.GetReference(map);
            for (; at <= map.Length - Vector128<byte>.Count; at += Vector128<byte>.Count)
            {
                all = Vector128.Max(all, Vector128.LoadUnsafe(ref bytes, (nuint)at));
            }

            for (int lane = 0; lane < Vector128<byte>.Count; lane++)
            {
                most = Math.Max(most, all[lane]);
            }
        }

        for (; at < map.Length; at++)
        {
            most = Math.Max(most, map[at]);
        }

        return most;
    }
}
