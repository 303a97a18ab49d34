using Segue.Reading;

namespace Segue.Market.Figures;

/// <summary>A distinct ad as it enters the figures.</summary>
/// <param name="Source">The id of the set it came from.</param>
/// <param name="Raw">The ad as it came in.</param>
/// <param name="Facts">What was read from it.</param>
/// <param name="WholeText">False when the text was cut by the source, so that it cannot show what the ad does not ask for.</param>
public sealed record FigureAd(string Source, RawAd Raw, AdFacts Facts, bool WholeText);
