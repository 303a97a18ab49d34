using Segue.Reading;

namespace Segue.Market.Search;

/// <summary>
/// What a person looks for among the ads: for one search, one that is saved, and one that is watched. What is empty or null is not asked for; an ad that
/// does not say what is asked for is not found. <see cref="WishRule"/> is the plain rule, <see cref="WishText"/> keeps a wish as text.
/// </summary>
public sealed record SearchWish
{
    /// <summary>Gets the words as typed: all of them must be in the title, the employer or the text; quoted phrases whole; <c>-word</c> must not be.</summary>
    public string Words { get; init => field = value ?? ""; } = "";

    /// <summary>Gets the roles' ids, of which any will do.</summary>
    public IReadOnlyList<string> Roles { get; init => field = value ?? []; } = [];

    /// <summary>Gets the seniorities, of which any will do.</summary>
    public IReadOnlyList<Seniority> Seniorities { get; init => field = value ?? []; } = [];

    /// <summary>Gets the skills' ids that the ad must name, all of them, however firmly.</summary>
    public IReadOnlyList<string> Skills { get; init => field = value ?? []; } = [];

    /// <summary>Gets the skills' ids that the ad must require, all of them.</summary>
    public IReadOnlyList<string> Required { get; init => field = value ?? []; } = [];

    /// <summary>Gets the skills' ids that the ad must call nice to have, all of them.</summary>
    public IReadOnlyList<string> Preferred { get; init => field = value ?? []; } = [];

    /// <summary>Gets a town, a region or a country.</summary>
    public string? Place { get; init; }

    /// <summary>Gets how far from <see cref="Place"/>, in kilometres over the ground; null for <see cref="WishPlace.UsualKm"/>. Counts for towns only.</summary>
    public double? WithinKm { get; init; }

    /// <summary>Gets where the work is done, of which any will do.</summary>
    public IReadOnlyList<Workplace> Workplaces { get; init => field = value ?? []; } = [];

    /// <summary>Gets the least that the upper figure of stated pay must reach, in pounds a year. What a board predicts does not count.</summary>
    public int? PayFrom { get; init; }

    /// <summary>Gets the kinds of employment, such as <c>permanent</c>, of which any will do.</summary>
    public IReadOnlyList<string> Employment { get; init => field = value ?? []; } = [];

    /// <summary>Gets the day since which it was posted, or first seen where the ad gives no day.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Gets how many days ago it may have been posted at most, 0 for today; for searches that are kept. Counts beside <see cref="Since"/>.</summary>
    public int? WithinDays { get; init; }

    /// <summary>Gets whether a visa must be sponsored (true) or the ad must say that none is (false).</summary>
    public bool? Sponsorship { get; init; }

    /// <summary>Gets the sources, of which any will do; <c>greenhouse</c> stands for every <c>greenhouse:...</c>.</summary>
    public IReadOnlyList<string> Sources { get; init => field = value ?? []; } = [];

    /// <summary>Gets a value indicating whether ads that are gone or past their closing date are found too.</summary>
    public bool Closed { get; init; }

    /// <inheritdoc/>
    public bool Equals(SearchWish? other) => other is not null && (ReferenceEquals(this, other) || WishText.ToJson(this) == WishText.ToJson(other));

    /// <inheritdoc/>
    public override int GetHashCode() => WishText.ToJson(this).GetHashCode(StringComparison.Ordinal);
}
