namespace Segue.Documents.Pdf;

/// <summary>
/// Tells columns from single-column pages whose dates stand at the right edge. A column has an edge of its own: many of its lines start at the
/// same place, and they are wide enough to be text. Right-aligned dates end at the same place instead, and are short.
/// </summary>
internal static class PdfColumns
{
    private const double EdgeTolerance = 3;
    private const int FewestLines = 4;

    /// <summary>The regions of a page in reading order; each holds the segments of one column, or of the rows that span the page.</summary>
    public static List<List<PdfSegment>> Regions(PdfPage page)
    {
        List<PdfSegment> all = [.. page.Segments];
        return Split(all, page.Width, 0);
    }

    private static List<List<PdfSegment>> Split(List<PdfSegment> segments, double width, int depth)
    {
        if (depth > 2 || segments.Count < 2 * FewestLines || Gutter(segments, width) is not { } gutter)
        {
            return [segments];
        }

        // Rows that cross the gutter (a name over both columns) divide the page into bands, each with its own two columns.
        List<PdfSegment> crossing = [.. segments.Where(segment => Crosses(segment, gutter)).OrderBy(segment => segment.Box.Top)];
        List<List<PdfSegment>> regions = [];
        double from = double.MinValue;
        foreach (PdfSegment? row in crossing.Cast<PdfSegment?>().Append(null))
        {
            double to = row?.Box.Top ?? double.MaxValue;
            List<PdfSegment> band = [.. segments.Where(segment => !Crosses(segment, gutter) && Middle(segment) >= from && Middle(segment) < to)];
            AddBand(regions, band, gutter, width, depth);
            if (row is not null)
            {
                if (band.Count == 0 && regions.Count > 0 && regions[^1].TrueForAll(segment => Crosses(segment, gutter)))
                {
                    regions[^1].Add(row);
                }
                else
                {
                    regions.Add([row]);
                }

                from = row.Box.Top;
            }
        }

        return regions;
    }

    private static void AddBand(List<List<PdfSegment>> regions, List<PdfSegment> band, double gutter, double width, int depth)
    {
        List<PdfSegment> left = [.. band.Where(segment => segment.Box.Left < gutter)];
        List<PdfSegment> right = [.. band.Where(segment => segment.Box.Left >= gutter)];
        if (left.Count > 0)
        {
            regions.AddRange(Split(left, width, depth + 1));
        }

        if (right.Count > 0)
        {
            regions.AddRange(Split(right, width, depth + 1));
        }
    }

    private static bool Crosses(PdfSegment segment, double gutter) => segment.Box.Left < gutter && segment.Box.Right > gutter + EdgeTolerance;

    private static double Middle(PdfSegment segment) => (segment.Box.Top + segment.Box.Bottom) / 2;

    /// <summary>The left edge of a right-hand column; null when the segments are one column.</summary>
    private static double? Gutter(List<PdfSegment> segments, double width)
    {
        double leftmost = segments.Min(segment => segment.Box.Left);
        double rightmost = segments.Max(segment => segment.Box.Right);
        double? best = null;
        double bestScore = 0;
        foreach (double edge in Edges(segments, leftmost, rightmost))
        {
            List<PdfSegment> right = [.. segments.Where(segment => segment.Box.Left >= edge - EdgeTolerance)];
            List<PdfSegment> left = [.. segments.Where(segment => segment.Box.Right <= edge + EdgeTolerance)];
            int crossing = segments.Count - right.Count - left.Count;
            if (right.Count < FewestLines || left.Count < FewestLines || crossing > 0.25 * segments.Count)
            {
                continue;
            }

            if (!IsColumn(right, edge, width) || !Reaches(left, right))
            {
                continue;
            }

            double score = Math.Min(left.Count, right.Count) - (2.0 * crossing);
            if (best is null || score > bestScore)
            {
                // Headings may hang out to the left of their column's text: all that starts right of the left column belongs to the right one.
                (best, bestScore) = (left.Max(segment => segment.Box.Right) + 0.5, score);
            }
        }

        return best;
    }

    // Places where several lines start, at least a sixth of the way in.
    private static IEnumerable<double> Edges(List<PdfSegment> segments, double leftmost, double rightmost)
    {
        double span = rightmost - leftmost;
        return segments
            .Where(segment => segment.Box.Left > leftmost + (span / 6))
            .GroupBy(segment => Math.Round(segment.Box.Left / EdgeTolerance))
            .Where(group => group.Count() >= FewestLines - 1)
            .Select(group => group.Min(segment => segment.Box.Left))
            .Order();
    }

    private static bool IsColumn(List<PdfSegment> right, double edge, double width)
    {
        double wide = right.Average(segment => segment.Box.Right - segment.Box.Left);
        double textWidth = right.Max(segment => segment.Box.Right) - edge;
        int aligned = right.Count(segment => segment.Box.Left - edge <= Math.Max(EdgeTolerance, 0.15 * textWidth));

        // Most lines start at the edge (or are indented from it), and fill a fair part of a column that is itself a fair part of the page.
        return aligned >= 0.5 * right.Count && textWidth >= 0.17 * width && wide >= 0.28 * textWidth && right.Count(segment => segment.Words.Count >= 2) >= 0.35 * right.Count;
    }

    // Both sides must run down the page together; a block that stands below another is not a second column. And their lines must not be
    // paired row by row as in a table of dates or labels, unless they have text enough of their own.
    private static bool Reaches(List<PdfSegment> left, List<PdfSegment> right)
    {
        double top = Math.Max(left.Min(segment => segment.Box.Top), right.Min(segment => segment.Box.Top));
        double bottom = Math.Min(left.Max(segment => segment.Box.Bottom), right.Max(segment => segment.Box.Bottom));
        double shorter = Math.Min(left.Max(segment => segment.Box.Bottom) - left.Min(segment => segment.Box.Top), right.Max(segment => segment.Box.Bottom) - right.Min(segment => segment.Box.Top));
        if (bottom - top < 0.4 * shorter)
        {
            return false;
        }

        List<PdfSegment> fewer = left.Count < right.Count ? left : right;
        List<PdfSegment> more = left.Count < right.Count ? right : left;
        int paired = fewer.Count(segment => more.Exists(other => Math.Abs(other.Box.Top - segment.Box.Top) < 1.5));
        return paired < 0.8 * fewer.Count || fewer.Count > 0.6 * more.Count;
    }
}
