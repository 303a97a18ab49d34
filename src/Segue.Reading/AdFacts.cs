using Segue.Basics;

namespace Segue.Reading;

/// <summary>A job ad as it came in, before it is read.</summary>
/// <param name="Id">The source's id, or one worked out from the content; unique within the source.</param>
/// <param name="Title">The job title; empty when the source has none.</param>
/// <param name="Description">The ad's text, without markup.</param>
public sealed record RawAd(string Id, string Title, string Description)
{
    /// <summary>Gets where it came from, such as the file's name.</summary>
    public string Source { get; init; } = "";

    /// <summary>Gets the employer; null when not given.</summary>
    public string? Employer { get; init; }

    /// <summary>Gets the place as given; null when not given.</summary>
    public string? Location { get; init; }

    /// <summary>Gets the pay as the source's own field gives it, as text; null when not given.</summary>
    public string? PayText { get; init; }

    /// <summary>Gets a value indicating whether the source says its pay was predicted, not stated.</summary>
    public bool PayPredicted { get; init; }

    /// <summary>Gets the seniority as the source's own field gives it; null when not given.</summary>
    public string? Level { get; init; }

    /// <summary>Gets the working pattern as given ("Remote"); null when not given.</summary>
    public string? Workplace { get; init; }

    /// <summary>Gets the employment type as given; null when not given.</summary>
    public string? Employment { get; init; }

    /// <summary>Gets the page it was on; null when not given.</summary>
    public string? Url { get; init; }

    /// <summary>Gets the day it was posted; null when not given.</summary>
    public DateOnly? Posted { get; init; }

    /// <summary>Gets the day it closes; null when not given.</summary>
    public DateOnly? Closes { get; init; }
}

/// <summary>What an ad says, each fact with the words it was read from. Spans point into the named field.</summary>
/// <param name="Id">The ad's id.</param>
/// <param name="Role">The catalogue role; null when the title fits none.</param>
/// <param name="Seniority">The seniority; null when the ad does not say.</param>
/// <param name="Skills">Every skill mentioned, at most one row per mention.</param>
/// <param name="Unmapped">Phrases that look like skills and are not in the catalogue.</param>
/// <param name="Pay">The pay; null when none is stated.</param>
/// <param name="Place">The place; null when none is given.</param>
/// <param name="Workplace">Remote, hybrid or on site; null when not said.</param>
/// <param name="ExperienceYearsMin">The least years asked for; null when not said.</param>
/// <param name="Degree">The degree asked for: none, preferred, required, or-equivalent; null when not said.</param>
/// <param name="VisaSponsorship">True or false when the ad says; null otherwise.</param>
/// <param name="Clearance">The security clearance asked for; null when not said.</param>
/// <param name="Employment">Permanent, contract, part-time and so on; null when not said.</param>
public sealed record AdFacts(
    string Id,
    string? Role,
    Seniority? Seniority,
    IReadOnlyList<SkillMention> Skills,
    IReadOnlyList<UnmappedPhrase> Unmapped,
    AdPay? Pay,
    AdPlace? Place,
    Workplace? Workplace,
    double? ExperienceYearsMin,
    string? Degree,
    bool? VisaSponsorship,
    string? Clearance,
    string? Employment)
{
    /// <summary>Gets the further places of work ("London or Manchester"), in the ad's order; mostly empty.</summary>
    public IReadOnlyList<AdPlace> OtherPlaces { get; init; } = [];

    /// <summary>Gets the days a week in the office; null when not said.</summary>
    public OfficeDays? OfficeDays { get; init; }

    /// <summary>Gets the last day for applying as the text has it; null when it has none. <see cref="RawAd.Closes"/> is what the source says.</summary>
    public ClosingDate? Closing { get; init; }
}

/// <summary>Days a week in the office or on the site, 1 to 5.</summary>
/// <param name="Low">The least.</param>
/// <param name="High">The most; equal to the least for a single figure.</param>
/// <param name="Text">The words.</param>
/// <param name="Span">Where in the description.</param>
public sealed record OfficeDays(int Low, int High, string Text, TextSpan Span);

