using Segue.Planning;
using Segue.Routes;

namespace Segue.Report;

/// <summary>Sentences about a plan, shared by the page and the terminal.</summary>
public static class PlanWords
{
    /// <summary>The answer in one paragraph.</summary>
    public static string Lead(PlanReport report)
    {
        int gaps = report.Gap.Items.Count(item => item.IsGap);
        Plan plan = report.Plan;
        string start = $"You already meet {Wording.Percent(report.Gap.Readiness)} of what employers ask for, by demand; {gaps} of {report.Gap.Items.Count} skills fall short.";
        string study = plan.Items.Count == 0
            ? "There is nothing you must study first: start applying."
            : $"{Wording.Hours(plan.Hours)} of study at {plan.Request.HoursPerWeek:0.#} hours a week bring you to where applying makes sense, for {Wording.Price(plan.Cost)}: finished on {Wording.Day(plan.Finish)} if every week goes to plan, and four times in five by {Wording.Day(plan.Forecast.P80)}.";
        return $"{start} {study}";
    }

    /// <summary>Whether the choice of resources is proven best, in a sentence.</summary>
    public static string Proof(Plan plan)
    {
        ChoiceProof proof = plan.Proof;
        string weighing = plan.Request.MoneyPerHour > 0
            ? $"counting an hour of your time as £{plan.Request.MoneyPerHour:0.##}"
            : "counting money only";
        return proof.Optimal
            ? $"No other choice from the catalogue costs less, {weighing}: proven, after {proof.Nodes:#,0} steps in {proof.Milliseconds:0} ms."
            : $"The best choice found before the time limit, {weighing}: £{proof.Objective:#,0}; none can be below £{proof.Bound:#,0}.";
    }

    /// <summary>The role a hop ends in, with its months, in a few words.</summary>
    public static string Hop(PlanReport report, RouteHop hop)
    {
        string role = report.RoleName(hop.Role);
        return hop.MonthsInRole > 0 ? $"{role} ({Wording.Months(hop.MonthsInRole)})" : role;
    }
}
