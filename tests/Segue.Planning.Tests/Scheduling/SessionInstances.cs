using Segue.Planning.Scheduling;

namespace Segue.Planning.Tests.Scheduling;

/// <summary>
/// Twelve weeks of study time, 528 half-hours: two hours on weekday evenings, three in the morning and three in the afternoon at weekends. Sessions of
/// one to four half-hours, each inside one window; topics with two hours of study between two of their sessions; sessions that come before others;
/// dates for some. Weighted finish is to be least. A seed always gives the same one.
/// </summary>
internal static class SessionInstances
{
    private const int Gap = 4;
    private const double Late = 100_000;

    public static TimetableProblem Make(int seed, int sessions)
    {
        Random random = new(seed);
        TimetableWindow[] windows = Windows(12);
        int topics = Math.Max(2, sessions / 5);
        TimetableTask[] tasks = new TimetableTask[sessions];
        int before = 0;
        for (int number = 0; number < sessions; number++)
        {
            int[] after = [.. Enumerable.Range(0, random.Next(3)).Where(_ => number > 0).Select(_ => random.Next(Math.Max(0, number - 12), number)).Distinct()];
            int length = random.Next(1, 5);
            before += length;

            // A date leaves half as much time again as all sessions up to here take, and a week.
            int due = random.Next(5) == 0 ? (before * 3 / 2) + 44 : int.MaxValue;
            tasks[number] = new TimetableTask(length, after, random.Next(1, 10)) { Topic = random.Next(topics), Due = due };
        }

        return new TimetableProblem(tasks, windows, TimetableCosts.DatesOnly(Late)) { Whole = true, Gap = Gap };
    }

    public static TimetableWindow[] Windows(int weeks)
    {
        int[] week = [4, 4, 4, 4, 4, 6, 6, 6, 6];
        List<TimetableWindow> windows = [];
        int start = 0;
        foreach (int length in Enumerable.Repeat(week, weeks).SelectMany(lengths => lengths))
        {
            windows.Add(new TimetableWindow(start, length));
            start += length;
        }

        return [.. windows];
    }
}
