namespace Segue.Cli.Eval;

/// <summary>One measured accuracy.</summary>
/// <param name="Name">Stable dotted name, such as <c>cv.f1</c>.</param>
/// <param name="Value">What was measured, 0 to 1.</param>
/// <param name="Minimum">What it must at least be; null when it is only for information.</param>
/// <param name="Count">How many fields, spans or lines it is over.</param>
/// <param name="Notes">What went wrong, one line each.</param>
internal sealed record Measure(string Name, double Value, double? Minimum, int Count, IReadOnlyList<string> Notes)
{
    /// <summary>Gets a value indicating whether the minimum is met.</summary>
    public bool IsMet => Minimum is not { } least || Value >= least;
}
