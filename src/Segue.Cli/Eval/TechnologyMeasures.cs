using Segue.Basics;
using Segue.Market.Import;
using Segue.Reading;

namespace Segue.Cli.Eval;

/// <summary>Measures how many technology words of sixty ads the catalogue knows, and how well the ad reader finds them.</summary>
internal static class TechnologyMeasures
{
    /// <summary>Coverage, precision, recall and strength; none where the marks or the ads are absent.</summary>
    public static Task<List<Measure>> RunAsync(Host host, string data, CancellationToken cancellationToken)
    {
        string file = Path.Combine(host.CatalogueFolder, "..", "tests", "gold", "technology-60.tsv");
        if (!File.Exists(file) || !Directory.Exists(Path.Combine(data, "ads")) || CatalogueFolder.Open(host) is not { } catalog)
        {
            return Task.FromResult<List<Measure>>([]);
        }

        TechnologyGold gold = TechnologyGold.Load(file);
        TechnologyComparison comparison = new(catalog);
        foreach (string set in gold.Sets)
        {
            string? ads = Directory.EnumerateFiles(Path.Combine(data, "ads"), set + ".*").FirstOrDefault();
            if (ads is null || !AdFiles.Open(ads, new Dictionary<AdField, string>()).TryGetValue(out AdFile? opened))
            {
                return Task.FromResult<List<Measure>>([]);
            }

            foreach (Result<RawAd> row in opened.Ads)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (row.TryGetValue(out RawAd? ad) && (gold.MarksOf(set, ad.Url) ?? gold.MarksOf(set, ad.Id)) is { } marks)
                {
                    comparison.Add(ad, marks);
                }
            }
        }

        return Task.FromResult<List<Measure>>(comparison.Ads == gold.Count ? comparison.Measures() : [new("technology.ads", (double)comparison.Ads / gold.Count, 1, gold.Count, ["technology: some of the sixty ads are not in the data folder."])]);
    }
}
