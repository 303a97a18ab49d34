using Segue.Basics;
using Segue.Catalogue;
using Segue.Planning.Choosing;
using Segue.Planning.Scheduling;

namespace Segue.Planning.Replanning;

/// <summary>What is left to study, as few things swapped as can be.</summary>
/// <param name="Work">What is to be done, in an order in which each can be followed.</param>
/// <param name="Dropped">What is left out, with why.</param>
/// <param name="Proof">That no fewer swaps would do.</param>
/// <param name="Input">The plan's input at today's levels, from which the choice was made.</param>
/// <param name="Unreachable">Goals that nothing in the catalogue reaches.</param>
internal sealed record Retained(IReadOnlyList<Work> Work, IReadOnlyDictionary<string, string> Dropped, SwapProof Proof, PlanInput Input, IReadOnlyList<UnreachableSkill> Unreachable);

/// <summary>Something still to be placed.</summary>
/// <param name="Resource">The resource's id.</param>
/// <param name="Cells">Half-hours left.</param>
/// <param name="After">What must be finished first and is not yet.</param>
/// <param name="Sitting">The first day it can begin; null for any.</param>
/// <param name="New">True when the plan did not have it.</param>
internal sealed record Work(string Resource, int Cells, IReadOnlyList<string> After, DateOnly? Sitting, bool New);

/// <summary>Keeps the resources of a plan while they still reach its goals within the limits, and otherwise swaps as few as possible.</summary>
internal static class ResourceKeeper
{
    private const string Keep = "keep ";
    private const string LeaveOut = "leave out ";

    public static Result<Retained> Choose(ReplanInput input, IReadOnlyList<PlanItem> items, CancellationToken cancellationToken)
    {
        PlanInput now = AtTodaysLevels(input, items);
        decimal spent = items.Where(item => item.State != ItemState.Planned).Sum(item => item.Cost.Amount);
        if (input.Request.Budget is { } budget && spent > budget.Amount)
        {
            return Result.Fail<Retained>(new Problem("plan.spent", $"{Money.Pounds(spent)} is spent already on what is finished or begun, more than {budget}.") { Remedy = $"Give a budget of at least £{Math.Ceiling(spent):#,0}." });
        }

        List<PlanItem> open = [.. items.Where(item => item.State != ItemState.Done && now.Catalog.Resources.ContainsKey(item.Resource))];
        double? left = input.Request.Budget is { } money ? (double)(money.Amount - spent) : null;
        return WholePlan(now, open, items, left) is { } whole ? Result.Ok(whole) : Swap(now, open, items, left, spent, cancellationToken);
    }

    // What finished items teach is held; nothing finished is offered again.
    private static PlanInput AtTodaysLevels(ReplanInput input, IReadOnlyList<PlanItem> items)
    {
        Dictionary<string, SkillLevel> held = new(input.Basis.Held, StringComparer.Ordinal);
        HashSet<string> done = new(StringComparer.Ordinal);
        foreach (PlanItem item in items.Where(item => item.State == ItemState.Done))
        {
            done.Add(item.Resource);
            foreach (PlannedLift lift in item.Lifts.Where(lift => lift.To > held.GetValueOrDefault(lift.Skill)))
            {
                held[lift.Skill] = lift.To;
            }
        }

        Catalog catalog = input.Basis.Catalog;
        StudyGap[] gaps = [.. input.Basis.Gaps.Select(gap => gap with { Has = Max(gap.Has, held.GetValueOrDefault(gap.Skill)) }).Where(gap => gap.Has < gap.Needed)];
        return input.Basis with
        {
            Gaps = gaps,
            Held = held,
            Request = input.Request,
            Steering = Steering.None with { Built = !AsksForProject(catalog, items) },
            Catalog = new Catalog(catalog.Version, catalog.Skills.Values, catalog.Roles.Values, catalog.Resources.Values.Where(resource => !done.Contains(resource.Id)), catalog.Degrees.Values),
        };
    }

