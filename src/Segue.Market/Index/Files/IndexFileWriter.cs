using System.Runtime.InteropServices;
using System.Text;
using Segue.Market.Texts;

namespace Segue.Market.Index.Files;

/// <summary>Writes an index to a file, without its dead ads.</summary>
/// <param name="file">An empty file.</param>
internal sealed class IndexFileWriter(Stream file)
{
    private readonly List<IndexSection> _sections = [];

    /// <summary>Writes it.</summary>
    /// <param name="index">The index.</param>
    /// <param name="stamp">What the file is good for.</param>
    public void Write(MarketIndex index, string stamp)
    {
        file.Write(new byte[IndexHeader.Size]);
        AdColumns columns = index.Columns;
        int[] living = columns.Living();
        Section(to => to.Write(Encoding.UTF8.GetBytes(stamp)));
        foreach (Column column in columns.Kept)
        {
            Section(to => column.WriteTo(to, living));
        }

        Section(to => columns.WriteSkillEnds(to, living));
        Section(to => columns.WriteSkills(to, living));
        foreach (NameTable names in columns.KeptNames)
        {
            Section(to => WriteNames(to, names));
        }

        WriteTexts(index, living);
        WriteHeader(index.Revision);
    }

    private static void WriteNames(Stream to, NameTable names)
    {
        Span<byte> length = stackalloc byte[Varint.Longest];
        for (int number = 0; number < names.Count; number++)
        {
            byte[] name = Encoding.UTF8.GetBytes(names[number]);
            to.Write(length[..Varint.Write(length, (uint)name.Length)]);
            to.Write(name);
        }
    }

    private void WriteTexts(MarketIndex index, int[] living)
    {
        int[] ordinals = new int[index.Columns.Count];
        Array.Fill(ordinals, -1);
        for (int i = 0; i < living.Length; i++)
        {
            ordinals[living[i]] = i;
        }

        long at = file.Position;
        TermTable terms = new SegmentMerger(index.Texts.Segments, ordinals).Write(new PostingWriter(file));
        _sections.Add(new IndexSection(at, file.Position - at, 0));
        Section(to => to.Write(terms.Bytes));
        Section(to => to.Write(MemoryMarshal.AsBytes(terms.Ends)));
        Section(to => to.Write(MemoryMarshal.AsBytes(terms.Entries)));
    }

    private void WriteHeader(long revision)
    {
        long tableAt = file.Position;
        ReadOnlySpan<byte> table = MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_sections));
        file.Write(table);
        IndexHeader header = new()
        {
            Magic = IndexHeader.MagicNow,
            Format = IndexHeader.FormatNow,
            Sections = _sections.Count,
            Revision = revision,
            TableAt = tableAt,
            TableCheck = Checksum.Of(table),
        };
        header = header with { Check = header.RightCheck };
        file.Position = 0;
        file.Write(MemoryMarshal.AsBytes(MemoryMarshal.CreateReadOnlySpan(in header, 1)));
    }

    private void Section(Action<Stream> write)
    {
        long at = file.Position;
        using SectionStream section = new(file);
        write(section);
        _sections.Add(new IndexSection(at, section.Length, section.Check));
    }
}
