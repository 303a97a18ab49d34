using System.Diagnostics;
using System.Globalization;
using Segue.Market.Alerts;
using Segue.Market.Index;
using Segue.Market.Search;

namespace Segue.Market.Bench.Alerts;

/// <summary>Ours, in a process of its own: <c>alerts-ours</c>. Prints registering seconds, processor and wall seconds, matches, checksum, matches and checksum of the first ads, bytes of searches, peak bytes.</summary>
internal static class AlertRun
{
    private const int Rounds = 5;

    /// <summary>Runs the verb.</summary>
    public static void Run(BenchOptions options)
    {
        string folder = options.Folder;
        AdCard[] ads = [.. AlertFiles.Ads(folder, options.Number("ads", 20_000))];
        int peers = Math.Min(ads.Length, options.Number("peer-ads", 300));
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long start = Stopwatch.GetTimestamp();
        AlertMatcher matcher = Registered(ads, AlertFiles.Searches(folder, options.Number("searches", 100_000)));
        double registering = Stopwatch.GetElapsedTime(start).TotalSeconds;
        long bytes = GC.GetTotalMemory(forceFullCollection: true) - before;

        (long Count, ulong Sum) first = Match(matcher, ads.AsSpan(0, peers));
        (long Count, ulong Sum) all = Match(matcher, ads);
        List<(double Processor, double Wall)> times = [];
        for (int round = 0; round < Rounds; round++)
        {
            TimeSpan processor = Environment.CpuUsage.TotalTime;
            long wall = Stopwatch.GetTimestamp();
            if (Match(matcher, ads) != all)
            {
                throw new InvalidOperationException("The same ads found other searches.");
            }

            times.Add(((Environment.CpuUsage.TotalTime - processor).TotalSeconds, Stopwatch.GetElapsedTime(wall).TotalSeconds));
        }

        (double cpu, double elapsed) = times.Order().ElementAt(Rounds / 2);
        string peak = File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmHWM", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{registering} {cpu} {elapsed} {all.Count} {all.Sum} {first.Count} {first.Sum} {bytes} {long.Parse(peak, CultureInfo.InvariantCulture) * 1024}"));
    }

    /// <summary>Adds a pair of ad and search to a checksum that does not depend on the order.</summary>
    public static ulong Mixed(long ad, long search)
    {
        unchecked
        {
            ulong value = ((ulong)ad << 32) | (uint)search;
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
            return value ^ (value >> 31);
        }
    }

    private static AlertMatcher Registered(AdCard[] ads, IEnumerable<SearchWish> wishes)
    {
        AlertMatcher matcher = new();
        int id = 0;
        foreach (SearchWish wish in wishes)
        {
            matcher.Put(id++, wish);
        }

        // What is rare shows itself while ads come; a service has seen some.
        foreach (AdCard ad in ads)
        {
            matcher.Learn(ad);
        }

        return matcher;
    }

    private static (long Count, ulong Sum) Match(AlertMatcher matcher, ReadOnlySpan<AdCard> ads)
    {
        DateOnly today = Mix.AdMixer.Today;
        List<long> found = [];
        (long count, ulong sum) = (0, 0);
        foreach (AdCard ad in ads)
        {
            found.Clear();
            matcher.Match(ad, null, today, found);
            count += found.Count;
            foreach (long search in found)
            {
                sum = unchecked(sum + Mixed(ad.Number, search));
            }
        }

        return (count, sum);
    }
}
