using Segue.Market.Bench;
using Segue.Market.Bench.Alerts;
using Segue.Market.Bench.Import;
using Segue.Market.Bench.Match;
using Segue.Market.Bench.Mix;
using Segue.Market.Bench.Search;
using Segue.Market.Bench.Start;
using Segue.Market.Bench.Stats;

// Measures the market beside other programs; bench/README.md says how and what for. A verb is one line here and one folder beside this file.
Dictionary<string, Action<BenchOptions>> verbs = new(StringComparer.Ordinal)
{
    ["alerts"] = AlertsVerb.Run,
    ["alerts-ours"] = AlertRun.Run,
    ["import"] = ImportVerb.Run,
    ["import-one"] = ImportRun.Run,
    ["mix"] = MixVerb.Run,
    ["search"] = SearchVerb.Run,
    ["start"] = StartVerb.Run,
    ["stats"] = StatsVerb.Run,
    ["match"] = MatchVerb.Run,
};
if (args.Length == 0 || !verbs.TryGetValue(args[0], out Action<BenchOptions>? run))
{
    Console.Error.WriteLine($"Say what to do: {string.Join(", ", verbs.Keys)}.");
    return 2;
}

run(new BenchOptions(args));
return 0;
