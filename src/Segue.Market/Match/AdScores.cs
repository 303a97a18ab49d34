using Segue.Market.Index;

namespace Segue.Market.Match;

/// <summary>Scores ads one by one from their columns, for one person: the plain form of what <see cref="MatchEngine"/> does with blocks.</summary>
/// <param name="columns">The ads.</param>
/// <param name="credits">The person's credit for skills.</param>
/// <param name="points">The points for everything else.</param>
internal sealed class AdScores(AdColumns columns, CreditTable credits, WishPoints points)
{
    private const int Part = 1 << 14;

    /// <summary>The score of an ad, in tenths.</summary>
    public int Tenths(int ordinal) => credits.Tenths(columns.SkillsOf(ordinal)) + (10 * points.Of(ordinal));

    /// <summary>The best of some ads, worked out on every core: the highest score first, equal scores in the order of their numbers.</summary>
    /// <param name="among">The ads.</param>
    /// <param name="most">How many, at least 1.</param>
    public MatchHit[] Best(OrdinalSet among, int most)
    {
        BestHits best = new(most);
        Lock gate = new();
        Parallel.For(0, (among.Length + Part - 1) / Part, part =>
        {
            BestHits mine = new(most);
            Offer(among, part * Part, Math.Min(among.Length, (part + 1) * Part), mine);
            lock (gate)
            {
                foreach (MatchHit hit in mine.ToArray())
                {
                    best.Offer(hit);
                }
            }
        });
        return best.ToArray();
    }

    private void Offer(OrdinalSet among, int from, int to, BestHits best)
    {
        for (int ordinal = from; ordinal < to; ordinal++)
        {
            if (among[ordinal])
            {
                best.Offer(new MatchHit(ordinal, columns.Number[ordinal], Tenths(ordinal)));
            }
        }
    }
}
