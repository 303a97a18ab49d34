using Segue.Reading;

namespace Segue.Cli.Eval;

/// <summary>
/// Measures the seniority read from titles and texts against the level that a board gave the same ads. The board's six levels are three of ours:
/// internship, entry level and junior are up to junior; mid level is neither; senior level and expert/leader are senior or above, because the board
/// parts those two within the same titles (of its ads titled “Senior” it calls 213 senior and 226 expert).
/// </summary>
internal static class SeniorityMeasures
{
    private const string File = "ads/builtin-ai-engineer-2026.jsonl";
    private const double Least = 0.85;

    /// <summary>The share read right of those for which the ad says something, and the share for which it does.</summary>
    public static Task<List<Measure>> RunAsync(Host host, string data, CancellationToken cancellationToken)
    {
        int all = 0;
        int said = 0;
        List<string> wrong = [];
        if (CatalogueFolder.Open(host) is { } catalog)
        {
            AdReader reader = AdReader.Create(catalog);
            foreach (RawAd ad in EvalAds.Rows(data, File).OfType<RawAd>().Where(ad => ad.Level is not null))
            {
                all++;
                if (reader.Read(ad with { Level = null }).Seniority is { } read)
                {
                    said++;
                    if (Band(read) != Band(ad.Level!)) // rows without a level are left out above
                    {
                        wrong.Add($"seniority: \"{ad.Title}\" is {ad.Level}, read as {read}");
                    }
                }
            }
        }

        return Task.FromResult<List<Measure>>(all == 0
            ? []
            : [new Measure("seniority.level", (double)(said - wrong.Count) / Math.Max(1, said), Least, said, wrong), new Measure("seniority.said", (double)said / all, null, all, [])]);
    }

    private static int Band(Seniority seniority) => seniority switch
    {
        Seniority.Intern or Seniority.Junior => 0,
        Seniority.Mid => 1,
        _ => 2,
    };

    private static int Band(string level) => level switch
    {
        "Internship" or "Entry level" or "Junior" => 0,
        "Mid level" => 1,
        _ => 2,
    };
}
