using Segue.Basics;
using Segue.Catalogue;

namespace Segue.Planning.Replanning;

/// <summary>
/// Changes a plan as little as what happened allows: finished and begun things stay, others are swapped only where the limits force it and as few as
/// possible, work keeps its order, no item moves further than the time lost before it (to the end of that day), and as many half-hours as possible stay where they were.
/// The objective is written down in docs/decisions/0017-replanning.md. The same input gives the same answer.
/// </summary>
public static class Replanner
{
    /// <summary>The changed plan; or why there is none within the limits, with the least change that would make one possible.</summary>
    public static Result<Replan> Make(ReplanInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (Planner.Refusal(input.Request) is { } refusal)
        {
            return Result.Fail<Replan>(refusal);
        }

        Settled settled = Settled.Of(input);
        Result<Retained> chosen = ResourceKeeper.Choose(input, settled.Items, cancellationToken);
        if (!chosen.TryGetValue(out Retained? retained))
        {
            return Result.Fail<Replan>(chosen.Problems);
        }

        LostTime[] lost = [.. input.Plan.Lost, .. input.Lost];
        if (Blocks(input, settled, retained, input.Request, lost) is not { } blocks)
        {
            return Result.Fail<Replan>(new Problem("plan.no-time", $"{input.Request.HoursPerWeek:0.#} hours a week on the days given leave no time to study.") { Remedy = "Give at least one hour a week, or more days." });
        }

        Plan plan = Assemble(input, settled, retained, blocks, lost);
        if (input.Request.By is { } by && plan.Finish > by && input.Request.By != input.Plan.Request.By)
        {
            return Result.Fail<Replan>(TooLate(input, settled, retained, plan, lost));
        }

        return Result.Ok(Compared(input, settled, retained, plan));
    }

    private static bool Sooner(ReplanInput input, PlanRequest request)
    {
        PlanRequest old = input.Plan.Request;
        return input.Sooner || request.HoursPerWeek > old.HoursPerWeek || request.From < old.From || (request.By is { } by && by < input.Plan.Finish && request.By != old.By);
    }

    private static List<StudyBlock>? Blocks(ReplanInput input, Settled settled, Retained retained, PlanRequest request, LostTime[] lost) =>
        Placement.Of(retained.Work, settled.Blocks, request, input.Today, lost, Sooner(input, request)) is { } placed
            ? BlockIdentity.Carry(input.Plan.Id, settled.Blocks, placed)
            : null;

    private static Plan Assemble(ReplanInput input, Settled settled, Retained retained, List<StudyBlock> blocks, LostTime[] lost)
    {
        ILookup<string?, StudyBlock> own = blocks.Where(block => !block.Cancelled).ToLookup(block => block.Resource);
        List<PlanItem> items = [.. settled.Items.Where(item => !retained.Dropped.ContainsKey(item.Resource)).Select(item => Dated(item, own[item.Resource]))];
        foreach (Work work in retained.Work.Where(one => one.New))
        {
            Resource resource = retained.Input.Catalog.Resources[work.Resource];
            List<PlannedLift> lifts = Planner.Lifts(retained.Input, resource);
            items.Add(Dated(new PlanItem(resource.Id, default, default, work.Cells / 2.0, Prices.InPounds(resource.Price), lifts, work.After, ItemState.Planned, 0, Planner.Why(retained.Input, resource, lifts)), own[resource.Id]));
        }

        if (retained.Proof.Swaps > 0)
        {
            HashSet<string> done = [.. items.Where(item => item.State == ItemState.Done).Select(item => item.Resource)];
            Dictionary<string, Work> work = retained.Work.ToDictionary(one => one.Resource, StringComparer.Ordinal);
            items = items.ConvertAll(item => work.TryGetValue(item.Resource, out Work? one) ? item with { After = [.. item.After.Where(done.Contains), .. one.After.Where(id => !done.Contains(id))] } : item);
        }

        items.Sort((one, other) => one.Start != other.Start ? one.Start.CompareTo(other.Start) : string.CompareOrdinal(one.Resource, other.Resource));
        StudyBlock[] ahead = [.. blocks.Where(block => block is { Ahead: true, Resource: not null })];
        DateOnly finish = ahead.Length > 0 ? ahead.Max(block => block.Day) : items.Select(item => item.End).DefaultIfEmpty(input.Plan.Finish).Max();
        return input.Plan with
        {
            Revision = input.Plan.Revision + 1,
            Request = input.Request,
            Items = items,
            Blocks = blocks,
            Finish = finish,
            Hours = items.Sum(item => item.Hours),
            Cost = items.Aggregate(Money.Pounds(0), (sum, item) => sum.Plus(item.Cost)),
            Forecast = Forecast(input, items, lost),
            Unreachable = retained.Unreachable,
            Lost = lost,
        };
    }

