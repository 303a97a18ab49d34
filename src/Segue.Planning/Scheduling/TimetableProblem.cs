namespace Segue.Planning.Scheduling;

/// <summary>Something to be put on a timetable. Lengths and positions are half-hours of study time, counted from the first window on.</summary>
/// <param name="Length">Half-hours of work, above 0.</param>
/// <param name="After">Tasks that must be finished before it begins.</param>
/// <param name="Weight">What each half-hour until it is finished costs, 0 or more.</param>
internal sealed record TimetableTask(int Length, int[] After, double Weight)
{
    /// <summary>Gets the first window it may be put in.</summary>
    public int FirstWindow { get; init; }

    /// <summary>Gets the position by which it must be finished; the largest number when there is none.</summary>
    public int Due { get; init; } = int.MaxValue;

    /// <summary>Gets the subject, which keeps <see cref="TimetableProblem.Gap"/> between its tasks; below 0 for none.</summary>
    public int Topic { get; init; } = -1;

    /// <summary>Gets a value indicating whether something is built, of which the first should come early.</summary>
    public bool Project { get; init; }
}

/// <summary>A stretch of study time without a break.</summary>
/// <param name="Start">The position of its first half-hour: the lengths of all windows before it.</param>
/// <param name="Length">Half-hours.</param>
internal readonly record struct TimetableWindow(int Start, int Length);

/// <summary>
/// The timetable to be made, as bare numbers. What it costs is the sum of weight times finish, and what <see cref="TimetableCosts"/> adds.
/// </summary>
internal sealed class TimetableProblem
{
    public TimetableProblem(TimetableTask[] tasks, TimetableWindow[] windows, TimetableCosts costs)
    {
        (Tasks, Windows, Costs) = (tasks, windows, costs);
        List<int>[] later = [.. tasks.Select(_ => new List<int>())];
        for (int task = 0; task < tasks.Length; task++)
        {
            Array.ForEach(tasks[task].After, before => later[before].Add(task));
        }

        Later = Array.ConvertAll(later, list => list.ToArray());
        UsualWindow = windows.Length == 0 ? 0 : windows.GroupBy(window => window.Length).MaxBy(group => (group.Count(), group.Key))!.Key;
        Topics = tasks.Length == 0 ? 0 : Math.Max(0, tasks.Max(task => task.Topic + 1));
    }

    public TimetableTask[] Tasks { get; }

    public TimetableWindow[] Windows { get; }

    public TimetableCosts Costs { get; }

    /// <summary>By task: the tasks that come after it.</summary>
    public int[][] Later { get; }

    /// <summary>The commonest length of a window.</summary>
    public int UsualWindow { get; }

    public int Topics { get; }

    /// <summary>Gets a value indicating whether every task is one sitting inside one window; otherwise work goes on over as many windows as it takes.</summary>
    public bool Whole { get; init; }

    /// <summary>Gets the most tasks that may be begun and not finished; only where work goes over windows.</summary>
    public int MostOpen { get; init; } = 1;

    /// <summary>Gets the half-hours between two tasks of one topic.</summary>
    public int Gap { get; init; }
}

/// <summary>What a timetable pays for beside the time until things are finished.</summary>
/// <param name="Shared">For each window that two tasks share.</param>
/// <param name="Switch">For each change of subject before the one before is finished.</param>
/// <param name="Short">For each piece of work of less than an hour.</param>
/// <param name="Late">For each task that misses its date, and again for each half-hour it is late.</param>
/// <param name="Project">For each half-hour from <paramref name="ProjectBy"/> until the first project is finished.</param>
/// <param name="ProjectBy">Where the first project should be finished.</param>
internal sealed record TimetableCosts(double Shared, double Switch, double Short, double Late, double Project, int ProjectBy)
{
    /// <summary>Nothing but dates.</summary>
    public static TimetableCosts DatesOnly(double late) => new(0, 0, 0, late, 0, 0);
}
