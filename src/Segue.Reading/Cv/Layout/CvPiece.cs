using System.Text.RegularExpressions;

namespace Segue.Reading.Cv.Layout;

/// <summary>A part of an entry's header that names one thing, or that commas may divide further.</summary>
/// <param name="Text">The words.</param>
/// <param name="AfterAt">True when "at" or "@" led to it.</param>
internal readonly record struct CvPiece(string Text, bool AfterAt);

/// <summary>Takes dates, links and durations out of header lines and cuts the rest at separators.</summary>
internal static partial class CvPieces
{
    /// <summary>The pieces of <paramref name="header"/>, in reading order.</summary>
    public static List<CvPiece> Of(IReadOnlyList<CvLine> header)
    {
        List<CvPiece> pieces = [];
        foreach (CvCell cell in header.SelectMany(line => line.Cells))
        {
            string text = Link().Replace(WithoutDates(cell.Text), "");
            int from = 0;
            bool at = false;
            foreach (Match separator in Separator().Matches(text))
            {
                Add(pieces, text[from..separator.Index], at);
                at = separator.Value.Trim() is "@" or "at";
                from = separator.Index + separator.Length;
            }

            Add(pieces, text[from..], at);
        }

        return pieces;
    }

    /// <summary>The text with every date taken out.</summary>
    public static string WithoutDates(string text)
    {
        foreach (CvDates dates in CvDateFinder.Find(text).Reverse())
        {
            text = text.Remove(dates.At.Start, dates.At.Length).Insert(dates.At.Start, " | ");
        }

        return Duration().Replace(text, "");
    }

    /// <summary>Every way to divide <paramref name="text"/> at its commas, at most eight; the undivided text first.</summary>
    public static IEnumerable<string[]> Divisions(string text)
    {
        yield return [text];
        string[] parts = [.. Comma().Split(text)];
        if (parts.Length is < 2 or > 5)
        {
            yield break;
        }

        for (int mask = 1; mask < 1 << (parts.Length - 1); mask++)
        {
            List<string> groups = [parts[0]];
            for (int i = 1; i < parts.Length; i++)
            {
                if ((mask >> (i - 1) & 1) == 1)
                {
                    groups.Add(parts[i]);
                }
                else
                {
                    groups[^1] += ", " + parts[i];
                }
            }

            if (groups.Count <= 3)
            {
                yield return [.. groups];
            }
        }
    }

    private static void Add(List<CvPiece> pieces, string text, bool at)
    {
        string trimmed = text.Trim(' ', ',', '|', '-', '–', '—', '·', '•', ':', ';', '*', '_');
        if (trimmed is ['(', .. string inner, ')'] && !inner.Contains('(', StringComparison.Ordinal))
        {
            trimmed = inner;
        }

        if (trimmed.Any(char.IsLetterOrDigit))
        {
            pieces.Add(new CvPiece(trimmed, at));
        }
    }

    [GeneratedRegex(@"\s+[|·•–—\-@/‖»>]\s+|\s*[|·•‖]\s*|\s+at\s+|\s*;\s+|\s—|—\s", RegexOptions.CultureInvariant, 20000)]
    private static partial Regex Separator();

    [GeneratedRegex(@",\s+(?!(?:Inc|Ltd|LLC|L\.L\.C|LLP|PLC|Plc|GmbH|Limited|Corp)\b)", RegexOptions.CultureInvariant, 20000)]
    private static partial Regex Comma();

    [GeneratedRegex(@"(?:https?://|www\.)\S+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 20000)]
    private static partial Regex Link();

    [GeneratedRegex(@"\(?\b\d{1,2}\s*(?:years?|yrs?|months?|mos?)\b\.?(?:,?\s*\d{1,2}\s*(?:months?|mos?)\b\.?)?\)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 20000)]
    private static partial Regex Duration();
}
