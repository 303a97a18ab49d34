namespace Segue.Market.Search;

/// <summary>One part of a wish, and the facet that counts what it could be set to.</summary>
public enum SearchPart
{
    /// <summary>The words.</summary>
    Words,

    /// <summary>The role.</summary>
    Role,

    /// <summary>The seniority.</summary>
    Seniority,

    /// <summary>The skills.</summary>
    Skill,

    /// <summary>The place.</summary>
    Place,

    /// <summary>Where the work is done.</summary>
    Workplace,

    /// <summary>The pay.</summary>
    Pay,

    /// <summary>Permanent, contract and so on.</summary>
    Employment,

    /// <summary>The day of posting.</summary>
    Posted,

    /// <summary>Whether a visa is sponsored.</summary>
    Sponsorship,

    /// <summary>The source.</summary>
    Source,
}
