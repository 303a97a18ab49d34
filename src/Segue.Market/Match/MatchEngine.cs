using System.Numerics;
using Segue.Market.Index;
using Segue.Market.Match.Vectorized;

namespace Segue.Market.Match;

/// <summary>
/// Ranks all ads of a market for a person at once: exactly the best that <see cref="AdMatcher"/> would give, one ad after another, at the same scores. One thread may match at a
/// time, while none puts ads into the market; ads that were put since are seen at the next call. See decision record 0034.
/// </summary>
/// <param name="columns">The ads.</param>
public sealed class MatchEngine(AdColumns columns)
{
    // How many ads are looked at between two looks at the threshold.
    private const int Stride = 2048;

    // Scoring an ad by itself costs about as much as adding up a skill for this many ads.
    private const int RowCost = 40;

    // Where so few ads of a block ask for anything the person has, their skills' lists are walked and the other ads left as they are.
    private const int MostRare = 2500;

    // With more ads of a block to look at than this and little to add up, it is not worth while to ask what each promises.
    private const int MostFew = 2000;

    private readonly MatchBlocks _blocks = new();
    private readonly PlaceKinds _kinds = new();
    private readonly ushort[] _required = new ushort[MatchBlock.Size];
    private readonly ushort[] _preferred = new ushort[MatchBlock.Size];
    private readonly byte[] _points = new byte[MatchBlock.Size];
    private readonly ulong[] _among = new ulong[MatchBlock.Size / 64];
    private readonly ushort[] _found = new ushort[Stride];
    private readonly RareSkills _rare = new();
    private WishColumns? _wishes;

    /// <summary>Gets the ads.</summary>
    public AdColumns Columns => columns;

    /// <summary>Gets up to how many ads of a block that ask for something the person has their skills' lists are walked; for tests of the other way.</summary>
    internal int RareUpTo { get; init; } = MostRare;

    /// <summary>Takes in the ads that have come since the last call; the others do so by themselves.</summary>
    public void CatchUp()
    {
        _blocks.CatchUp(columns);
        _kinds.CatchUp(columns);
    }

    /// <summary>The best ads for a person: the highest score first, equal scores in the order of their numbers.</summary>
    /// <param name="person">The person's skills.</param>
    /// <param name="wishes">What they look for. What was looked for last is kept ready.</param>
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

        CatchUp();
        Search search = new(CreditTable.Of(person, columns.SkillNames), PointsOf(wishes), among, new BestHits(most));
        search.Credits.Keys.RemoveAll(pair => _blocks.SizeOf(pair.Key) == 0);
        int asking = (int)(search.Credits.Keys.Sum(pair => (long)_blocks.SizeOf(pair.Key)) / Math.Max(1, _blocks.All.Count));
        foreach (MatchBlock block in _blocks.All)
        {
            Look(search, block, asking);
        }

