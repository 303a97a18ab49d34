using Segue.Reading;

namespace Segue.Market.Sources;

/// <summary>What one pull of one source brought.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Listed">The source's own ids of every ad that it listed.</param>
/// <param name="Ads">The ads with their text; a listed ad that was known already may be left out.</param>
/// <param name="Reason">Why it ended as it did, for people; null when there is nothing to say.</param>
/// <param name="Stamp">What to send next time to be told of changes only; null when the source has none.</param>
public sealed record Pull(PullOutcome Outcome, IReadOnlyList<string> Listed, IReadOnlyList<RawAd> Ads, string? Reason, WebStamp? Stamp)
{
    /// <summary>A pull that brought nothing.</summary>
    public static Pull Nothing(PullOutcome outcome, string? reason) => new(outcome, [], [], reason, null);

    /// <summary>A pull that listed these ads and all of them.</summary>
    public static Pull Of(IReadOnlyList<RawAd> ads, WebStamp? stamp) =>
        new(ads.Count == 0 ? PullOutcome.Empty : PullOutcome.Complete, [.. ads.Select(ad => ad.Id)], ads, null, stamp);
}

/// <summary>What a server gave to ask "anything new?" with (RFC 9110): either part may be null.</summary>
/// <param name="ETag">The entity tag as sent.</param>
/// <param name="LastModified">The day and time as sent.</param>
public sealed record WebStamp(string? ETag, string? LastModified);
