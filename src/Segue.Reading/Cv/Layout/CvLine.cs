using Segue.Basics;

namespace Segue.Reading.Cv.Layout;

/// <summary>A line of a CV as a reader's eye takes it: its words, and what its place on the page says.</summary>
internal sealed record CvLine
{
    /// <summary>Creates a line of its cells, at least one.</summary>
    public CvLine(IReadOnlyList<CvCell> cells)
    {
        Cells = cells;
        Text = string.Join(' ', cells.Select(cell => cell.Text));
        Span = TextSpan.FromBounds(cells[0].Span.Start, cells[^1].Span.End);
        AllCaps = IsAllCaps(cells);
    }

    /// <summary>Gets the parts that wide gaps or tabs set apart, left to right.</summary>
    public IReadOnlyList<CvCell> Cells { get; }

    /// <summary>Gets the words from the first cell to the last, one space between cells.</summary>
    public string Text { get; }

    /// <summary>Gets where it stands in the document's text.</summary>
    public TextSpan Span { get; }

    /// <summary>Gets a value indicating whether it began with a bullet or is an item of a list.</summary>
    public bool Bullet { get; init; }

    /// <summary>Gets the heading's depth from 1; 0 when the format does not mark it as one.</summary>
    public int HeadingLevel { get; init; }

    /// <summary>Gets the letters' height in points; 0 when unknown.</summary>
    public double FontSize { get; init; }

    /// <summary>Gets a value indicating whether it is bold.</summary>
    public bool Bold { get; init; }

    /// <summary>Gets the page, from 1; 0 when unknown.</summary>
    public int Page { get; init; }

    /// <summary>Gets the column or region.</summary>
    public int Region { get; init; }

    /// <summary>Gets a value indicating whether white space sets it apart from the line before.</summary>
    public bool GapBefore { get; init; }

    /// <summary>Gets the left edge in points, or in characters where the format has no boxes.</summary>
    public double Left => Cells[0].Left;

    /// <summary>Gets a value indicating whether every letter is a capital, with at least three letters.</summary>
    public bool AllCaps { get; }

    /// <summary>The same line with other cells.</summary>
    public CvLine WithCells(IReadOnlyList<CvCell> cells) => new(cells)
    {
        Bullet = Bullet,
        HeadingLevel = HeadingLevel,
        FontSize = FontSize,
        Bold = Bold,
        Page = Page,
        Region = Region,
        GapBefore = GapBefore,
    };

    private static bool IsAllCaps(IReadOnlyList<CvCell> cells)
    {
        int letters = 0;
        foreach (char c in cells.SelectMany(cell => cell.Text))
        {
            if (char.IsLower(c))
            {
                return false;
            }

            letters += char.IsLetter(c) ? 1 : 0;
        }

        return letters >= 3;
    }
}

/// <summary>A part of a line that a wide gap or a tab sets apart.</summary>
/// <param name="Text">Its words, trimmed.</param>
/// <param name="Span">Where it stands in the document's text; the same length as <paramref name="Text"/>.</param>
/// <param name="Left">Left edge in points, or in characters where the format has no boxes.</param>
internal readonly record struct CvCell(string Text, TextSpan Span, double Left);
