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
    // How many ads are looked at before the first look at the threshold; then ever more, because it rises ever more slowly, and those that are found are scored more quickly together.
    private const int FirstStride = 64;

    // So few ads of a block are scored by themselves in less time than it takes to add up the credit of all.
    private const int MostFew = 256;

    private readonly MatchBlocks _blocks = new();
    private readonly PlaceKinds _kinds = new();
    private readonly BlockBounds _bounds = new();
    private readonly FewRows _few = new(MatchBlock.Size);
    private readonly ushort[] _found = new ushort[MatchBlock.Size];
    private WishColumns? _wishes;

    /// <summary>Gets the ads.</summary>
    public AdColumns Columns => columns;

    /// <summary>Gets how few ads of a block are scored by themselves; for tests of the one way and the other.</summary>
    internal int FewUpTo { get; init; } = MostFew;

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
        _bounds.Begin();
        for (int block = 0; block < _blocks.All.Count; block++)
        {
            Look(search, block);
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

    private void Look(Search search, int number)
    {
        MatchBlock block = _blocks.All[number];
        ReadOnlySpan<ulong> among = search.Among.Words[(block.First / 64)..];
        among = among[..Math.Min(among.Length, MatchBlock.Size / 64)];
        int count = OrdinalSet.CountOf(among);
        if (count > FewUpTo)
        {
            _bounds.AddUp(block, number + 1 < _blocks.All.Count ? _blocks.All[number + 1] : null, search.Credits, search.Points);
            LookAtAll(search, block);
        }
        else if (count > 0)
        {
            Score(search, block, _found.AsSpan(0, PlacesOf(among, _found)));
        }
    }

    // Those that cannot be among the best any more are not looked at more closely.
    private void LookAtAll(Search search, MatchBlock block)
    {
        for (int from = 0, stride; from < block.Count; from += stride)
        {
            stride = Math.Clamp(block.First + from, FirstStride, MatchBlock.Size);
            int found = BoundScan.Find(_bounds.Of.Slice(from, stride), (byte)SizeBounds.Least(search.Best.Least), _found);
            int kept = 0;
            foreach (ushort place in _found.AsSpan(0, found))
            {
                int at = from + place;
                _found[kept] = (ushort)at;
                kept += at < block.Count && search.Among[block.First + at] ? 1 : 0;
            }

            Score(search, block, _found.AsSpan(0, kept));
        }
    }

    private void Score(Search search, MatchBlock block, ReadOnlySpan<ushort> ads)
    {
        _few.Take(block, ads, search.Credits, search.Points, search.Best.Least);
        AskedRows rows = block.Rows;
        for (int i = 0; i < _few.Count; i++)
        {
            (int at, int required, int preferred, int points) = _few[i];
            int ordinal = block.First + at;
            int tenths = rows.Sizes[at] == AskedSizes.Wide
                ? search.Credits.Tenths(columns.SkillsOf(ordinal))
                : MatchScore.Required(required, rows.Required[at]) + MatchScore.Preferred(preferred, rows.Preferred[at]);
            Offer(search, ordinal, tenths + (10 * points));
        }
    }

    private static int PlacesOf(ReadOnlySpan<ulong> among, Span<ushort> places)
    {
        int count = 0;
        for (int word = 0; word < among.Length; word++)
        {
            for (ulong rest = among[word]; rest != 0; rest &= rest - 1)
            {
                places[count++] = (ushort)((word * 64) + BitOperations.TrailingZeroCount(rest));
            }
        }

        return count;
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
