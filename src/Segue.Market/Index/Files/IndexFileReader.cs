using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;
using System.Text;
using Segue.Market.Texts;
using Segue.Market.Texts.Vectorized;

namespace Segue.Market.Index.Files;

/// <summary>Reads an index from a file. Columns and words are read at once and checked; postings are mapped, and each list is checked when it is first used.</summary>
/// <param name="file">The file; it may be closed, replaced and deleted afterwards.</param>
internal sealed class IndexFileReader(FileStream file)
{
    private IndexSection[] _sections = [];
    private int _next;

    /// <summary>Reads it.</summary>
    /// <param name="stamp">What the file must be good for.</param>
    /// <returns>The index; null when the file is good for something else.</returns>
    /// <exception cref="DamagedIndexException">The file is not as it was written.</exception>
    public MarketIndex? Read(string stamp)
    {
        IndexHeader header = ReadHeader();
        if (header.Format != IndexHeader.FormatNow || Encoding.UTF8.GetString(Section()) != stamp)
        {
            return null;
        }

        MarketIndex index = new() { Revision = header.Revision };
        AdColumns columns = index.Columns;
        foreach (Column column in columns.Kept)
        {
            column.ReadFrom(Section());
        }

        columns.SkillEnd.ReadFrom(Section());
        columns.Skills.ReadFrom(Section());
        foreach (NameTable names in columns.KeptNames)
        {
            ReadNames(Section(), names);
        }

        index.TakeOver();
        index.Texts.Replace(ReadTexts(columns.Count));
        return index;
    }

    private static void ReadNames(ReadOnlySpan<byte> bytes, NameTable names)
    {
        for (int at = 0; at < bytes.Length;)
        {
            int length = Varint.Read(bytes, ref at);
            names.Add(Encoding.UTF8.GetString(bytes.Slice(at, length)));
            at += length;
        }
    }

    private IndexHeader ReadHeader()
    {
        if (file.Length < IndexHeader.Size)
        {
            throw new DamagedIndexException("The index file is too short.");
        }

        IndexHeader header = MemoryMarshal.Read<IndexHeader>(Bytes(0, IndexHeader.Size));
        long tableLength = header.Sections * (long)Marshal.SizeOf<IndexSection>();
        if (header.Magic != IndexHeader.MagicNow || header.Check != header.RightCheck || header.Sections < 1 || header.TableAt < 0 || header.TableAt > file.Length - tableLength)
        {
            throw new DamagedIndexException("The index file's head is damaged.");
        }

        byte[] table = Bytes(header.TableAt, (int)tableLength);
        if (Checksum.Of(table) != header.TableCheck)
        {
            throw new DamagedIndexException("The index file's table of sections is damaged.");
        }

        _sections = MemoryMarshal.Cast<byte, IndexSection>(table).ToArray();
        return header;
    }

    private TextSegment ReadTexts(int count)
    {
        IndexSection postings = _sections[_next++];
        TermTable terms = new(Section(), MemoryMarshal.Cast<byte, int>(Section()).ToArray(), MemoryMarshal.Cast<byte, TermEntry>(Section()).ToArray());
        if (postings.Length == 0)
        {
            return new TextSegment(0, count, terms, new ArrayBytes([], 0));
        }

        using MemoryMappedFile mapped = MemoryMappedFile.CreateFromFile(file, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        return new TextSegment(0, count, terms, new MappedBytes(mapped, postings.At, postings.Length));
    }

    private byte[] Section()
    {
        IndexSection section = _sections[_next++];
        byte[] bytes = Bytes(section.At, (int)section.Length);
        return Checksum.Of(bytes) == section.Check ? bytes : throw new DamagedIndexException($"Section {_next} of the index file is damaged.");
    }

    private byte[] Bytes(long at, int length)
    {
        byte[] bytes = new byte[length];
        file.Position = at;
        file.ReadExactly(bytes);
        return bytes;
    }
}
