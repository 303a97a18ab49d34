using Segue.Market.Index;
using Segue.Market.Match.Vectorized;

namespace Segue.Market.Match;

/// <summary>
/// Ranks all ads of a market for a person at once: exactly the best that <see cref="AdMatcher"/> would give, one ad after another, at the same scores. Credit is added up
/// skill by skill over the ads that ask for it, a bound tells which ads may be among the best, and those alone are scored. One thread may match at a time, while none
/// puts ads into the market; ads that were put since are seen at the next call.
/// </summary>
/// <param name="columns">The ads.</param>
public sealed class MatchEngine(AdColumns columns)
{
    private const int MostWishes = 8;

    // How many ads are looked at between two looks at the threshold.
    private const int Stride = 2048;

    // Scoring an ad by itself costs about as much as adding up a skill for this many ads.
    private const int RowCost = 60;

    private readonly MatchBlocks _blocks = new();
    private readonly LinkedList<WishPoints> _wishes = new();
    private readonly ushort[] _required = new ushort[MatchBlock.Size];
    private readonly ushort[] _preferred = new ushort[MatchBlock.Size];
    private readonly ushort[] _found = new ushort[Stride];

    /// <summary>Gets the ads.</summary>
    public AdColumns Columns => columns;

    /// <summary>Takes in the ads that have come since the last call; <see cref="Best"/> does so by itself.</summary>
    public void CatchUp() => _blocks.CatchUp(columns);

    /// <summary>The best ads for a person: the highest score first, equal scores in the order of their numbers.</summary>
    /// <param name="person">The person's skills.</param>
    /// <param name="wishes">What they look for. The last eight sets of wishes are kept ready.</param>
    /// <param name="among">The ads to look at, such as the open ones.</param>
    /// <param name="most">How many to give, at least 1.</param>
    public IReadOnlyList<MatchHit> Best(PersonSkills person, MatchWishes wishes, OrdinalSet among, int most)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(among);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        if (among.Length != columns.Count)
        {
            throw new ArgumentException($"The set is of {among.Length} ads, the market of {columns.Count}.", nameof(among));
        }

        _blocks.CatchUp(columns);
        Search search = new(CreditTable.Of(person, columns.SkillNames), PointsOf(wishes), among, new BestHits(most));
        if ((long)among.Count * RowCost < Postings(search.Credits))
        {
            OneByOne(search);
        }
        else
        {
            foreach (MatchBlock block in _blocks.All)
            {
                AddUp(search.Credits, block);
                Look(search, block);
            }
        }

        return search.Best.ToArray();
    }

    /// <summary>The score of one ad, in tenths.</summary>
    public int Tenths(PersonSkills person, MatchWishes wishes, int ordinal) =>
        CreditTable.Of(person, columns.SkillNames).Tenths(columns.SkillsOf(ordinal)) + (10 * PointsOf(wishes).Of(ordinal));

    private WishPoints PointsOf(MatchWishes wishes)
    {
        WishPoints? known = _wishes.FirstOrDefault(points => points.Wishes == wishes);
        if (known is null)
        {
            known = new WishPoints(wishes);
            if (_wishes.Count == MostWishes)
            {
                _wishes.RemoveLast();
            }
        }
        else
        {
            _wishes.Remove(known);
        }

        _wishes.AddFirst(known);
        known.CatchUp(columns);
        return known;
    }

    private long Postings(CreditTable credits)
    {
        long count = 0;
        foreach (MatchBlock block in _blocks.All)
        {
            foreach ((int key, _) in credits.Keys)
            {
                count += block.AdsOf(key).Length;
            }
        }

        return count;
    }

    private void AddUp(CreditTable credits, MatchBlock block)
    {
        _required.AsSpan().Fill(MatchScore.UnnamedCredit);
        _preferred.AsSpan().Fill(MatchScore.UnnamedCredit);
        foreach ((int key, ushort credit) in credits.Keys)
        {
            CreditAdder.Add(MatchBlock.IsPreferred(key) ? _preferred : _required, block.AdsOf(key), credit);
        }
    }

    private void Look(Search search, MatchBlock block)
    {
        BoundInput input = new(_required, _preferred, block.RequiredSizes, block.PreferredSizes, search.Points.Of(block));
        for (int from = 0; from < block.Count; from += Stride)
        {
            int count = BoundScan.Find(input.Slice(from, Stride), BoundScan.BoundOf(search.Best.Least), _found);
            for (int i = 0; i < count; i++)
            {
                Score(search, block, from + _found[i]);
            }
        }

        foreach (int ordinal in block.Wide)
        {
            ScoreAlone(search, ordinal);
        }
    }

    private void Score(Search search, MatchBlock block, int at)
    {
        int ordinal = block.First + at;
        if (at < block.Count && search.Among[ordinal] && Array.BinarySearch(block.Wide, ordinal) < 0)
        {
            int tenths = MatchScore.Required(_required[at] - MatchScore.UnnamedCredit, block.Required[at])
                + MatchScore.Preferred(_preferred[at] - MatchScore.UnnamedCredit, block.Preferred[at])
                + (10 * search.Points.Of(ordinal));
            Offer(search, ordinal, tenths);
        }
    }

    private void OneByOne(Search search)
    {
        foreach (int ordinal in search.Among.Ordinals())
        {
            ScoreAlone(search, ordinal);
        }
    }

    private void ScoreAlone(Search search, int ordinal)
    {
        if (search.Among[ordinal])
        {
            Offer(search, ordinal, search.Credits.Tenths(columns.SkillsOf(ordinal)) + (10 * search.Points.Of(ordinal)));
        }
    }

    private void Offer(Search search, int ordinal, int tenths)
    {
        if (tenths >= search.Best.Least)
        {
            search.Best.Offer(new MatchHit(ordinal, columns.Number[ordinal], tenths));
        }
    }

    private sealed record Search(CreditTable Credits, WishPoints Points, OrdinalSet Among, BestHits Best);
}