    // The plan as it is, without what teaches nothing any more; null when it misses a goal, an order or the budget.
    private static Retained? WholePlan(PlanInput now, List<PlanItem> open, IReadOnlyList<PlanItem> items, double? left)
    {
        ChoiceModel model = ChoiceModel.Build(now with { Steering = Steering.None with { Built = true } }, now.Request.MoneyPerHour);
        Dictionary<string, int> index = Enumerable.Range(0, model.Resources.Count).ToDictionary(at => model.Resources[at].Id, StringComparer.Ordinal);
        List<PlanItem> kept = open.FindAll(item => item.State == ItemState.Started || index.ContainsKey(item.Resource));
        if (!now.Steering.Built && !kept.Exists(item => IsProject(now.Catalog, item)))
        {
            kept = open.FindAll(item => kept.Contains(item) || IsProject(now.Catalog, item));
        }

        bool[] chosen = new bool[model.Resources.Count];
        foreach (PlanItem item in kept.Where(item => index.ContainsKey(item.Resource)))
        {
            chosen[index[item.Resource]] = true;
        }

        double price = kept.Where(item => item.State == ItemState.Planned).Sum(item => (double)Prices.InPounds(now.Catalog.Resources[item.Resource].Price).Amount);
        if (!model.Problem(null).Reaches(chosen) || price > (left ?? double.PositiveInfinity) + 1e-6)
        {
            return null;
        }

        HashSet<string> names = [.. kept.Select(item => item.Resource)];
        Work[] work = [.. kept.Select(item => new Work(item.Resource, item.MinutesLeft / 30, After(item, names), Sitting(now, item), New: false))];
        return new Retained(work, Dropped(items, names, now), new SwapProof(0, 0, 0), now, model.Unreachable);
    }

    // A plan that had something to build in it still has; what is built already counts.
    private static bool AsksForProject(Catalog catalog, IReadOnlyList<PlanItem> items)
    {
        PlanItem[] projects = [.. items.Where(item => IsProject(catalog, item))];
        return projects.Length > 0 && Array.TrueForAll(projects, item => item.State != ItemState.Done);
    }

    private static bool IsProject(Catalog catalog, PlanItem item) => catalog.Resources.GetValueOrDefault(item.Resource)?.Kind == ResourceKind.Project;

    // Each resource of the plan teaches one thing more: that it was kept. Leaving it out teaches the same, for the price of a swap.
    private static Result<Retained> Swap(PlanInput now, List<PlanItem> open, IReadOnlyList<PlanItem> items, double? left, decimal spent, CancellationToken cancellationToken)
    {
        double swap = 1 + now.Catalog.Resources.Values.Sum(resource => (double)Prices.InPounds(resource.Price).Amount + (resource.Hours.Typical * Math.Max(now.Request.MoneyPerHour, 0.01)));
        PlanInput marked = Marked(now, open, swap);
        ChoiceModel model = ChoiceModel.Build(marked, now.Request.MoneyPerHour);
        if (ResourceChooser.Solve(model, left, Planner.MaxNodes, cancellationToken) is not { } choice || double.IsPositiveInfinity(choice.Cost))
        {
            ChoiceModel cheapest = ChoiceModel.Build(marked with { Steering = marked.Steering with { Surcharge = Steering.None.Surcharge } }, 0);
            Choice? least = ResourceChooser.Solve(cheapest, null, Planner.MaxNodes, cancellationToken);
            double needed = (double)spent + (least?.Resources.Sum(resource => cheapest.Price[resource]) ?? 0);
            return Result.Fail<Retained>(new Problem("plan.budget", $"{now.Request.Budget} does not pay for what is needed, with what is finished or begun.") { Remedy = $"The least that does is £{Math.Ceiling(Math.Round(needed, 4)):#,0}." });
        }

        Dictionary<string, PlanItem> old = open.ToDictionary(item => item.Resource, StringComparer.Ordinal);
        StudyTask[] tasks = [.. Planner.Tasks(marked, model, choice).Where(task => !task.Resource.StartsWith(LeaveOut, StringComparison.Ordinal))];
        HashSet<string> names = [.. tasks.Select(task => task.Resource)];
        Work[] work = [.. tasks.Select(task => old.TryGetValue(task.Resource, out PlanItem? item)
            ? new Work(task.Resource, item.MinutesLeft / 30, item.State == ItemState.Started ? [] : [.. task.After.Where(names.Contains)], Sitting(now, item), New: false)
            : new Work(task.Resource, task.Minutes / 30, [.. task.After.Where(names.Contains)], task.Sitting, New: true))];
        int swaps = work.Count(one => one.New) + old.Keys.Count(id => !names.Contains(id));
        int proven = choice.Optimal ? swaps : (int)Math.Floor((choice.Bound + 1e-6) / swap);
        return Result.Ok(new Retained(work, Dropped(items, names, now), new SwapProof(swaps, proven, choice.Nodes), now, model.Unreachable));
    }

