using System.Globalization;

namespace Segue.Market.Bench.Match;

/// <summary>Asks the engines in turn, several rounds after one to warm up, and prints medians and 95th of a hundred.</summary>
internal sealed class MatchRounds(IReadOnlyList<IMatchEngine> engines, IReadOnlyList<MatchQuery> queries)
{
    /// <summary>Runs and prints.</summary>
    public void Run(int rounds)
    {
        Dictionary<(string Engine, string Set), List<(long Processor, long Wall)>> times = [];
        foreach (string set in MatchQuery.Sets)
        {
            foreach (IMatchEngine engine in engines)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  first time {set} {engine.Name}: {Line(engine.Answer(set, queries))}"));
            }
        }

        for (int round = 0; round < rounds; round++)
        {
            foreach (string set in MatchQuery.Sets)
            {
                foreach (IMatchEngine engine in engines)
                {
                    IReadOnlyList<(long Processor, long Wall)> answered = engine.Answer(set, queries);
                    (times.TryGetValue((engine.Name, set), out List<(long Processor, long Wall)>? all) ? all : times[(engine.Name, set)] = []).AddRange(answered);
                }
            }
        }

        Print(times);
    }

    private static double At(IEnumerable<long> times, double part) => times.Order().ElementAt((int)(times.Count() * part)) / 1e6;

    private static string Line(IReadOnlyList<(long Processor, long Wall)> times) => string.Create(
        CultureInfo.InvariantCulture, $"{At(times.Select(time => time.Processor), 0.5):0.00} / {At(times.Select(time => time.Processor), 0.95):0.00} ms of processor time, {At(times.Select(time => time.Wall), 0.5):0.00} / {At(times.Select(time => time.Wall), 0.95):0.00} of wall time");

    private void Print(Dictionary<(string Engine, string Set), List<(long Processor, long Wall)>> times)
    {
        Console.WriteLine($"load {File.ReadAllText("/proc/loadavg").Trim()}");
        Console.WriteLine("| questions | engine | processor ms p50 | p95 | wall ms p50 | p95 | time against ours |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (string set in MatchQuery.Sets)
        {
            double ours = At(times.GetValueOrDefault(("ours", set), [(1, 1)]).Select(time => time.Processor), 0.5);
            foreach (IMatchEngine engine in engines)
            {
                List<(long Processor, long Wall)> all = times[(engine.Name, set)];
                double median = At(all.Select(time => time.Processor), 0.5);
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {set} | {engine.Name} | {median:0.00} | {At(all.Select(time => time.Processor), 0.95):0.00} | {At(all.Select(time => time.Wall), 0.5):0.00} | {At(all.Select(time => time.Wall), 0.95):0.00} | {median / ours:0.0} |"));
            }
        }

        foreach (ProcessEngine engine in engines.OfType<ProcessEngine>())
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{engine.Name}: {engine.PeakMegabytes():0} MB at its peak"));
        }
    }
}
