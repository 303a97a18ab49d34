using Segue.Planning.Scheduling;

namespace Segue.Planning.Tests.Scheduling;

/// <summary>Work of 2 to 40 half-hours that goes on over evenings of two hours, every fourth of one hour, at most two subjects in hand. A seed always gives the same one.</summary>
internal static class WorkInstances
{
    public static TimetableProblem Make(int seed, int count)
    {
        Random random = new(seed);
        TimetableTask[] tasks = [.. Enumerable.Range(0, count).Select(number => new TimetableTask(random.Next(2, 41), number > 0 && random.Next(2) == 0 ? [random.Next(number)] : [], random.NextDouble() * 2 / count) { Project = random.Next(4) == 0 })];
        List<TimetableWindow> windows = [];
        for (int start = 0; start < tasks.Sum(task => task.Length); start += windows[^1].Length)
        {
            windows.Add(new TimetableWindow(start, windows.Count % 4 == 3 ? 2 : 4));
        }

        return new TimetableProblem(tasks, [.. windows], new TimetableCosts(2, 0.1, 3, 0, 0.5, tasks.Sum(task => task.Length) / 3)) { MostOpen = 2 };
    }
}
