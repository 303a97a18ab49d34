using System.Numerics;
using System.Runtime.InteropServices;

namespace Segue.Market.Texts;

/// <summary>CRC-32C, for telling that bytes are as they were written.</summary>
internal static class Checksum
{
    /// <summary>The checksum of <paramref name="bytes"/>, going on from <paramref name="before"/>.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes, uint before = 0)
    {
        uint sum = before;
        foreach (ulong word in MemoryMarshal.Cast<byte, ulong>(bytes))
        {
            sum = BitOperations.Crc32C(sum, word);
        }

        foreach (byte last in bytes[(bytes.Length & ~7)..])
        {
            sum = BitOperations.Crc32C(sum, last);
        }

        return sum;
    }
}
