using System.Globalization;
using System.Text.Json.Nodes;
using Segue.Planning.Scheduling;
using Segue.Planning.Tests.Scheduling;

namespace Segue.Planning.Bench;

/// <summary>The same sessions placed by our search for a second and by CP-SAT for twenty; both answers checked by the same rules.</summary>
internal sealed class SchedulingBench(TextWriter output, string peers, int seeds)
{
    private const double Ours = 1;
    private const int Peer = 20;

    public void Run()
    {
        using CpSatPeer? cpSat = peers.Length == 0 ? null : new(peers);
        _ = Search(SessionInstances.Make(0, 80), 0.5);
        output.WriteLine("| sessions | seed | first valid, ms | first | ours 0.1 s | ours 1 s | steps | CP-SAT 20 s | its bound | ours / CP-SAT |");
        output.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
        int worse = 0;
        foreach (int sessions in new[] { 20, 40, 80, 150 })
        {
            for (int seed = 1; seed <= seeds; seed++)
            {
                worse += Instance(sessions, seed, cpSat) ? 0 : 1;
            }
        }

        output.WriteLine();
        output.WriteLine($"Worse than CP-SAT: {worse} of {4 * seeds}.");
    }

    // False when ours is worse.
    private bool Instance(int sessions, int seed, CpSatPeer? cpSat)
    {
        TimetableProblem problem = SessionInstances.Make(seed, sessions);
        TimeSpan began = Environment.CpuUsage.TotalTime;
        TimetableSearch first = new(problem, seed);
        first.MeetDates(100_000);
        double milliseconds = (Environment.CpuUsage.TotalTime - began).TotalMilliseconds;
        double start = Checked(problem, first);
        (TimetableSearch quick, TimetableSearch ours) = (Search(problem, 0.1), Search(problem, Ours));
        (double soon, double best) = (Checked(problem, quick), Checked(problem, ours));
        (double theirs, double bound) = cpSat is null ? (double.NaN, double.NaN) : CpSat(cpSat, problem);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {sessions} | {seed} | {milliseconds:0.0} | {start:0} | {soon:0} | {best:0} | {ours.Steps} | {theirs:0} | {bound:0} | {best / theirs:0.000} |"));
        return !(best > theirs);
    }

    private static TimetableSearch Search(TimetableProblem problem, double seconds)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        TimetableSearch search = new(problem, 1);
        search.Run(long.MaxValue, () => (Environment.CpuUsage.TotalTime - before).TotalSeconds / seconds);
        return search;
    }

    private static double Checked(TimetableProblem problem, TimetableSearch search)
    {
        int[] starts = SessionCheck.Starts(problem, search.Best);
        return SessionCheck.Wrongs(problem, starts) is [] ? SessionCheck.WeightedStart(problem, starts) : throw new InvalidDataException(string.Join("; ", SessionCheck.Wrongs(problem, starts)));
    }

    private static (double Objective, double Bound) CpSat(CpSatPeer cpSat, TimetableProblem problem)
    {
        JsonNode answer = cpSat.Ask(new
        {
            kind = "schedule",
            seconds = Peer,
            windows = problem.Windows.Select(window => new[] { window.Start, window.Length }).ToArray(),
            gap = problem.Gap,
            tasks = problem.Tasks.Select(task => new { length = task.Length, after = task.After, due = task.Due == int.MaxValue ? -1 : task.Due, topic = task.Topic, weight = (int)task.Weight }).ToArray(),
        });
        int[] starts = [.. answer["starts"]!.AsArray().Select(start => start!.GetValue<int>())];
        if (starts.Length == 0)
        {
            return (double.PositiveInfinity, answer["bound"]!.GetValue<double>());
        }

        return SessionCheck.Wrongs(problem, starts) is [] ? (SessionCheck.WeightedStart(problem, starts), answer["bound"]!.GetValue<double>()) : throw new InvalidDataException("CP-SAT's answer breaks a rule: " + string.Join("; ", SessionCheck.Wrongs(problem, starts)));
    }
}
