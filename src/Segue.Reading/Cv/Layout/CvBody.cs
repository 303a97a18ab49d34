using Segue.Basics;

namespace Segue.Reading.Cv.Layout;

/// <summary>Tells bullets and sentences from header lines and joins what a line's end broke.</summary>
internal static class CvBody
{
    // Characters that a column of running text holds at least: a shorter line did not wrap, it ended.
    private const int LeastWidth = 48;

    /// <summary>What each line is to the line before it.</summary>
    public static LineRole[] Roles(IReadOnlyList<CvLine> lines)
    {
        double widest = lines.Select(line => line.Text.Length).Append(LeastWidth).Max();
        LineRole[] roles = new LineRole[lines.Count];
        bool headed = lines.Any(line => !line.Bullet && CvDateFinder.Find(line.Text).Any());
        int open = -1;
        for (int i = 0; i < lines.Count; i++)
        {
            CvLine line = lines[i];
            bool dated = IsDated(line);
            if (line.Bullet && (headed || !dated))
            {
                (roles[i], open) = (LineRole.Body, i);
            }
            else if (open >= 0 && roles[i - 1] != LineRole.Header && !dated && Continues(lines[i - 1], line, lines[open], widest))
            {
                roles[i] = LineRole.Continuation;
            }
            else if (!dated && CvWords.IsProse(line.Text))
            {
                (roles[i], open) = (LineRole.Body, i);
            }
            else
            {
                (roles[i], open) = (LineRole.Header, -1);
            }
        }

        return roles;
    }

    /// <summary>Joins lines <paramref name="from"/> to <paramref name="to"/> (exclusive) into pieces by their roles.</summary>
    public static List<CvText> Join(IReadOnlyList<CvLine> lines, IReadOnlyList<LineRole> roles, int from, int to)
    {
        List<CvText> pieces = [];
        for (int i = from; i < to; i++)
        {
            CvLine line = lines[i];
            if (roles[i] == LineRole.Continuation && pieces.Count > 0)
            {
                TextSpan open = pieces[^1].Span;
                TextSpan span = TextSpan.FromBounds(Math.Min(open.Start, line.Span.Start), Math.Max(open.End, line.Span.End));
                pieces[^1] = new CvText(JoinText(pieces[^1].Text, line.Text), span);
            }
            else
            {
                pieces.Add(new CvText(line.Text, line.Span));
            }
        }

        return pieces;
    }

    /// <summary>Joins two pieces of running text, mending a word broken with a hyphen.</summary>
    public static string JoinText(string first, string second)
    {
        if (first.EndsWith('\u00AD'))
        {
            return first[..^1] + second;
        }

        bool broken = first.Length > 2 && first[^1] is '-' or '‐' && char.IsLetter(first[^2]) && second.Length > 0 && char.IsLower(second[0]);
        return broken ? first + second : first + " " + second;
    }

    /// <summary>True when the line carries a date that can head an entry: any range, or a lone date in a short line.</summary>
    public static bool IsDated(CvLine line)
    {
        foreach (CvDates dates in CvDateFinder.Find(line.Text))
        {
            int rest = line.Text.Length - dates.At.Length;
            if (rest <= 110 && (dates.IsRange || (rest <= 70 && (dates.At.End >= line.Text.Length - 2 || dates.At.Start <= 1))) && !(rest > 60 && CvWords.IsProse(line.Text)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when the text is a web address and nothing else.</summary>
    public static bool IsLink(string text) => !text.Contains(' ', StringComparison.Ordinal) && (text.StartsWith("http", StringComparison.OrdinalIgnoreCase) || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase));

    private static bool Continues(CvLine previous, CvLine line, CvLine opener, double widest)
    {
        if (line.Cells.Count > opener.Cells.Count)
        {
            return false;
        }

        char first = line.Text[0];
        bool broken = previous.Text[^1] is '\u00AD' or ',' or '&' or '-' || char.IsLower(first);
        if (line.GapBefore && !broken)
        {
            return false;
        }

        if (line.Page != previous.Page || line.Region != previous.Region)
        {
            return broken;
        }

        if (line.FontSize > 1.06 * previous.FontSize || (line.Bold && !previous.Bold))
        {
            return false;
        }

        bool ended = previous.Text[^1] is '.' or '!' or '?';
        if (opener.Bullet && line.Left > opener.Left + 0.5 && !ended)
        {
            return true;
        }

        bool aligned = Math.Abs(line.Left - previous.Left) < 1.5 || line.Left > opener.Left - 1.5;
        return aligned && (broken || (previous.Text.Length >= 0.75 * widest && (!ended || CvWords.IsProse(line.Text))));
    }
}

/// <summary>What a line is within a section of entries.</summary>
internal enum LineRole
{
    /// <summary>It names something: a title, an employer, a place, a date.</summary>
    Header,

    /// <summary>A bullet or a sentence begins here.</summary>
    Body,

    /// <summary>It goes on from the line before.</summary>
    Continuation,
}
