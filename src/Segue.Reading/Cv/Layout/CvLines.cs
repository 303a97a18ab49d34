using System.Text.RegularExpressions;
using Segue.Basics;
using Segue.Documents;

namespace Segue.Reading.Cv.Layout;

/// <summary>Breaks a document's blocks into lines and cells, and drops page furniture.</summary>
internal static partial class CvLines
{
    /// <summary>
    /// The longest line, in UTF-16 units; longer ones are cut at a blank. What the sections look for backtracks, so its time grows with a power of the line;
    /// with lines bounded it grows with the number of lines only.
    /// </summary>
    public const int Longest = 1000;

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
            while (end - start > Longest)
            {
                int cut = CutBefore(text, start, start + Longest);
                yield return TextSpan.FromBounds(start, cut);
                start = cut;
            }

            yield return TextSpan.FromBounds(start, end);
            start = end + 1;
        }
    }

    // After the last blank of the second half, or anywhere but inside a letter of two units.
    private static int CutBefore(string text, int start, int end)
    {
        int half = start + (Longest / 2);
        int blank = text.AsSpan(half, end - half).LastIndexOf(' ');
        return blank >= 0 ? half + blank + 1 : char.IsLowSurrogate(text[end]) ? end - 1 : end;
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
        else if (Numbered(text, start, end) is > 0 and int number)
        {
            bullet = true;
            start += number;
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
        for (int at = start; at < end; at++)
        {
            int gap = GapLength(text, at, end);
            if (gap > 0)
            {
                Add(cells, text, from, at, from == start ? indent : from - lineStart);
                from = at + gap;
                at = from - 1;
            }
        }

        Add(cells, text, from, end, from == start ? indent : from - lineStart);
        return cells;
    }

    // Tabs, or three spaces and more.
    private static int GapLength(string text, int at, int end)
    {
        char sign = text[at];
        if (sign is not ('\t' or ' '))
        {
            return 0;
        }

        int last = at;
        while (last < end && text[last] == sign)
        {
            last++;
        }

        return sign == '\t' || last - at >= 3 ? last - at : 0;
    }

    // "1. ", "12) ": the number of an item, with the blanks after it; 0 when the line has none.
    private static int Numbered(string text, int start, int end)
    {
        int at = start;
        while (at < end && at - start < 2 && char.IsDigit(text[at]))
        {
            at++;
        }

        if (at == start || at + 1 >= end || text[at] is not ('.' or ')') || !char.IsWhiteSpace(text[at + 1]))
        {
            return 0;
        }

        at++;
        while (at < end && at - start < 5 && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at - start;
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

    [GeneratedRegex(@"^(page\s+)?\d{1,3}\s*(/|of)\s*\d{1,3}$|^page\s+\d+$|^.{1,50}\s[–—-]\s*(page\s+)?\d{1,2}\s*(/|of)\s*\d{1,2}$|^last updated\b.{0,30}$|^[-=_*~#.]{3,}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 20000)]
    private static partial Regex Furniture();
}
