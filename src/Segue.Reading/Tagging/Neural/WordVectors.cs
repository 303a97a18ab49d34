using System.Runtime.InteropServices;

namespace Segue.Reading.Tagging.Neural;

/// <summary>What unlabelled ads tell of words as numbers: words that are used alike have like vectors. A byte for each number; words only as hashes. Immutable.</summary>
internal sealed class WordVectors
{
    private const float Scale = 1f / 32;

    private readonly uint[] _sorted;
    private readonly sbyte[] _stored;
    private readonly Dictionary<uint, int> _rows;

    private WordVectors(uint[] sorted, sbyte[] stored, int length)
    {
        (_sorted, _stored, Length) = (sorted, stored, length);
        _rows = new Dictionary<uint, int>(sorted.Length);
        for (int row = 0; row < sorted.Length; row++)
        {
            _rows.Add(sorted[row], row);
        }
    }

    /// <summary>Gets how many numbers a vector has.</summary>
    public int Length { get; }

    /// <summary>Gets how many words there are.</summary>
    public int Count => _sorted.Length;

    /// <summary>Rounds vectors.</summary>
    /// <param name="words">The hashes of the words.</param>
    /// <param name="vectors">A vector for each, all as long, with a mean square of about 1.</param>
    public static WordVectors Create(uint[] words, float[][] vectors)
    {
        int length = vectors.Length == 0 ? 0 : vectors[0].Length;
        int[] order = [.. Enumerable.Range(0, words.Length).OrderBy(at => words[at])];
        sbyte[] stored = [.. order.SelectMany(at => vectors[at]).Select(value => (sbyte)Math.Clamp(MathF.Round(value / Scale), -sbyte.MaxValue, sbyte.MaxValue))];
        return new WordVectors([.. order.Select(at => words[at])], stored, length);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static WordVectors Read(BinaryReader from)
    {
        int length = from.ReadByte();
        uint[] sorted = HashList.Read(from);
        sbyte[] stored = new sbyte[sorted.Length * length];
        from.BaseStream.ReadExactly(MemoryMarshal.AsBytes(stored.AsSpan()));
        return new WordVectors(sorted, stored, length);
    }

    /// <summary>Writes the vectors.</summary>
    public void Write(BinaryWriter to)
    {
        to.Write((byte)Length);
        HashList.Write(to, _sorted);
        to.Write(MemoryMarshal.AsBytes(_stored.AsSpan()));
    }

    /// <summary>The row of a word; -1 when it is not known.</summary>
    public int Find(uint core) => _rows.GetValueOrDefault(core, -1);

    /// <summary>Writes the vector of a row; zeros for -1.</summary>
    public void Fill(int row, Span<float> to)
    {
        to.Clear();
        for (int at = 0; at < to.Length && row >= 0; at++)
        {
            to[at] = _stored[(row * Length) + at] * Scale;
        }
    }
}
