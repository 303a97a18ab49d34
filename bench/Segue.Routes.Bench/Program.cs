using System.Diagnostics;
using System.Globalization;
using Segue.Basics;
using Segue.Catalogue.Taxonomies;
using Segue.Routes.Occupations;

// Routes over the whole of ESCO, on one thread: dotnet run -c Release --project bench/Segue.Routes.Bench -- FOLDER
// FOLDER is ESCO as downloaded. Each line is the median of five after one run to warm up; the last column is the target.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
string folder = args.Length > 0 ? args[0] : "../shared/data/taxonomies/esco-1.1.1";
Result<Esco> imported = EscoImporter.Import(folder);
if (!imported.TryGetValue(out Esco? esco))
{
    foreach (Problem problem in imported.Problems)
    {
        Console.Error.WriteLine(problem);
    }

    return 2;
}

const int Rounds = 5;
Report("import the full ESCO from CSV", Median(Rounds, () => EscoImporter.Import(folder)), "under 3 s");
OccupationSimilarity similarity = new(OccupationSkills.FromEsco(esco), SkillCloseness.FromEsco(esco));
float[] covers = [];
double pairs = Median(Rounds, () => covers = similarity.AllPairs(CancellationToken.None));
Report($"skill similarity of all {(long)similarity.Skills.Count * similarity.Skills.Count:N0} ordered pairs", pairs, "under 1 s");

// The formula word for word, over every 53rd source, as the yardstick for both speed and result.
int[] sources = [.. Enumerable.Range(0, similarity.Skills.Count).Where(source => source % 53 == 0)];
int different = 0;
double plain = Median(1, () => different = sources.Sum(source => Enumerable.Range(0, similarity.Skills.Count).Count(target => similarity.Cover(source, target) != covers[(source * similarity.Skills.Count) + target])));
double plainAll = plain * similarity.Skills.Count / sources.Length;
Report($"the same by the formula word for word ({sources.Length} sources, scaled up; {different} pairs differ)", plainAll, $"{plainAll / pairs:0} times ours");

OccupationGraph graph = OccupationGraph.Build(similarity, covers);
int[] starts = [.. Enumerable.Range(0, 25).Select(i => i * similarity.Skills.Count / 25)];
double unbeaten = Each(starts, from => UnbeatenRoutes.Find(graph, graph.From(from), from));
Report($"unbeaten routes from one profile to everywhere, slowest of {starts.Length}", unbeaten, "under 1 s");
CheapestRoutes cheapest = new(graph);
(int From, int To)[] ends = [.. starts.SelectMany(from => starts.Where(to => to != from).Select(to => (from, to)))];
double[] times = [.. ends.Select(end => Median(1, () => cheapest.Find(end.From, end.To, 5))).Order()];
Report($"five cheapest routes between two occupations, median of {ends.Length} pairs", times[times.Length / 2], "under 5 ms");
Report("the same, 95th in a hundred", times[times.Length * 95 / 100], "");
Report("the same, slowest", times[^1], "");
Console.WriteLine($"peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB");
return different == 0 ? 0 : 1;

static double Median(int rounds, Action work)
{
    if (rounds > 1)
    {
        work();
    }

    double[] seconds = new double[rounds];
    for (int round = 0; round < rounds; round++)
    {
        long start = Stopwatch.GetTimestamp();
        work();
        seconds[round] = Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    Array.Sort(seconds);
    return seconds[rounds / 2];
}

static double Each(int[] places, Action<int> work)
{
    work(places[0]);
    return places.Max(place => Median(3, () => work(place)));
}

static void Report(string what, double seconds, string target) =>
    Console.WriteLine($"{what,-88} {(seconds >= 1 ? $"{seconds:0.00} s" : $"{seconds * 1000:0.00} ms"),12}  {target}");
