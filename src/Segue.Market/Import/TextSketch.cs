using System.Buffers.Binary;
using System.Numerics;

namespace Segue.Market.Import;

/// <summary>
/// A short signature of a text by which near copies are found: 64 minimum hashes over its runs of five words (A. Broder,
/// "On the resemblance and containment of documents", 1997). The share of equal hashes estimates the share of runs in common.
/// </summary>
internal sealed class TextSketch
{
    private const int Hashes = 64;
    private const int Run = 5;
    private const int RowsPerBand = 4;

    private readonly uint[] _minima;

    private TextSketch(uint[] minima) => _minima = minima;

    /// <summary>The sketch of a text; null when it has under 40 words, too few to compare.</summary>
    public static TextSketch? Of(string text)
    {
        List<uint> words = Words(text);
        if (words.Count < 40)
        {
            return null;
        }

        uint[] minima = new uint[Hashes];
        Array.Fill(minima, uint.MaxValue);
        for (int i = 0; i + Run <= words.Count; i++)
        {
            uint run = 2166136261;
            for (int j = 0; j < Run; j++)
            {
                run = Mix(unchecked((run ^ words[i + j]) * 16777619));
            }

            for (int h = 0; h < Hashes; h++)
            {
                minima[h] = Math.Min(minima[h], Mix(unchecked(run + ((uint)h * 0x9E3779B9))));
            }
        }

        return new TextSketch(minima);
    }

    /// <summary>The sketch as stored: 256 bytes, little-endian.</summary>
    public byte[] ToBytes()
    {
        byte[] bytes = new byte[Hashes * 4];
        for (int i = 0; i < Hashes; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(i * 4), _minima[i]);
        }

        return bytes;
    }

    /// <summary>The sketch from its stored form.</summary>
    public static TextSketch FromBytes(ReadOnlySpan<byte> bytes)
    {
        uint[] minima = new uint[Hashes];
        for (int i = 0; i < Hashes; i++)
        {
            minima[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(i * 4)..]);
        }

        return new TextSketch(minima);
    }

    /// <summary>Sixteen keys; two texts that share at least one are worth comparing.</summary>
    public IEnumerable<long> Bands()
    {
        for (int band = 0; band < Hashes / RowsPerBand; band++)
        {
            ulong key = (ulong)band;
            for (int row = 0; row < RowsPerBand; row++)
            {
                key = unchecked((BitOperations.RotateLeft(key, 23) ^ _minima[(band * RowsPerBand) + row]) * 0x9E3779B97F4A7C15UL);
            }

            yield return unchecked((long)key);
        }
    }

    /// <summary>The estimated share of word runs in common, 0 to 1.</summary>
    public double Likeness(TextSketch other)
    {
        int equal = 0;
        for (int i = 0; i < Hashes; i++)
        {
            equal += _minima[i] == other._minima[i] ? 1 : 0;
        }

        return (double)equal / Hashes;
    }

    private static List<uint> Words(string text)
    {
        List<uint> words = [];
        uint hash = 2166136261;
        bool inside = false;
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                hash = unchecked((hash ^ char.ToLowerInvariant(c)) * 16777619);
                inside = true;
            }
            else if (inside)
            {
                words.Add(hash);
                hash = 2166136261;
                inside = false;
            }
        }

        if (inside)
        {
            words.Add(hash);
        }

        return words;
    }

    private static uint Mix(uint value) => unchecked(MixHigh(value ^ (value >> 16)));

    private static uint MixHigh(uint value)
    {
        value = unchecked(value * 0x85EBCA6B);
        value ^= value >> 13;
        value = unchecked(value * 0xC2B2AE35);
        return value ^ (value >> 16);
    }
}
