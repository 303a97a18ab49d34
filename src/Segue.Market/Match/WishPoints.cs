using System.Numerics;
using System.Runtime.InteropServices;

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
        if (columns.Count == 0)
        {
            points.Clear();
            return;
        }

        columns[0].Of(block).CopyTo(points);
        Span<Vector<byte>> sums = MemoryMarshal.Cast<byte, Vector<byte>>(points);
        for (int i = 1; i < columns.Count; i++)
        {
            ReadOnlySpan<Vector<byte>> more = MemoryMarshal.Cast<byte, Vector<byte>>(columns[i].Of(block));
            for (int at = 0; at < sums.Length && at < more.Length; at++)
            {
                sums[at] += more[at];
            }
        }
    }
}
