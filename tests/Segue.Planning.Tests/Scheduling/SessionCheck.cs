using Segue.Planning.Scheduling;

namespace Segue.Planning.Tests.Scheduling;

/// <summary>Checks a timetable of whole sessions rule by rule from their first half-hours alone, without knowing how it was made.</summary>
internal static class SessionCheck
{
    /// <summary>What is wrong with it; empty when it keeps every rule.</summary>
    public static IReadOnlyList<string> Wrongs(TimetableProblem problem, int[] starts)
    {
        List<string> wrongs = [];
        for (int one = 0; one < starts.Length; one++)
        {
            TimetableTask task = problem.Tasks[one];
            (int start, int end) = (starts[one], starts[one] + task.Length);
            if (!Array.Exists(problem.Windows, window => start >= window.Start && end <= window.Start + window.Length))
            {
                wrongs.Add($"{one} is not inside one window");
            }

            wrongs.AddRange(task.After.Where(before => starts[before] + problem.Tasks[before].Length > start).Select(before => $"{one} begins before {before} is finished"));
            if (end > task.Due)
            {
                wrongs.Add($"{one} misses its date");
            }

            for (int other = one + 1; other < starts.Length; other++)
            {
                int apart = problem.Tasks[other].Topic == task.Topic ? problem.Gap : 0;
                if (start < starts[other] + problem.Tasks[other].Length + apart && starts[other] < end + apart)
                {
                    wrongs.Add($"{one} and {other} are too close");
                }
            }
        }

        return wrongs;
    }

    /// <summary>The first half-hour of every session.</summary>
    public static int[] Starts(TimetableProblem problem, Timetable timetable)
    {
        int[] starts = new int[problem.Tasks.Length];
        Array.Fill(starts, -1);
        foreach (TimetablePiece piece in timetable.Pieces)
        {
            starts[piece.Task] = problem.Windows[piece.Window].Start + piece.Offset;
        }

        return starts;
    }

    /// <summary>The sum of weight times first half-hour.</summary>
    public static double WeightedStart(TimetableProblem problem, int[] starts) => starts.Select((start, task) => start * problem.Tasks[task].Weight).Sum();
}
