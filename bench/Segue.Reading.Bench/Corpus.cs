using System.Buffers.Binary;
using System.Text;

namespace Segue.Reading.Bench;

/// <summary>The files of one measurement, outside the project.</summary>
/// <param name="Folder">Where they are.</param>
internal sealed record Corpus(string Folder)
{
    /// <summary>Ads read and matched at a time; only matching is timed.</summary>
    public const int Block = 1000;

    /// <summary>Gets the ads' texts: each its length in bytes (little-endian, four bytes) and its UTF-8.</summary>
    public string Texts => Path.Combine(Folder, "ads.bin");

    /// <summary>Gets the same ads as JSON lines with all their fields.</summary>
    public string Lines => Path.Combine(Folder, "ads.jsonl");

    /// <summary>Gets the names, one a line; a name's number is its line's.</summary>
    public string Names => Path.Combine(Folder, "names.txt");

    /// <summary>Gets one byte for each UTF-16 unit: 1 when it is a letter or digit.</summary>
    public string Letters => Path.Combine(Folder, "letters.bin");

    /// <summary>The texts, block by block, as UTF-8.</summary>
    public IEnumerable<List<byte[]>> Blocks()
    {
        using FileStream stream = new(Texts, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 20);
        byte[] length = new byte[4];
        List<byte[]> block = [];
        while (stream.ReadAtLeast(length, 4, throwOnEndOfStream: false) == 4)
        {
            byte[] text = new byte[BinaryPrimitives.ReadInt32LittleEndian(length)];
            stream.ReadExactly(text);
            block.Add(text);
            if (block.Count == Block)
            {
                yield return block;
                block.Clear();
            }
        }

        if (block.Count > 0)
        {
            yield return block;
        }
    }

    /// <summary>Writes the texts' file.</summary>
    public void WriteTexts(IEnumerable<string> texts)
    {
        using FileStream stream = new(Texts, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20);
        byte[] length = new byte[4];
        foreach (string text in texts)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
            stream.Write(length);
            stream.Write(bytes);
        }
    }
}
