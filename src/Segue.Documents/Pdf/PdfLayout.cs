using System.Text;
using Segue.Basics;

namespace Segue.Documents.Pdf;

/// <summary>Puts the words of a PDF into reading order: column by column, line by line, a date at the right edge on its own line's end.</summary>
internal static class PdfLayout
{
    /// <summary>The document, one block a line.</summary>
    public static Document Arrange(string source, IReadOnlyList<PdfPage> pages)
    {
        HashSet<string> furniture = Furniture(pages);
        DocumentBuilder builder = new();
        for (int number = 0; number < pages.Count; number++)
        {
            List<List<PdfSegment>> regions = PdfColumns.Regions(pages[number]);
            for (int region = 0; region < regions.Count; region++)
            {
                foreach (List<PdfWord> line in Lines(regions[region]))
                {
                    if (!furniture.Contains(Shape(line)))
                    {
                        Add(builder, line, number + 1, region);
                    }
                }
            }
        }

        return builder.Build(source, DocumentFormat.Pdf);
    }

    // Segments of one column whose boxes share most of their height are one line, read from left to right.
    internal static List<List<PdfWord>> Lines(List<PdfSegment> segments)
    {
        List<(Box Box, List<PdfWord> Words)> lines = [];
        foreach (PdfSegment segment in segments.OrderBy(segment => segment.Box.Top).ThenBy(segment => segment.Box.Left))
        {
            int same = lines.FindLastIndex(line => SameLine(line.Box, segment.Box) && !line.Words.Exists(word => Overlap(word.Box, segment.Box)));
            if (same >= 0)
            {
                Box box = lines[same].Box;
                lines[same].Words.AddRange(segment.Words);
                lines[same] = (new Box(Math.Min(box.Left, segment.Box.Left), Math.Min(box.Top, segment.Box.Top), Math.Max(box.Right, segment.Box.Right), Math.Max(box.Bottom, segment.Box.Bottom)), lines[same].Words);
            }
            else
            {
                lines.Add((segment.Box, [.. segment.Words]));
            }
        }

        return [.. lines.OrderBy(line => line.Box.Top).Select(line => line.Words.OrderBy(word => word.Box.Left).ToList())];
    }

    private static bool SameLine(Box one, Box other)
    {
        double shared = Math.Min(one.Bottom, other.Bottom) - Math.Max(one.Top, other.Top);
        return shared > 0.55 * Math.Min(one.Bottom - one.Top, other.Bottom - other.Top);
    }

    private static bool Overlap(Box word, Box segment) => Math.Min(word.Right, segment.Right) - Math.Max(word.Left, segment.Left) > 2;

    private static void Add(DocumentBuilder builder, List<PdfWord> words, int page, int region)
    {
        bool item = words.Count > 1 && words[0].Text.Length == 1 && Glyphs.IsBullet(words[0].Text[0]) && words[0].Text is not "–" and not "—" and not "*" || (words.Count > 1 && words[0].Text is "–" or "-" or "*");
        List<PdfWord> kept = item ? words[1..] : words;
        StringBuilder text = new();
        List<(int Start, int End, Box Box)> places = [];
        foreach (PdfWord word in kept)
        {
            if (text.Length > 0)
            {
                text.Append(' ');
            }

            places.Add((text.Length, text.Length + word.Text.Length, word.Box));
            text.Append(word.Text);
        }

        double[] heights = [.. kept.Select(word => word.Box.Bottom - word.Box.Top).Order()];
        builder.Add(text.ToString(), span => new Block(span, item ? BlockKind.ListItem : BlockKind.Text)
        {
            Page = page,
            Region = region,
            FontSize = heights[heights.Length / 2],
            Box = new Box(kept.Min(word => word.Box.Left), kept.Min(word => word.Box.Top), kept.Max(word => word.Box.Right), kept.Max(word => word.Box.Bottom)),
            Words = [.. places.Select(place => new WordBox(TextSpan.FromBounds(span.Start + place.Start, span.Start + place.End), place.Box))],
        });
    }

    // Lines that come again on most pages at the same height (headers, footers, page numbers), numbers aside.
    private static HashSet<string> Furniture(IReadOnlyList<PdfPage> pages)
    {
        HashSet<string> found = new(StringComparer.Ordinal);
        if (pages.Count < 2)
        {
            return found;
        }

        var edges = pages.SelectMany((page, number) => page.Segments
            .Where(segment => segment.Box.Bottom < 0.08 * page.Height || segment.Box.Top > 0.92 * page.Height)
            .Select(segment => (Shape: Shape(segment.Words), Number: number)));
        foreach (var group in edges.GroupBy(edge => edge.Shape, StringComparer.Ordinal))
        {
            if (group.Key.Length > 0 && group.Select(edge => edge.Number).Distinct().Count() * 2 > pages.Count)
            {
                found.Add(group.Key);
            }
        }

        return found;
    }

    // The words with every number as one sign, so that "page 1 of 3" and "page 2 of 3" are alike.
    private static string Shape(IReadOnlyList<PdfWord> words)
    {
        StringBuilder shape = new();
        foreach (char letter in string.Join(' ', words.Select(word => word.Text)))
        {
            if (!char.IsDigit(letter))
            {
                shape.Append(letter);
            }
            else if (shape.Length == 0 || shape[^1] != '#')
            {
                shape.Append('#');
            }
        }

        return shape.ToString();
    }
}
