namespace Segue.Market.Sources;

/// <summary>What pulling one source did.</summary>
/// <param name="Target">The source.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Reason">Why, for people; null when there is nothing to say.</param>
/// <param name="Listed">Ads that it listed.</param>
/// <param name="New">Ads that were not there before.</param>
/// <param name="Changed">Ads with other words than before.</param>
/// <param name="Copies">Ads that are copies of others.</param>
/// <param name="Gone">Ads found gone.</param>
/// <param name="Back">Ads that were gone and are listed again.</param>
/// <param name="Reposted">Ads put up anew in place of one that was gone.</param>
public sealed record SourceReport(SourceTarget Target, PullOutcome Outcome, string? Reason, int Listed, int New, int Changed, int Copies, int Gone, int Back, int Reposted);
