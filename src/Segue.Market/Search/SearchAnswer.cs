namespace Segue.Market.Search;

/// <summary>What a search found.</summary>
/// <param name="Total">How many ads have everything that is asked.</param>
/// <param name="Hits">The best of them.</param>
/// <param name="Facets">For each part of a wish, what it could be set to and how many ads would then be found; empty when not asked for.</param>
/// <param name="Emptied">When nothing was found: what is asked and how many would be found without it, the most first; only what would help alone.</param>
public sealed record SearchAnswer(int Total, IReadOnlyList<SearchHit> Hits, IReadOnlyList<Facet> Facets, IReadOnlyList<Emptying> Emptied);

/// <summary>An ad that was found.</summary>
/// <param name="Number">Its number in the store.</param>
/// <param name="Ordinal">Its place in the index's columns.</param>
/// <param name="Parts">What each thing asked for brings, in the order typed; empty when there are no words.</param>
/// <param name="Copies">How many copies of it are kept beside it.</param>
public sealed record SearchHit(long Number, int Ordinal, IReadOnlyList<ScorePart> Parts, int Copies)
{
    /// <summary>Gets the points by which hits are ordered: exactly the sum of the parts'.</summary>
    public int Points => Parts.Sum(part => part.Points);
}

/// <summary>What one thing asked for brings to an ad.</summary>
/// <param name="Typed">The words as typed.</param>
/// <param name="Points">Its points: the more, the rarer the words and the more the ad says of them.</param>
public sealed record ScorePart(string Typed, int Points);

/// <summary>One thing asked for, without which something would be found.</summary>
/// <param name="Said">What is asked.</param>
/// <param name="Without">How many ads would be found without it.</param>
public sealed record Emptying(string Said, int Without);

/// <summary>What one part of a wish could be set to.</summary>
/// <param name="Part">The part.</param>
/// <param name="Values">The values that some ad has, the most first; those of pay, distance and days in their own order, each counting all that reach it.</param>
public sealed record Facet(SearchPart Part, IReadOnlyList<FacetValue> Values);

/// <summary>One value of a facet.</summary>
/// <param name="Value">A name or id; pounds a year, miles or days for pay, place and posting.</param>
/// <param name="Ads">How many ads would be found with it, everything else staying as it is.</param>
public sealed record FacetValue(string Value, int Ads)
{
    /// <summary>Gets how many of these require the skill; 0 for other facets.</summary>
    public int Required { get; init; }

    /// <summary>Gets how many of these call the skill nice to have; 0 for other facets.</summary>
    public int Preferred { get; init; }
}

/// <summary>How a search is to be answered.</summary>
/// <param name="Limit">The most hits, at least 1.</param>
/// <param name="Sort">In what order.</param>
/// <param name="Facets">Whether facets are counted.</param>
public sealed record SearchOptions(int Limit = 20, SearchSort Sort = SearchSort.Relevance, bool Facets = false)
{
    /// <summary>Gets what tells which catalogue skill words name; null when words stand for themselves alone.</summary>
    public Func<string, string?>? SkillNamed { get; init; }

    /// <summary>Gets a value indicating whether the hits alone are wanted: <see cref="SearchAnswer.Total"/> is then -1, because not every hit is looked at.</summary>
    public bool HitsOnly { get; init; }
}

/// <summary>The order of hits; equal ones by the latest posted, then the lowest number.</summary>
public enum SearchSort
{
    /// <summary>The most points first; the latest first when there are no words.</summary>
    Relevance,

    /// <summary>The latest posted first.</summary>
    Newest,

    /// <summary>The highest stated pay first.</summary>
    Pay,
}
