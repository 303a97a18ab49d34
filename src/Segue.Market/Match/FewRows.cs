namespace Segue.Market.Match;

/// <summary>
/// Scores a few ads of a block by themselves. What is known of each lies elsewhere in memory, so each step is done for all of them before the next and asks for what the next will read. One thread
/// at a time.
/// </summary>
/// <param name="most">How many ads it may be given at a time.</param>
internal sealed class FewRows(int most)
{
    private readonly ushort[] _ads = new ushort[most + 1];
    private readonly byte[] _points = new byte[most + 1];
    private readonly uint[] _credits = new uint[most];

    /// <summary>Gets how many ads are left.</summary>
    public int Count { get; private set; }

    /// <summary>Takes some ads of a block and leaves out those that would not reach a threshold even if every skill were met.</summary>
    /// <param name="block">The block.</param>
    /// <param name="ads">Their places in the block, no more than may be given.</param>
    /// <param name="credits">The person's credit.</param>
    /// <param name="points">The points for everything else.</param>
    /// <param name="least">The threshold, in tenths.</param>
    public void Take(MatchBlock block, ReadOnlySpan<ushort> ads, CreditTable credits, WishPoints points, int least)
    {
        foreach (ushort ad in ads)
        {
            points.Fetch(block.First + ad);
            block.Rows.Fetch(ad);
        }

        KeepPromising(block, ads, points, least);
        for (int i = 0; i < Count; i++)
        {
            block.Rows.FetchKeys(_ads[i]);
        }

        for (int i = 0; i < Count; i++)
        {
            _credits[i] = credits.Packed(block.Rows.KeysOf(_ads[i]));
        }
    }

    /// <summary>One of the ads that are left.</summary>
    /// <param name="at">0 to <see cref="Count"/>, exclusive.</param>
    /// <returns>Its place in the block, its credit for what is required and what is nice to have, and its other points.</returns>
    public (int Ad, int Required, int Preferred, int Points) this[int at] => (_ads[at], (int)(_credits[at] & 0xFFFF), (int)(_credits[at] >> 16), _points[at]);

    // Each ad is written down and then kept or not, so that the processor need not guess which.
    private void KeepPromising(MatchBlock block, ReadOnlySpan<ushort> ads, WishPoints points, int least)
    {
        int bound = SizeBounds.Least(least);
        Count = 0;
        foreach (ushort ad in ads)
        {
            int other = points.Of(block.First + ad);
            (_ads[Count], _points[Count]) = (ad, (byte)other);
            Count += SizeBounds.AllMet.Packed[block.Rows.Sizes[ad]] + SizeBounds.OfPoints(other) >= bound ? 1 : 0;
        }
    }
}
