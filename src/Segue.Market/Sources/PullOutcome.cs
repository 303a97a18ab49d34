namespace Segue.Market.Sources;

/// <summary>How asking one source ended. An empty board, a shut door and a broken line are different things and are kept apart.</summary>
public enum PullOutcome
{
    /// <summary>The source listed its ads, all of them.</summary>
    Complete,

    /// <summary>The source says that nothing has changed since the last pull.</summary>
    Unchanged,

    /// <summary>The source answered properly and lists no ad. Some say so for a name that they do not know.</summary>
    Empty,

    /// <summary>The source listed some ads and then stopped short, for the reason given; nothing may be concluded from an ad's absence.</summary>
    Partial,

    /// <summary>The source does not let programs in: a challenge page, a login, a wrong key, too many requests, a rule in robots.txt.</summary>
    Blocked,

    /// <summary>The source says that it does not know this board (404, 410).</summary>
    Unknown,

    /// <summary>No answer, a fault of the source (5xx), or an answer that breaks off or cannot be understood.</summary>
    Failed,
}
