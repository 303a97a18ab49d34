using System.Globalization;
using Segue.Basics;
using Segue.Catalogue;
using Segue.Market.Bench.Mix;
using Segue.Market.Figures;
using Segue.Market.Index;

namespace Segue.Market.Bench.Match;

/// <summary>
/// <c>match</c>: the best twenty ads for people with twenty skills, ours with reasons and lifts beside other engines, in turn. <c>--ads</c>, <c>--queries</c> of each set,
/// <c>--rounds</c>, <c>--engines</c>, <c>--check N</c> questions against scoring every ad by itself.
/// </summary>
internal static class MatchVerb
{
    private const string Engines = "ours,counting,lucene,lucene-exact,sqlite,postgres";

    /// <summary>Runs the verb.</summary>
    public static void Run(BenchOptions options)
    {
        int count = options.Number("ads", 1_000_000);
        Result<Catalog> loaded = CatalogueLoader.Load(options.Catalogue);
        Catalog catalog = loaded.TryGetValue(out Catalog? value) ? value : throw new InvalidOperationException(loaded.Problems[0].ToString());
        MarketIndex index = new();
        AdMixer mixer = MixVerb.Mixer(options, copies: 0);
        for (int number = 1; number <= count; number++)
        {
            index.Put(mixer.Card(number));
        }

        string folder = Path.Combine(options.Folder, string.Create(CultureInfo.InvariantCulture, $"match-{count}"));
        Directory.CreateDirectory(folder);
        List<MatchQuery> queries = MatchQuery.Make(index.Columns, options.Number("seed", 1), options.Number("queries", 100));
        WriteAds(index.Columns, Path.Combine(folder, "ads.tsv"));
        File.WriteAllLines(Path.Combine(folder, "queries.tsv"), queries.Select(query => query.Line(index.Columns)));
        OurEngine ours = new(index, catalog);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} ads, {index.Columns.Skills.Count / (double)count:0.0} skills each; blocks in {ours.BuildMs:0} ms of wall time, {ours.Megabytes:0} MB"));
        ours.Check(queries, options.Number("check", 0));
        List<IMatchEngine> engines = [];
        foreach (string name in options.Text("engines", Engines).Split(','))
        {
            engines.Add(name switch
            {
                "ours" => ours,
                "ours-numbers" => ours.NumbersAlone(),
                "counting" => new CountingEngine(index),
                "lucene" => ProcessEngine.Lucene(folder, exact: false),
                "lucene-exact" => ProcessEngine.Lucene(folder, exact: true),
                _ => ProcessEngine.Python(name, folder, options.Text("peers", "bench/peers")),
            });
        }

        new MatchRounds(engines, queries).Run(options.Number("rounds", 3));
        engines.OfType<ProcessEngine>().ToList().ForEach(engine => engine.Dispose());
    }

    private static void WriteAds(AdColumns columns, string path)
    {
        if (File.Exists(path))
        {
            return;
        }

        using StreamWriter file = new(path);
        for (int ordinal = 0; ordinal < columns.Count; ordinal++)
        {
            foreach (SkillCode code in columns.SkillsOf(ordinal))
            {
                file.Write(string.Create(CultureInfo.InvariantCulture, $"s{code.Skill} "));
            }

            bool stated = columns.PayFrom[ordinal] is >= 0 and not (sbyte)PayOrigin.Predicted;
            file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\tt{columns.Town[ordinal]}\t{(stated ? columns.PayHigh[ordinal] : 0)}"));
        }
    }
}
