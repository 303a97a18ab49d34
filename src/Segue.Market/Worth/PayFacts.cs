using Segue.Market.Figures;
using Segue.Market.Import;
using Segue.Market.Store;
using Segue.Reading;

namespace Segue.Market.Worth;

/// <summary>What the pay model looks at in an ad.</summary>
/// <param name="Title">The title.</param>
/// <param name="Text">The ad's text; empty when there is none.</param>
public sealed record PayFacts(string Title, string Text)
{
    /// <summary>Gets the catalogue role; null when not known.</summary>
    public string? Role { get; init; }

    /// <summary>Gets the seniority; null when not said.</summary>
    public Seniority? Seniority { get; init; }

    /// <summary>Gets the region; null when not known.</summary>
    public string? Region { get; init; }

    /// <summary>Gets the town; null when not known.</summary>
    public string? Town { get; init; }

    /// <summary>Gets the year of posting; null when not known.</summary>
    public int? Year { get; init; }

    /// <summary>Gets the skills that it names, each once.</summary>
    public IReadOnlyCollection<string> Skills { get; init; } = [];

    /// <summary>Gets the least years of experience asked for; null when not said.</summary>
    public double? Experience { get; init; }

    /// <summary>Gets a value indicating whether the whole text is there, so that it can be said what the ad does not ask for.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>Gets further named facts, such as <c>remote:100</c>.</summary>
    public IReadOnlyList<string> Further { get; init; } = [];

    /// <summary>What the model looks at in one ad.</summary>
    public static PayFacts Of(RawAd raw, AdFacts facts)
    {
        ArgumentNullException.ThrowIfNull(raw);
        ArgumentNullException.ThrowIfNull(facts);
        return new PayFacts(raw.Title, raw.Description)
        {
            Role = facts.Role,
            Seniority = facts.Seniority,
            Region = facts.Place?.Region,
            Town = facts.Place?.Name,
            Year = raw.Posted?.Year,
            IsWhole = new FigureAd("", raw, facts, IsOpening: true).HasWholeText,
            Skills = [.. facts.Skills.Where(skill => !skill.Negated).Select(skill => skill.Skill).Distinct(StringComparer.Ordinal)],
            Experience = facts.ExperienceYearsMin,
            Further = [.. new[] { facts.Degree is { } degree ? $"degree:{degree}" : null, facts.Employment is { } kind ? $"employment:{kind}" : null }.OfType<string>()],
        };
    }
}

/// <summary>An ad with the pay that it states.</summary>
/// <param name="Facts">What the model looks at.</param>
/// <param name="Pay">The middle of the range, in pounds a year, above 0.</param>
/// <param name="Group">What must not stand on both sides of a check: the employer, or the ad itself when it names none.</param>
public sealed record PayExample(PayFacts Facts, double Pay, string Group)
{
    /// <summary>
    /// The example that an ad makes; null unless the ad itself or its board states a yearly salary in pounds in the United Kingdom. What a board predicts is
    /// never an example: a model that learns from another model's guesses only learns those.
    /// </summary>
    public static PayExample? Of(RawAd raw, AdFacts facts)
    {
        ArgumentNullException.ThrowIfNull(raw);
        ArgumentNullException.ThrowIfNull(facts);
        if (facts.Pay is null || PayOrigins.Of(raw, facts) == PayOrigin.Predicted || !AdCountry.IsUk(raw, facts) || !AdCountry.IsInPounds(raw, facts) || AdPayRows.Yearly(raw, facts) is not { } pay)
        {
            return null;
        }

        string employer = ContentKey.Fold(raw.Employer);
        return new PayExample(PayFacts.Of(raw, facts), (double)pay, employer.Length > 0 ? employer : $"{raw.Source}/{raw.Id}");
    }

    /// <summary>
    /// The examples among stored ads: IT ads that are no copies and whose year is known, from the day of posting or, for boards that Segue asks, the day on which it first saw them.
    /// </summary>
    public static IEnumerable<PayExample> Among(IEnumerable<StoredAd> ads)
    {
        foreach (StoredAd ad in ads)
        {
            int? year = ad.Raw.Posted?.Year ?? (ad.Raw.Source.Contains(':', StringComparison.Ordinal) ? ad.FirstSeen.Year : null);
            if (year is not null && ad.Facts.Role is not null && ad.DuplicateOf is null && Of(ad.Raw, ad.Facts) is { } example)
            {
                yield return example with { Facts = example.Facts with { Year = year } };
            }
        }
    }
}
