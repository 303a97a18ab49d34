using Segue.Market.Figures;
using Segue.Market.Index;
using Segue.Reading;

namespace Segue.Market.Match;

/// <summary>Keeps the points of every ad ready for what was looked for last: places, roles, seniorities and least pay, each by itself.</summary>
/// <param name="kinds">The kinds of place, up to date with the ads.</param>
internal sealed class WishColumns(PlaceKinds kinds)
{
    // Half a megabyte each for a million ads.
    private const int Most = 48;

    private readonly LinkedList<WishColumn> _columns = new();

    /// <summary>The points for some wishes, up to date.</summary>
    public WishPoints Of(MatchWishes wishes, AdColumns ads)
    {
        List<WishColumn> wanted = [];
        if (wishes.Role is { } role)
        {
            wanted.Add(Get(("role", role), () => (columns, first, points) => FillRole(columns, role, first, points)));
        }

        if (wishes.Place is { } place)
        {
            wanted.Add(Get(("place", place), () => PlaceFiller(new WantedPlace(place))));
        }

        if (wishes.Seniority is { } seniority)
        {
            wanted.Add(Get(seniority, () => (columns, first, points) => FillSeniority(columns, seniority, first, points)));
        }

        if (wishes.PayFrom is { } least)
        {
            wanted.Add(Get(least, () => (columns, first, points) => FillPay(columns, least, first, points)));
        }

        wanted.ForEach(column => column.CatchUp(ads));
        return new WishPoints([.. wanted.Select(column => column.Points)]);
    }

    private static void FillRole(AdColumns columns, string wanted, int first, Span<byte> points)
    {
        int role = columns.RoleNames.Find(wanted);
        ReadOnlySpan<short> roles = columns.Role.Values[first..];
        for (int i = 0; i < points.Length; i++)
        {
            points[i] = roles[i] == role && role >= 0 ? (byte)MatchTerms.MostForRole : (byte)0;
        }
    }

    private static void FillSeniority(AdColumns columns, Seniority wanted, int first, Span<byte> points)
    {
        byte[] table = [.. Enumerable.Range(-1, (int)Seniority.Head + 2).Select(value => (byte)MatchTerms.SeniorityPoints(value < 0 ? null : (Seniority)value, wanted))];
        ReadOnlySpan<sbyte> asked = columns.Seniority.Values[first..];
        for (int i = 0; i < points.Length; i++)
        {
            points[i] = table[asked[i] + 1];
        }
    }

    private static void FillPay(AdColumns columns, decimal least, int first, Span<byte> points)
    {
        byte unstated = (byte)MatchTerms.PayPoints(null, least);
        byte enough = (byte)MatchTerms.PayPoints(new YearlyPay(int.MaxValue, int.MaxValue, PayOrigin.Text), least);
        int reached = (int)Math.Clamp(Math.Ceiling(least), 0, int.MaxValue);
        ReadOnlySpan<int> highs = columns.PayHigh.Values[first..];
        ReadOnlySpan<sbyte> origins = columns.PayFrom.Values[first..];
        for (int i = 0; i < points.Length; i++)
        {
            bool stated = origins[i] >= 0 && origins[i] != (sbyte)PayOrigin.Predicted;
            points[i] = !stated ? unstated : highs[i] >= reached ? enough : (byte)0;
        }
    }

    private WishColumn.Filler PlaceFiller(WantedPlace place)
    {
        List<byte> table = [];
        return (columns, first, points) =>
        {
            kinds.AddPoints(columns, place, table);
            ReadOnlySpan<int> of = kinds.From(first);
            for (int i = 0; i < points.Length; i++)
            {
                points[i] = table[of[i]];
            }
        };
    }

    private WishColumn Get(object what, Func<WishColumn.Filler> filler)
    {
        WishColumn? known = _columns.FirstOrDefault(column => column.What.Equals(what));
        if (known is not null)
        {
            _columns.Remove(known);
        }
        else if (_columns.Count == Most)
        {
            _columns.RemoveLast();
        }

        known ??= new WishColumn(what, filler());
        _columns.AddFirst(known);
        return known;
    }
}
