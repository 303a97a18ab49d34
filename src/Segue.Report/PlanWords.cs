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
        string start = $"You already meet {Wording.Percent(report.Gap.Readiness)} of what employers ask for; {gaps} of the {report.Gap.Items.Count} skills they name fall short.";
        if (plan.Items.Count == 0)
        {
            return $"{start} There is nothing you must study first: start applying.";
        }

        string cost = plan.Cost.MinorUnits == 0 ? "costs nothing" : $"costs {plan.Cost}";
        string goal = report.Chosen.Hops.Count > 1 && plan.Role != report.Gap.Role ? $" as {report.RoleInSentence(plan.Role)}, the first step" : "";
        return $"{start} {Wording.Hours(plan.Hours)} of study at {plan.Request.HoursPerWeek:0.#} hours a week bring you to where applying{goal} makes sense. It {cost}, and you will be there by {Wording.Day(plan.Forecast.P50)} as likely as not, and by {Wording.Day(plan.Forecast.P80)} four times in five.";
    }

    /// <summary>Whether the choice of resources is proven best, in a sentence.</summary>
    public static string Proof(Plan plan)
    {
        ChoiceProof proof = plan.Proof;
        string weighing = plan.Request.MoneyPerHour > 0
            ? $"counting an hour of your time as £{plan.Request.MoneyPerHour:0.##}"
            : "counting money only";
        return proof.Optimal
            ? $"No other choice from the catalogue takes you there for less, {weighing}: that is proven, not guessed."
            : $"The best choice found before the time limit, {weighing}: £{proof.Objective:#,0}; none can be below £{proof.Bound:#,0}, so it is at most {Gap(proof):0.0}% dearer than the best.";
    }

    /// <summary>The role a hop ends in, with its months, in a few words.</summary>
    public static string Hop(PlanReport report, RouteHop hop)
    {
        string role = report.RoleName(hop.Role);
        return hop.MonthsInRole > 0 ? $"{role} ({Wording.Months(hop.MonthsInRole)})" : role;
    }

    private static double Gap(ChoiceProof proof) => proof.Bound > 0 ? ((proof.Objective / proof.Bound) - 1) * 100 : 100;
}