    private static PlanItem Dated(PlanItem item, IEnumerable<StudyBlock> own)
    {
        DateOnly[] days = [.. own.Select(block => block.Day).Order()];
        return item.State == ItemState.Done || days.Length == 0 ? item : item with { Start = days[0], End = days[^1] };
    }

    // Before anything is known one week in ten is lost; each week that has gone by since counts as much as one of those ten.
    private static Forecast Forecast(ReplanInput input, List<PlanItem> items, LostTime[] lost)
    {
        DateOnly from = input.Today > input.Request.From ? input.Today : input.Request.From;
        int gone = Math.Max(0, input.Today.DayNumber - input.Plan.Start.DayNumber) / 7;
        int missed = lost.Where(one => one.Start is null && one.First < input.Today).Sum(one => (int)Math.Ceiling((Math.Min(one.Last.DayNumber + 1, input.Today.DayNumber) - one.First.DayNumber) / 7.0));
        IReadOnlyDictionary<string, Resource> resources = input.Basis.Catalog.Resources;
        (HourRange, double)[] left = [.. items.Where(item => item.MinutesLeft > 0 && resources.ContainsKey(item.Resource)).Select(item => (resources[item.Resource].Hours, item.MinutesLeft / 60.0 / item.Hours))];
        PlanRequest request = input.Request with { Holidays = [.. input.Request.Holidays, .. lost.Where(one => one.Start is null).Select(one => new DateRange(one.First, one.Last))] };
        return Forecaster.Run(left, request, from, input.Basis.Seed, (1.0 + missed) / (10 + Math.Max(gone, missed)));
    }

    private static Problem TooLate(ReplanInput input, Settled settled, Retained retained, Plan plan, LostTime[] lost)
    {
        DateOnly by = input.Request.By ?? plan.Finish;
        for (double hours = input.Request.HoursPerWeek + 0.5; hours <= 60; hours += 0.5)
        {
            PlanRequest more = input.Request with { HoursPerWeek = hours };
            if (Blocks(input, settled, retained, more, lost) is { } blocks && blocks.Where(block => block is { Ahead: true, Resource: not null }).All(block => block.Day <= by))
            {
                return new Problem("plan.date", $"At {input.Request.HoursPerWeek:0.#} hours a week the plan ends on {plan.Finish:d MMMM yyyy}, after {by:d MMMM yyyy}.") { Remedy = $"Either {hours:0.#} hours a week, or a date from {plan.Finish:d MMMM yyyy} on." };
            }
        }

        return new Problem("plan.date", $"The plan cannot end by {by:d MMMM yyyy} on the days given, however many hours a week.") { Remedy = $"The earliest date at {input.Request.HoursPerWeek:0.#} hours a week is {plan.Finish:d MMMM yyyy}." };
    }

    private static Replan Compared(ReplanInput input, Settled settled, Retained retained, Plan plan)
    {
        Differences differences = new(input, settled, retained, plan);
        IReadOnlyList<BlockChange> blocks = differences.Blocks();
        IReadOnlyList<ItemChange> items = differences.Items();
        bool same = blocks.Count == 0 && items.Count == 0 && settled.AsPlanned.Count == 0 && input.Lost.Count == 0 && SameRequest(input.Request, input.Plan.Request)
            && plan.Items.SequenceEqual(input.Plan.Items) && plan.Blocks.SequenceEqual(input.Plan.Blocks);
        List<string> notes = [];
        if (plan.Request.By is { } by && plan.Finish > by)
        {
            notes.Add($"The plan now ends after the day you wanted, {by:d MMMM yyyy}: `segue plan replan --by {by:yyyy-MM-dd}` says what would still reach it.");
        }

        return new Replan(same ? input.Plan : plan, items, blocks, settled.AsPlanned, retained.Proof, notes) { Before = input.Plan.Revision };
    }

    private static bool SameRequest(PlanRequest one, PlanRequest other) =>
        one with { Days = [], Holidays = [] } == other with { Days = [], Holidays = [] } && one.Days.SequenceEqual(other.Days) && one.Holidays.SequenceEqual(other.Holidays);
}
