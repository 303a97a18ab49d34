using System.Globalization;
using Segue.Catalogue;
using Segue.Journey;
using Segue.Planning;
using Segue.Planning.Replanning;
using Segue.Report;

namespace Segue.Cli.Plans;

/// <summary>Sentences about a change of plan.</summary>
internal sealed class PlanChangeWords(PlanChange made, Catalog catalog)
{
    /// <summary>A kind of change in one word.</summary>
    public static string Kind(ChangeKind kind) => kind switch
    {
        ChangeKind.Moved => "moved",
        ChangeKind.Added => "new",
        ChangeKind.Dropped => "left out",
        _ => "finished",
    };

    /// <summary>A resource's title, or its id when the catalogue does not know it.</summary>
    public string Title(string resource) => catalog.ResourceTitle(resource);

    /// <summary>The number the learner knows it by.</summary>
    public string Number(string resource) => made.After.Version.Numbers[resource].ToString(CultureInfo.InvariantCulture);

    /// <summary>Why it changed; what pushes it is named by its number, which stands in the same table.</summary>
    public string Why(ItemChange change) => change.PushedBy is { } other
        ? change.Why.Replace($"way for {Title(other)}", $"way for {Number(other)}", StringComparison.Ordinal)
        : change.Why;

    /// <summary>What happened.</summary>
    public string Headline() => made.Event switch
    {
        ItemDone { Hours: null } done => $"Finished on {Wording.Day(done.On)}: {Named(done.Resource)}.",
        ItemDone done => $"{Wording.Hours(done.Hours ?? 0)} done of {Named(done.Resource)}; {Left(done.Resource)}.",
        TimeSlipped { Resource: { } item } slip => $"Lost, planned for {Named(item)}: {string.Join(", ", slip.Lost.Select(Part))}.",
        TimeSlipped slip => $"No study from {Wording.Day(slip.Lost[0].First)} to {Wording.Day(slip.Lost[0].Last)}.",
        LimitsChanged limits when Changes(limits) is { Length: > 0 } changes => $"Planned again with {changes}.",
        _ => $"The plan of {Wording.Day(made.Before.Source.Made)}, brought up to date.",
    };

    /// <summary>What silence was counted as.</summary>
    public IEnumerable<string> Counted() => made.Replan.AsPlanned.Select(one =>
        $"Counted as done as planned, up to {Wording.ShortDay(one.On)}: {Wording.Hours(one.Hours ?? 0)} of {Named(one.Resource)}. If not: `segue plan slip {Number(one.Resource)} --hours H`.");

    /// <summary>The last day before and after.</summary>
    public string Finish()
    {
        int days = made.Outcome.FinishAfter.DayNumber - made.Outcome.FinishBefore.DayNumber;
        string by = $"{Math.Abs(days)} {(Math.Abs(days) == 1 ? "day" : "days")} {(days > 0 ? "later" : "sooner")}";
        Forecast forecast = made.After.Version.Plan.Forecast;
        string end = days == 0 ? $"The plan ends on {Wording.Day(made.Outcome.FinishAfter)}, as before" : $"The plan ends on {Wording.Day(made.Outcome.FinishAfter)}, {by}";
        return $"{end}; four times in five by {Wording.Day(forecast.P80)}.";
    }

    /// <summary>How much stayed, and how that is known to be the most.</summary>
    public string Stayed()
    {
        ChangeOutcome outcome = made.Outcome;
        int before = outcome.BlocksKept + outcome.BlocksMoved + outcome.BlocksDropped;
        int kept = made.After.Version.Plan.Items.Count(item => item.State != ItemState.Done);
        string swaps = outcome.Proof.Swaps == 0
            ? $"All {kept} things still to study stay in the plan."
            : $"{outcome.Items.Count(item => item.Kind == ChangeKind.Dropped)} left out and {outcome.Items.Count(item => item.Kind == ChangeKind.Added)} new{(outcome.Proof.Proven ? ": fewer would not do" : $"; at least {outcome.Proof.Least} swaps are needed")}.";
        return $"Of {before} study times to come, {outcome.BlocksKept} stay where they were, {outcome.BlocksMoved} move, {outcome.BlocksDropped} fall away; {outcome.BlocksAdded} are new. {swaps}";
    }

    private string Named(string resource) => $"{Number(resource)} {Title(resource)}";

    private string Left(string resource) => made.After.Version.Plan.Items.FirstOrDefault(item => item.Resource == resource) is { State: not ItemState.Done } item
        ? $"{Wording.Hours(item.MinutesLeft / 60.0)} of {Wording.Hours(item.Hours)} left"
        : "that is all of it, so it counts as finished";

    private static string Part(LostTime lost) => lost is { Start: { } start, Minutes: { } minutes }
        ? $"{Wording.ShortDay(lost.First)} at {start:HH:mm}, {Wording.Hours(minutes / 60.0)}"
        : $"{Wording.Day(lost.First)} to {Wording.Day(lost.Last)}";

    private static string Changes(LimitsChanged limits)
    {
        (PlanRequest before, PlanRequest after) = (limits.Before, limits.After);
        List<string> parts = [];
        if (after.HoursPerWeek != before.HoursPerWeek)
        {
            parts.Add($"{after.HoursPerWeek:0.#} hours a week in place of {before.HoursPerWeek:0.#}");
        }

        if (after.Budget is { } budget && after.Budget != before.Budget)
        {
            parts.Add($"a budget of {budget}");
        }

        if (after.By is { } by && after.By != before.By)
        {
            parts.Add($"{Wording.Day(by)} as the latest day");
        }

        if (!after.Days.SequenceEqual(before.Days))
        {
            parts.Add("other study days");
        }

        if (after.Holidays.Count > before.Holidays.Count)
        {
            parts.Add("more days without study");
        }

        return string.Join(", ", parts);
    }
}
