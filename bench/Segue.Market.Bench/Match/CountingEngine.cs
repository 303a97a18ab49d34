using System.Diagnostics;
using Segue.Market.Index;
using Segue.Reading;

namespace Segue.Market.Bench.Match;

/// <summary>The plainest way: count for each ad how many of the skills it names, over lists of ads, and take the highest twenty. No firmness, levels, filters or reasons.</summary>
internal sealed class CountingEngine(MarketIndex index) : IMatchEngine
{
    private const int Top = 20;
    private readonly byte[] _counts = new byte[index.Columns.Count];

    public string Name => "counting";

    public IReadOnlyList<(long Processor, long Wall)> Answer(string set, IReadOnlyList<MatchQuery> queries)
    {
        List<(long, long)> times = [];
        foreach (MatchQuery query in queries.Where(query => query.Set == set))
        {
            long wall = Stopwatch.GetTimestamp();
            long processor = ThreadClock.Nanoseconds();
            Count(query);
            times.Add((ThreadClock.Nanoseconds() - processor, (long)Stopwatch.GetElapsedTime(wall).TotalNanoseconds));
        }

        return times;
    }

    private List<int> Count(MatchQuery query)
    {
        byte[] counts = _counts;
        counts.AsSpan().Clear();
        foreach (string id in query.Has.Keys)
        {
            int skill = index.Columns.SkillNames.Find(id);
            foreach (Strength strength in (ReadOnlySpan<Strength>)[Strength.Mentioned, Strength.Preferred, Strength.Required])
            {
                foreach (int ordinal in index.Skills.Of(skill, strength))
                {
                    counts[ordinal]++;
                }
            }
        }

        // The lowest count that is among the best, by how often each count comes; then the ads that have it.
        Span<int> often = stackalloc int[256];
        often.Clear();
        foreach (byte count in counts)
        {
            often[count]++;
        }

        int least = 255;
        for (int sum = often[255]; sum < Top && least > 0; sum += often[least])
        {
            least--;
        }

        List<int> best = [];
        for (int at = 0; at < counts.Length && best.Count < Top; at++)
        {
            if (counts[at] >= least)
            {
                best.Add(at);
            }
        }

        return best;
    }
}
