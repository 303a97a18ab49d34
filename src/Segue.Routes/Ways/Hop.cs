using Segue.Basics;
using Segue.Catalogue;

namespace Segue.Routes;

/// <summary>A step of a route before it has its place in time.</summary>
/// <param name="Role">The role it ends in.</param>
/// <param name="StudyMonths">Months before applying, waiting for an intake included.</param>
/// <param name="StudyHours">Hours of study.</param>
/// <param name="SearchMonths">Months of looking, or of waiting for a post.</param>
/// <param name="Cost">Money for study.</param>
/// <param name="Goals">What is studied.</param>
/// <param name="Learns">Ids of what is learnt by study, teaching or in the job.</param>
/// <param name="Applicant">What is known when applying.</param>
/// <param name="After">What is known when the role has been held long enough.</param>
/// <param name="Inside">True for a move inside the present employer.</param>
/// <param name="Degree">The degree taken; null when none.</param>
/// <param name="MonthsUntilTaught">Months before a degree starts.</param>
/// <param name="PaidWhileTaught">Gross pay a year from the day a degree starts; null when the job goes on as before.</param>
internal sealed record Hop(
    string Role,
    double StudyMonths,
    double StudyHours,
    double SearchMonths,
    Money Cost,
    IReadOnlyList<SkillNeed> Goals,
    IReadOnlyList<string> Learns,
    Knowledge Applicant,
    Knowledge After,
    bool Inside = false,
    Degree? Degree = null,
    double MonthsUntilTaught = 0,
    decimal? PaidWhileTaught = null);
