namespace Segue.Market.Match;

/// <summary>An ad that was found and its score.</summary>
/// <param name="Ordinal">Its ordinal in the columns.</param>
/// <param name="Number">Its number in the store.</param>
/// <param name="Tenths">Its score, in tenths of a point.</param>
public readonly record struct MatchHit(int Ordinal, long Number, int Tenths);