    private static PlanInput Marked(PlanInput now, List<PlanItem> open, double swap)
    {
        Dictionary<string, Resource> resources = now.Catalog.Resources.Values.ToDictionary(resource => resource.Id, StringComparer.Ordinal);
        Dictionary<string, double> surcharge = resources.Keys.ToDictionary(id => id, _ => swap, StringComparer.Ordinal);
        List<StudyGap> gaps = [.. now.Gaps];
        foreach (PlanItem item in open)
        {
            Resource resource = resources[item.Resource];
            bool begun = item.State == ItemState.Started;
            SkillLift kept = new(Keep + item.Resource, SkillLevel.None, SkillLevel.KnowsOf);
            gaps.Add(new StudyGap(kept.Skill, SkillLevel.None, SkillLevel.KnowsOf, 0));
            surcharge.Remove(item.Resource);
            resources[item.Resource] = begun
                ? resource with { Price = Money.Pounds(0), Needs = [], Lifts = [.. resource.Lifts.Select(lift => lift with { From = SkillLevel.None }), kept] }
                : resource with { Lifts = [.. resource.Lifts, kept] };
            if (!begun)
            {
                Resource none = resource with { Id = LeaveOut + item.Resource, Kind = ResourceKind.Community, Hours = new HourRange(0, 0, 0), Price = Money.Pounds(0), Lifts = [kept], Needs = [], Sittings = [] };
                resources[none.Id] = none;
                surcharge[none.Id] = swap;
            }
        }

        Catalog catalog = now.Catalog;
        return now with { Gaps = gaps, Steering = now.Steering with { Surcharge = surcharge }, Catalog = new Catalog(catalog.Version, catalog.Skills.Values, [], resources.Values, []) };
    }

    private static Dictionary<string, string> Dropped(IReadOnlyList<PlanItem> items, HashSet<string> kept, PlanInput now) => items
        .Where(item => item.State != ItemState.Done && !kept.Contains(item.Resource))
        .ToDictionary(
            item => item.Resource,
            item => !now.Catalog.Resources.TryGetValue(item.Resource, out Resource? resource) ? "It is no longer in the catalogue."
                : resource.Lifts.All(lift => now.Held.GetValueOrDefault(lift.Skill) >= lift.To) ? "You have all that it teaches by now."
                : "The new limits leave it out: see what is new.",
            StringComparer.Ordinal);

    // Whoever has begun a thing can follow it, whatever it was said to need.
    private static IReadOnlyList<string> After(PlanItem item, HashSet<string> names) => item.State == ItemState.Started ? [] : [.. item.After.Where(names.Contains)];

    private static DateOnly? Sitting(PlanInput now, PlanItem item) => item.State == ItemState.Started
        ? null
        : now.Catalog.Resources[item.Resource].Sittings.Where(day => day >= now.Request.From).Order().Cast<DateOnly?>().FirstOrDefault();

    private static SkillLevel Max(SkillLevel one, SkillLevel other) => one > other ? one : other;
}
