using Segue.Reading;

namespace Segue.Market.Statistics;

/// <summary>Which ads to count. Two filters that say the same are equal.</summary>
public sealed record StatisticsFilter
{
    /// <summary>Gets the catalogue role; null for every IT role.</summary>
    public string? Role { get; init; }

    /// <summary>Gets the town (ads within 15 miles of it), region or country; null for the whole United Kingdom.</summary>
    public string? Place { get; init; }

    /// <summary>Gets the seniority; null for any, said or not.</summary>
    public Seniority? Seniority { get; init; }

    /// <summary>Gets the specialism's id; null for any.</summary>
    public string? Specialism { get; init; }

    /// <summary>Gets the source's id, or the beginning of several; null for all.</summary>
    public string? Source { get; init; }

    /// <summary>Gets the first day of posting; null for no limit. Ads without a day are left out as soon as a day is given.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Gets the last day of posting; null for no limit.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Gets a value indicating whether ads outside the United Kingdom count as well.</summary>
    public bool Everywhere { get; init; }

    /// <summary>Gets the same period, sources and countries with every IT role, place, seniority and specialism: what a share is compared with.</summary>
    public StatisticsFilter AllIt => new() { Source = Source, From = From, To = To, Everywhere = Everywhere };
}
