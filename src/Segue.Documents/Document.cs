using Segue.Basics;

namespace Segue.Documents;

/// <summary>A file as text in reading order, with what its layout said.</summary>
/// <param name="Source">The file's path or other name.</param>
/// <param name="Format">What it was read as.</param>
/// <param name="Text">The whole text; every span points into it. Blocks are separated by a newline.</param>
/// <param name="Blocks">Lines and paragraphs in reading order, not overlapping.</param>
public sealed record Document(string Source, DocumentFormat Format, string Text, IReadOnlyList<Block> Blocks);

/// <summary>What a document was read as.</summary>
public enum DocumentFormat
{
    /// <summary>PDF.</summary>
    Pdf,

    /// <summary>Office Open XML word processing.</summary>
    Docx,

    /// <summary>HTML.</summary>
    Html,

    /// <summary>Markdown.</summary>
    Markdown,

    /// <summary>Plain text.</summary>
    Plain,
}

/// <summary>A line or paragraph.</summary>
/// <param name="Span">Where it stands in <see cref="Document.Text"/>.</param>
/// <param name="Kind">What it is.</param>
public sealed record Block(TextSpan Span, BlockKind Kind)
{
    /// <summary>Gets the heading's depth, 1 for the largest; 0 when it is not a heading.</summary>
    public int HeadingLevel { get; init; }

    /// <summary>Gets the page, from 1; 0 when the format has none.</summary>
    public int Page { get; init; }

    /// <summary>Gets the column or region on the page, from 0 in reading order.</summary>
    public int Region { get; init; }

    /// <summary>Gets the box on the page in points from the top left; null when the format has none.</summary>
    public Box? Box { get; init; }

    /// <summary>Gets the height of its letters in points; 0 when unknown.</summary>
    public double FontSize { get; init; }

    /// <summary>Gets a value indicating whether it is set in bold; false when unknown.</summary>
    public bool Bold { get; init; }

    /// <summary>Gets its words' boxes, for layouts that carry meaning (a date at the right edge); empty when unknown.</summary>
    public IReadOnlyList<WordBox> Words { get; init; } = [];

    /// <summary>Gets the links it holds.</summary>
    public IReadOnlyList<string> Links { get; init; } = [];
}

/// <summary>What a block is.</summary>
public enum BlockKind
{
    /// <summary>Running text or a line of it.</summary>
    Text,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>An item of a list; its bullet is not part of the span.</summary>
    ListItem,

    /// <summary>A cell of a table.</summary>
    Cell,
}

/// <summary>A rectangle in points, y growing downward.</summary>
public readonly record struct Box(double Left, double Top, double Right, double Bottom);

/// <summary>A word and its box.</summary>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="Box">Where it stands on the page.</param>
public readonly record struct WordBox(TextSpan Span, Box Box);
