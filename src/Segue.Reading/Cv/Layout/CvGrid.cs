namespace Segue.Reading.Cv.Layout;

/// <summary>Turns rows of cells that stand under one another into columns read top to bottom.</summary>
internal static class CvGrid
{
    private const double Tolerance = 4;

    /// <summary>The lines with every grid in them read column by column.</summary>
    public static List<CvLine> ByColumns(IReadOnlyList<CvLine> lines)
    {
        List<CvLine> read = new(lines.Count);
        int i = 0;
        while (i < lines.Count)
        {
            int end = End(lines, i);
            if (end - i < 2)
            {
                read.Add(lines[i++]);
                continue;
            }

            List<double> columns = [.. lines[i].Cells.Select(cell => cell.Left)];
            for (int column = 0; column < columns.Count; column++)
            {
                for (int row = i; row < end; row++)
                {
                    read.AddRange(lines[row].Cells.Where(cell => Nearest(columns, cell.Left) == column)
                        .Select(cell => lines[row].WithCells([cell]) with { GapBefore = row == i || lines[row].GapBefore }));
                }
            }

            i = end;
        }

        return read;
    }

    // A grid goes on while each row's cells begin where the first row's do and at least two rows fill two columns.
    private static int End(IReadOnlyList<CvLine> lines, int start)
    {
        CvLine first = lines[start];
        int full = 1;
        int end = start + 1;
        if (first.Cells.Count < 2 || first.Bullet)
        {
            return start + 1;
        }

        List<double> columns = [.. first.Cells.Select(cell => cell.Left)];
        while (end < lines.Count && lines[end].Page == first.Page && lines[end].Region == first.Region && !lines[end].Bullet
            && lines[end].Cells.All(cell => columns.Exists(left => Math.Abs(left - cell.Left) <= Tolerance)))
        {
            full += lines[end].Cells.Count > 1 ? 1 : 0;
            end++;
        }

        return full >= 2 ? end : start + 1;
    }

    private static int Nearest(List<double> columns, double left) =>
        Enumerable.Range(0, columns.Count).MinBy(i => Math.Abs(columns[i] - left));
}
