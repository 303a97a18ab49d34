namespace Segue.Market.Store;

/// <summary>What became of an ad that was put into the store.</summary>
public enum PutOutcome
{
    /// <summary>It was not there and is no copy.</summary>
    New,

    /// <summary>It is a copy of one that is there: kept, not shown; or the same row twice in one import: kept once.</summary>
    Duplicate,

    /// <summary>It was there with the same content.</summary>
    SeenBefore,

    /// <summary>It was there with other content, which it now replaces.</summary>
    Changed,

    /// <summary>It was not there, and says again what an ad that is gone said: put up anew under another id.</summary>
    Reposted,
}
