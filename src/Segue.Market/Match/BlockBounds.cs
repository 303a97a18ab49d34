using System.Runtime.InteropServices;
using Segue.Market.Match.Vectorized;

namespace Segue.Market.Match;

/// <summary>
/// What each ad of a block could score at most, added up skill by skill in half points rounded up, so that few need be looked at closely. One thread at a time.
/// </summary>
internal sealed class BlockBounds
{
    private readonly byte[] _bounds = new byte[MatchBlock.Size];
    private readonly List<ChosenMask> _masks = [];
    private readonly List<(int From, int To)> _lists = [];
    private int[]? _chosenFrom;

    /// <summary>Gets the bounds of the ads of the block.</summary>
    public ReadOnlySpan<byte> Of => _bounds;

    /// <summary>Begins with another person.</summary>
    public void Begin() => _chosenFrom = null;

    /// <summary>Adds up the bounds of a block, in place of another's.</summary>
    /// <param name="block">The block.</param>
    /// <param name="next">The one that comes after it; null when there is none.</param>
    /// <param name="credits">The person's credit.</param>
    /// <param name="points">The points for everything but skills.</param>
    public void AddUp(MatchBlock block, MatchBlock? next, CreditTable credits, WishPoints points)
    {
        AskedLists lists = block.Lists;
        byte[] sizes = block.Rows.Sizes;
        _lists.Clear();
        foreach (CreditRun run in credits.Runs)
        {
            _lists.Add(lists.Find(run.From, run.To));
            next?.Lists.Fetch(run.From);
        }

        BoundStart.Fill(_bounds, sizes, points.Columns, block.First);
        ChooseMasks(credits, lists.MaskedKeys);
        BoundAdder.AddMasks(_bounds, sizes, lists.Masks, CollectionsMarshal.AsSpan(_masks));
        for (int i = 0; i < _lists.Count; i++)
        {
            BoundAdder.AddList(_bounds, sizes, lists.Ads(_lists[i].From, _lists[i].To), credits.Runs[i].Brings);
        }
    }

    // In an order in which masks that bring the same follow each other.
    private void ChooseMasks(CreditTable credits, int[] keys)
    {
        if (ReferenceEquals(keys, _chosenFrom))
        {
            return;
        }

        _chosenFrom = keys;
        _masks.Clear();
        foreach (CreditRun run in credits.Runs.OrderBy(run => SkillKey.IsPreferred(run.From)).ThenBy(run => run.Credit))
        {
            int at = Array.BinarySearch(keys, run.From);
            for (at = at < 0 ? ~at : at; at < keys.Length && keys[at] < run.To; at++)
            {
                _masks.Add(new ChosenMask(at * AdMask.Words, run.Brings));
            }
        }
    }
}