        return search.Best.ToArray();
    }

    /// <summary>The same as <see cref="Best"/> for a single question, on every core and without what makes the next one quick.</summary>
    /// <param name="person">The person's skills.</param>
    /// <param name="wishes">What they look for.</param>
    /// <param name="among">The ads to look at.</param>
    /// <param name="most">How many to give, at least 1.</param>
    public IReadOnlyList<MatchHit> BestOnce(PersonSkills person, MatchWishes wishes, OrdinalSet among, int most)
    {
        ArgumentNullException.ThrowIfNull(among);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        return Scores(person, wishes).Best(among, most);
    }

    /// <summary>The score of one ad, in tenths.</summary>
    /// <param name="person">The person's skills.</param>
    /// <param name="wishes">What they look for.</param>
    /// <param name="ordinal">The ad.</param>
    public int Tenths(PersonSkills person, MatchWishes wishes, int ordinal) => Scores(person, wishes).Tenths(ordinal);

    private AdScores Scores(PersonSkills person, MatchWishes wishes)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(wishes);
        if (wishes.Place is not null)
        {
            _kinds.CatchUp(columns);
        }

        return new AdScores(columns, CreditTable.Of(person, columns.SkillNames), PointsOf(wishes));
    }

    private WishPoints PointsOf(MatchWishes wishes) => (_wishes ??= new WishColumns(_kinds)).Of(wishes, columns);

    // Ads that cannot be among the best even if every skill were met are left out first; the rest is scored one by one where few are left, all together otherwise.
    private void Look(Search search, MatchBlock block, int asking)
    {
        ReadOnlySpan<ulong> among = search.Among.Words[(block.First / 64)..];
        among = among.Length > _among.Length ? among[.._among.Length] : among;
        _among.AsSpan().Clear();
        among.CopyTo(_among);
        if (_among.AsSpan().IndexOfAnyExcept(0UL) < 0)
        {
            return;
        }

        search.Points.Fill(block, _points);
        bool rare = asking <= RareUpTo;
        int left = rare && CountOf(_among) > MostFew ? int.MaxValue : PromiseScan.Keep(block.AllMet, _points, PromiseScan.PromiseOf(search.Best.Least), _among);
        if (left <= asking / RowCost)
        {
            ScoreRows(search, block);
        }
        else if (rare)
        {
            ScoreAsking(search, block);
            ScoreOthers(search, block);
        }
        else
        {
            AddUp(search.Credits, block);
            ScoreSums(search, block);
        }

        foreach (int ordinal in block.Wide)
        {
            if (search.Among[ordinal])
            {
                Offer(search, ordinal, search.Credits.Tenths(columns.SkillsOf(ordinal)) + (10 * search.Points.Of(ordinal)));
            }
        }
    }

    private static int CountOf(ReadOnlySpan<ulong> words)
    {
        int count = 0;
        foreach (ulong word in words)
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }

    private void ScoreRows(Search search, MatchBlock block)
    {
        for (int word = 0; word < _among.Length; word++)
        {
            for (ulong rest = _among[word]; rest != 0; rest &= rest - 1)
            {
                int at = (word * 64) + BitOperations.TrailingZeroCount(rest);
                uint credit = search.Credits.Packed(block.KeysOf(at));
                Score(search, block, at, (int)(credit & 0xFFFF), (int)(credit >> 16));
            }
        }
    }

    // The ads that ask for something the person has; they are taken out of those to look at.
    private void ScoreAsking(Search search, MatchBlock block)
    {
        _rare.AddUp(search.Credits, block);
        int least = BoundScan.BoundOf(search.Best.Least);
        for (int word = 0; word < _among.Length; word++)
        {
            ulong asking = _rare.Asking[word];
            for (ulong rest = asking & _among[word]; rest != 0; rest &= rest - 1)
            {
                int at = (word * 64) + BitOperations.TrailingZeroCount(rest);
                (ushort required, ushort preferred) = _rare.Of(at);
                int skills = BoundScan.Of((ushort)(required + MatchScore.UnnamedCredit), block.RequiredSizes[at], (ushort)(preferred + MatchScore.UnnamedCredit), block.PreferredSizes[at]);
                if (skills + (_points[at] * AskedSizes.BoundUnits) >= least)
                {
                    Score(search, block, at, required, preferred);
                    least = BoundScan.BoundOf(search.Best.Least);
                }
            }

            _among[word] &= ~asking;
        }

        _rare.Clear();
    }

    // The ads that ask for nothing the person has, of which few are good enough.
    private void ScoreOthers(Search search, MatchBlock block)
    {
        for (int from = 0; from < MatchBlock.Size; from += Stride)
        {
            Span<ulong> among = _among.AsSpan(from / 64, Stride / 64);
            if (PromiseScan.Keep(block.NoneMet.AsSpan(from, Stride), _points.AsSpan(from, Stride), PromiseScan.PromiseOf(search.Best.Least), among) == 0)
            {
                continue;
            }

            for (int word = 0; word < among.Length; word++)
            {
                for (ulong rest = among[word]; rest != 0; rest &= rest - 1)
                {
                    Score(search, block, from + (word * 64) + BitOperations.TrailingZeroCount(rest), 0, 0);
                }
            }
        }
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

    private void ScoreSums(Search search, MatchBlock block)
    {
        BoundInput input = new(_required, _preferred, block.RequiredSizes, block.PreferredSizes, _points);
        for (int from = 0; from < block.Count; from += Stride)
        {
            int count = BoundScan.Find(input.Slice(from, Stride), BoundScan.BoundOf(search.Best.Least), _found);
            for (int i = 0; i < count; i++)
            {
                int at = from + _found[i];
                if ((_among[at >> 6] & (1UL << (at & 63))) != 0)
                {
                    Score(search, block, at, _required[at] - MatchScore.UnnamedCredit, _preferred[at] - MatchScore.UnnamedCredit);
                }
            }
        }
    }

    private void Score(Search search, MatchBlock block, int at, int required, int preferred)
    {
        int ordinal = block.First + at;
        if (block.Wide.Length == 0 || Array.BinarySearch(block.Wide, ordinal) < 0)
        {
            Offer(search, ordinal, MatchScore.Required(required, block.Required[at]) + MatchScore.Preferred(preferred, block.Preferred[at]) + (10 * _points[at]));
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
