using System.Globalization;

namespace Segue.Planning.Scheduling;

/// <summary>Something to place: a resource with its minutes, what must come before it and how much it matters.</summary>
internal sealed record StudyTask(string Resource, int Minutes, IReadOnlyList<string> After, double Weight, bool Project, DateOnly? Sitting);

/// <summary>Places work into weeks. Everything is a function of its arguments: the same request gives the same plan.</summary>
internal static class WeekScheduler
{
    private const int Rounds = 400;

    // Ten years: far beyond any plan, so that a request without time ends with an answer.
    private const int MostSlots = 4000;

    /// <summary>The blocks, in order of time; null when the request leaves no time to study.</summary>
    public static List<StudyBlock>? Place(string planId, IReadOnlyList<StudyTask> tasks, PlanRequest request, DateOnly first, int seed)
    {
        if (StudyWeeks.WeekHours(request) * (1 - request.ReviewShare) < 0.5)
        {
            return null;
        }

        List<(Slot Slot, bool Review)> slots = Slots(tasks, request, first);
        List<int> order = First(tasks);
        double best = Objective(tasks, slots, order, request.MaxSubjects);
        Random random = new(seed);
        for (int round = 0; round < Rounds && tasks.Count > 2; round++)
        {
            List<int> other = [.. order];
            int from = random.Next(tasks.Count);
            int item = other[from];
            other.RemoveAt(from);
            other.Insert(random.Next(tasks.Count), item);
            double objective = Objective(tasks, slots, other, request.MaxSubjects);
            if (objective < best)
            {
                (best, order) = (objective, other);
            }
        }

        List<StudyBlock> blocks = Blocks(planId, tasks, slots, order, request.MaxSubjects);
        return blocks.Where(block => block.Resource is not null).Sum(block => block.Minutes) == tasks.Sum(task => task.Minutes) ? blocks : null;
    }

    private static List<(Slot Slot, bool Review)> Slots(IReadOnlyList<StudyTask> tasks, PlanRequest request, DateOnly first)
    {
        int minutes = tasks.Sum(task => task.Minutes);

        // Before the last fixed date there may be nothing to do but wait, so only the time after it is counted on.
        DateOnly settled = tasks.Max(task => task.Sitting) ?? first;
        List<(Slot Slot, bool Review)> slots = [];
        foreach ((Slot Slot, bool Review) slot in StudyWeeks.From(request, first))
        {
            if (minutes <= 0 || slots.Count >= MostSlots)
            {
                break;
            }

            slots.Add(slot);
            minutes -= slot.Review || slot.Slot.Day < settled ? 0 : slot.Slot.Minutes;
        }

        return slots;
    }

    // What matters most for its hours first; a project counts double, so that something is built early.
    private static List<int> First(IReadOnlyList<StudyTask> tasks) =>
        [.. Enumerable.Range(0, tasks.Count).OrderByDescending(index => tasks[index].Weight * (tasks[index].Project ? 2 : 1) / Math.Max(30, tasks[index].Minutes)).ThenBy(index => tasks[index].Resource, StringComparer.Ordinal)];

    // The weighted time at which things are finished, in slots; a first project early is worth as much as a tenth of everything.
    private static double Objective(IReadOnlyList<StudyTask> tasks, List<(Slot Slot, bool Review)> slots, List<int> order, int maxSubjects)
    {
        double[] finish = new double[tasks.Count];
        foreach ((int slot, int task, _) in Walk(tasks, slots, order, maxSubjects))
        {
            finish[task] = slot;
        }

        double total = 0;
        double project = double.PositiveInfinity;
        for (int index = 0; index < tasks.Count; index++)
        {
            total += finish[index] * (tasks[index].Weight + 0.001);
            project = tasks[index].Project ? Math.Min(project, finish[index]) : project;
        }

        return total + (double.IsPositiveInfinity(project) ? 0 : 0.1 * project * tasks.Sum(task => task.Weight));
    }

    // Gives each study slot to the subjects in hand, turn and turn about by day; a subject is taken up when what it needs is finished.
    private static IEnumerable<(int Slot, int Task, int Minutes)> Walk(IReadOnlyList<StudyTask> tasks, List<(Slot Slot, bool Review)> slots, List<int> order, int maxSubjects)
    {
        int[] left = [.. tasks.Select(task => task.Minutes)];
        HashSet<string> done = new(StringComparer.Ordinal);
        List<int> open = [];
        int turn = 0;
        for (int slot = 0; slot < slots.Count; slot++)
        {
            if (slots[slot].Review)
            {
                continue;
            }

            int free = slots[slot].Slot.Minutes;
            while (free > 0)
            {
                foreach (int task in order)
                {
                    if (open.Count < maxSubjects && left[task] > 0 && !open.Contains(task) && tasks[task].After.All(done.Contains) && (tasks[task].Sitting is not { } day || slots[slot].Slot.Day >= day))
                    {
                        open.Add(task);
                    }
                }

                if (open.Count == 0)
                {
                    break;
                }

                int now = open[turn % open.Count];
                int minutes = Math.Min(free, left[now]);
                yield return (slot, now, minutes);
                left[now] -= minutes;
                free -= minutes;
                if (left[now] <= 0)
                {
                    open.Remove(now);
                    done.Add(tasks[now].Resource);
                }
            }

            turn++;
        }
    }

    private static List<StudyBlock> Blocks(string planId, IReadOnlyList<StudyTask> tasks, List<(Slot Slot, bool Review)> slots, List<int> order, int maxSubjects)
    {
        List<StudyBlock> blocks = [];
        Dictionary<string, int> count = new(StringComparer.Ordinal);
        int[] used = new int[slots.Count];
        int last = -1;
        foreach ((int slot, int task, int minutes) in Walk(tasks, slots, order, maxSubjects))
        {
            Slot at = slots[slot].Slot;
            blocks.Add(new StudyBlock(Uid(planId, tasks[task].Resource, count), 0, tasks[task].Resource, at.Day, at.Start.AddMinutes(used[slot]), minutes, Cancelled: false));
            used[slot] += minutes;
            last = slot;
        }

        for (int slot = 0; slot <= last; slot++)
        {
            if (slots[slot].Review)
            {
                Slot at = slots[slot].Slot;
                blocks.Add(new StudyBlock(Uid(planId, "review", count), 0, null, at.Day, at.Start, at.Minutes, Cancelled: false));
            }
        }

        return [.. blocks.OrderBy(block => block.Day).ThenBy(block => block.Start)];
    }

    // An id that comes out the same whenever the plan is made again, and differs between plans.
    internal static string Uid(string planId, string name, Dictionary<string, int> count)
    {
        int number = count.GetValueOrDefault(name) + 1;
        count[name] = number;
        return string.Create(CultureInfo.InvariantCulture, $"{planId}-{name}-{number}");
    }
}
