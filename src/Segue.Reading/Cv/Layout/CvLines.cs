using System.Text.RegularExpressions;
using Segue.Basics;
using Segue.Documents;

namespace Segue.Reading.Cv.Layout;

/// <summary>Breaks a document's blocks into lines and cells, and drops page furniture.</summary>
internal static partial class CvLines
{
    private const string Bullets = "•◦▪‣●○■□▸►➢➤✓✔∙⁃·*–—-";

    /// <summary>The lines of <paramref name="document"/> in reading order.</summary>
    public static List<CvLine> From(Document document)
    {
        List<CvLine> lines = new(document.Blocks.Count);
        Block? previous = null;
        foreach (Block block in document.Blocks)
        {
            bool gap = previous is null || IsGap(document.Text, previous, block);
            bool first = true;
            foreach (TextSpan span in SplitLines(document.Text, block.Span))
            {
                if (Line(document.Text, block, span, first) is { } line && !Furniture().IsMatch(line.Text))
                {
                    lines.Add(line with { GapBefore = first && gap });
                }

                first = false;
            }

            previous = block;
        }

        return CvMargins.Detach(lines);
    }

    private static bool IsGap(string text, Block previous, Block block)
    {
        if (block.Box is { } box && previous.Box is { } above)
        {
            double height = Math.Max(1, Math.Min(box.Bottom - box.Top, above.Bottom - above.Top));
            return block.Page != previous.Page || block.Region != previous.Region || box.Top - above.Bottom > 0.55 * height;
        }

        ReadOnlySpan<char> between = text.AsSpan(previous.Span.End, Math.Max(0, block.Span.Start - previous.Span.End));
        return between.Count('\n') > 1;
    }

    private static IEnumerable<TextSpan> SplitLines(string text, TextSpan span)
    {
        int start = span.Start;
        while (start < span.End)
        {
            int end = text.IndexOf('\n', start, span.End - start);
            end = end < 0 ? span.End : end;
            yield return TextSpan.FromBounds(start, end);
            start = end + 1;
        }
    }

    private static CvLine? Line(string text, Block block, TextSpan span, bool first)
    {
        int start = span.Start;
        int end = span.End;
        bool glyph = false;
        while (start < end && IsBlank(text[start]))
        {
            glyph |= char.IsControl(text[start]) && text[start] is not ('\t' or '\r');
            start++;
        }

        int indent = start - span.Start;
        bool bullet = first && block.Kind == BlockKind.ListItem;
        if (start < end - 1 && Bullets.Contains(text[start], StringComparison.Ordinal) && IsBlank(text[start + 1]))
        {
            bullet = true;
            start++;
        }
        else if (Numbered().Match(text[start..Math.Min(end, start + 5)]) is { Success: true } number)
        {
            bullet = true;
            start += number.Length;
        }

        List<CvCell> cells = block.Words.Count > 0 && block.Box is not null
            ? CellsOfWords(text, block, start, end)
            : CellsOfText(text, start, end, span.Start, indent);
        return cells.Count == 0 ? null : new CvLine(cells)
        {
            // A symbol before a line with a date at its far edge is an icon of an entry's header, not a list's bullet.
            Bullet = bullet || (glyph && cells.Count == 1),
            HeadingLevel = block.HeadingLevel,
            FontSize = block.FontSize,
            Bold = block.Bold,
            Page = block.Page,
            Region = block.Region,
        };
    }

    private static List<CvCell> CellsOfWords(string text, Block block, int start, int end)
    {
        List<CvCell> cells = [];
        int from = -1;
        int to = -1;
        double left = 0;
        Box last = default;
        double height = block.FontSize > 0 ? block.FontSize : block.Box!.Value.Bottom - block.Box.Value.Top;
        foreach (WordBox word in block.Words.Where(word => word.Span.Start >= start && word.Span.End <= end))
        {
            if (from >= 0 && word.Box.Left - last.Right > Math.Max(8, 0.85 * height))
            {
                Add(cells, text, from, to, left);
                from = -1;
            }

            if (from < 0)
            {
                (from, left) = (word.Span.Start, word.Box.Left);
            }

            (to, last) = (word.Span.End, word.Box);
        }

        if (from >= 0)
        {
            Add(cells, text, from, to, left);
        }

        return cells;
    }

    private static List<CvCell> CellsOfText(string text, int start, int end, int lineStart, int indent)
    {
        List<CvCell> cells = [];
        int from = start;
        foreach (ValueMatch gap in WideGap().EnumerateMatches(text.AsSpan(start, end - start)))
        {
            Add(cells, text, from, start + gap.Index, from == start ? indent : from - lineStart);
            from = start + gap.Index + gap.Length;
        }

        Add(cells, text, from, end, from == start ? indent : from - lineStart);
        return cells;
    }

    private static void Add(List<CvCell> cells, string text, int start, int end, double left)
    {
        while (start < end && IsBlank(text[start]))
        {
            start++;
        }

        while (end > start && IsBlank(text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            cells.Add(new CvCell(text[start..end], TextSpan.FromBounds(start, end), left));
        }
    }

    // Icon fonts put contact symbols in the private use area; they are decoration, as blank as a space.
    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || c is >= '\uE000' and <= '\uF8FF' or '\u200B' or '\uFEFF';

    [GeneratedRegex(@"\t+| {3,}", RegexOptions.None, 20000)]
    private static partial Regex WideGap();

    [GeneratedRegex(@"^\d{1,2}[.)]\s+", RegexOptions.None, 20000)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^(page\s+)?\d{1,3}\s*(/|of)\s*\d{1,3}$|^page\s+\d+$|^.{1,50}\s[–—-]\s*(page\s+)?\d{1,2}\s*(/|of)\s*\d{1,2}$|^last updated\b.{0,30}$|^[-=_*~#.]{3,}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 20000)]
    private static partial Regex Furniture();
}
