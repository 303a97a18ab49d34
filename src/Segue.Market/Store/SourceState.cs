using Segue.Market.Sources;

namespace Segue.Market.Store;

/// <summary>How asking a source went the last time.</summary>
/// <param name="Source">Its id, such as <c>greenhouse:monzo</c>.</param>
/// <param name="Stamp">To be told of changes only; null when the source gives none.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Reason">Why, for people; null when there was nothing to say.</param>
/// <param name="Listed">How many ads it listed.</param>
/// <param name="Asked">When it was last asked.</param>
/// <param name="Answered">When it last answered properly; null when it never has.</param>
public sealed record SourceState(string Source, WebStamp? Stamp, PullOutcome Outcome, string? Reason, int Listed, DateTimeOffset Asked, DateTimeOffset? Answered);
