namespace Segue.Reading.Tagging;

/// <summary>What unlabelled ads tell of words: which are used alike, and how. Only hashes of the words are kept.</summary>
internal sealed class WordTable
{
    private readonly Dictionary<uint, Entry> _words;
    private readonly ushort[] _coarse;

    /// <summary>Creates the table.</summary>
    /// <param name="words">By core hash.</param>
    /// <param name="coarse">The coarse group of each fine group, by its number; that of 0 is 0.</param>
    public WordTable(Dictionary<uint, Entry> words, ushort[] coarse) => (_words, _coarse) = (words, coarse);

    /// <summary>Gets the number of words.</summary>
    public int Count => _words.Count;

    /// <summary>Reads a table that <see cref="Write"/> wrote.</summary>
    public static WordTable Read(BinaryReader from)
    {
        uint[] keys = HashList.Read(from);
        Dictionary<uint, Entry> words = new(keys.Length);
        foreach (uint key in keys)
        {
            words.Add(key, new Entry(from.ReadUInt16(), from.ReadUInt16(), from.ReadUInt16()));
        }

        ushort[] coarse = new ushort[from.ReadUInt16()];
        for (int at = 0; at < coarse.Length; at++)
        {
            coarse[at] = from.ReadUInt16();
        }

        return words.Values.All(entry => entry.Fine < coarse.Length) ? new WordTable(words, coarse) : throw new InvalidDataException("The model names a group of words that it does not have.");
    }

    /// <summary>Writes the table.</summary>
    public void Write(BinaryWriter to)
    {
        uint[] keys = [.. _words.Keys.Order()];
        HashList.Write(to, keys);
        foreach (uint key in keys)
        {
            Entry entry = _words[key];
            to.Write(entry.Fine);
            to.Write(entry.Topic);
            to.Write(entry.Use);
        }

        to.Write((ushort)_coarse.Length);
        foreach (ushort group in _coarse)
        {
            to.Write(group);
        }
    }

    /// <summary>Fills in what is known of <paramref name="word"/>.</summary>
    public void Fill(ref WordForm word)
    {
        if (_words.TryGetValue(word.Core, out Entry entry))
        {
            word.Fine = entry.Fine;
            word.Topic = entry.Topic;
            word.Use = entry.Use;
            word.Coarse = _coarse[entry.Fine];
        }
    }

    /// <summary>What is known of one word; 0 means not known.</summary>
    /// <param name="Fine">Group of words that stand beside the same words.</param>
    /// <param name="Topic">Group of words that stand in the same ads.</param>
    /// <param name="Use">See <see cref="WordUse"/>.</param>
    internal readonly record struct Entry(ushort Fine, ushort Topic, ushort Use);
}
