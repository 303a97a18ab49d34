using Segue.Basics;
using Segue.Catalogue;

namespace Segue.Routes;

/// <summary>A way from today's job to the target role.</summary>
/// <param name="Id">Stable within one answer, such as <c>direct</c> or <c>via-data-engineer</c>.</param>
/// <param name="Kind">What sort of way.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Hops">The steps, in order; the last ends in the target role.</param>
/// <param name="Months">Months from today to the target role.</param>
/// <param name="Cost">Money spent on study.</param>
/// <param name="PayFiveYears">Take-home pay over the five years from today.</param>
/// <param name="Risk">0 (none) to 1.</param>
/// <param name="RiskWorking">How the risk was worked out.</param>
/// <param name="Why">One sentence: why no other route beats it; empty for a beaten one.</param>
public sealed record Route(
    string Id,
    RouteKind Kind,
    string Name,
    IReadOnlyList<RouteHop> Hops,
    double Months,
    Money Cost,
    Money PayFiveYears,
    double Risk,
    string RiskWorking,
    string Why)
{
    /// <summary>Gets what limit it breaks and the least change that would open it; null when it is within the limits.</summary>
    public string? Blocked { get; init; }
}

/// <summary>What sort of way.</summary>
public enum RouteKind
{
    /// <summary>Study beside today's job, then the target role.</summary>
    Direct,

    /// <summary>By one or two jobs in between.</summary>
    SteppingStone,

    /// <summary>A move inside the present employer.</summary>
    InsideEmployer,

    /// <summary>A taught degree or an apprenticeship.</summary>
    Degree,
}

/// <summary>One step of a route: study, then the job it leads to.</summary>
/// <param name="Role">The role it ends in.</param>
/// <param name="StudyMonths">Months of study before it.</param>
/// <param name="StudyHours">Hours of study before it.</param>
/// <param name="SearchMonths">Months of looking for the job.</param>
/// <param name="MonthsInRole">Months in the role before the next step's study begins; 0 for the last.</param>
/// <param name="Cost">Money spent on study for this step.</param>
/// <param name="PayBefore">Gross pay a year while studying for it.</param>
/// <param name="PayAfter">Gross pay a year in the role.</param>
/// <param name="PaySource">Where <paramref name="PayAfter"/> comes from, with n.</param>
/// <param name="ReadinessNow">Readiness for the role before this step's study.</param>
/// <param name="ReadinessAfter">Readiness after it, as an applicant.</param>
/// <param name="Openings">UK ads for the role in the figures.</param>
/// <param name="Learns">Skills learnt on the way, by study or in the job.</param>
/// <param name="Degree">The degree taken; null when none.</param>
public sealed record RouteHop(
    string Role,
    double StudyMonths,
    double StudyHours,
    double SearchMonths,
    double MonthsInRole,
    Money Cost,
    Money PayBefore,
    Money PayAfter,
    string PaySource,
    double ReadinessNow,
    double ReadinessAfter,
    int Openings,
    IReadOnlyList<string> Learns,
    string? Degree)
{
    /// <summary>Gets what is studied by oneself for this step, with the level to reach; what a degree or the job teaches is not in it.</summary>
    public IReadOnlyList<SkillNeed> Goals { get; init; } = [];

    /// <summary>Gets a value indicating whether it is a move inside the present employer.</summary>
    public bool Inside { get; init; }
}