/// <summary>The last day for applying.</summary>
/// <param name="Day">The day; null where no year is said and the day of posting, from which it follows, is unknown.</param>
/// <param name="YearSaid">Whether the words have the year; if not, it is that of the first such day since the ad was posted.</param>
/// <param name="Text">The words.</param>
/// <param name="Span">Where in the description.</param>
public sealed record ClosingDate(DateOnly? Day, bool YearSaid, string Text, TextSpan Span);

/// <summary>A skill named in a text.</summary>
/// <param name="Skill">The catalogue id.</param>
/// <param name="Text">The words.</param>
/// <param name="Field">The field they stand in: title or description.</param>
/// <param name="Span">Where in that field.</param>
/// <param name="Strength">How firmly it is asked for.</param>
/// <param name="Negated">True when the text says it is not needed or will be taught.</param>
/// <param name="YearsMin">Years asked for with it; null when not said.</param>
/// <param name="Level">The level that the words around it ask for ("expert", "basic"); null when they do not say.</param>
public sealed record SkillMention(
    string Skill,
    string Text,
    string Field,
    TextSpan Span,
    Strength Strength,
    bool Negated,
    double? YearsMin,
    SkillLevel? Level);

/// <summary>A phrase that looks like a skill and is not in the catalogue.</summary>
public sealed record UnmappedPhrase(string Text, string Field, TextSpan Span);

/// <summary>How firmly an ad asks.</summary>
public enum Strength
{
    /// <summary>Named, without being asked for.</summary>
    Mentioned,

    /// <summary>Nice to have.</summary>
    Preferred,

    /// <summary>Asked for.</summary>
    Required,
}

/// <summary>How senior a job is, in order.</summary>
public enum Seniority
{
    /// <summary>Intern, placement or apprentice.</summary>
    Intern,

    /// <summary>Graduate, junior, entry.</summary>
    Junior,

    /// <summary>Neither junior nor senior, and said so.</summary>
    Mid,

    /// <summary>Senior.</summary>
    Senior,

    /// <summary>Lead, staff, principal.</summary>
    Lead,

    /// <summary>Head, director, chief.</summary>
    Head,
}

/// <summary>Where the work is done.</summary>
public enum Workplace
{
    /// <summary>In an office or on a site.</summary>
    OnSite,

    /// <summary>Partly at home.</summary>
    Hybrid,

    /// <summary>At home.</summary>
    Remote,
}

/// <summary>Pay as an ad gives it.</summary>
/// <param name="Low">The lower figure in major units; null when open below.</param>
/// <param name="High">The upper figure; null when open above; equal to low for a single figure.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Period">hour, day, week, month or year.</param>
/// <param name="AnnualLow">Yearly equivalent of low by <see cref="Convention"/>; null when low is.</param>
/// <param name="AnnualHigh">Yearly equivalent of high.</param>
/// <param name="Source">stated (in the text), field (the source's own field) or predicted (by the aggregator).</param>
/// <param name="Text">The words; empty for a field.</param>
/// <param name="Field">The field they stand in.</param>
/// <param name="Span">Where in that field.</param>
/// <param name="Ir35">inside, outside, or null when not said.</param>
public sealed record AdPay(
    decimal? Low,
    decimal? High,
    string Currency,
    string Period,
    decimal? AnnualLow,
    decimal? AnnualHigh,
    string Source,
    string Text,
    string Field,
    TextSpan Span,
    string? Ir35)
{
    /// <summary>Gets how the yearly figures were worked out ("day x 240"); null when the ad gives them by the year.</summary>
    public string? Convention { get; init; }

    /// <summary>Gets a value indicating whether the ad says that pay is pro rata; yearly figures are then of full-time work.</summary>
    public bool ProRata { get; init; }

    /// <summary>Gets on-target earnings, which are no part of low and high; null when not said.</summary>
    public decimal? Ote { get; init; }
}

/// <summary>A place as read.</summary>
/// <param name="Name">The town or city, or the words as given when it was not recognised.</param>
/// <param name="Region">The ITL1 region ("Yorkshire and The Humber"); null when unknown.</param>
/// <param name="Country">ISO 3166 two-letter code; null when unknown.</param>
public sealed record AdPlace(string Name, string? Region, string? Country)
{
    /// <summary>Gets the county, where several UK places have the name; null otherwise.</summary>
    public string? County { get; init; }

    /// <summary>Gets what was decided without being said ("the biggest of its name; there is another in Shropshire"); null when nothing was.</summary>
    public string? Note { get; init; }
}
