using Segue.Basics;
using Segue.Market.Index;
using Segue.Market.Search;
using Segue.Market.Specialisms;

namespace Segue.Market.Statistics;

/// <summary>A filter looked up in the tables of names, so that an ad is judged by numbers alone.</summary>
internal sealed class AdChoice
{
    // Where there are many ads, every core looks at some of them: so many to a part.
    private const int Part = 1 << 16;

    private readonly StatisticsGround _ground;
    private readonly AdColumns _columns;
    private readonly int _role;
    private readonly int _seniority;
    private readonly int _from;
    private readonly int _to;
    private readonly bool _everywhere;
    private readonly bool[]? _sources;
    private readonly WishPlace? _place;
    private readonly int _region;
    private readonly int _country;
    private readonly Func<int, bool>? _marked;

    /// <summary>Looks a filter up.</summary>
    /// <param name="ground">The ads.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="marks">Which ads belong to the specialisms.</param>
    public AdChoice(StatisticsGround ground, StatisticsFilter filter, Lazy<SpecialismMarks> marks)
    {
        (_ground, _columns) = (ground, ground.Columns);
        _role = filter.Role is null ? -2 : NumberOr(_columns.RoleNames, filter.Role);
        _seniority = (int?)filter.Seniority ?? -2;
        _from = filter.From?.DayNumber ?? 0;
        _to = filter.To?.DayNumber ?? int.MaxValue;
        _everywhere = filter.Everywhere;
        _sources = filter.Source is null ? null : SourcesThatStartWith(filter.Source);
        _place = WishPlace.Of(filter.Place, withinKm: null);
        _region = _place?.Region is { } region ? NumberOr(_columns.RegionNames, region) : -2;
        _country = _place?.Country is { } country ? NumberOr(_columns.CountryNames, country) : -2;
        _marked = filter.Specialism is null ? null : marks.Value.Test(filter.Specialism);
    }

    /// <summary>The ads that fit, each the one shown of its copies, gone ones too; and how many would if their day were known.</summary>
    public (List<int> Ordinals, int Undated) Find()
    {
        int parts = (_columns.Count + Part - 1) / Part;
        if (parts < 2)
        {
            return Find(0, _columns.Count);
        }

        (List<int> Ordinals, int Undated)[] some = new (List<int>, int)[parts];
        Parallel.For(0, parts, part => some[part] = Find(part * Part, Math.Min(_columns.Count, (part + 1) * Part)));
        List<int> found = new(some.Sum(part => part.Ordinals.Count));
        foreach ((List<int> ordinals, _) in some)
        {
            found.AddRange(ordinals);
        }

        return (found, some.Sum(part => part.Undated));
    }

    private (List<int> Ordinals, int Undated) Find(int from, int to)
    {
        List<int> found = [];
        int undated = 0;
        bool dated = _from > 0 || _to < int.MaxValue;
        ReadOnlySpan<short> roles = _columns.Role.Values;
        for (int ordinal = from; ordinal < to; ordinal++)
        {
            if ((_role == -2 ? roles[ordinal] < 0 : roles[ordinal] != _role) || !Fits(ordinal))
            {
                continue;
            }

            int day = dated ? _ground.Day(ordinal) : 0;
            if (dated && day == 0)
            {
                undated++;
            }
            else if (!dated || (day >= _from && day <= _to))
            {
                found.Add(ordinal);
            }
        }

        return (found, undated);
    }

    // Whether an ad of the role fits.
    private bool Fits(int ordinal) =>
        _columns.Number[ordinal] == _columns.Cluster[ordinal]
        && !_columns.IsDead(ordinal)
        && (_seniority == -2 || _columns.Seniority[ordinal] == _seniority)
        && (_everywhere || IsUk(ordinal))
        && (_sources is null || _sources[_columns.Source[ordinal]])
        && (_place is null || IsThere(ordinal, _place))
        && (_marked is null || _marked(ordinal));

    private bool IsUk(int ordinal) => (_columns.Uses[ordinal] & (byte)AdUses.Uk) != 0;

    private bool IsThere(int ordinal, WishPlace place)
    {
        if (place.Point is { } centre)
        {
            double north = _columns.Latitude[ordinal];
            return !double.IsNaN(north) && Math.Abs(north - centre.Latitude) * 111 <= place.Km + 1 && centre.KilometresTo(GeoPoint.Of(north, _columns.Longitude[ordinal])) <= place.Km;
        }

        return _region != -2 ? _columns.Region[ordinal] == _region
            : _country != -2 ? _columns.Country[ordinal] == _country
            : _columns.Town[ordinal] is var town and >= 0 && _columns.TownNames[town].Equals(place.Name, StringComparison.OrdinalIgnoreCase);
    }

    // A name that no ad has fits none: -3 is no column's value.
    private static int NumberOr(NameTable table, string name) => table.Find(name) is var number and >= 0 ? number : -3;

    private bool[] SourcesThatStartWith(string start)
    {
        bool[] fits = new bool[_columns.SourceNames.Count];
        for (int source = 0; source < fits.Length; source++)
        {
            fits[source] = _columns.SourceNames[source].StartsWith(start, StringComparison.OrdinalIgnoreCase);
        }

        return fits;
    }
}
