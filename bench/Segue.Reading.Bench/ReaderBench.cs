using System.Diagnostics;
using System.Globalization;

namespace Segue.Reading.Bench;

/// <summary>The whole ad reader on one thread, with the tagger and without, and Hyperscan's matching of the same texts, in turn.</summary>
internal sealed class ReaderBench(Corpus corpus, string catalogueFolder, TextWriter output)
{
    /// <summary>Every engine.</summary>
    public const string All = "reader+tagger,reader,hyperscan";

    /// <summary>Reads the first <paramref name="count"/> ads with each engine in turn, several rounds, and prints the medians.</summary>
    public void Run(string[] engines, int count, int rounds)
    {
        List<RawAd> ads = Readings.Ads(corpus, count);
        Corpus part = Part(ads);
        Dictionary<string, Func<Measured>> passes = [];
        EngineProcess? hyperscan = null;
        foreach (string engine in engines)
        {
            if (engine == "hyperscan")
            {
                EngineProcess process = hyperscan = EngineProcess.Start(engine, Path.Combine(corpus.Folder, "hyperscan"), ["hyperscan", part.Folder]);
                passes.Add(engine, process.Round);
                continue;
            }

            AdReader reader = Readings.Reader(catalogueFolder, tagger: engine == "reader+tagger");
            passes.Add(engine, () => Pass(reader, ads));
        }

        using (hyperscan)
        {
            Print(engines, Rounds(passes, rounds), ads.Count);
        }
    }

    // One more round than asked for: in the first the runtime still compiles.
    private Dictionary<string, List<Measured>> Rounds(Dictionary<string, Func<Measured>> passes, int rounds)
    {
        Dictionary<string, List<Measured>> all = passes.Keys.ToDictionary(engine => engine, _ => new List<Measured>(), StringComparer.Ordinal);
        for (int round = 0; round <= rounds; round++)
        {
            foreach ((string engine, Func<Measured> pass) in passes)
            {
                Measured one = pass();
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  round {round} {engine}: processor {one.Processor:0.000} s, wall {one.Wall:0.000} s{(round == 0 ? ", not counted" : "")}"));
                if (round > 0)
                {
                    all[engine].Add(one);
                }
            }
        }

        return all;
    }

    private void Print(string[] engines, Dictionary<string, List<Measured>> all, int ads)
    {
        output.WriteLine("| engine | ads/s by processor time, median (least to most) | by wall | made an ad, kB | of Hyperscan's speed, median of the rounds |");
        output.WriteLine("|---|---|---|---|---|");
        foreach (string engine in engines)
        {
            List<Measured> own = all[engine];
            string made = engine == "hyperscan" ? "-" : string.Create(CultureInfo.InvariantCulture, $"{own[^1].Length / 1e3 / ads:0.0}");
            string share = all.TryGetValue("hyperscan", out List<Measured>? peers) ? string.Create(CultureInfo.InvariantCulture, $"{Median(own.Zip(peers, (one, peer) => peer.Processor / one.Processor)):0.00}") : "-";
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {engine} | {ads / Median(own.Select(one => one.Processor)):0} ({ads / own.Max(one => one.Processor):0} to {ads / own.Min(one => one.Processor):0}) | {ads / Median(own.Select(one => one.Wall)):0} | {made} | {share} |"));
        }
    }

    // Hyperscan's driver takes its texts from a file: the same ads, in a folder of their own.
    private Corpus Part(List<RawAd> ads)
    {
        Corpus part = new(Path.Combine(corpus.Folder, "read"));
        Directory.CreateDirectory(part.Folder);
        File.Copy(corpus.Names, part.Names, overwrite: true);
        File.Copy(corpus.Letters, part.Letters, overwrite: true);
        part.WriteTexts(ads.Select(ad => ad.Description));
        return part;
    }

    private static Measured Pass(AdReader reader, List<RawAd> ads)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        long start = Stopwatch.GetTimestamp();
        long made = GC.GetAllocatedBytesForCurrentThread();
        long skills = 0;
        foreach (RawAd ad in ads)
        {
            skills += reader.Read(ad).Skills.Count;
        }

        made = GC.GetAllocatedBytesForCurrentThread() - made;
        return new Measured(skills, 0, made, Stopwatch.GetElapsedTime(start).TotalSeconds, (Environment.CpuUsage.TotalTime - before).TotalSeconds, 0);
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
