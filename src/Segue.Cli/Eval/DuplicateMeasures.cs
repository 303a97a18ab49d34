using Segue.Catalogue;
using Segue.Cli.Market;
using Segue.Market.Import;
using Segue.Market.Store;
using Segue.Storage;

namespace Segue.Cli.Eval;

/// <summary>
/// Measures which ads are taken for copies of one another, on pairs of the real sets that a person marked: all the sets are imported into memory, and a pair counts as found when
/// both stand in one cluster.
/// </summary>
internal static class DuplicateMeasures
{
    private const double LeastPrecision = 0.98;
    private const double LeastRecall = 0.95;

    /// <summary>Precision over the pairs called copies, recall over those that are.</summary>
    public static Task<List<Measure>> RunAsync(Host host, string data, CancellationToken cancellationToken)
    {
        string[][] rows = [.. GoldFiles.Rows(host, "duplicate-pairs.tsv")];
        string folder = Path.Combine(data, "ads");
        return Task.FromResult(rows.Length > 0 && Directory.Exists(folder) && CatalogueFolder.Open(host) is { } catalogue ? Of(rows, Clusters(host, catalogue, folder, cancellationToken)) : []);
    }

    private static Dictionary<(string File, string Id), long> Clusters(Host host, Catalog catalogue, string folder, CancellationToken cancellationToken)
    {
        using Database database = Database.OpenInMemory(Migrations.Of(typeof(AdStore).Assembly), host.Time.GetUtcNow());
        AdStore store = new(database.Connection);
        List<AdFile> files = [.. AdFiles.Find(folder).Value.Select(path => AdFiles.Open(path, new Dictionary<AdField, string>())).Where(file => file.IsOk).Select(file => file.Value)];
        new AdImporter(store, AdReading.Of(catalogue).Read, AdReading.With(catalogue), host.Time).Import(files, cancellationToken);
        return store.Changed(-1).ToDictionary(ad => (ad.Raw.Source, ad.Raw.Id), ad => ad.DuplicateOf ?? ad.Number);
    }

    private static List<Measure> Of(string[][] rows, Dictionary<(string File, string Id), long> clusters)
    {
        (int right, int called, int copies, int known) = (0, 0, 0, 0);
        List<string> wrong = [];
        List<string> missed = [];
        foreach (string[] row in rows)
        {
            if (!clusters.TryGetValue((row[2], row[3]), out long first) || !clusters.TryGetValue((row[4], row[5]), out long second))
            {
                continue;
            }

            bool same = row[0] == "1";
            known++;
            copies += same ? 1 : 0;
            called += first == second ? 1 : 0;
            right += same && first == second ? 1 : 0;
            if (same != (first == second))
            {
                (same ? missed : wrong).Add($"duplicates: {row[2]} {row[3]} and {row[4]} {row[5]} are {(same ? "one opening, not found" : "two openings, taken for one")} (shared {row[1]})");
            }
        }

        return known == 0 ? [] :
        [
            new Measure("duplicates.precision", called == 0 ? 0 : (double)right / called, LeastPrecision, called, wrong),
            new Measure("duplicates.recall", copies == 0 ? 0 : (double)right / copies, LeastRecall, copies, missed),
        ];
    }
}
