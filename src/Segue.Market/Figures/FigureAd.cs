using Segue.Reading;

namespace Segue.Market.Figures;

/// <summary>A distinct ad as it enters the figures.</summary>
/// <param name="Source">The id of the set it came from.</param>
/// <param name="Raw">The ad as it came in.</param>
/// <param name="Facts">What was read from it.</param>
/// <param name="IsOpening">True when it counts as an opening, for pay, place and seniority, when it is in the UK; false for sets
/// that are old or foreign, which only say what a role asks for.</param>
public sealed record FigureAd(string Source, RawAd Raw, AdFacts Facts, bool IsOpening)
{
    private const int LeastWhole = 600;

    /// <summary>
    /// Gets a value indicating whether the whole text is there. A text that a board has cut (it ends in dots, or has under 600
    /// characters) cannot show what the ad asks for, so it is not counted in skill shares.
    /// </summary>
    public bool HasWholeText
    {
        get
        {
            ReadOnlySpan<char> text = Raw.Description.AsSpan().TrimEnd();
            return text.Length >= LeastWhole && !text.EndsWith("…") && !text.EndsWith("...");
        }
    }
}
