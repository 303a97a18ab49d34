using Segue.Reading;

namespace Segue.Cli.Eval;

/// <summary>Measures the title reader on titles that a person gave roles: the half that the rules were made with, and the half that they were not.</summary>
internal static class TitleMeasures
{
    private const double Least = 0.95;

    /// <summary>The share of titles given the right role, no role included.</summary>
    public static Task<List<Measure>> RunAsync(Host host, string data, CancellationToken cancellationToken)
    {
        string[][] rows = [.. GoldFiles.Rows(host, "titles-400.tsv")];
        List<Measure> measures = [];
        if (rows.Length > 0 && CatalogueFolder.Open(host) is { } catalog)
        {
            TitleReader reader = TitleReader.Create(catalog);
            measures.Add(Of("role.titles", Least, rows.Where(row => row[0] == "report"), reader));
            measures.Add(Of("role.titles.tuned-on", null, rows.Where(row => row[0] == "tune"), reader));
        }

        return Task.FromResult(measures);
    }

    private static Measure Of(string name, double? least, IEnumerable<string[]> rows, TitleReader reader)
    {
        int all = 0;
        List<string> wrong = [];
        foreach (string[] row in rows)
        {
            all++;
            string read = reader.Read(row[3]).Role ?? "-";
            if (!row[2].Split('|').Contains(read, StringComparer.Ordinal))
            {
                wrong.Add($"role: \"{row[3]}\" is {row[2]}, read as {read}");
            }
        }

        return new Measure(name, all == 0 ? 0 : (double)(all - wrong.Count) / all, least, all, wrong);
    }
}
