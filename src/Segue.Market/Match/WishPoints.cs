using Segue.Market.Figures;
using Segue.Market.Index;
using Segue.Reading;

namespace Segue.Market.Match;

/// <summary>The points of every ad for all that is not about skills, for one set of wishes: a byte each, worked out once and added to as ads come.</summary>
/// <param name="wishes">The wishes.</param>
internal sealed class WishPoints(MatchWishes wishes)
{
    private readonly WantedPlace? _place = wishes.Place is { } place ? new WantedPlace(place) : null;
    private readonly Dictionary<(int Location, int Town, int Kind), byte> _places = [];
    private byte[] _points = [];
    private int _count;

    /// <summary>Gets the wishes.</summary>
    public MatchWishes Wishes => wishes;

    /// <summary>The points of the ads of a block, with room for a full one.</summary>
    public ReadOnlySpan<byte> Of(MatchBlock block) => _points.AsSpan(block.First, MatchBlock.Size);

    /// <summary>The points of one ad.</summary>
    public int Of(int ordinal) => _points[ordinal];

    /// <summary>Works out the points of the ads that are new.</summary>
    public void CatchUp(AdColumns columns)
    {
        int room = (columns.Count + MatchBlock.Size - 1) / MatchBlock.Size * MatchBlock.Size;
        if (room > _points.Length)
        {
            Array.Resize(ref _points, room);
        }

        Span<byte> points = _points.AsSpan(_count, columns.Count - _count);
        points.Clear();
        if (wishes.Role is { } role)
        {
            AddRole(columns, columns.RoleNames.Find(role), points);
        }

        if (_place is not null)
        {
            AddPlace(columns, points);
        }

        if (wishes.Seniority is { } seniority)
        {
            AddSeniority(columns, seniority, points);
        }

        if (wishes.PayFrom is { } least)
        {
            AddPay(columns, least, points);
        }

        _count = columns.Count;
    }

    private static byte Sum(byte one, int other) => (byte)(one + other);

    private void AddRole(AdColumns columns, int role, Span<byte> points)
    {
        ReadOnlySpan<short> roles = columns.Role.Values[_count..];
        for (int i = 0; role >= 0 && i < points.Length; i++)
        {
            points[i] = Sum(points[i], roles[i] == role ? MatchTerms.MostForRole : 0);
        }
    }

    private void AddSeniority(AdColumns columns, Seniority wanted, Span<byte> points)
    {
        int[] table = [.. Enumerable.Range(-1, (int)Seniority.Head + 2).Select(value => MatchTerms.SeniorityPoints(value < 0 ? null : (Seniority)value, wanted))];
        ReadOnlySpan<sbyte> asked = columns.Seniority.Values[_count..];
        for (int i = 0; i < points.Length; i++)
        {
            points[i] = Sum(points[i], table[asked[i] + 1]);
        }
    }

    private void AddPay(AdColumns columns, decimal least, Span<byte> points)
    {
        int unstated = MatchTerms.PayPoints(null, least);
        int enough = MatchTerms.PayPoints(new YearlyPay(int.MaxValue, int.MaxValue, PayOrigin.Text), least);
        int reached = (int)Math.Clamp(Math.Ceiling(least), 0, int.MaxValue);
        ReadOnlySpan<int> highs = columns.PayHigh.Values[_count..];
        ReadOnlySpan<sbyte> origins = columns.PayFrom.Values[_count..];
        for (int i = 0; i < points.Length; i++)
        {
            bool stated = origins[i] >= 0 && origins[i] != (sbyte)PayOrigin.Predicted;
            points[i] = Sum(points[i], !stated ? unstated : highs[i] >= reached ? enough : 0);
        }
    }

    // Ads in one place as written, read as one town and with one way of working all get the same: each such kind of ad is looked at once.
    private void AddPlace(AdColumns columns, Span<byte> points)
    {
        for (int i = 0; i < points.Length; i++)
        {
            int ordinal = _count + i;
            (int Location, int Town, int Kind) key = (columns.Location[ordinal], columns.Town[ordinal], (((columns.Region[ordinal] * 1024) + columns.Country[ordinal]) * 8) + columns.Workplace[ordinal]);
            if (!_places.TryGetValue(key, out byte found))
            {
                AdCard card = columns.Card(ordinal);
                found = (byte)MatchTerms.PlacePoints(_place!.Of(card.Place, card.Location, card.Workplace), card.Workplace == Workplace.Hybrid);
                _places.Add(key, found);
            }

            points[i] = Sum(points[i], found);
        }
    }
}
