using System.Globalization;
using System.Numerics;
using Segue.Market.Figures;
using Segue.Market.Index;
using Segue.Reading;

namespace Segue.Market.Search;

/// <summary>
/// Counts what each part of a wish could be set to. A part that is asked for is counted over what would be found without it, so that one sees what else there is;
/// skills are counted over what is found, because each further one narrows it.
/// </summary>
/// <param name="index">The market.</param>
/// <param name="rule">The wish.</param>
/// <param name="today">The day of asking.</param>
internal sealed class FacetCounter(MarketIndex index, WishRule rule, DateOnly today)
{
    /// <summary>Up to how many kilometres from a place are counted.</summary>
    public static readonly int[] Distances = [10, 25, 50, 100];

    /// <summary>From how many pounds a year are counted.</summary>
    public static readonly int[] Pays = [20_000, 30_000, 40_000, 50_000, 60_000, 75_000, 100_000];

    /// <summary>Within how many days are counted.</summary>
    public static readonly int[] Days = [1, 3, 7, 14, 30];

    private readonly AdColumns _columns = index.Columns;
    private int[] _ordinals = [];

    /// <summary>Counts every facet.</summary>
    /// <param name="found">What is found.</param>
    /// <param name="without">What would be found without a part.</param>
    public IReadOnlyList<Facet> Count(OrdinalSet found, Func<SearchPart, OrdinalSet> without)
    {
        int[] all = Ordinals(found);
        List<Facet> facets = [];
        foreach (SearchPart part in Enum.GetValues<SearchPart>().Where(part => part != SearchPart.Words))
        {
            OrdinalSet set = without(part);
            _ordinals = ReferenceEquals(set, found) ? all : Ordinals(set);
            facets.Add(new Facet(part, Values(part)));
        }

        return facets;
    }

    private static int[] Ordinals(OrdinalSet set)
    {
        int[] ordinals = new int[set.Count];
        int next = 0;
        Span<ulong> words = set.Words;
        for (int word = 0; word < words.Length; word++)
        {
            for (ulong rest = words[word]; rest != 0; rest &= rest - 1)
            {
                ordinals[next++] = (word << 6) + BitOperations.TrailingZeroCount(rest);
            }
        }

        return ordinals;
    }

    private FacetValue[] Values(SearchPart part) => part switch
    {
        SearchPart.Role => Named(_columns.Role.Values, _columns.RoleNames),
        SearchPart.Seniority => Enumerated<sbyte, Seniority>(_columns.Seniority.Values),
        SearchPart.Skill => Skills(),
        SearchPart.Place => Places(),
        SearchPart.Workplace => Enumerated<sbyte, Workplace>(_columns.Workplace.Values),
        SearchPart.Pay => Pay(),
        SearchPart.Employment => Named(_columns.Employment.Values, _columns.EmploymentNames),
        SearchPart.Posted => Posted(),
        SearchPart.Sponsorship => Sponsorship(),
        _ => Named(_columns.Source.Values, _columns.SourceNames),
    };

    // From -1, which stands for what is not known.
    private int[] Counts<T>(ReadOnlySpan<T> column, int values)
        where T : unmanaged, IBinaryInteger<T>
    {
        int[] counts = new int[values + 1];
        unchecked
        {
            foreach (int ordinal in _ordinals)
            {
                counts[int.CreateTruncating(column[ordinal]) + 1]++;
            }
        }

        return counts;
    }

    private FacetValue[] Named<T>(ReadOnlySpan<T> column, NameTable names)
        where T : unmanaged, IBinaryInteger<T>
    {
        int[] counts = Counts(column, names.Count);
        return MostFirst(Enumerable.Range(0, names.Count).Select(number => new FacetValue(names[number], counts[number + 1])));
    }

    private FacetValue[] Enumerated<T, TValue>(ReadOnlySpan<T> column)
        where T : unmanaged, IBinaryInteger<T>
        where TValue : struct, Enum
    {
        TValue[] values = Enum.GetValues<TValue>();
        int[] counts = Counts(column, values.Length);
        return [.. values.Select((value, number) => new FacetValue($"{value}".ToLowerInvariant(), counts[number + 1])).Where(value => value.Ads > 0)];
    }

    private FacetValue[] Sponsorship()
    {
        int[] counts = Counts(_columns.Sponsorship.Values, 2);
        return [.. new[] { new FacetValue("yes", counts[2]), new FacetValue("no", counts[1]) }.Where(value => value.Ads > 0)];
    }

    private FacetValue[] Skills()
    {
        NameTable names = _columns.SkillNames;
        ReadOnlySpan<SkillCode> codes = _columns.Skills.Values;
        ReadOnlySpan<int> ends = _columns.SkillEnd.Values;
        int[] counts = new int[names.Count * SkillCode.Kinds];
        unchecked
        {
            foreach (int ordinal in _ordinals)
            {
                int end = ends[ordinal];
                for (int at = ordinal == 0 ? 0 : ends[ordinal - 1]; at < end; at++)
                {
                    counts[codes[at].SkillAndStrength]++;
                }
            }
        }

        return MostFirst(Enumerable.Range(0, names.Count).Select(skill => (Skill: skill, First: skill * SkillCode.Kinds)).Select(skill =>
            new FacetValue(names[skill.Skill], counts[skill.First] + counts[skill.First + 1] + counts[skill.First + 2])
            {
                Required = counts[skill.First + (int)Strength.Required],
                Preferred = counts[skill.First + (int)Strength.Preferred],
            }));
    }

    // Distances where they are from a place that is asked for, regions otherwise.
    private FacetValue[] Places()
    {
        if (WishPlace.Of(rule.Wish.Place, rule.Wish.WithinKm) is not { Point: { } from })
        {
            return Named(_columns.Region.Values, _columns.RegionNames);
        }

        TownDistances distances = new(_columns, from);
        return Reaching(Distances, ordinal => distances.To(ordinal) is var km && km <= Distances[^1] ? (int)Math.Ceiling(km) : int.MaxValue, atMost: true);
    }

    private FacetValue[] Pay() => Reaching(Pays, ordinal => _columns.PayFrom[ordinal] is >= 0 and not (sbyte)PayOrigin.Predicted ? _columns.PayHigh[ordinal] : 0, atMost: false);

    private FacetValue[] Posted() => Reaching(Days, ordinal => today.DayNumber - _columns.PostedOrSeen(ordinal), atMost: true);

    private FacetValue[] Reaching(int[] bounds, Func<int, int> value, bool atMost)
    {
        int[] counts = new int[bounds.Length];
        foreach (int ordinal in _ordinals)
        {
            int reached = value(ordinal);
            for (int i = 0; i < bounds.Length; i++)
            {
                counts[i] += (atMost ? reached <= bounds[i] : reached >= bounds[i]) ? 1 : 0;
            }
        }

        return [.. bounds.Select((bound, i) => new FacetValue(bound.ToString(CultureInfo.InvariantCulture), counts[i])).Where(one => one.Ads > 0)];
    }

    private static FacetValue[] MostFirst(IEnumerable<FacetValue> values) =>
        [.. values.Where(value => value.Ads > 0).OrderByDescending(value => value.Ads).ThenBy(value => value.Value, StringComparer.Ordinal)];
}
