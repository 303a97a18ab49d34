using System.Diagnostics;
using System.Globalization;
using Segue.Basics;
using Segue.Catalogue;
using Segue.Market.Bench.Mix;
using Segue.Market.Index;
using Segue.Market.Index.Files;
using Segue.Market.Match;
using Segue.Market.Search;

namespace Segue.Market.Bench.Start;

/// <summary><c>start</c>: from the start of the process to the best twenty with reasons, with the index that <c>search --make</c> wrote; then one ad more, and a skill learnt.</summary>
internal static class StartVerb
{
    private static readonly string[] Knows =
        ["python", "sql", "pandas", "git", "docker", "linux", "aws", "apache-airflow", "etl", "data-modelling", "data-warehousing", "apache-spark", "ci-cd", "rest-apis", "tableau", "statistics", "machine-learning", "apache-kafka", "terraform", "communication"];

    /// <summary>Runs the verb.</summary>
    public static void Run(BenchOptions options)
    {
        int count = options.Number("ads", 1_000_000);
        using Process self = Process.GetCurrentProcess();
        double Since() => (TimeProvider.System.GetLocalNow().DateTime - self.StartTime).TotalMilliseconds;
        double began = Since();
        Catalog catalog = CatalogueLoader.Load(options.Catalogue).Value;
        double catalogue = Since();
        MarketIndex index = MarketIndexFile.Load(Path.Combine(options.Folder, $"market-{count}.index"), "bench") ?? throw new InvalidOperationException("Make the index first: search --make.");
        double read = Since();
        PersonSkills person = new(catalog, Knows.ToDictionary(skill => skill, _ => SkillLevel.WorksAlone, StringComparer.Ordinal));
        MatchWishes wishes = new("data-engineer", "Leeds", Segue.Reading.Seniority.Mid, 45_000);
        OrdinalSet among = new WishSets(index).Of(new SearchWish { PayFrom = 40_000 }, AdMixer.Today).AndNot(AbroadAds.Of(index.Columns)).AndNot(SilentAds.Of(index.Columns, catalog));
        AdMatcher matcher = new(person);
        AdMatch[] best = [.. new MatchEngine(index.Columns).BestOnce(person, wishes, among, 20).Select(hit => matcher.Match(index.Columns.Card(hit.Ordinal), wishes))];
        int lifts = best.Sum(match => matcher.Lifts(match).Count);
        double first = Since();
        Say($"process {began:0} ms, catalogue {catalogue - began:0}, index of {count} ads read {read - catalogue:0}, first match {first - read:0} ({among.Count} ads looked at, {lifts} lifts): {first:0} ms in all; {self.TotalProcessorTime.TotalMilliseconds:0} ms of processor time; {Environment.WorkingSet / 1e6:0} MB; load {File.ReadAllText("/proc/loadavg").Split(' ')[0]}");
        Standing(index, catalog, wishes, person);
    }

    // What one ad more, and one skill more, cost somebody who is matched again and again.
    private static void Standing(MarketIndex index, Catalog catalog, MatchWishes wishes, PersonSkills person)
    {
        StandingMatch? standing = null;
        double all = Timed(() => standing = new StandingMatch(index, person, wishes));
        AdCard card = index.Columns.Card(12345);
        // The first ad that comes makes room for many more.
        index.Put(card with { Number = 49_999_999, Cluster = 49_999_999 });
        standing!.CatchUp();
        double ad = Timed(() =>
        {
            index.Put(card with { Number = 50_000_000, Cluster = 50_000_000 });
            standing.CatchUp();
        });
        OrdinalSet open = index.OpenOn(AdMixer.Today);
        double best = Timed(() => standing.Best(open, 20));
        long before = standing.Scored;
        PersonSkills more = new(catalog, Knows.Append("snowflake").ToDictionary(skill => skill, _ => SkillLevel.WorksAlone, StringComparer.Ordinal));
        _ = index.Skills.SkillCount;
        double skill = Timed(() => standing.Change(more));
        Say($"standing: all scored {all:0} ms, one ad more {ad:0.00} ms, best twenty of what is kept {best:0.0} ms, one skill more {skill:0.0} ms ({standing.Scored - before} ads scored anew), processor time of one thread");
    }

    private static double Timed(Action work)
    {
        long start = ThreadClock.Nanoseconds();
        work();
        return (ThreadClock.Nanoseconds() - start) / 1e6;
    }

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
