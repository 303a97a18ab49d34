namespace Segue.Cli;

/// <summary>The heading of a table's column.</summary>
/// <param name="Full">The heading where there is room.</param>
/// <param name="Short">The heading in a narrow terminal.</param>
/// <param name="IsFigure">Whether the column holds figures, which are never parted over two lines.</param>
internal sealed record Heading(string Full, string Short, bool IsFigure = true);
