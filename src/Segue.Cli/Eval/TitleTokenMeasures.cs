using System.Globalization;
using Segue.Catalogue;
using Segue.Reading;

namespace Segue.Cli.Eval;

/// <summary>
/// Measures what single words of job titles are taken for, on words that three people labelled: responsibility (RES: a level or a kind of worker), function (FUN), place
/// (LOC) or none of these (O). For information: our reader reads whole titles and knows one part of the world of work.
/// </summary>
internal static class TitleTokenMeasures
{
    private const string Level = "RES";
    private const string Function = "FUN";
    private const string Place = "LOC";
    private const string Other = "O";
    private const int LeastAgreeing = 2;

    /// <summary>The share of words given the label that at least two people gave them, then for levels and places how many of those found are right and how many are found.</summary>
    public static Task<List<Measure>> RunAsync(Host host, string data, CancellationToken cancellationToken)
    {
        string file = Path.Combine(data, "titles", "title-token-gazetteer.csv");
        List<Measure> measures = [];
        if (File.Exists(file) && CatalogueFolder.Open(host) is { } catalog)
        {
            Func<string, string> label = Labeller(catalog);
            (string Word, string Gold, string Read)[] words = [.. Agreed(file).Select(one => (one.Word, one.Label, label(one.Word)))];
            string[] wrong = [.. words.Where(one => one.Gold != one.Read).Select(one => $"title token: \"{one.Word}\" is {one.Gold}, taken for {one.Read}")];
            measures.Add(new Measure("title.tokens", words.Length == 0 ? 0 : (double)(words.Length - wrong.Length) / words.Length, null, words.Length, wrong));
            foreach ((string kind, string name) in new[] { (Level, "level"), (Function, "function"), (Place, "place") })
            {
                int right = words.Count(one => one.Gold == kind && one.Read == kind);
                measures.Add(Share($"title.tokens.{name}.precision", right, words.Count(one => one.Read == kind)));
                measures.Add(Share($"title.tokens.{name}.recall", right, words.Count(one => one.Gold == kind)));
            }
        }

        return Task.FromResult(measures);
    }

    private static Measure Share(string name, int right, int all) => new(name, all == 0 ? 0 : (double)right / all, null, all, []);

    // Words that no two people agree on say nothing about a reader.
    private static IEnumerable<(string Word, string Label)> Agreed(string file)
    {
        foreach (string[] row in File.ReadLines(file).Skip(1).Select(line => line.Split(',')))
        {
            IGrouping<string, string>? most = row.Skip(1).GroupBy(label => label.Trim('"'), StringComparer.Ordinal).MaxBy(group => group.Count());
            if (most is { Key: Level or Function or Place or Other } && most.Count() >= LeastAgreeing)
            {
                yield return (row[0].Trim('"'), most.Key);
            }
        }
    }

    // A level that the title reader knows or the last word of a listed title; a place of the gazetteer; another word of titles, specialisms and skills.
    private static Func<string, string> Labeller(Catalog catalog)
    {
        TitleReader titles = TitleReader.Create(catalog);
        string[][] known = [.. catalog.Roles.Values.SelectMany(role => role.Titles.Append(role.Name)).Select(Words)];
        HashSet<string> workers = [.. known.Where(title => title.Length > 0).Select(title => title[^1])];
        HashSet<string> functions = [.. known.SelectMany(title => title), .. catalog.Skills.Values.SelectMany(skill => Words(skill.Name))];
        return word => titles.Read(word).Seniority is not null || workers.Contains(word) ? Level
            : PlaceReader.Read(word) is { Country: not null } ? Place
            : functions.Contains(word) ? Function
            : Other;
    }

    private static string[] Words(string title) => title.ToLower(CultureInfo.InvariantCulture).Split([' ', '-', '/', '(', ')', ','], StringSplitOptions.RemoveEmptyEntries);
}
