using System.Globalization;

namespace Segue.Reading.Bench;

/// <summary>Runs the engines in turn, several rounds, each engine alone in its process on one thread, and prints the medians.</summary>
internal sealed class Rounds(Corpus corpus, string peers, int runs, TextWriter output)
{
    /// <summary>Every engine.</summary>
    public const string All = "ours,ours-loose,ours-words,hyperscan,pyahocorasick,searchvalues,bandwidth";

    /// <summary>Runs and prints.</summary>
    public void Run(string[] engines)
    {
        List<(string Name, EngineProcess Process)> started = [];
        try
        {
            foreach (string engine in engines)
            {
                started.Add((engine, Start(engine)));
            }

            Dictionary<string, List<Measured>> results = engines.ToDictionary(engine => engine, _ => new List<Measured>(), StringComparer.Ordinal);
            for (int run = 0; run < runs; run++)
            {
                foreach ((string name, EngineProcess process) in started)
                {
                    results[name].Add(process.Round());
                    output.WriteLine($"  round {run + 1} {name}: {results[name][^1]}");
                }
            }

            Print(engines, results);
        }
        finally
        {
            foreach ((_, EngineProcess process) in started)
            {
                process.Dispose();
            }
        }
    }

    private EngineProcess Start(string engine)
    {
        (string program, string[] arguments) = engine switch
        {
            "hyperscan" or "bandwidth" => (Path.Combine(corpus.Folder, "hyperscan"), new[] { engine }),
            "pyahocorasick" => ("/usr/bin/python3", [Path.Combine(peers, "ahocorasick_engine.py")]),
            _ => (Environment.ProcessPath!, ["engine", engine, "--folder"]),
        };
        return EngineProcess.Start(engine, program, [.. arguments, corpus.Folder]);
    }

    private void Print(string[] engines, Dictionary<string, List<Measured>> results)
    {
        double megabytes = new FileInfo(corpus.Texts).Length / 1e6;
        int ads = File.ReadLines(corpus.Lines).Count();
        megabytes -= ads * 4 / 1e6;
        double ours = Median(results.GetValueOrDefault("ours"), measured => measured.Processor);
        output.WriteLine();
        output.WriteLine("| engine | MB/s by processor time (least to most) | MB/s by wall | ads/s | peak MB | matches | ours is faster by |");
        output.WriteLine("|---|---|---|---|---|---|---|");
        foreach (string engine in engines)
        {
            List<Measured> all = results[engine];
            double size = engine == "bandwidth" ? all[0].Matches / 1e6 : megabytes;
            double processor = Median(all, measured => measured.Processor);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {engine} | {size / processor:0} ({size / all.Max(one => one.Processor):0} to {size / all.Min(one => one.Processor):0}) | {size / Median(all, one => one.Wall):0} | {(engine == "bandwidth" ? 0 : ads / processor):0} | {all.Max(one => one.PeakKb) / 1024.0:0} | {all[0].Matches} | {processor / size * megabytes / ours:0.0} |"));
        }

        List<(long Matches, long Sum, long Length)> answers = [.. engines.Except(["ours-loose", "ours-words", "bandwidth"]).SelectMany(engine => results[engine]).Select(one => (one.Matches, one.Sum, one.Length)).Distinct()];
        output.WriteLine();
        output.WriteLine(answers.Count == 1 ? $"Every engine gave the same {answers[0].Matches} matches." : $"THE ENGINES DISAGREE: {string.Join(", ", answers)}");
    }

    private static double Median(List<Measured>? all, Func<Measured, double> value) =>
        all is null ? double.NaN : all.Select(value).Order().ElementAt(all.Count / 2);
}

/// <summary>What an engine said about one pass.</summary>
internal readonly record struct Measured(long Matches, long Sum, long Length, double Wall, double Processor, long PeakKb)
{
    public static Measured Parse(string line)
    {
        string[] parts = line.Split(' ');
        CultureInfo plain = CultureInfo.InvariantCulture;
        return new Measured(long.Parse(parts[0], plain), long.Parse(parts[1], plain), long.Parse(parts[2], plain), double.Parse(parts[3], plain), double.Parse(parts[4], plain), long.Parse(parts[5], plain));
    }
}
