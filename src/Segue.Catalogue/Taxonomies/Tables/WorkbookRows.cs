using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Segue.Catalogue.Taxonomies.Tables;

/// <summary>Rows of one sheet of an Excel workbook, which is how the Office for National Statistics publishes SOC 2020. Text only: no formulas, dates or styles.</summary>
internal sealed class WorkbookRows : TableRows
{
    private const int MaxColumns = 1024;

    private static readonly XmlReaderSettings Safe = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreWhitespace = false };

    private readonly XmlReader _xml;
    private readonly IReadOnlyList<string> _shared;
    private readonly List<string> _fields = [];

    private WorkbookRows(string name, Stream sheet, IReadOnlyList<string> shared)
        : base(name) => (_xml, _shared) = (XmlReader.Create(sheet, Safe), shared);

    public override int Count => _fields.Count;

    /// <summary>Every sheet of the workbook, one after the other; each is to be read before the next is asked for.</summary>
    /// <exception cref="InvalidDataException">It is no workbook.</exception>
    public static IEnumerable<WorkbookRows> Sheets(string name, Stream workbook)
    {
        using ZipArchive archive = new(workbook, ZipArchiveMode.Read, leaveOpen: true);
        List<string> shared = SharedTexts(archive);
        foreach (ZipArchiveEntry entry in archive.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)).OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            yield return new WorkbookRows($"{name} ({Path.GetFileNameWithoutExtension(entry.Name)})", entry.Open(), shared);
        }
    }

    public override ReadOnlySpan<char> Field(int index) => index >= 0 && index < _fields.Count ? _fields[index].AsSpan().Trim() : [];

    public override bool Read()
    {
        try
        {
            while (_xml.ReadToFollowing("row"))
            {
                Line = int.TryParse(_xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out int row) ? row : Line + 1;
                _fields.Clear();
                using XmlReader cells = _xml.ReadSubtree();
                while (cells.ReadToFollowing("c"))
                {
                    ReadCell(cells);
                }

                if (_fields.Exists(field => field.Length > 0))
                {
                    return true;
                }
            }
        }
        catch (XmlException damage)
        {
            throw new InvalidDataException($"The sheet is damaged: {damage.Message}", damage);
        }

        return false;
    }

    public override void Dispose()
    {
        _xml.Dispose();
        base.Dispose();
    }

    private static List<string> SharedTexts(ZipArchive archive)
    {
        List<string> texts = [];
        if (archive.GetEntry("xl/sharedStrings.xml") is not { } entry)
        {
            return texts;
        }

        using Stream stream = entry.Open();
        using XmlReader xml = XmlReader.Create(stream, Safe);
        while (xml.ReadToFollowing("si"))
        {
            texts.Add(Text(xml));
        }

        return texts;
    }

    // All <t> below the current element, joined: rich text is several.
    private static string Text(XmlReader xml)
    {
        using XmlReader inside = xml.ReadSubtree();
        string text = "";
        while (inside.ReadToFollowing("t"))
        {
            text += inside.ReadElementContentAsString();
        }

        return text;
    }

    private void ReadCell(XmlReader cell)
    {
        int column = Column(cell.GetAttribute("r"));
        string? type = cell.GetAttribute("t");
        string value = "";
        using (XmlReader inside = cell.ReadSubtree())
        {
            inside.Read();
            while (inside.Read())
            {
                if (inside.NodeType == XmlNodeType.Element && inside.LocalName is "v" or "t")
                {
                    inside.Read();
                    value += inside.NodeType == XmlNodeType.Text ? inside.Value : "";
                }
            }
        }

        if (type == "s" && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < _shared.Count)
        {
            value = _shared[index];
        }

        while (_fields.Count < column)
        {
            _fields.Add("");
        }

        _fields.Add(value);
    }

    // "C7" is column 2; a cell without an address follows the one before.
    private int Column(string? address)
    {
        int column = 0;
        foreach (char letter in address ?? "")
        {
            if (!char.IsAsciiLetterUpper(letter) || column > MaxColumns)
            {
                break;
            }

            column = (column * 26) + letter - 'A' + 1;
        }

        return column is 0 or > MaxColumns || column <= _fields.Count ? _fields.Count : column - 1;
    }
}
