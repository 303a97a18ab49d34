using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Segue.Market.Store.Copies;

/// <summary>
/// A short signature of a text by which near copies are found, made of its runs of four words. The least number of each of 96 kinds of run, by which two whole texts are
/// compared (P. Li, A. Owen, C. Zhang, "One permutation hashing", 2012), and every eighth run of the first 320 words, by which the beginning of a text that was cut
/// off is found in the whole one.
/// </summary>
internal readonly struct TextSketch
{
    /// <summary>Kinds of run.</summary>
    public const int Bins = 96;

    /// <summary>The most runs kept of the beginning.</summary>
    public const int LeadRuns = 40;

    /// <summary>Bytes that a sketch takes.</summary>
    public const int Size = 4 + Bins + (LeadRuns * 2);

    /// <summary>The first byte of a stored sketch; another way of making them takes another.</summary>
    public const byte Form = 4;

    private const int Run = 4;
    private const int LeadWords = 320;

    private readonly byte[] _bytes;

    private TextSketch(byte[] bytes) => _bytes = bytes;

    /// <summary>Gets the number of words, at most 65,535.</summary>
    public int Words => BinaryPrimitives.ReadUInt16LittleEndian(_bytes.AsSpan(1));

    /// <summary>Gets the sketch as stored.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>The sketch of a text's words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static TextSketch Of(ReadOnlySpan<uint> words)
    {
        byte[] bytes = new byte[Size];
        bytes[0] = Form;
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(1), (ushort)Math.Min(words.Length, ushort.MaxValue));
        Span<uint> least = stackalloc uint[Bins];
        least.Fill(uint.MaxValue);
        Span<ushort> lead = stackalloc ushort[LeadRuns];
        int leads = 0;
        unchecked
        {
            for (int i = 0; i + Run <= words.Length; i++)
            {
                ulong run = ((((((words[i] * 0x9E3779B97F4A7C15UL) + words[i + 1]) * 0xBF58476D1CE4E5B9UL) + words[i + 2]) * 0x94D049BB133111EBUL) + words[i + 3]) * 0xD6E8FEB86659FD93UL;
                run = (run ^ (run >> 32)) * 0xD6E8FEB86659FD93UL;
                run ^= run >> 29;
                int bin = (int)(((run >> 32) * Bins) >> 32);
                least[bin] = Math.Min(least[bin], (uint)run);
                if (i < LeadWords && ((run >> 8) & 7) == 0 && leads < LeadRuns && !lead[..leads].Contains((ushort)(run >> 48)))
                {
                    lead[leads++] = (ushort)(run >> 48);
                }
            }

            for (int bin = 0; bin < Bins; bin++)
            {
                bytes[4 + bin] = least[bin] == uint.MaxValue ? (byte)0 : (byte)(1 + ((least[bin] * 2654435761u) >> 24) % 255);
            }
        }

        bytes[3] = (byte)leads;
        for (int i = 0; i < leads; i++)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(4 + Bins + (i * 2)), lead[i]);
        }

        return new TextSketch(bytes);
    }

    /// <summary>The sketch from its stored form.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static TextSketch FromBytes(ReadOnlySpan<byte> bytes) =>
        bytes.Length == Size && bytes[0] == Form ? new TextSketch(bytes.ToArray()) : throw new InvalidDataException("A stored sketch is damaged.");
}
