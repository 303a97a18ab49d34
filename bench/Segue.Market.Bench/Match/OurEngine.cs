using System.Diagnostics;
using Segue.Catalogue;
using Segue.Market.Bench.Mix;
using Segue.Market.Index;
using Segue.Market.Match;
using Segue.Market.Search;

namespace Segue.Market.Bench.Match;

/// <summary>Segue: the best twenty with every reason and what would lift each, or their numbers alone, as the other engines give them.</summary>
internal sealed class OurEngine : IMatchEngine
{
    private const int Top = 20;
    private readonly Catalog _catalog;
    private readonly MatchEngine _engine;
    private readonly WishSets _sets;

    public OurEngine(MarketIndex index, Catalog catalog)
    {
        _catalog = catalog;
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long start = Stopwatch.GetTimestamp();
        _engine = new MatchEngine(index.Columns);
        _engine.CatchUp();
        BuildMs = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        Megabytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
        _sets = new WishSets(index);
    }

    private OurEngine(OurEngine other) => (_catalog, _engine, _sets, Reasons) = (other._catalog, other._engine, other._sets, false);

    public string Name => Reasons ? "ours" : "ours, numbers alone";

    private bool Reasons { get; } = true;

    /// <summary>The same without reasons and lifts.</summary>
    public OurEngine NumbersAlone() => new(this);

    public double BuildMs { get; }

    public double Megabytes { get; }

    public IReadOnlyList<(long Processor, long Wall)> Answer(string set, IReadOnlyList<MatchQuery> queries)
    {
        List<(long, long)> times = [];
        foreach (MatchQuery query in queries.Where(query => query.Set == set))
        {
            long wall = Stopwatch.GetTimestamp();
            long processor = ThreadClock.Nanoseconds();
            if (Reasons)
            {
                Explained(query);
            }
            else
            {
                Found(new PersonSkills(_catalog, query.Has), query);
            }

            times.Add((ThreadClock.Nanoseconds() - processor, (long)Stopwatch.GetElapsedTime(wall).TotalNanoseconds));
        }

        return times;
    }

    /// <summary>Compares some answers with those of the rule for one ad, asked of every ad.</summary>
    public void Check(IReadOnlyList<MatchQuery> queries, int count)
    {
        foreach (MatchQuery query in queries.Where((_, at) => at % Math.Max(1, queries.Count / Math.Max(1, count)) == 0).Take(count))
        {
            OrdinalSet among = _sets.Of(query.Filter ?? new SearchWish(), AdMixer.Today);
            AdMatcher matcher = new(_catalog, query.Has);
            AdColumns columns = _engine.Columns;
            List<(decimal, long)> all = [.. among.Ordinals().AsParallel().Select(ordinal => (-matcher.Match(columns.Card(ordinal), query.Wishes).Score, columns.Number[ordinal]))];
            all.Sort();
            bool same = all.Take(Top).SequenceEqual(Explained(query).Select(one => (-one.Match.Score, one.Match.Ad.Number)));
            Console.WriteLine($"{query.Set}: {among.Count} ads one by one, {(same ? "the same twenty" : "NOT THE SAME")}");
        }
    }

    private IReadOnlyList<MatchHit> Found(PersonSkills person, MatchQuery query) => _engine.Best(person, query.Wishes, _sets.Of(query.Filter ?? new SearchWish(), AdMixer.Today), Top);

    private List<(AdMatch Match, IReadOnlyList<MatchLift> Lifts)> Explained(MatchQuery query)
    {
        PersonSkills person = new(_catalog, query.Has);
        AdMatcher matcher = new(person);
        List<(AdMatch, IReadOnlyList<MatchLift>)> answers = [];
        foreach (MatchHit hit in Found(person, query))
        {
            AdMatch match = matcher.Match(_engine.Columns.Card(hit.Ordinal), query.Wishes);
            answers.Add((match, matcher.Lifts(match)));
        }

        return answers;
    }
}
