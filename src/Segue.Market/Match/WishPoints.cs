using Segue.Market.Match.Vectorized;

namespace Segue.Market.Match;

/// <summary>The points of the ads for all that is not about skills, for one set of wishes.</summary>
/// <param name="columns">The points for each wish that there is.</param>
internal sealed class WishPoints(PointColumn[] columns)
{
    /// <summary>Gets the points for each wish.</summary>
    public ReadOnlySpan<PointColumn> Columns => columns;

    /// <summary>The points of one ad.</summary>
    public int Of(int ordinal)
    {
        int points = 0;
        foreach (PointColumn column in columns)
        {
            points += column.Of(ordinal);
        }

        return points;
    }

    /// <summary>Asks for the points of one ad.</summary>
    public void Fetch(int ordinal)
    {
        foreach (PointColumn column in columns)
        {
            Ahead.Fetch(column.Packed, PackedPoints.ByteOf(ordinal));
        }
    }
}
