using Segue.Catalogue;
using Segue.Reading.Ads;

namespace Segue.Reading;

/// <summary>Reads a job ad into facts, each with the words it was read from. Immutable; shared across threads.</summary>
public sealed class AdReader
{
    private readonly SkillMatcher _matcher;
    private readonly TitleReader _titles;

    private AdReader(SkillMatcher matcher, TitleReader titles) => (_matcher, _titles) = (matcher, titles);

    /// <summary>Builds a reader over <paramref name="catalog"/>.</summary>
    public static AdReader Create(Catalog catalog) => new(SkillMatcher.Create(catalog), TitleReader.Create(catalog));

    /// <summary>What <paramref name="ad"/> says.</summary>
    public AdFacts Read(RawAd ad)
    {
        ArgumentNullException.ThrowIfNull(ad);
        TitleFacts title = _titles.Read(ad.Title);
        List<SkillMention> skills = [.. SkillMentionReader.Read(ad.Title, "title", _matcher), .. SkillMentionReader.Read(ad.Description, "description", _matcher).Where(mention => !IsOnlyItsEmployer(mention, ad))];
        double? years = AdTerms.YearsOf(ad.Description);
        return new AdFacts(
            ad.Id,
            title.Role,
            title.Seniority ?? FromLevel(ad.Level) ?? FromYears(years),
            skills,
            UnmappedReader.Read(ad.Description, skills),
            PayOf(ad),
            PlaceReader.Read(ad.Location) ?? PlaceReader.InText(ad.Description),
            AdTerms.WorkplaceOf(ad),
            years,
            AdTerms.DegreeOf(ad.Description),
            AdTerms.SponsorshipOf(ad.Description),
            AdTerms.ClearanceOf(ad.Description),
            AdTerms.EmploymentOf(ad));
    }

    // Cloudflare and Databricks are employers too: in their own ads the name is a skill only where it is asked for.
    private static bool IsOnlyItsEmployer(SkillMention mention, RawAd ad) =>
        mention.Strength == Strength.Mentioned && ad.Employer is { } employer && Words.Stands(employer, mention.Text);

    // The employer's own words come first, then the source's field; a figure that the source predicted is said to be one.
    private static AdPay? PayOf(RawAd ad)
    {
        AdPay? field = ad.PayText is { Length: > 0 } text ? PayReader.Read(text, "pay") : null;
        if (ad.PayPredicted)
        {
            return field is null ? null : field with { Source = "predicted" };
        }

        return field ?? PayReader.Read(ad.Title, "title") ?? PayReader.Read(ad.Description, "description");
    }

    private static Seniority? FromLevel(string? level) => level?.ToLowerInvariant() switch
    {
        null or "" => null,
        { } text when text.Contains("intern", StringComparison.Ordinal) => Seniority.Intern,
        { } text when text.Contains("entry", StringComparison.Ordinal) || text.Contains("junior", StringComparison.Ordinal) || text.Contains("graduate", StringComparison.Ordinal) => Seniority.Junior,
        { } text when text.Contains("mid", StringComparison.Ordinal) => Seniority.Mid,
        { } text when text.Contains("senior", StringComparison.Ordinal) => Seniority.Senior,
        { } text when text.Contains("lead", StringComparison.Ordinal) || text.Contains("expert", StringComparison.Ordinal) || text.Contains("principal", StringComparison.Ordinal) => Seniority.Lead,
        { } text when text.Contains("director", StringComparison.Ordinal) || text.Contains("head", StringComparison.Ordinal) => Seniority.Head,
        _ => null,
    };

    private static Seniority? FromYears(double? years) => years switch
    {
        null => null,
        < 2 => Seniority.Junior,
        < 5 => Seniority.Mid,
        _ => Seniority.Senior,
    };
}
