namespace Segue.Market.Match;

/// <summary>The points of the ads for all that is not about skills, for one set of wishes.</summary>
/// <param name="columns">A column for each wish that there is.</param>
internal sealed class WishPoints(IReadOnlyList<WishColumn> columns)
{
    /// <summary>The points of one ad.</summary>
    public int Of(int ordinal)
    {
        int points = 0;
        foreach (WishColumn column in columns)
        {
            points += column[ordinal];
        }

        return points;
    }

    /// <summary>Adds up the points of the ads of a block.</summary>
    /// <param name="block">The block.</param>
    /// <param name="points">Room for a full block.</param>
    public void Fill(MatchBlock block, Span<byte> points)
    {
        points.Clear();
        foreach (WishColumn column in columns)
        {
            column.AddTo(block, points);
        }
    }
}
