namespace Segue.Catalogue.Links;

/// <summary>How the web answered for one address. Gone, blocked and failed are three different things.</summary>
public enum LinkOutcome
{
    /// <summary>The page is there.</summary>
    Answers,

    /// <summary>The page is there, at another address.</summary>
    Moved,

    /// <summary>The host says that there is no such page (404, 410).</summary>
    Gone,

    /// <summary>The host does not let programs look (401, 403, 429, a rule in robots.txt); a person may well see the page.</summary>
    Blocked,

    /// <summary>No answer, or a fault of the host (5xx); worth asking again later.</summary>
    Failed,
}
