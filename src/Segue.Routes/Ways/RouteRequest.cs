using Segue.Basics;
using Segue.Catalogue;

namespace Segue.Routes;

/// <summary>What a person has to give to the way, and where they stand.</summary>
/// <param name="HoursPerWeek">Hours a week for study, above 0.</param>
/// <param name="Budget">Most money to spend on one route; null for no limit.</param>
/// <param name="Place">A region such as "London", for pay; null for the whole UK.</param>
/// <param name="Job">The present job; null when there is none.</param>
/// <param name="Tax">What tax depends on.</param>
/// <param name="Month">The month it is, 1 to 12, from which one waits for an intake; null takes the average wait.</param>
/// <param name="ApplyAt">Readiness at which one applies for the target role, above 0 and at most 1.</param>
public sealed record RouteRequest(
    double HoursPerWeek,
    Money? Budget,
    string? Place,
    CurrentJob? Job,
    TakeHomeTerms Tax,
    int? Month = null,
    double ApplyAt = 0.8)
{
    /// <summary>Gets what works out hours and money of study; null takes the catalogue's typical hours and cheapest ways to learn. It is called about once for each distinct piece of study, some hundred times.</summary>
    public StudyEstimator? Estimate { get; init; }
}

/// <summary>The present job.</summary>
/// <param name="Title">Its title, as the CV has it.</param>
/// <param name="Role">The catalogue role it is; null when the title fits none.</param>
/// <param name="Pay">Gross pay in pounds a year; null when not known, and the role's typical pay is taken.</param>
public sealed record CurrentJob(string Title, string? Role, decimal? Pay);

/// <summary>Hours and money to reach <paramref name="goals"/> from <paramref name="has"/>.</summary>
/// <param name="has">Levels now; skills not in it are not known at all.</param>
/// <param name="goals">Levels to reach, what they need first included.</param>
/// <param name="budget">Most money to spend on it, null for no limit; when nothing keeps within it the answer is the least money there is.</param>
public delegate StudyEstimate StudyEstimator(IReadOnlyDictionary<string, SkillLevel> has, IReadOnlyList<SkillNeed> goals, Money? budget);

/// <summary>What a piece of study takes.</summary>
/// <param name="Hours">Hours, without review time.</param>
/// <param name="Cost">Money, in pounds.</param>
public sealed record StudyEstimate(double Hours, Money Cost);

/// <summary>Every route there is, and those worth considering.</summary>
/// <param name="Unbeaten">Routes within the limits that no other beats on months, money, pay and risk; soonest first.</param>
/// <param name="All">Every route looked at, those outside the limits included; soonest first.</param>
/// <param name="Notes">What was assumed, one sentence each.</param>
public sealed record RouteAnswer(IReadOnlyList<Route> Unbeaten, IReadOnlyList<Route> All, IReadOnlyList<string> Notes);
