using Segue.Basics;
using Segue.Market.Figures;

namespace Segue.Market.Statistics;

/// <summary>What the ads that fit a filter ask for and pay. Nothing is given that rests on under <see cref="FigureRules.LeastN"/> ads.</summary>
/// <param name="Filter">Which ads.</param>
/// <param name="Ads">How many distinct ads fit, copies left out, gone ones too.</param>
/// <param name="Open">How many of them can still be applied for.</param>
/// <param name="Undated">How many more would fit if their day were known; 0 when no period was asked for.</param>
/// <param name="Employers">How many named employers they have.</param>
public sealed record MarketStatistics(StatisticsFilter Filter, int Ads, int Open, int Undated, int Employers)
{
    /// <summary>Gets how many ads the skill shares were counted from: whole texts, each employer's ads up to the limit.</summary>
    public int Counted { get; init; }

    /// <summary>Gets how many ads were left out of the shares because their text is cut.</summary>
    public int CutTexts { get; init; }

    /// <summary>Gets how many ads with whole texts were left out of the shares because their employer had enough.</summary>
    public int OverCap { get; init; }

    /// <summary>Gets how many IT ads the shares are compared with; counted in the same way.</summary>
    public int Compared { get; init; }

    /// <summary>Gets the skills, most asked first; empty under the least number of ads.</summary>
    public IReadOnlyList<SkillStatistic> Skills { get; init; } = [];

    /// <summary>Gets the pay, one row for each kind of figure, never put together; kinds with too few ads have no quartiles.</summary>
    public IReadOnlyList<PayStatistic> Pay { get; init; } = [];

    /// <summary>Gets the employers with the most ads, by the first way in which each was written.</summary>
    public IReadOnlyList<EmployerCount> TopEmployers { get; init; } = [];

    /// <summary>Gets the regions of the ads that name one.</summary>
    public IReadOnlyList<NamedShare> Regions { get; init; } = [];

    /// <summary>Gets the seniorities of the ads that say.</summary>
    public IReadOnlyList<SeniorityShare> Seniorities { get; init; } = [];

    /// <summary>Gets where the ads come from, most ads first.</summary>
    public IReadOnlyList<SourceUse> Sources { get; init; } = [];
}

/// <summary>How many ads ask for a skill.</summary>
/// <param name="Skill">The catalogue id.</param>
/// <param name="Asked">Ads that name it and do not wave it aside.</param>
/// <param name="Required">Ads that require it.</param>
/// <param name="Preferred">Ads that prefer it.</param>
/// <param name="Lift">How many times as often as all IT ads; null when all IT ads are these ads.</param>
public sealed record SkillStatistic(string Skill, Share Asked, Share Required, Share Preferred, Estimate? Lift);

/// <summary>Pay in pounds a year of one kind.</summary>
/// <param name="Origin">Who says so.</param>
/// <param name="N">How many ads, each employer's up to the limit, by the middle of its range.</param>
/// <param name="Low">Lower quartile; null under the least number of ads.</param>
/// <param name="Median">Median; null under the least number of ads.</param>
/// <param name="High">Upper quartile; null under the least number of ads.</param>
public sealed record PayStatistic(PayOrigin Origin, int N, Estimate? Low, Estimate? Median, Estimate? High);

/// <summary>An employer's ads.</summary>
/// <param name="Name">The employer as written.</param>
/// <param name="Ads">How many.</param>
/// <param name="IsRecruiter">Whether its name says that it fills posts for others.</param>
public sealed record EmployerCount(string Name, int Ads, bool IsRecruiter);

/// <summary>A source's part.</summary>
/// <param name="Source">Its id.</param>
/// <param name="Ads">How many ads.</param>
/// <param name="From">First day of posting; null when no ad has one.</param>
/// <param name="To">Last day.</param>
/// <param name="Undated">How many ads have no day.</param>
public sealed record SourceUse(string Source, int Ads, DateOnly? From, DateOnly? To, int Undated);
