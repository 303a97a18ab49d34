using Segue.Market.Store.Copies;
using Segue.Reading;

namespace Segue.Market.Store;

/// <summary>An ad that is there already.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Key">Its content; null when not worked out yet.</param>
/// <param name="With">What it was read with.</param>
/// <param name="LastSeen">When it was last seen, as stored.</param>
internal sealed record SeenAd(long Number, AdKey? Key, ReadWith With, string LastSeen)
{
    /// <summary>Gets its pay in its source's words; null when not given.</summary>
    public string? PayText { get; init; }

    /// <summary>Gets its closing day, as stored; null when not given.</summary>
    public string? Closes { get; init; }

    /// <summary>Whether its source says the same of pay and closing day, which are no part of the content that it is known by.</summary>
    public bool HasTermsOf(RawAd ad)
    {
        ArgumentNullException.ThrowIfNull(ad);
        return PayText == ad.PayText && Closes == AdRow.DayText(ad.Closes);
    }
}
