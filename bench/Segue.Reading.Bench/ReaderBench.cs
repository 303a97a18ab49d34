using System.Diagnostics;
using System.Globalization;
using System.Text;
using Segue.Basics;
using Segue.Catalogue;
using Segue.Market.Import;
using Segue.Reading.Tagging;

namespace Segue.Reading.Bench;

/// <summary>The whole ad reader on one thread: all fields of an ad, from its texts to its facts.</summary>
internal sealed class ReaderBench(Corpus corpus, string catalogueFolder, TextWriter output)
{
    /// <summary>Reads the first <paramref name="count"/> ads several times and prints the median.</summary>
    public void Run(int count, int runs, bool tagger)
    {
        Result<Catalog> loaded = CatalogueLoader.Load(catalogueFolder);
        Catalog catalog = loaded.TryGetValue(out Catalog? value) ? value : throw new InvalidOperationException(loaded.Problems[0].ToString());
        AdReader reader = AdReader.Create(catalog, tagger ? new Lazy<SkillTagger?>(() => SkillTagger.Open(Path.Combine(catalogueFolder, "models", "skill-tagger.bin")).TryGetValue(out SkillTagger? model) ? model : null) : null);
        Result<AdLines> opened = AdLines.Open(corpus.Lines, new Dictionary<AdField, string>());
        using AdLines lines = opened.TryGetValue(out AdLines? file) ? file : throw new InvalidOperationException(opened.Problems[0].ToString());
        List<RawAd> ads = [.. lines.Read().Take(count).Select(line => lines.Parse(line.Number, line.Text).TryGetValue(out RawAd? ad) ? ad : null).OfType<RawAd>()];
        double megabytes = ads.Sum(ad => Encoding.UTF8.GetByteCount(ad.Description)) / 1e6;
        List<(double Wall, double Processor)> all = [];
        long allocated = 0;
        for (int run = 0; run < runs; run++)
        {
            TimeSpan before = Environment.CpuUsage.TotalTime;
            long start = Stopwatch.GetTimestamp();
            allocated = GC.GetAllocatedBytesForCurrentThread();
            long skills = Read(reader, ads);
            allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
            all.Add((Stopwatch.GetElapsedTime(start).TotalSeconds, (Environment.CpuUsage.TotalTime - before).TotalSeconds));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  run {run + 1}: {all[^1].Wall:0.000} s, processor {all[^1].Processor:0.000} s, {skills} skills"));
        }

        double wall = all.Select(one => one.Wall).Order().ElementAt(runs / 2);
        double processor = all.Select(one => one.Processor).Order().ElementAt(runs / 2);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ads.Count} ads, {megabytes:0} MB: {ads.Count / processor:0} ads/s, {megabytes / processor:0.0} MB/s by processor time; {ads.Count / wall:0} ads/s by wall; {allocated / ads.Count} bytes allocated an ad"));
    }

    private static long Read(AdReader reader, List<RawAd> ads)
    {
        long skills = 0;
        foreach (RawAd ad in ads)
        {
            skills += reader.Read(ad).Skills.Count;
        }

        return skills;
    }
}
