using Segue.Basics;
using Segue.Reading;

namespace Segue.Market;

/// <summary>What a body of ads says, role by role. The shipped figures and those from a user's own ads have the same shape.</summary>
/// <param name="Name">Which ads: "shipped" or "your ads".</param>
/// <param name="Built">The day it was worked out.</param>
/// <param name="CatalogueVersion">The catalogue it was read with.</param>
/// <param name="Sources">The sets of ads and pay that went in.</param>
/// <param name="Roles">Figures by role id.</param>
public sealed record MarketFigures(
    string Name,
    DateOnly Built,
    string CatalogueVersion,
    IReadOnlyList<FigureSource> Sources,
    IReadOnlyDictionary<string, RoleFigures> Roles);

/// <summary>A set of ads or pay records.</summary>
/// <param name="Id">Short id.</param>
/// <param name="Title">What it is, with its publisher.</param>
/// <param name="Licence">Its licence.</param>
/// <param name="From">First posting; null when unknown.</param>
/// <param name="To">Last posting; null when unknown.</param>
/// <param name="Rows">Rows read.</param>
/// <param name="Used">Rows used, after duplicates and rows outside the roles were left out.</param>
/// <param name="Note">What to bear in mind ("outside the UK").</param>
public sealed record FigureSource(string Id, string Title, string Licence, DateOnly? From, DateOnly? To, int Rows, int Used, string? Note);

/// <summary>What the ads for one role say.</summary>
/// <param name="Role">The role's id.</param>
/// <param name="Ads">How many distinct ads the skill shares were counted from: those whose whole text was there.</param>
/// <param name="Employers">How many named employers posted those.</param>
/// <param name="UkAds">How many distinct ads are in the UK, cut texts included: the openings. May exceed <paramref name="Ads"/>.</param>
/// <param name="Skills">Skills asked for, most asked first; empty under ten ads.</param>
/// <param name="Pay">Pay, one row per kind of figure; never averaged together.</param>
/// <param name="Places">UK ads by region; ads that name no region are not counted.</param>
/// <param name="Seniorities">UK ads by seniority; ads that do not say are not counted.</param>
/// <param name="AskSets">What each ad asks for, equal ones counted together.</param>
/// <param name="SourceIds">The sources, by <see cref="FigureSource.Id"/>.</param>
public sealed record RoleFigures(
    string Role,
    int Ads,
    int Employers,
    int UkAds,
    IReadOnlyList<SkillDemand> Skills,
    IReadOnlyList<PayFigure> Pay,
    IReadOnlyList<NamedShare> Places,
    IReadOnlyList<SeniorityShare> Seniorities,
    IReadOnlyList<AskSet> AskSets,
    IReadOnlyList<string> SourceIds)
{
    /// <summary>Gets which ads the skill shares rest on, for people: "142 UK ads"; says so when they are too few to show.</summary>
    public string Basis { get; init; } = "";
}

/// <summary>How many ads ask for a skill. Ads that only negate it are not counted.</summary>
/// <param name="Skill">The skill's id.</param>
/// <param name="Asked">Ads that name it at all.</param>
/// <param name="Required">Ads that require it.</param>
/// <param name="Preferred">Ads that prefer it and do not require it.</param>
/// <param name="MedianYears">The median of the years asked with it; null under five ads that say.</param>
public sealed record SkillDemand(string Skill, Share Asked, Share Required, Share Preferred, double? MedianYears);

/// <summary>Pay in pounds a year from one kind of figure.</summary>
/// <param name="Kind">stated, predicted, survey or published.</param>
/// <param name="N">How many records; 0 for a published figure whose n is not known.</param>
/// <param name="Low">Lower quartile, or the published low.</param>
/// <param name="Median">Median; null for a published range.</param>
/// <param name="High">Upper quartile, or the published high; null when open.</param>
/// <param name="Source">The source, with its date.</param>
/// <param name="Region">UK, London and so on.</param>
public sealed record PayFigure(string Kind, int N, decimal? Low, decimal? Median, decimal? High, string Source, string Region);

/// <summary>A name with its share.</summary>
public sealed record NamedShare(string Name, Share Share);

/// <summary>A seniority with its share.</summary>
public sealed record SeniorityShare(Seniority Seniority, Share Share);

/// <summary>What one ad, or several equal ones, asks for.</summary>
/// <param name="Required">Ids of required skills, in id order.</param>
/// <param name="Preferred">Ids of preferred skills, in id order.</param>
/// <param name="Count">How many ads ask for exactly this, at least 1.</param>
public sealed record AskSet(IReadOnlyList<string> Required, IReadOnlyList<string> Preferred, int Count);
