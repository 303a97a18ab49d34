using System.Diagnostics;
using System.Globalization;
using Segue.Market.Bench.Mix;
using Segue.Market.Index;
using Segue.Market.Index.Files;
using Segue.Market.Search;
using Segue.Reading;

namespace Segue.Market.Bench.Search;

/// <summary><c>search</c>: makes the index of mixed ads and the files for its peers, or measures searches; <c>--make</c>, <c>--rounds</c>.</summary>
internal static class SearchVerb
{
    private const int Block = 2000;

    /// <summary>Runs the verb.</summary>
    public static void Run(BenchOptions options)
    {
        int count = options.Number("ads", 1_000_000);
        Directory.CreateDirectory(options.Folder);
        string path = Path.Combine(options.Folder, $"market-{count}.index");
        string[] queries = SearchQueries.Words(options.Number("queries", 400), 5);
        if (options.Has("make"))
        {
            Make(MixVerb.Mixer(options), count, path, options.Has("texts") ? Path.Combine(options.Folder, $"texts-{count}.tsv") : null);
            File.WriteAllLines(Path.Combine(options.Folder, "search-queries.txt"), queries);
            return;
        }

        long start = Stopwatch.GetTimestamp();
        MarketIndex index = MarketIndexFile.Load(path, "bench") ?? throw new InvalidOperationException("Make the index first: search --make.");
        MarketSearch search = new(index);
        SearchAnswer first = search.Find(SearchQueries.Filtered(queries[1], 1), AdMixer.Today, new SearchOptions(Facets: true));
        Say($"start-up to first answer ({first.Total} hits, all facets): {Stopwatch.GetElapsedTime(start).TotalMilliseconds:0} ms; file {new FileInfo(path).Length / 1e6:0} MB");
        int rounds = options.Number("rounds", 3);
        Report("hits alone, words", queries.Length, rounds, i => search.Find(new SearchWish { Words = queries[i] }, AdMixer.Today, new SearchOptions { HitsOnly = true }));
        Report("hits, count and all facets, words", queries.Length, rounds, i => search.Find(new SearchWish { Words = queries[i] }, AdMixer.Today, new SearchOptions(Facets: true)));
        Report("hits, count and all facets, words and filters", queries.Length, rounds, i => search.Find(SearchQueries.Filtered(queries[i], i), AdMixer.Today, new SearchOptions(Facets: true)));
        Report("everything (no words), all facets", 20, rounds, _ => search.Find(new SearchWish(), AdMixer.Today, new SearchOptions(Facets: true)));
        using Process self = Process.GetCurrentProcess();
        Say($"memory: {self.WorkingSet64 / 1e6:0} MB in all, {GC.GetTotalMemory(forceFullCollection: true) / 1e6:0} MB of it objects, the rest mapped file and program; load {File.ReadAllText("/proc/loadavg").Split(' ')[0]}");
    }

    private static void Make(AdMixer mixer, int count, string path, string? texts)
    {
        long start = Stopwatch.GetTimestamp();
        MarketIndex index = new();
        index.Texts.SpillFolder = Path.GetDirectoryName(path);
        using StreamWriter? lines = texts is null ? null : new StreamWriter(texts);
        (RawAd Raw, AdCard Card)[] ads = new (RawAd, AdCard)[Block];
        TimeSpan indexing = TimeSpan.Zero;
        for (int from = 0; from < count; from += Block)
        {
            int size = Math.Min(Block, count - from);
            Parallel.For(0, size, at => ads[at] = (mixer.Raw(from + at + 1), mixer.Card(from + at + 1)));
            long putting = Stopwatch.GetTimestamp();
            foreach ((RawAd raw, AdCard card) in ads.AsSpan(0, size))
            {
                index.Put(card, raw.Description);
            }

            indexing += Stopwatch.GetElapsedTime(putting);
            for (int at = 0; at < size && lines is not null; at++)
            {
                (RawAd raw, AdCard card) = ads[at];
                if (card.IsShown)
                {
                    lines.WriteLine($"{card.Number}\t{Flat(raw.Title)}\t{Flat(raw.Employer ?? "")}\t{Flat(raw.Description)}");
                }
            }
        }

        long saving = Stopwatch.GetTimestamp();
        MarketIndexFile.Save(index, path, "bench");
        Say($"{count} ads: {indexing.TotalSeconds:0.0} s to index on one thread, {Stopwatch.GetElapsedTime(saving).TotalSeconds:0.0} s to merge and write, {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s in all; {Environment.WorkingSet / 1e6:0} MB");
    }

    private static string Flat(string text) => string.Join(' ', text.Split(['\t', '\n', '\r', '\\'], StringSplitOptions.RemoveEmptyEntries));

    // Every query once per round in turn; the first round warms up. Wall time, and processor time of all threads of this process, which does nothing else.
    private static void Report(string what, int queries, int rounds, Action<int> run)
    {
        List<double> wall = [];
        List<double> processor = [];
        for (int round = 0; round <= rounds; round++)
        {
            for (int i = 0; i < queries; i++)
            {
                long used = ThreadClock.ProcessNanoseconds();
                long start = Stopwatch.GetTimestamp();
                run(i);
                if (round > 0)
                {
                    wall.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                    processor.Add((ThreadClock.ProcessNanoseconds() - used) / 1e6);
                }
            }
        }

        wall.Sort();
        processor.Sort();
        Say($"{what}: wall p50 {At(wall, 50):0.00} ms, p95 {At(wall, 95):0.00}, slowest {wall[^1]:0.0}; processor p50 {At(processor, 50):0.00}, p95 {At(processor, 95):0.00}, mean {processor.Average():0.00}; load {File.ReadAllText("/proc/loadavg").Split(' ')[0]}");
    }

    private static double At(List<double> sorted, int percent) => sorted[Math.Min(sorted.Count - 1, sorted.Count * percent / 100)];

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
