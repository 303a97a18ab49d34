using Segue.Market.Index;

namespace Segue.Market.Match;

/// <summary>The points of every ad for one thing a person looks for, such as a place: a byte each, worked out once and added to as ads come.</summary>
/// <param name="what">What is looked for, such as a place's name.</param>
/// <param name="fill">Works out the points of the ads from an ordinal on.</param>
internal sealed class WishColumn(object what, WishColumn.Filler fill)
{
    private byte[] _points = [];
    private int _count;

    /// <summary>Works out the points of the ads from <paramref name="first"/> on.</summary>
    public delegate void Filler(AdColumns columns, int first, Span<byte> points);

    /// <summary>Gets what is looked for.</summary>
    public object What => what;

    /// <summary>The points of one ad.</summary>
    public int this[int ordinal] => _points[ordinal];

    /// <summary>The points of the ads of a block, with room for a full one.</summary>
    public ReadOnlySpan<byte> Of(MatchBlock block) => _points.AsSpan(block.First, MatchBlock.Size);

    /// <summary>Works out the points of the ads that are new.</summary>
    public void CatchUp(AdColumns columns)
    {
        int room = (columns.Count + MatchBlock.Size - 1) / MatchBlock.Size * MatchBlock.Size;
        if (room > _points.Length)
        {
            Array.Resize(ref _points, room);
        }

        if (_count < columns.Count)
        {
            fill(columns, _count, _points.AsSpan(_count, columns.Count - _count));
            _count = columns.Count;
        }
    }
}
