using Segue.Reading;

namespace Segue.Market.Store;

/// <summary>An ad as kept.</summary>
/// <param name="Number">Its number in this store, from 1.</param>
/// <param name="Raw">The ad as it came in.</param>
/// <param name="Facts">What was read from it.</param>
/// <param name="DuplicateOf">The number of the ad of which it is a copy; null when it is shown.</param>
/// <param name="Catalogue">The catalogue version that it was read with.</param>
/// <param name="FirstSeen">When it was first imported.</param>
/// <param name="LastSeen">When it was last imported.</param>
public sealed record StoredAd(long Number, RawAd Raw, AdFacts Facts, long? DuplicateOf, string Catalogue, DateTimeOffset FirstSeen, DateTimeOffset LastSeen)
{
    /// <summary>Gets the version of the reader that read it; empty where that is not known.</summary>
    public string Reader { get; init; } = "";

    /// <summary>Gets when its source was found to list it no longer; null while it does.</summary>
    public DateTimeOffset? Gone { get; init; }
}
