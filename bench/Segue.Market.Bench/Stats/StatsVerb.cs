using System.Diagnostics;
using System.Globalization;
using Segue.Catalogue;
using Segue.Market.Bench.Mix;
using Segue.Market.Index;
using Segue.Market.Index.Files;
using Segue.Market.Statistics;
using Segue.Reading;

namespace Segue.Market.Bench.Stats;

/// <summary><c>stats</c>: statistics over mixed ads, the first time and again, by wall clock and by processor; <c>--first</c> asks once only, for the first answer of a process.</summary>
internal static class StatsVerb
{
    private const int Block = 2000;
    private static readonly DateOnly Today = new(2026, 11, 21);

    /// <summary>Runs the verb.</summary>
    public static void Run(BenchOptions options)
    {
        int count = options.Number("ads", 1_000_000);
        int runs = options.Number("runs", 5);
        IReadOnlyList<Specialism> specialisms = CatalogueLoader.Load(options.Catalogue).Value.Specialisms;
        string path = Path.Combine(options.Folder, $"market-{count}.index");
        long loading = Stopwatch.GetTimestamp();
        MarketIndex index = File.Exists(path) && MarketIndexFile.Load(path, "bench") is { } made ? made : Fill(MixVerb.Mixer(options), count);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ready in {Stopwatch.GetElapsedTime(loading).TotalMilliseconds:0} ms; load {File.ReadAllText("/proc/loadavg").Split(' ')[0]}"));
        if (options.Has("first"))
        {
            First(index, specialisms, Filters()[options.Number("filter", 0)]);
            return;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{index.Columns.Count} ads, {index.Columns.EmployerNames.Count} employers, {index.Columns.TitleNames.Count} titles, {index.Columns.Skills.Count} skills asked for"));
        Console.WriteLine("| filter | ads | first ever, ms (processor) | first, all IT ads known, ms | again, ms |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (StatisticsFilter filter in Filters())
        {
            Measure(index, specialisms, filter, runs);
        }
    }

    private static StatisticsFilter[] Filters() =>
    [
        new() { Role = "data-engineer" },
        new() { Role = "ai-engineer", Everywhere = true },
        new() { Role = "machine-learning-engineer", Seniority = Seniority.Senior },
        new() { Role = "data-analyst", Place = "Leeds" },
        new() { Specialism = "nlp-and-llms" },
        new() { From = new DateOnly(2026, 9, 1) },
    ];

    private static MarketIndex Fill(AdMixer mixer, int count)
    {
        MarketIndex index = new();
        AdCard[] cards = new AdCard[Block];
        for (int from = 0; from < count; from += Block)
        {
            int size = Math.Min(Block, count - from);
            Parallel.For(0, size, at => cards[at] = mixer.Card(from + at + 1));
            foreach (AdCard card in cards.AsSpan(0, size))
            {
                index.Put(card);
            }
        }

        return index;
    }

    // The very first question of a process: what is compiled for it counts.
    private static void First(MarketIndex index, IReadOnlyList<Specialism> specialisms, StatisticsFilter filter)
    {
        int ads = 0;
        (double wall, double processor) = Timed(() => ads = new StatisticsEngine(index, specialisms).For(filter, Today).Ads);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"first answer of the process, {filter.Role}: {ads} ads, {wall:0} ms ({processor:0} ms of processor)"));
    }

    private static void Measure(MarketIndex index, IReadOnlyList<Specialism> specialisms, StatisticsFilter filter, int runs)
    {
        (double Wall, double Processor)[] cold = new (double, double)[runs];
        double[] warm = new double[runs];
        double[] again = new double[runs];
        int ads = 0;
        for (int run = 0; run < runs; run++)
        {
            StatisticsEngine engine = new(index, specialisms);
            cold[run] = Timed(() => ads = engine.For(filter, Today).Ads);
            StatisticsEngine other = new(index, specialisms);
            other.For(filter with { Role = "it-support-analyst", Seniority = null, Place = null, Specialism = null }, Today);
            warm[run] = Timed(() => other.For(filter, Today)).Wall;
            again[run] = Timed(() => other.For(filter with { }, Today)).Wall;
        }

        string what = string.Join(", ", new[] { filter.Role, filter.Seniority?.ToString().ToLowerInvariant(), filter.Place, filter.Specialism, filter.From is { } from ? $"from {from:yyyy-MM-dd}" : null, filter.Everywhere ? "everywhere" : null }.OfType<string>());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {ads} | {Middle(cold.Select(one => one.Wall)):0} ({Middle(cold.Select(one => one.Processor)):0}) | {Middle(warm):0} | {Middle(again):0.000} |"));
    }

    private static (double Wall, double Processor) Timed(Action work)
    {
        TimeSpan processor = Process.GetCurrentProcess().TotalProcessorTime;
        long start = Stopwatch.GetTimestamp();
        work();
        return (Stopwatch.GetElapsedTime(start).TotalMilliseconds, (Process.GetCurrentProcess().TotalProcessorTime - processor).TotalMilliseconds);
    }

    private static double Middle(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);
}
