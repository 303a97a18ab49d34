using System.Diagnostics;
using System.Globalization;
using Segue.Market.Bench.Mix;

namespace Segue.Market.Bench.Alerts;

/// <summary>
/// <c>alerts</c>: saved searches against new ads, one thread, engines in turn: ours, Lucene's Monitor and PostgreSQL's RUM index over queries. <c>--searches 1000,10000</c>,
/// <c>--ads</c> for ours, <c>--peer-ads</c> for the others and for comparing what is found, <c>--peer-most</c> the most searches they are given, <c>--monitor</c> Lucene's
/// classes (no peers without it); <c>--keep</c> takes the files of the last run.
/// </summary>
internal static class AlertsVerb
{
    /// <summary>Runs the verb.</summary>
    public static void Run(BenchOptions options)
    {
        string folder = Path.Combine(options.Folder, "alerts");
        int[] sizes = [.. options.Text("searches", "1000,10000,100000,1000000").Split(',').Select(size => int.Parse(size, CultureInfo.InvariantCulture))];
        (int ads, int peerAds, int most) = (options.Number("ads", 20_000), options.Number("peer-ads", 300), options.Number("peer-most", 100_000));
        if (!options.Has("keep"))
        {
            AlertFiles.Write(folder, MixVerb.Mixer(options, copies: 0), sizes.Max(), ads, options.Number("seed", 1));
        }

        Console.WriteLine("| searches | found per ad | engine | ads/s by processor | by the clock | registering, s | searches in memory, MB | peak, MB | same alerts | ours / it |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
        foreach (int size in sizes)
        {
            string[] ours = Words(Environment.ProcessPath ?? "dotnet", ["alerts-ours", "--folder", folder, "--searches", $"{size}", "--ads", $"{ads}", "--peer-ads", $"{peerAds}"]);
            double rate = ads / Real(ours[1]);
            string per = (Real(ours[3]) / ads).ToString("0.0", CultureInfo.InvariantCulture);
            Row([$"{size:#,0}", per, "Segue", $"{rate:#,0}", $"{ads / Real(ours[2]):#,0}", ours[0][..Math.Min(5, ours[0].Length)], $"{Real(ours[7]) / 1e6:0.0}", $"{Real(ours[8]) / 1e6:0}", "", ""]);
            if (options.Has("monitor") && size <= most)
            {
                Monitor(folder, options.Text("monitor", ""), size, peerAds, (rate, ours[5], ours[6]));
                Rum(folder, size, peerAds, (rate, ours[5], ours[6]));
            }
        }
    }

    private static void Monitor(string folder, string classes, int size, int ads, (double Rate, string Count, string Sum) ours)
    {
        string[] words = Words("java", ["-Xmx6g", "-XX:+UseSerialGC", "-cp", classes, "AlertsMonitor", folder, $"{size}", $"{ads}"]);
        bool single = Real(words[1]) < Real(words[3]);
        double rate = ads / Real(words[single ? 1 : 3]);
        Row([$"{size:#,0}", "", $"Lucene Monitor, {(single ? "one at a time" : "batches of 100")}", $"{rate:#,0}", $"{ads / Real(words[single ? 2 : 4]):#,0}", $"{Real(words[0]):0.0}", "", "", (words[5], words[6]) == (ours.Count, ours.Sum) ? "yes" : $"NO: {words[5]} to {ours.Count}", $"{ours.Rate / rate:#,0}"]);
    }

    private static void Rum(string folder, int size, int ads, (double Rate, string Count, string Sum) ours)
    {
        string[] words = Words("bash", ["bench/peers/rum-alerts.sh", folder, $"{size}", $"{ads}"]);
        ulong sum = 0;
        foreach (string[] pair in File.ReadLines(Path.Combine(folder, "rum", "found.tsv")).Select(line => line.Split('\t')))
        {
            sum = unchecked(sum + AlertRun.Mixed(long.Parse(pair[0], CultureInfo.InvariantCulture), long.Parse(pair[1], CultureInfo.InvariantCulture)));
        }

        // A backend's processor time comes in hundredths of a second.
        double rate = ads / Math.Max(0.01, Real(words[1]));
        Row([$"{size:#,0}", "", "PostgreSQL RUM", $"{rate:#,0}", $"{ads / Real(words[2]):#,0}", $"{Real(words[0]):0.0}", "", "", words[3] == ours.Count && sum.ToString(CultureInfo.InvariantCulture) == ours.Sum ? "yes" : $"NO: {words[3]} to {ours.Count}", $"{ours.Rate / rate:#,0}"]);
    }

    private static string[] Words(string program, string[] arguments)
    {
        ProcessStartInfo start = new(program) { RedirectStandardOutput = true, UseShellExecute = false };
        if (Path.GetFileNameWithoutExtension(program) == "dotnet" && Environment.ProcessPath is not null)
        {
            start.ArgumentList.Add(typeof(AlertsVerb).Assembly.Location);
        }

        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start.");
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output.Trim().Split('\n')[^1].Split(' ') : throw new InvalidOperationException($"{program} failed: {output}");
    }

    private static void Row(string[] cells) => Console.WriteLine($"| {string.Join(" | ", cells)} |");

    private static double Real(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
