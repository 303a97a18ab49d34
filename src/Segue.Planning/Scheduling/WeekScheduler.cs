using System.Globalization;

namespace Segue.Planning.Scheduling;

/// <summary>Something to place: a resource with its minutes, what must come before it and how much it matters.</summary>
internal sealed record StudyTask(string Resource, int Minutes, IReadOnlyList<string> After, double Weight, bool Project, DateOnly? Sitting);

/// <summary>Places work into weeks. Everything is a function of its arguments: the same request gives the same plan.</summary>
internal static class WeekScheduler
{
    private const int Grain = 30;
    private const int StepsPerTask = 200;

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
        List<Slot> study = [.. slots.Where(slot => !slot.Review).Select(slot => slot.Slot)];
        TimetableSearch search = new(Problem(tasks, study, request.MaxSubjects), seed);
        search.Run(StepsPerTask * tasks.Count);
        List<StudyBlock> blocks = Blocks(planId, tasks, slots, study, search.Best);
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

    // Weights add up to 1. Sharing an evening counts like everything an hour later, a piece of half an hour like an hour and a half more, leaving a
    // subject before it is finished like three minutes; a first project should be finished within the first third.
    private static TimetableProblem Problem(IReadOnlyList<StudyTask> tasks, List<Slot> study, int maxSubjects)
    {
        double weight = Math.Max(tasks.Sum(task => task.Weight + 0.001), 0.001);
        Dictionary<string, int> number = tasks.Select((task, index) => (task.Resource, index)).ToDictionary(pair => pair.Resource, pair => pair.index, StringComparer.Ordinal);
        TimetableWindow[] windows = new TimetableWindow[study.Count];
        int start = 0;
        for (int window = 0; window < windows.Length; window++)
        {
            windows[window] = new TimetableWindow(start, study[window].Minutes / Grain);
            start += windows[window].Length;
        }

        TimetableTask[] made = [.. tasks.Select(task => new TimetableTask(task.Minutes / Grain, [.. task.After.Select(before => number[before])], (task.Weight + 0.001) / weight)
        {
            FirstWindow = task.Sitting is { } sitting ? study.FindIndex(slot => slot.Day >= sitting) : 0,
            Project = task.Project,
        })];
        return new TimetableProblem(made, windows, new TimetableCosts(2, 0.1, 3, 0, 0.5, made.Sum(task => task.Length) / 3)) { MostOpen = maxSubjects };
    }

    private static List<StudyBlock> Blocks(string planId, IReadOnlyList<StudyTask> tasks, List<(Slot Slot, bool Review)> slots, List<Slot> study, Timetable timetable)
    {
        List<StudyBlock> blocks = [];
        Dictionary<string, int> count = new(StringComparer.Ordinal);
        foreach (TimetablePiece piece in timetable.Pieces)
        {
            Slot at = study[piece.Window];
            string resource = tasks[piece.Task].Resource;
            blocks.Add(new StudyBlock(Uid(planId, resource, count), 0, resource, at.Day, at.Start.AddMinutes(piece.Offset * Grain), piece.Length * Grain, Cancelled: false));
        }

        (DateOnly Day, TimeOnly Start) last = blocks.Count == 0 ? default : (blocks[^1].Day, blocks[^1].Start);
        foreach (Slot at in slots.Where(slot => slot.Review && (slot.Slot.Day, slot.Slot.Start).CompareTo(last) < 0).Select(slot => slot.Slot))
        {
            blocks.Add(new StudyBlock(Uid(planId, "review", count), 0, null, at.Day, at.Start, at.Minutes, Cancelled: false));
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
