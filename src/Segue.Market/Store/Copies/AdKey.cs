using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Segue.Market.Store.Copies;

/// <summary>The key under which two ads are the same: the words of title, employer, place and text in order, whatever stands between them. 128 bits.</summary>
/// <param name="High">The upper half.</param>
/// <param name="Low">The lower half.</param>
internal readonly record struct AdKey(ulong High, ulong Low)
{
    /// <summary>Bytes that a stored key takes.</summary>
    public const int Size = 16;

    /// <summary>The key of an ad that has these words.</summary>
    public static AdKey Of(AdWords words)
    {
        (ulong high, ulong low) = (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F);
        foreach (List<uint> part in (ReadOnlySpan<List<uint>>)[words.Title, words.Employer, words.Location])
        {
            Mix(CollectionsMarshal.AsSpan(part), ref high, ref low);
            Mix([0], ref high, ref low);
        }

        Mix(CollectionsMarshal.AsSpan(words.Text), ref high, ref low);
        return new AdKey(high, low);
    }

    /// <summary>The key from its stored form.</summary>
    public static AdKey Read(ReadOnlySpan<byte> bytes) => new(MemoryMarshal.Read<ulong>(bytes), MemoryMarshal.Read<ulong>(bytes[8..]));

    /// <summary>Writes the stored form.</summary>
    public void Write(Span<byte> bytes)
    {
        MemoryMarshal.Write(bytes, High);
        MemoryMarshal.Write(bytes[8..], Low);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Mix(ReadOnlySpan<uint> words, ref ulong high, ref ulong low)
    {
        (ulong up, ulong down) = (high, low);
        foreach (uint word in words)
        {
            unchecked
            {
                up = (up ^ word) * 0xFF51AFD7ED558CCD;
                up ^= up >> 32;
                down = ((down << 29) | (down >> 35)) + (word * 0xC4CEB9FE1A85EC53);
                down ^= down >> 31;
            }
        }

        (high, low) = (up, down);
    }
}
