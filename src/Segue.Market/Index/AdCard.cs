using Segue.Basics;
using Segue.Market.Figures;
using Segue.Market.Store;
using Segue.Reading;

namespace Segue.Market.Index;

/// <summary>What search, matching, alerts and statistics go by: an ad's facts without its text and without where they stand in it. Immutable.</summary>
/// <param name="Number">The ad's number in the store.</param>
/// <param name="Title">Its title.</param>
/// <param name="Skills">Every skill it names and does not wave aside, each once, in order of id.</param>
public sealed record AdCard(long Number, string Title, IReadOnlyList<AskedSkill> Skills)
{
    private const int MostPay = 10_000_000;

    /// <summary>Gets the number of the ad that is shown for it and its copies; <see cref="Number"/> when that is this one.</summary>
    public long Cluster { get; init; }

    /// <summary>Gets its source, such as <c>greenhouse:monzo</c> or a file's name.</summary>
    public string Source { get; init; } = "";

    /// <summary>Gets the employer; null when not given.</summary>
    public string? Employer { get; init; }

    /// <summary>Gets the catalogue role; null when the title fits none.</summary>
    public string? Role { get; init; }

    /// <summary>Gets the seniority; null when the ad does not say.</summary>
    public Seniority? Seniority { get; init; }

    /// <summary>Gets the place; null when none is given.</summary>
    public AdPlace? Place { get; init; }

    /// <summary>Gets the place in the source's own words, which may name more than one; null when not given.</summary>
    public string? Location { get; init; }

    /// <summary>Gets where the place is; null when that is not known.</summary>
    public GeoPoint? Point { get; init; }

    /// <summary>Gets where the work is done; null when the ad does not say.</summary>
    public Workplace? Workplace { get; init; }

    /// <summary>Gets permanent, contract and so on, as read; null when the ad does not say.</summary>
    public string? Employment { get; init; }

    /// <summary>Gets whether a visa is sponsored; null when the ad does not say.</summary>
    public bool? VisaSponsorship { get; init; }

    /// <summary>Gets the pay in pounds a year; null when none is known or it is in another currency.</summary>
    public YearlyPay? Pay { get; init; }

    /// <summary>Gets what the ad may be counted for; everything when nothing speaks against it.</summary>
    public AdUses Uses { get; init; } = AdUses.All;

    /// <summary>Gets the day it was posted; null when not given.</summary>
    public DateOnly? Posted { get; init; }

    /// <summary>Gets the day it closes; null when not given.</summary>
    public DateOnly? Closes { get; init; }

    /// <summary>Gets the day on which it was first seen, in universal time.</summary>
    public DateOnly FirstSeen { get; init; }

    /// <summary>Gets the day on which its source was found to list it no longer; null while it does.</summary>
    public DateOnly? Gone { get; init; }

    /// <summary>Gets a value indicating whether it is the one shown of its copies.</summary>
    public bool IsShown => Cluster == Number;

    /// <summary>The card of a stored ad.</summary>
    public static AdCard Of(StoredAd ad)
    {
        ArgumentNullException.ThrowIfNull(ad);
        return Of(ad.Number, ad.Raw, ad.Facts) with
        {
            Cluster = ad.DuplicateOf ?? ad.Number,
            FirstSeen = Day(ad.FirstSeen),
            Gone = ad.Gone is { } gone ? Day(gone) : null,
        };
    }

    /// <summary>The card of an ad that is in no store: its own cluster, never gone, first seen on no day.</summary>
    /// <param name="number">The number to give it.</param>
    /// <param name="raw">The ad.</param>
    /// <param name="facts">What was read from it.</param>
    public static AdCard Of(long number, RawAd raw, AdFacts facts)
    {
        ArgumentNullException.ThrowIfNull(raw);
        ArgumentNullException.ThrowIfNull(facts);
        return new AdCard(number, raw.Title, SkillsOf(facts))
        {
            Cluster = number,
            Source = raw.Source,
            Employer = string.IsNullOrWhiteSpace(raw.Employer) ? null : raw.Employer.Trim(),
            Role = facts.Role,
            Seniority = facts.Seniority,
            Place = facts.Place,
            Location = string.IsNullOrWhiteSpace(raw.Location) ? null : raw.Location,
            Point = PlaceReader.PointOf(facts.Place),
            Workplace = facts.Workplace,
            Employment = facts.Employment,
            VisaSponsorship = facts.VisaSponsorship,
            Pay = PayOf(raw, facts),
            Uses = AdUse.Of(raw, facts),
            Posted = raw.Posted,
            Closes = raw.Closes ?? ClosesBy(raw, facts),
        };
    }

    /// <summary>Whether it can still be applied for on a day: neither found gone nor past its closing date.</summary>
    public bool IsOpenOn(DateOnly day) => Gone is null && (Closes is null || Closes >= day);

    // A closing date from before the ad was posted was left in a text that is used again.
    private static DateOnly? ClosesBy(RawAd raw, AdFacts facts) => facts.Closing?.Day is { } day && (raw.Posted is null || day >= raw.Posted) ? day : null;

    private static DateOnly Day(DateTimeOffset time) => DateOnly.FromDateTime(time.UtcDateTime);

    private static AskedSkill[] SkillsOf(AdFacts facts) =>
    [
        .. facts.Skills.Where(mention => !mention.Negated)
            .GroupBy(mention => mention.Skill, StringComparer.Ordinal)
            .Select(mentions => new AskedSkill(mentions.Key, mentions.Max(mention => mention.Strength), mentions.Max(mention => mention.Level)))
            .OrderBy(skill => skill.Skill, StringComparer.Ordinal),
    ];

    private static YearlyPay? PayOf(RawAd raw, AdFacts facts)
    {
        decimal? low = facts.Pay?.AnnualLow ?? facts.Pay?.AnnualHigh;
        decimal? high = facts.Pay?.AnnualHigh ?? low;
        return facts.Pay is { Currency: "GBP" } && !AdCountry.MayBeAbroad(raw, facts) && low is >= 1 and <= MostPay && high >= low && high <= MostPay
            ? new YearlyPay((int)Math.Round(low.Value), (int)Math.Round(high.Value), PayOrigins.Of(raw, facts))
            : null;
    }
}
