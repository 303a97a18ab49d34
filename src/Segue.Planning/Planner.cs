using Segue.Basics;
using Segue.Catalogue;
using Segue.Planning.Choosing;
using Segue.Planning.Scheduling;

namespace Segue.Planning;

/// <summary>Makes plans: chooses what to study, places it into weeks, and says when it will be finished.</summary>
public static class Planner
{
    // Twenty times what the hardest of the large instances measured needs, some seconds of work; a harder one answers with its bound.
    internal const long MaxNodes = 1_000;

    /// <summary>A plan, or why there is none with the least change that would make one possible.</summary>
    public static Result<Plan> Make(PlanInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        PlanRequest request = input.Request;
        if (Refusal(request) is { } refusal)
        {
            return Result.Fail<Plan>(refusal);
        }

        long began = System.Diagnostics.Stopwatch.GetTimestamp();
        ChoiceModel model = ChoiceModel.Build(input, request.MoneyPerHour);
        double? budget = (double?)request.Budget?.Amount;
        double? minutes = request.By is { } last ? StudyWeeks.Minutes(request, request.From, last) : null;
        Choice? choice = ResourceChooser.Solve(model, budget, MaxNodes, cancellationToken, minutes);
        if (choice is null)
        {
            return Result.Fail<Plan>(LeastChange.For(input, model, MaxNodes, cancellationToken));
        }

        if (double.IsPositiveInfinity(choice.Cost))
        {
            return Result.Fail<Plan>(new Problem("plan.undecided", "No choice of resources was found that keeps the budget and the date.") { Remedy = "Give more money or a later date." });
        }

        double milliseconds = System.Diagnostics.Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        List<StudyTask> tasks = Tasks(input, model, choice);
        if (WeekScheduler.Place(input.PlanId, tasks, request, request.From, input.Seed) is not { } blocks)
        {
            return Result.Fail<Plan>(new Problem("plan.no-time", $"{request.HoursPerWeek:0.#} hours a week leave no time to study.") { Remedy = "Give at least one hour a week." });
        }

        Plan plan = Assemble(input, model, tasks, blocks, new ChoiceProof(choice.Optimal, Math.Round(choice.Cost, 2), Math.Round(choice.Bound, 2), choice.Nodes, milliseconds));
        return request.By is { } by && plan.Finish > by ? Result.Fail<Plan>(TooLate(input, plan, tasks, by)) : Result.Ok(plan);
    }

    internal static Problem? Refusal(PlanRequest request) => request switch
    {
        { HoursPerWeek: <= 0 or > 100 } => new Problem("plan.hours", $"{request.HoursPerWeek:0.#} hours a week cannot be planned.") { Remedy = "Give between 1 and 100 hours." },
        { MaxSubjects: < 1 } => new Problem("plan.subjects", "At least one subject at a time is needed."),
        { ReviewShare: < 0 or > 0.5 } => new Problem("plan.review", "Between 0 and half of the time can be kept for review."),
        { By: { } by } when by <= request.From => new Problem("plan.dates", $"The plan would have to be finished on {by:d MMMM yyyy}, before it starts on {request.From:d MMMM yyyy}."),
        _ => null,
    };

    // Only fixed dates of a resource can bring a plan here: its hours fit, but not after the date on which it begins.
    private static Problem TooLate(PlanInput input, Plan plan, List<StudyTask> tasks, DateOnly by)
    {
        double hours = input.Request.HoursPerWeek;
        while (hours < 60)
        {
            hours += 0.5;
            PlanRequest more = input.Request with { HoursPerWeek = hours };
            if (WeekScheduler.Place(input.PlanId, tasks, more, more.From, input.Seed) is { } blocks && blocks[^1].Day <= by)
            {
                return new Problem("plan.date", $"At {input.Request.HoursPerWeek:0.#} hours a week the plan ends on {plan.Finish:d MMMM yyyy}, after {by:d MMMM yyyy}.") { Remedy = $"Either {hours:0.#} hours a week, or a date from {plan.Finish:d MMMM yyyy} on." };
            }
        }

        return new Problem("plan.date", $"The plan cannot end by {by:d MMMM yyyy} on the days given, however many hours a week.") { Remedy = $"The earliest date at {input.Request.HoursPerWeek:0.#} hours a week is {plan.Finish:d MMMM yyyy}; more study days would help." };
    }

