using System.Numerics;

namespace Segue.Reading.Tagging;

/// <summary>All that the tagger needs: what is known of words, the lists of phrases, and the weights of each layer.</summary>
/// <param name="Words">What unlabelled ads tell of words.</param>
/// <param name="Lists">Known phrases.</param>
/// <param name="Layers">One for each kind of span.</param>
internal sealed record TaggerModel(WordTable Words, Gazetteers Lists, IReadOnlyList<TaggerLayer> Layers)
{
    private const uint Mark = 0x32544753;

    /// <summary>Reads a model file.</summary>
    /// <exception cref="InvalidDataException">It is not one.</exception>
    public static TaggerModel Read(Stream stream) => PackedFile.Read(stream, Mark, "tagger model", Read);

    /// <summary>Writes the model file; the same model gives the same bytes.</summary>
    public void Write(Stream stream) => PackedFile.Write(stream, Mark, Write);

    /// <summary>A sum over what is known of words and over the lists: what features mean depends on them.</summary>
    public uint Sum()
    {
        using MemoryStream bytes = new();
        using BinaryWriter to = new(bytes);
        Words.Write(to);
        Lists.Write(to);
        to.Flush();
        uint sum = 0;
        foreach (byte one in bytes.GetBuffer().AsSpan(0, (int)bytes.Length))
        {
            sum = BitOperations.Crc32C(sum, one);
        }

        return sum;
    }

    /// <summary>What the features need of each word of a sentence.</summary>
    public void Describe(Span<WordForm> words)
    {
        for (int at = 0; at < words.Length; at++)
        {
            Describe(ref words[at]);
        }

        Lists.Mark(words);
    }

    /// <summary>What the features need of a word by itself: all but the lists it stands in.</summary>
    public void Describe(ref WordForm word)
    {
        Words.Fill(ref word);
        Lists.Fill(ref word);
    }

    private static TaggerModel Read(BinaryReader from)
    {
        WordTable words = WordTable.Read(from);
        Gazetteers lists = Gazetteers.Read(from);
        TaggerLayer[] layers = new TaggerLayer[from.ReadByte()];
        for (int i = 0; i < layers.Length; i++)
        {
            layers[i] = TaggerLayer.Read(from);
        }

        return new TaggerModel(words, lists, layers);
    }

    private void Write(BinaryWriter to)
    {
        Words.Write(to);
        Lists.Write(to);
        to.Write((byte)Layers.Count);
        foreach (TaggerLayer layer in Layers)
        {
            layer.Write(to);
        }
    }
}
