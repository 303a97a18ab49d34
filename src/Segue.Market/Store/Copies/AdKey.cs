using System.Runtime.InteropServices;
using Segue.Reading;

namespace Segue.Market.Store.Copies;

/// <summary>The key under which two ads are the same: the words of title, employer, place and text in order, whatever stands between them. 128 bits.</summary>
/// <param name="High">The upper half.</param>
/// <param name="Low">The lower half.</param>
internal readonly record struct AdKey(ulong High, ulong Low)
{
    /// <summary>Bytes that a stored key takes.</summary>
    public const int Size = 16;

    /// <summary>The key of an ad whose text has these words.</summary>
    public static AdKey Of(RawAd ad, List<uint> textWords)
    {
        List<uint> words = [];
        foreach (string? part in (ReadOnlySpan<string?>)[ad.Title, ad.Employer, ad.Location])
        {
            TextWords.Add(part, words);
            words.Add(0);
        }

        (ulong high, ulong low) = (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F);
        Mix(CollectionsMarshal.AsSpan(words), ref high, ref low);
        Mix(CollectionsMarshal.AsSpan(textWords), ref high, ref low);
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

    private static void Mix(ReadOnlySpan<uint> words, ref ulong high, ref ulong low)
    {
        unchecked
        {
            foreach (uint word in words)
            {
                high = (high ^ word) * 0xFF51AFD7ED558CCD;
                high ^= high >> 32;
                low = ((low << 29) | (low >> 35)) + (word * 0xC4CEB9FE1A85EC53);
                low ^= low >> 31;
            }
        }
    }
}
