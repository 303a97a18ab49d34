using System.Diagnostics;
using System.Globalization;
using Segue.Market.Bench.Mix;

namespace Segue.Market.Bench.Import;

/// <summary>
/// <c>import</c>: bringing a file of ads into an empty home beside only reading it, on all cores, a process each, in turn. <c>--ads</c>, <c>--rounds</c>;
/// <c>--file</c> takes another file than the mixer's; <c>--index</c> also makes the search index; <c>--keep</c> leaves the last home.
/// </summary>
internal static class ImportVerb
{
    /// <summary>Runs the verb.</summary>
    public static void Run(BenchOptions options)
    {
        int ads = options.Number("ads", 100_000);
        string file = options.Text("file", Path.Combine(options.Folder, $"mix-{ads}.jsonl"));
        if (!File.Exists(file))
        {
            MixVerb.Run(options);
        }

        string home = Path.Combine(options.Folder, "import-home");
        List<(Measured Read, Measured Import)> rounds = [];
        Console.WriteLine("| round | what | ads | ads/s by the clock | ads/s by processor, all cores | writing thread, µs an ad | peak MB | on disk MB |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        for (int round = 1; round <= options.Number("rounds", 3); round++)
        {
            Clear(home);
            Measured read = One(options, file, home, "read");
            Measured import = One(options, file, home, "import");
            rounds.Add((read, import));
            Row(round, "reading", read);
            Row(round, "importing", import);
            if (options.Has("again"))
            {
                Row(round, "importing again", One(options, file, home, "import"));
            }

            if (options.Has("index"))
            {
                Row(round, "index", One(options, file, home, "index"));
            }
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"\nImporting at {Middle(rounds, one => one.Read.Wall / one.Import.Wall):0%} of reading by the clock, {Middle(rounds, one => one.Read.Processor / one.Import.Processor):0%} by processor time (medians of {rounds.Count} rounds)."));
        if (!options.Has("keep"))
        {
            Clear(home);
        }
    }

    private static double Middle(List<(Measured Read, Measured Import)> rounds, Func<(Measured Read, Measured Import), double> of) => rounds.Select(of).Order().ElementAt(rounds.Count / 2);

    private static void Row(int round, string what, Measured one) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {round} | {what} | {one.Ads} | {one.Ads / one.Wall:#,0} | {one.Ads / one.Processor * Environment.ProcessorCount:#,0} | {one.Writer / one.Ads * 1e6:0.0} | {one.Peak / 1e6:0} | {one.Disk / 1e6:0} |"));

    private static void Clear(string home)
    {
        if (Directory.Exists(home))
        {
            Directory.Delete(home, recursive: true);
        }
    }

    private static Measured One(BenchOptions options, string file, string home, string what)
    {
        ProcessStartInfo start = new(Environment.ProcessPath ?? "dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
        {
            start.ArgumentList.Add(typeof(ImportVerb).Assembly.Location);
        }

        foreach (string argument in (ReadOnlySpan<string>)["import-one", "--what", what, "--file", file, "--home", home, "--catalogue", options.Catalogue, "--data", options.Data])
        {
            start.ArgumentList.Add(argument);
        }

        // As the program itself runs.
        start.Environment["DOTNET_TieredPGO"] = "0";
        using Process process = Process.Start(start) ?? throw new InvalidOperationException("The bench does not start itself.");
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        double[] words = process.ExitCode == 0
            ? [.. output.Trim().Split('\n')[^1].Split(' ').Select(word => double.Parse(word, CultureInfo.InvariantCulture))]
            : throw new InvalidOperationException($"{what} failed: {output}");
        return new Measured(words[0], words[1], words[2], words[3], words[4], words[5]);
    }

    private sealed record Measured(double Ads, double Wall, double Processor, double Writer, double Peak, double Disk);
}
