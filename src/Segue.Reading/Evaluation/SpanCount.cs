namespace Segue.Reading.Evaluation;

/// <summary>How many spans were known, found, and right.</summary>
public sealed class SpanCount
{
    /// <summary>Gets or sets the spans of the gold set.</summary>
    public int Known { get; set; }

    /// <summary>Gets or sets the spans that were found.</summary>
    public int Found { get; set; }

    /// <summary>Gets or sets the found spans that are in the gold set.</summary>
    public int Right { get; set; }

    /// <summary>Gets what was read otherwise, a line for each sentence.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>Gets the share of found spans that are right; 0 when none was found.</summary>
    public double Precision => Found == 0 ? 0 : (double)Right / Found;

    /// <summary>Gets the share of known spans that were found; 0 when none is known.</summary>
    public double Recall => Known == 0 ? 0 : (double)Right / Known;

    /// <summary>Gets the harmonic mean of precision and recall.</summary>
    public double F1 => Found + Known == 0 ? 0 : 2.0 * Right / (Found + Known);
}
