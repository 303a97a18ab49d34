using System.Collections.Concurrent;
using System.Numerics;
using Segue.Basics;
using Segue.Market.Figures;
using Segue.Market.Index;
using Segue.Reading;

namespace Segue.Market.Search;

/// <summary>
/// The ads that have each value of a property with few values, as sets of one bit an ad, made when they are first asked for: a set of what was found is counted by value, or filtered,
/// without looking at ads one by one. Good until an ad is put into the market. Any number of threads may ask.
/// </summary>
internal sealed class ValueSets
{
    // An eighth of a megabyte each for a million ads.
    private const int MostValues = 128;

    // Where fewer ads than one in so many are counted, the skills of each are looked at.
    private const int ManyOneIn = 10;

    private readonly ConcurrentDictionary<(SearchPart Part, int Day), Lazy<OrdinalSet[]>> _sets = new();
    private readonly AdColumns _columns;
    private readonly Lazy<PointTable> _points;
    private readonly Lazy<CommonSkills?> _skills;

    /// <summary>Makes nothing yet.</summary>
    /// <param name="index">The market.</param>
    public ValueSets(MarketIndex index)
    {
        _columns = index.Columns;
        _points = new Lazy<PointTable>(() => new PointTable(_columns));
        _skills = new Lazy<CommonSkills?>(() => CommonSkills.Of(index));
    }

    /// <summary>Gets where each ad's place is.</summary>
    public PointTable Points => _points.Value;

    /// <summary>How many of some ads ask for each skill, by <see cref="SkillCode.SkillAndStrength"/>.</summary>
    public int[] CountSkills(OrdinalSet ads) =>
        (long)ads.Count * ManyOneIn >= _columns.Count && _skills.Value is { } common ? common.Count(ads) : SkillCounts.Of(_columns, ads);

    /// <summary>
    /// The sets by number of role, region, kind of employment or source, by seniority and working pattern, for sponsorship no and yes, for pay and days those that reach each step of
    /// <see cref="FacetCounter.Pays"/> and <see cref="FacetCounter.Days"/>; none where there are too many values.
    /// </summary>
    /// <param name="part">The property.</param>
    /// <param name="day">The day of asking, as <see cref="DateOnly.DayNumber"/>; counts for days alone.</param>
    public OrdinalSet[] Of(SearchPart part, int day) =>
        _sets.GetOrAdd((part, part == SearchPart.Posted ? day : 0), key => new Lazy<OrdinalSet[]>(() => Made(key.Part, key.Day))).Value;

    /// <summary>The ads that have any of some values; null where the sets are not kept.</summary>
    /// <param name="part">The property, not pay or days.</param>
    /// <param name="accepted">Whether each value will do, from that of -1, which is not known, on.</param>
    public OrdinalSet? Any(SearchPart part, bool[] accepted)
    {
        OrdinalSet[] sets = accepted[0] ? [] : Of(part, 0);
        if (sets.Length == 0 || sets.Length < accepted.Length - 1)
        {
            return null;
        }

        OrdinalSet any = new(_columns.Count);
        for (int value = 0; value < accepted.Length - 1; value++)
        {
            if (accepted[value + 1])
            {
                any.Or(sets[value]);
            }
        }

        return any;
    }

    private OrdinalSet[] Made(SearchPart part, int day) => part switch
    {
        SearchPart.Role => ByValue(_columns.Role, _columns.RoleNames.Count),
        SearchPart.Seniority => ByValue(_columns.Seniority, Enum.GetValues<Seniority>().Length),
        SearchPart.Place => ByValue(_columns.Region, _columns.RegionNames.Count),
        SearchPart.Workplace => ByValue(_columns.Workplace, Enum.GetValues<Workplace>().Length),
        SearchPart.Employment => ByValue(_columns.Employment, _columns.EmploymentNames.Count),
        SearchPart.Sponsorship => ByValue(_columns.Sponsorship, 2),
        SearchPart.Source => ByValue(_columns.Source, _columns.SourceNames.Count),
        SearchPart.Pay => [.. FacetCounter.Pays.Select(AtLeast)],
        SearchPart.Posted => [.. FacetCounter.Days.Select(days => ColumnScan.AtLeast(_columns.Posted.Values, _columns.FirstSeen.Values, day - days))],
        _ => [],
    };

    private OrdinalSet AtLeast(int pounds) => ColumnScan.AtLeast(_columns.PayHigh.Values, pounds).And(Stated());

    // What a board predicts does not count.
    private OrdinalSet Stated() => ColumnScan.Among(_columns.PayFrom.Values, [false, .. Enum.GetValues<PayOrigin>().Select(origin => origin != PayOrigin.Predicted)]);

    private static OrdinalSet[] ByValue<T>(Column<T> column, int values)
        where T : unmanaged, IBinaryInteger<T>
    {
        if (values > MostValues)
        {
            return [];
        }

        ReadOnlySpan<T> all = column.Values;
        OrdinalSet[] sets = new OrdinalSet[values];
        for (int value = 0; value < values; value++)
        {
            sets[value] = new OrdinalSet(all.Length);
        }

        for (int ordinal = 0; ordinal < all.Length; ordinal++)
        {
            if (int.CreateTruncating(all[ordinal]) is >= 0 and var value)
            {
                sets[value].Add(ordinal);
            }
        }

        return sets;
    }
}

/// <summary>The points at which ads stand, numbered, so that a distance is worked out once for all ads at a point.</summary>
internal sealed class PointTable
{
    private readonly List<GeoPoint> _points = [];
    private readonly int[] _of;

    /// <summary>Numbers the points of all ads.</summary>
    public PointTable(AdColumns columns)
    {
        Dictionary<(float North, float East), int> numbers = [];
        _of = new int[columns.Count];
        for (int ordinal = 0; ordinal < _of.Length; ordinal++)
        {
            (float North, float East) at = (columns.Latitude[ordinal], columns.Longitude[ordinal]);
            if (columns.Town[ordinal] < 0 || float.IsNaN(at.North))
            {
                _of[ordinal] = -1;
                continue;
            }

            if (!numbers.TryGetValue(at, out int number))
            {
                number = _points.Count;
                numbers.Add(at, number);
                _points.Add(GeoPoint.Of(at.North, at.East));
            }

            _of[ordinal] = number;
        }
    }

    /// <summary>Gets the number of each ad's point; -1 where its place is not known.</summary>
    public ReadOnlySpan<int> Numbers => _of;

    /// <summary>The kilometres from a point to each of the points, by number.</summary>
    public double[] From(GeoPoint from) => [.. _points.Select(from.KilometresTo)];
}
