using Segue.Market.Store.Copies;

namespace Segue.Market.Store;

/// <summary>An ad that is there already.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Key">Its content; null when not worked out yet.</param>
/// <param name="With">What it was read with.</param>
/// <param name="LastSeen">When it was last seen, as stored.</param>
internal sealed record SeenAd(long Number, AdKey? Key, ReadWith With, string LastSeen);
