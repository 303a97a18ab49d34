namespace Segue.Market.Store;

/// <summary>What became of an ad that was put into the store.</summary>
public enum PutOutcome
{
    /// <summary>It was not there and is no copy.</summary>
    New,

    /// <summary>It was not there and is a copy of one that is; kept, not shown.</summary>
    Duplicate,

    /// <summary>It was there with the same content.</summary>
    SeenBefore,

    /// <summary>It was there with other content, which it now replaces.</summary>
    Changed,
}
