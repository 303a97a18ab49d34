using System.Text.RegularExpressions;

namespace Segue.Reading.Cv.Layout;

/// <summary>
/// Takes dates in a margin out of the bullets they happen to stand beside and puts them under the header above: where the
/// margin holds place, date and duration below one another, the last two share their lines with the first bullets.
/// </summary>
internal static partial class CvMargins
{
    /// <summary>The lines with such dates moved and durations dropped.</summary>
    public static List<CvLine> Detach(List<CvLine> lines)
    {
        List<CvLine> read = new(lines.Count);
        foreach (CvLine original in lines)
        {
            CvLine line = original;
            if (line.Cells.Count > 1 && Duration().IsMatch(line.Cells[^1].Text))
            {
                line = Cut(line);
            }

            if (line.Cells.Count > 1 && IsBody(line) && CvDateFinder.Whole(line.Cells[^1].Text) is { } dates && (dates.IsRange || line.Bullet))
            {
                int header = read.FindLastIndex(above => !above.Bullet && !IsBody(above));
                CvLine margin = line.WithCells([line.Cells[^1]]) with { Bullet = false, GapBefore = false };
                read.Insert(header + 1, margin);
                line = Cut(line);
            }

            read.Add(line);
        }

        return read;
    }

    private static bool IsBody(CvLine line) => line.Bullet || (line.Cells[0].Text.Length > 50 && CvWords.IsProse(line.Cells[0].Text));

    private static CvLine Cut(CvLine line) => line.WithCells([.. line.Cells.Take(line.Cells.Count - 1)]);

    [GeneratedRegex(@"^\(?\d{1,2}\s*(?:years?|yrs?|months?|mos?)\.?(?:,?\s*\d{1,2}\s*(?:months?|mos?)\.?)?\)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 20000)]
    private static partial Regex Duration();
}
