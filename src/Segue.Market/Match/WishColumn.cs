using Segue.Market.Index;
using Segue.Market.Match.Vectorized;

namespace Segue.Market.Match;

/// <summary>The points of every ad for one thing a person looks for, such as a place: half a byte each, worked out once and added to as ads come.</summary>
/// <param name="what">What is looked for, such as a place's name.</param>
/// <param name="fill">Works out the points of the ads from an ordinal on: few different ones.</param>
internal sealed class WishColumn(object what, WishColumn.Filler fill)
{
    private readonly byte[] _table = new byte[PackedPoints.Kinds];
    private byte[] _packed = [];
    private int _kinds;
    private int _count;

    /// <summary>Works out the points of the ads from <paramref name="first"/> on.</summary>
    public delegate void Filler(AdColumns columns, int first, Span<byte> points);

    /// <summary>Gets what is looked for.</summary>
    public object What => what;

    /// <summary>Gets the points as they are now.</summary>
    public PointColumn Points => new(_packed, _table);

    /// <summary>Works out the points of the ads that are new.</summary>
    public void CatchUp(AdColumns columns)
    {
        int room = (columns.Count + MatchBlock.Size - 1) / MatchBlock.Size * (MatchBlock.Size / 2);
        if (room > _packed.Length)
        {
            Array.Resize(ref _packed, room);
        }

        Span<byte> points = new byte[Math.Min(MatchBlock.Size, columns.Count - _count)];
        while (_count < columns.Count)
        {
            Span<byte> some = points[..Math.Min(points.Length, columns.Count - _count)];
            fill(columns, _count, some);
            Pack(some);
        }
    }

    private void Pack(ReadOnlySpan<byte> points)
    {
        foreach (byte one in points)
        {
            int kind = _table.AsSpan(0, _kinds).IndexOf(one);
            if (kind < 0)
            {
                kind = _kinds < PackedPoints.Kinds ? _kinds++ : throw new InvalidOperationException($"There are more than {PackedPoints.Kinds} kinds of points for {what}.");
                _table[kind] = one;
            }

            PackedPoints.Set(_packed, _count++, kind);
        }
    }
}
