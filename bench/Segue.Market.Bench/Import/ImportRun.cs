using System.Diagnostics;
using System.Globalization;
using Segue.Basics;
using Segue.Catalogue;
using Segue.Market.Import;
using Segue.Market.Index.Files;
using Segue.Market.Store;
using Segue.Reading;
using Segue.Storage;

namespace Segue.Market.Bench.Import;

/// <summary>
/// <c>import-one</c>: reads, imports or indexes one file in a process of its own, and prints ads, seconds by the clock and of the processor, seconds of the writing thread, peak
/// bytes and bytes on disk. Loading the catalogue is not counted.
/// </summary>
internal static class ImportRun
{
    /// <summary>Runs the verb.</summary>
    public static void Run(BenchOptions options)
    {
        (string what, string file, string home) = (options.Text("what", "import"), options.Text("file", ""), options.Text("home", ""));
        Result<Catalog> loaded = CatalogueLoader.Load(options.Catalogue);
        AdReader reader = AdReader.Create(loaded.TryGetValue(out Catalog? catalogue) ? catalogue : throw new InvalidOperationException(loaded.Problems[0].ToString()));
        reader.Read(new RawAd("warm", "Data engineer", "SQL and Python in Leeds."));
        (TimeSpan before, long began, long thread) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp(), ThreadClock.Nanoseconds());
        long ads = what switch
        {
            "read" => Read(reader, file),
            "import" => Import(reader, file, home),
            _ => Index(home),
        };
        double wall = Stopwatch.GetElapsedTime(began).TotalSeconds;
        double processor = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        double writer = (ThreadClock.Nanoseconds() - thread) / 1e9;
        string peak = File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmHWM", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];
        long disk = Directory.Exists(home) ? Directory.EnumerateFiles(home).Sum(path => new FileInfo(path).Length) : 0;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ads} {wall} {processor} {writer} {long.Parse(peak, CultureInfo.InvariantCulture) * 1024} {disk}"));
    }

    // As `segue read ads` does it, but for the answers: lines on one thread, each parsed and read on whichever core is free.
    private static long Read(AdReader reader, string file)
    {
        Result<AdLines> opened = AdLines.Open(file, new Dictionary<AdField, string>());
        using AdLines lines = opened.TryGetValue(out AdLines? value) ? value : throw new InvalidOperationException(opened.Problems[0].ToString());
        return OrderedWork.Select(lines.Read(), line => lines.Parse(line.Number, line.Text).TryGetValue(out RawAd? ad) ? reader.Read(ad) : null, CancellationToken.None).LongCount(facts => facts is not null);
    }

    private static long Import(AdReader reader, string file, string home)
    {
        using Database database = Open(home);
        Result<AdFile> opened = AdFiles.Open(file, new Dictionary<AdField, string>());
        AdFile ads = opened.TryGetValue(out AdFile? value) ? value : throw new InvalidOperationException(opened.Problems[0].ToString());
        FileReport report = new AdImporter(new AdStore(database.Connection), reader.Read, new ReadWith("bench"), TimeProvider.System).Import([ads], CancellationToken.None).Files[0];
        Console.WriteLine(report);
        return report.Read;
    }

    private static long Index(string home)
    {
        using Database database = Open(home);
        return new MarketIndexFile(home, database.Connection).Open(_ => { }).Columns.Count;
    }

    private static Database Open(string home) => Database.Open(home, Migrations.Of(typeof(AdStore).Assembly), TimeProvider.System.GetUtcNow());
}
