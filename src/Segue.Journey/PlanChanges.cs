using Segue.Basics;
using Segue.Catalogue;
using Segue.Planning;
using Segue.Planning.Replanning;

namespace Segue.Journey;

/// <summary>What a learner can do to the plan in force. Each gives the event and the plan it leads to, and stores nothing.</summary>
/// <param name="catalog">Today's catalogue.</param>
/// <param name="today">The day it is.</param>
public sealed class PlanChanges(Catalog catalog, DateOnly today)
{
    private const int MostHours = 2_000;
    private const int MostWeeks = 260;
    private const int MostDays = 5 * 366;

    /// <summary>Something was finished, or hours of it were done.</summary>
    /// <param name="now">The plan in force.</param>
    /// <param name="item">How the learner names it.</param>
    /// <param name="hours">Hours done since it was last said; null for finished.</param>
    /// <param name="on">The day; null for today.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public Result<(PlanEvent Event, Replan Replan)> Done(CurrentPlan now, string item, double? hours, DateOnly? on, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(now);
        if (hours is <= 0 or > MostHours || hours is { } count && !double.IsFinite(count))
        {
            return Fail("plan.hours-done", $"{hours:0.##} hours cannot be counted.", "Give the hours done since you last said, such as --hours 2.5.");
        }

        DateOnly day = on ?? today;
        if (day > today)
        {
            return Fail("plan.future", $"{day:d MMMM yyyy} is still to come.", "Give a day up to today.");
        }

        Result<PlanItem> found = ItemNames.Find(now.Version, catalog, item);
        if (!found.TryGetValue(out PlanItem? named))
        {
            return Result.Fail<(PlanEvent, Replan)>(found.Problems);
        }

        return named.Told
            ? Fail("plan.done-already", $"{Title(named)} was finished on {named.End:d MMMM yyyy}.", "Nothing was changed.")
            : Replanned(now, new ItemDone(named.Resource, day, hours), Input(now) with { Progress = [new Progress(named.Resource, day, hours)] }, cancellationToken);
    }

    /// <summary>Whole days were lost, or are known to be.</summary>
    /// <param name="now">The plan in force.</param>
    /// <param name="first">First day.</param>
    /// <param name="last">Last day, inclusive.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public Result<(PlanEvent Event, Replan Replan)> SlipDays(CurrentPlan now, DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(now);
        if (last < first)
        {
            return Fail("plan.slip-dates", $"{last:d MMMM yyyy} is before {first:d MMMM yyyy}.", "Give --from the first day and --to the last.");
        }

        if (last.DayNumber - first.DayNumber > MostDays)
        {
            return Fail("plan.slip-dates", "More than five years cannot be left out.", "Make a new plan when you are back.");
        }

        return Lose(now, [new LostTime(first, last)], null, cancellationToken);
    }

    /// <summary>The next weeks are lost, from today or from the plan's first day when that is later.</summary>
    /// <param name="now">The plan in force.</param>
    /// <param name="weeks">How many, 1 to 260.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public Result<(PlanEvent Event, Replan Replan)> SlipWeeks(CurrentPlan now, int weeks, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(now);
        if (weeks is < 1 or > MostWeeks)
        {
            return Fail("plan.slip-weeks", $"{weeks} weeks cannot be left out.", $"Give between 1 and {MostWeeks}.");
        }

        DateOnly begin = now.Version.Plan.Request.From;
        DateOnly first = begin > today ? begin : today;
        return SlipDays(now, first, first.AddDays((7 * weeks) - 1), cancellationToken);
    }

    /// <summary>Hours planned for one thing were not done: those of past days first, latest first, then the next to come.</summary>
    /// <param name="now">The plan in force.</param>
    /// <param name="item">How the learner names it.</param>
    /// <param name="hours">How many, in half-hours, above 0.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public Result<(PlanEvent Event, Replan Replan)> SlipItem(CurrentPlan now, string item, double hours, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(now);
        if (!(hours is > 0 and <= MostHours))
        {
            return Fail("plan.slip-hours", $"{hours:0.##} hours cannot be lost.", "Give the hours that were planned and not done, such as --hours 2.");
        }

        Result<PlanItem> found = ItemNames.Find(now.Version, catalog, item);
        if (!found.TryGetValue(out PlanItem? named))
        {
            return Result.Fail<(PlanEvent, Replan)>(found.Problems);
        }

        IReadOnlyList<LostTime> lost = LostHours.Of(now.Version.Plan, named, hours, today);
        if (named.Told || lost.Count == 0)
        {
            return Fail("plan.slip-done", $"{Title(named)} has no planned hours that could be lost: it is finished.", "Nothing was changed.");
        }

        return Lose(now, lost, named.Resource, cancellationToken);
    }

    /// <summary>The limits change, or the plan is brought up to date.</summary>
    /// <param name="now">The plan in force.</param>
    /// <param name="limits">The limits from now on.</param>
    /// <param name="sooner">True to move work up into free time.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public Result<(PlanEvent Event, Replan Replan)> Limit(CurrentPlan now, PlanRequest limits, bool sooner, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(now);
        return Replanned(now, new LimitsChanged(now.Version.Plan.Request, limits), Input(now) with { Request = limits, Sooner = sooner }, cancellationToken);
    }

    private Result<(PlanEvent Event, Replan Replan)> Lose(CurrentPlan now, IReadOnlyList<LostTime> lost, string? resource, CancellationToken cancellationToken) =>
        Replanned(now, new TimeSlipped(lost, resource), Input(now) with { Lost = lost }, cancellationToken);

    private Result<(PlanEvent Event, Replan Replan)> Replanned(CurrentPlan now, PlanEvent happened, ReplanInput input, CancellationToken cancellationToken)
    {
        Result<Replan> result = Replanner.Make(input, cancellationToken);
        if (!result.TryGetValue(out Replan? replan))
        {
            return Result.Fail<(PlanEvent, Replan)>(result.Problems);
        }

        // Independent of how the plan was made; what it refuses is a fault of this program and is never stored.
        return PlanValidator.Check(replan.Plan, catalog) is { Count: > 0 } wrong
            ? Result.Fail<(PlanEvent, Replan)>([.. wrong.Select(problem => problem with { Remedy = "Nothing was changed: please report this." })])
            : Result.Ok((happened, replan));
    }

    private ReplanInput Input(CurrentPlan now) =>
        new(now.Version.Plan, now.Source.Basis.With(catalog, now.Version.Plan.Request), today, now.Version.Plan.Request, [], []);

    private string Title(PlanItem item) => catalog.ResourceTitle(item.Resource);

    private static Result<(PlanEvent Event, Replan Replan)> Fail(string code, string message, string remedy) =>
        Result.Fail<(PlanEvent, Replan)>(new Problem(code, message) { Remedy = remedy });
}
