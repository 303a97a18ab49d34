namespace Segue.Market.Store;

/// <summary>What every row of one write carries.</summary>
/// <param name="With">What its ads are read with.</param>
/// <param name="Now">When, as stored.</param>
/// <param name="Revision">Which write it is.</param>
internal readonly record struct WriteStamp(ReadWith With, string Now, long Revision);