    internal static List<StudyTask> Tasks(PlanInput input, ChoiceModel model, Choice choice)
    {
        Dictionary<string, double> weights = input.Gaps.GroupBy(gap => gap.Skill, StringComparer.Ordinal).ToDictionary(gaps => gaps.Key, gaps => gaps.Max(gap => gap.Weight), StringComparer.Ordinal);
        Dictionary<string, List<string>> sequence = StudySequence.Of(model, choice, input.Catalog);
        List<StudyTask> tasks = [];
        foreach (int index in choice.Resources)
        {
            Resource resource = model.Resources[index];
            double weight = resource.Lifts.Sum(lift => weights.GetValueOrDefault(lift.Skill)) + 0.01;
            tasks.Add(new StudyTask(resource.Id, (int)model.Minutes[index], sequence[resource.Id], weight, resource.Kind == ResourceKind.Project, resource.Sittings.Where(day => day >= input.Request.From).Order().Cast<DateOnly?>().FirstOrDefault()));
        }

        return tasks;
    }

    private static Plan Assemble(PlanInput input, ChoiceModel model, List<StudyTask> tasks, List<StudyBlock> blocks, ChoiceProof proof)
    {
        List<PlanItem> items = [];
        foreach (StudyTask task in tasks)
        {
            List<StudyBlock> own = [.. blocks.Where(block => block.Resource == task.Resource)];
            if (own.Count == 0)
            {
                continue;
            }

            Resource resource = input.Catalog.Resources[task.Resource];
            List<PlannedLift> lifts = Lifts(input, resource);
            items.Add(new PlanItem(resource.Id, own[0].Day, own[^1].Day, task.Minutes / 60.0, Prices.InPounds(resource.Price), lifts, task.After, ItemState.Planned, 0, Why(input, resource, lifts)));
        }

        items.Sort((one, other) => one.Start != other.Start ? one.Start.CompareTo(other.Start) : string.CompareOrdinal(one.Resource, other.Resource));
        Money cost = items.Aggregate(Money.Pounds(0), (sum, item) => sum.Plus(item.Cost));
        DateOnly finish = blocks.Count > 0 ? blocks.Where(block => block.Resource is not null).Max(block => block.Day) : input.Request.From;
        Forecast forecast = Forecaster.Run([.. items.Select(item => (input.Catalog.Resources[item.Resource].Hours, 1.0))], input.Request, input.Request.From, input.Seed);
        return new Plan(input.PlanId, 0, input.Role, input.Route, input.Request, items, blocks, input.Request.From, finish, items.Sum(item => item.Hours), cost, proof, forecast, model.Unreachable);
    }

    // What it lifts for this learner: from the level held, and only skills on the way to something wanted or needed by another resource.
    internal static List<PlannedLift> Lifts(PlanInput input, Resource resource) =>
        [.. resource.Lifts
            .Select(lift => new PlannedLift(lift.Skill, Max(lift.From, input.Held.GetValueOrDefault(lift.Skill)), lift.To))
            .Where(lift => lift.From < lift.To)];

    private static SkillLevel Max(SkillLevel one, SkillLevel other) => one > other ? one : other;

    internal static string Why(PlanInput input, Resource resource, List<PlannedLift> lifts)
    {
        List<string> wanted = [.. lifts.Where(lift => input.Gaps.Any(gap => gap.Skill == lift.Skill)).Select(lift => input.Catalog.Skills[lift.Skill].Name)];
        string price = resource.Price.MinorUnits == 0 ? "free" : resource.Price.ToString();
        return wanted.Count > 0
            ? $"Teaches {string.Join(", ", wanted)}, which the role asks for; {price}."
            : $"Comes first: other parts of the plan need what it teaches; {price}.";
    }
}
