using System.Globalization;
using System.Xml;

namespace Segue.Documents.Pdf;

/// <summary>A word as poppler places it, in points from the top left.</summary>
internal readonly record struct PdfWord(string Text, Box Box);

/// <summary>Words on one baseline that poppler keeps together.</summary>
internal sealed record PdfSegment(IReadOnlyList<PdfWord> Words, Box Box);

/// <summary>A page.</summary>
internal sealed record PdfPage(double Width, double Height, IReadOnlyList<PdfSegment> Segments);

/// <summary>Reads the XHTML that <c>pdftotext -bbox-layout</c> writes.</summary>
internal static class PdfPages
{
    /// <summary>The pages; those before the damage where the output is cut short.</summary>
    public static IReadOnlyList<PdfPage> Parse(string xhtml, int maxText)
    {
        List<PdfPage> pages = [];
        XmlReaderSettings settings = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CheckCharacters = false };
        using XmlReader reader = XmlReader.Create(new StringReader(xhtml), settings);
        List<PdfSegment> segments = [];
        List<PdfWord> words = [];
        (double Width, double Height) size = default;
        int length = 0;
        try
        {
            while (reader.Read() && length < maxText)
            {
                if (reader.NodeType == XmlNodeType.Element && reader.Name == "page")
                {
                    segments = [];
                    size = (Number(reader, "width"), Number(reader, "height"));
                }
                else if (reader.NodeType == XmlNodeType.Element && reader.Name == "word")
                {
                    Box box = new(Number(reader, "xMin"), Number(reader, "yMin"), Number(reader, "xMax"), Number(reader, "yMax"));
                    string text = Glyphs.Clean(reader.ReadElementContentAsString()).Trim();
                    length += text.Length;
                    if (text.Length > 0)
                    {
                        words.Add(new PdfWord(text, box));
                    }
                }

                // Reading a word's content leaves the reader on the node after it, which may already close the line.
                if (reader.NodeType == XmlNodeType.EndElement && reader.Name == "line" && words.Count > 0)
                {
                    segments.Add(Segment(words));
                    words = [];
                }
                else if (reader.NodeType == XmlNodeType.EndElement && reader.Name == "page")
                {
                    pages.Add(new PdfPage(size.Width, size.Height, segments));
                }
            }
        }
        catch (XmlException)
        {
            // Cut short: the whole pages before stand.
        }

        return pages;
    }

    internal static PdfSegment Segment(IReadOnlyList<PdfWord> words) => new(words, new Box(words.Min(word => word.Box.Left), words.Min(word => word.Box.Top), words.Max(word => word.Box.Right), words.Max(word => word.Box.Bottom)));

    private static double Number(XmlReader reader, string attribute) =>
        double.TryParse(reader.GetAttribute(attribute), NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : 0;
}
