namespace Segue.Reading.Cv.Layout;

/// <summary>
/// Splits a CV at its headings. A heading is known by its words; lines that look just like the known headings, and
/// unlike the text, are headings too, so that a section nobody foresaw does not run into the one before.
/// </summary>
internal static class CvSections
{
    /// <summary>The sections in reading order, the first of them <see cref="SectionKind.Top"/>.</summary>
    public static List<CvSection> Split(IReadOnlyList<CvLine> lines)
    {
        SectionKind?[] known = [.. lines.Select((line, i) => Known(lines, i))];
        HeadingStyle style = HeadingStyle.Of(lines, known);
        List<CvSection> sections = [];
        List<CvLine> current = [];
        (SectionKind Kind, string? Title) open = (SectionKind.Top, null);
        for (int i = 0; i < lines.Count; i++)
        {
            CvLine line = lines[i];
            SectionKind? kind = known[i] is { } named && style.Accepts(line) ? named
                : i > 0 && style.Resembles(lines, i) ? SectionKind.Other : null;
            if (kind is null && i > 0 && BeginsAfresh(lines[i - 1], line, open.Kind))
            {
                sections.Add(new CvSection(open.Kind, open.Title, current));
                (open, current) = ((SectionKind.Summary, null), []);
            }

            if (kind is null)
            {
                current.Add(line);
                continue;
            }

            sections.Add(new CvSection(open.Kind, open.Title, current));
            open = (kind.Value, line.Cells[0].Text.TrimEnd(':', ' '));
            current = [];
            if (line.Cells.Count > 1)
            {
                current.Add(line.WithCells([.. line.Cells.Skip(1)]));
            }
        }

        sections.Add(new CvSection(open.Kind, open.Title, current));
        return [.. sections.Select(ByContent)];
    }

    private static SectionKind? Known(IReadOnlyList<CvLine> lines, int index)
    {
        CvLine line = lines[index];
        if (line.Bullet || char.IsLower(line.Text[0]) || (line.Cells.Count > 1 && !line.Cells.Skip(1).All(cell => cell.Left > line.Left + (line.FontSize > 0 ? 40 : 8))))
        {
            return null;
        }

        // A side heading ("Experience    Acme Ltd   2019 - 2021") counts only where it is the leftmost thing near it.
        SectionKind? kind = CvHeadings.KindOf(line.Cells[0].Text);
        return kind is not null && line.Cells.Count > 1 && !Outdented(lines, index) ? null : kind;
    }

    // A new column that opens with sentences does not go on with the list the last column ended in.
    private static bool BeginsAfresh(CvLine previous, CvLine line, SectionKind open) =>
        (line.Region != previous.Region || line.Page != previous.Page) && line.Text.Length > 60 && !line.Bullet && line.Cells.Count == 1
        && open is SectionKind.Skills or SectionKind.Certificates or SectionKind.Languages or SectionKind.Links or SectionKind.Contact;

    private static bool Outdented(IReadOnlyList<CvLine> lines, int index)
    {
        CvLine line = lines[index];
        IEnumerable<CvLine> next = lines.Skip(index + 1).Take(3).Where(other => other.Region == line.Region && other.Page == line.Page);
        return line.GapBefore && next.Any() && next.First().Left > line.Left + (line.FontSize > 0 ? 20 : 6);
    }

    private static CvSection ByContent(CvSection section) =>
        section.Kind == SectionKind.Languages && section.Lines.Count > 0 && !section.Lines.Any(line => CvWords.NamesLanguage(line.Text))
            ? section with { Kind = SectionKind.Skills }
            : section;
}
