using Segue.Basics;

namespace Segue.Catalogue;

/// <summary>A way to learn or to prove: a course, book, project, certification.</summary>
/// <param name="Id">Stable kebab-case id.</param>
/// <param name="Title">Its own title.</param>
/// <param name="Provider">Who offers it.</param>
/// <param name="Url">Where it is.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Hours">Hours for somebody who has just what it needs.</param>
/// <param name="Price">What a learner in the UK pays, in the currency it is charged in; zero when free.</param>
/// <param name="PriceNote">What the price covers and on what it rests ("one month's subscription"); null when plain.</param>
/// <param name="Lifts">What it teaches, from which level to which.</param>
/// <param name="Needs">What one must know already.</param>
/// <param name="Certificate">Whether it ends in a certificate an employer can check.</param>
/// <param name="Sittings">Dates it is tied to (exam sittings, cohort starts); empty when one can start any day.</param>
/// <param name="Checked">The day its facts were checked; null when they were not.</param>
/// <param name="CheckedBy">By what it was checked; null when it was not.</param>
public sealed record Resource(
    string Id,
    string Title,
    string Provider,
    string Url,
    ResourceKind Kind,
    HourRange Hours,
    Money Price,
    string? PriceNote,
    IReadOnlyList<SkillLift> Lifts,
    IReadOnlyList<SkillNeed> Needs,
    bool Certificate,
    IReadOnlyList<DateOnly> Sittings,
    DateOnly? Checked,
    string? CheckedBy)
{
    /// <summary>Gets how it is taken.</summary>
    public ResourceFormat Format { get; init; } = ResourceFormat.SelfPaced;

    /// <summary>Gets the day to which the price is known; null when nobody saw it written.</summary>
    public DateOnly? PriceAsOf { get; init; }

    /// <summary>Gets a value indicating whether it costs nothing.</summary>
    public bool Free => Price.MinorUnits == 0;
}

/// <summary>How something is taken.</summary>
public enum ResourceFormat
{
    /// <summary>At home, at any hour.</summary>
    SelfPaced,

    /// <summary>With a group that starts and ends together.</summary>
    Cohort,

    /// <summary>Under exam conditions.</summary>
    Exam,

    /// <summary>Where people meet, in a room or on a call.</summary>
    Meeting,

    /// <summary>In one's job or beside it, for people who use what comes of it.</summary>
    Work,
}

/// <summary>What a resource is.</summary>
public enum ResourceKind
{
    /// <summary>A taught course, recorded or live.</summary>
    Course,

    /// <summary>A book.</summary>
    Book,

    /// <summary>A product's own documentation or guided track.</summary>
    Documentation,

    /// <summary>A short guided exercise.</summary>
    Tutorial,

    /// <summary>Something one builds.</summary>
    Project,

    /// <summary>Exercises and competitions.</summary>
    Practice,

    /// <summary>An examined certificate.</summary>
    Certification,

    /// <summary>People who learn together.</summary>
    Community,

    /// <summary>Work for other people that teaches the one who does it: leading, mentoring, speaking, looking after open source.</summary>
    Work,
}

/// <summary>What a resource does for a skill.</summary>
/// <param name="Skill">The skill's id.</param>
/// <param name="From">The level one must have to follow it.</param>
/// <param name="To">The level one has after it.</param>
public sealed record SkillLift(string Skill, SkillLevel From, SkillLevel To);

/// <summary>A degree, apprenticeship or bootcamp with an intake.</summary>
/// <param name="Id">Stable kebab-case id.</param>
/// <param name="Title">Its own title.</param>
/// <param name="Provider">The university or provider.</param>
/// <param name="Url">Where it is.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Months">Months from start to finish.</param>
/// <param name="HoursPerWeek">Hours a week it takes, teaching and own study.</param>
/// <param name="PartTime">Whether one can keep a full-time job beside it.</param>
/// <param name="Fee">The whole fee for a home student; zero for an apprenticeship, which the employer pays.</param>
/// <param name="IntakeMonths">Months in which it starts, 1 to 12.</param>
/// <param name="Entry">Entry conditions in plain words.</param>
/// <param name="Leads">Ids of the roles it leads to.</param>
/// <param name="Lifts">What it teaches.</param>
/// <param name="Needs">What one must know already.</param>
/// <param name="Checked">The day its facts were checked; null when they were not.</param>
/// <param name="CheckedBy">By what.</param>
public sealed record Degree(
    string Id,
    string Title,
    string Provider,
    string Url,
    DegreeKind Kind,
    int Months,
    double HoursPerWeek,
    bool PartTime,
    Money Fee,
    IReadOnlyList<int> IntakeMonths,
    string Entry,
    IReadOnlyList<string> Leads,
    IReadOnlyList<SkillLift> Lifts,
    IReadOnlyList<SkillNeed> Needs,
    DateOnly? Checked,
    string? CheckedBy)
{
    /// <summary>Gets where it is taught.</summary>
    public DegreeFormat Format { get; init; } = DegreeFormat.Campus;

    /// <summary>Gets the day to which the fee is known; null when it is an estimate.</summary>
    public DateOnly? FeeAsOf { get; init; }

    /// <summary>Gets the ids of the funding one can ask for.</summary>
    public IReadOnlyList<string> Funding { get; init; } = [];

    /// <summary>Gets the nations where one must live or work to take it (<c>england</c>, <c>scotland</c>, <c>wales</c>, <c>northern-ireland</c>); empty when it is open to all.</summary>
    public IReadOnlyList<string> Nations { get; init; } = [];

    /// <summary>Gets the UK region where it is taught; null when it is taught at a distance or at many places.</summary>
    public string? TaughtIn { get; init; }
}

/// <summary>Where a degree is taught.</summary>
public enum DegreeFormat
{
    /// <summary>At the university or provider.</summary>
    Campus,

    /// <summary>At a distance.</summary>
    Online,

    /// <summary>At work, with days at the provider or online.</summary>
    Workplace,
}

/// <summary>What a degree is.</summary>
public enum DegreeKind
{
    /// <summary>A taught master's.</summary>
    Masters,

    /// <summary>A postgraduate diploma or certificate.</summary>
    Diploma,

    /// <summary>An apprenticeship at levels 4 to 7, paid by the employer or public money.</summary>
    Apprenticeship,

    /// <summary>A funded bootcamp.</summary>
    Bootcamp,
}
