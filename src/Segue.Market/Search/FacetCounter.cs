using System.Globalization;
using System.Numerics;
using Segue.Basics;
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
    /// <summary>Up to how many miles from a place are counted.</summary>
    public static readonly int[] Distances = [5, 10, 25, 50];

    /// <summary>From how many pounds a year are counted.</summary>
    public static readonly int[] Pays = [20_000, 30_000, 40_000, 50_000, 60_000, 75_000, 100_000];

    /// <summary>Within how many days are counted.</summary>
    public static readonly int[] Days = [1, 3, 7, 14, 30];

    // Counting one ad costs as much as counting so many ads of a set of bits.
    private const int OneByOne = 384;

    private readonly AdColumns _columns = index.Columns;

    /// <summary>Counts every facet, side by side on all cores.</summary>
    /// <param name="found">What is found.</param>
    /// <param name="without">What would be found without a part.</param>
    public IReadOnlyList<Facet> Count(OrdinalSet found, Func<SearchPart, OrdinalSet> without)
    {
        (SearchPart Part, OrdinalSet Ads)[] parts = [.. Enum.GetValues<SearchPart>().Where(part => part != SearchPart.Words).Select(part => (part, without(part)))];
        Facet[] facets = new Facet[parts.Length];
        Parallel.For(0, parts.Length, i => facets[i] = new Facet(parts[i].Part, Values(parts[i].Part, parts[i].Ads)));
        return facets;
    }

    private FacetValue[] Values(SearchPart part, OrdinalSet ads) => part switch
    {
        SearchPart.Role => Named(ads, part, _columns.Role, _columns.RoleNames),
        SearchPart.Seniority => Enumerated<Seniority>(ads, part, _columns.Seniority),
        SearchPart.Skill => Skills(ads),
        SearchPart.Place => Places(ads),
        SearchPart.Workplace => Enumerated<Workplace>(ads, part, _columns.Workplace),
        SearchPart.Pay => Pay(ads),
        SearchPart.Employment => Named(ads, part, _columns.Employment, _columns.EmploymentNames),
        SearchPart.Posted => Posted(ads),
        SearchPart.Sponsorship => Sponsorship(ads),
        _ => Named(ads, part, _columns.Source, _columns.SourceNames),
    };

    // From -1, which stands for what is not known and is not counted where the sets of the others are.
    private int[] Counts<T>(OrdinalSet ads, SearchPart part, Column<T> column, int values)
        where T : unmanaged, IBinaryInteger<T> => BySets(ads, part, values) is { } counted ? [0, .. counted] : index.CountOver(ads, $"{part}", set =>
        {
            int[] counts = new int[values + 1];
            ReadOnlySpan<T> all = column.Values;
            ReadOnlySpan<ulong> words = set.Words;
            unchecked
            {
                for (int word = 0; word < words.Length; word++)
                {
                    for (ulong rest = words[word]; rest != 0; rest &= rest - 1)
                    {
                        counts[int.CreateTruncating(all[(word << 6) + BitOperations.TrailingZeroCount(rest)]) + 1]++;
                    }
                }
            }

            return counts;
        });

    // Counting by the sets of all values costs the same however many ads there are: null where it is not kept, or one by one is quicker.
    private int[]? BySets(OrdinalSet ads, SearchPart part, int values)
    {
        if ((long)ads.Count * OneByOne < (long)_columns.Count * values)
        {
            return null;
        }

        OrdinalSet[] sets = index.Values.Of(part, today.DayNumber);
        if (sets.Length < values || sets.Length == 0)
        {
            return null;
        }

        int[] counts = new int[values];
        for (int value = 0; value < counts.Length; value++)
        {
            counts[value] = ads.CountWith(sets[value]);
        }

        return counts;
    }

    private FacetValue[] Named<T>(OrdinalSet ads, SearchPart part, Column<T> column, NameTable names)
        where T : unmanaged, IBinaryInteger<T>
    {
        int[] counts = Counts(ads, part, column, names.Count);
        return MostFirst(Enumerable.Range(0, names.Count).Where(number => counts[number + 1] > 0).Select(number => new FacetValue(names[number], counts[number + 1])));
    }

    private FacetValue[] Enumerated<TValue>(OrdinalSet ads, SearchPart part, Column<sbyte> column)
        where TValue : struct, Enum
    {
        TValue[] values = Enum.GetValues<TValue>();
        int[] counts = Counts(ads, part, column, values.Length);
        return [.. values.Select((value, number) => new FacetValue($"{value}".ToLowerInvariant(), counts[number + 1])).Where(value => value.Ads > 0)];
    }

    private FacetValue[] Sponsorship(OrdinalSet ads)
    {
        int[] counts = Counts(ads, SearchPart.Sponsorship, _columns.Sponsorship, 2);
        return [.. new[] { new FacetValue("yes", counts[2]), new FacetValue("no", counts[1]) }.Where(value => value.Ads > 0)];
    }

    private FacetValue[] Skills(OrdinalSet ads)
    {
        NameTable names = _columns.SkillNames;
        int[] counts = index.CountOver(ads, "Skill", index.Values.CountSkills);
        return MostFirst(Enumerable.Range(0, names.Count).Select(skill => (Skill: skill, First: skill * SkillCode.Kinds)).Select(skill =>
            new FacetValue(names[skill.Skill], counts[skill.First] + counts[skill.First + 1] + counts[skill.First + 2])
            {
                Required = counts[skill.First + (int)Strength.Required],
                Preferred = counts[skill.First + (int)Strength.Preferred],
            }));
    }

    // Distances where they are from a place that is asked for, regions otherwise.
    private FacetValue[] Places(OrdinalSet ads)
    {
        if (WishPlace.Of(rule.Wish.Place, rule.Wish.WithinKm) is not { Point: { } from })
        {
            return Named(ads, SearchPart.Place, _columns.Region, _columns.RegionNames);
        }

        PointTable points = index.Values.Points;
        int[] miles = [int.MaxValue, .. points.From(from).Select(km => (int)Math.Ceiling(Math.Min(km / GeoPoint.KilometresInMile, Distances[^1] + 1)))];
        return Reaching(Between(ads, Distances, ordinal => miles[points.Numbers[ordinal] + 1], atMost: true), Distances, atMost: true);
    }

    private FacetValue[] Pay(OrdinalSet ads)
    {
        if (BySets(ads, SearchPart.Pay, Pays.Length) is { } reaching)
        {
            return Reaching(reaching, Pays);
        }

        int[] between = Between(
            ads,
            Pays,
            ordinal => _columns.PayFrom[ordinal] is >= 0 and not (sbyte)PayOrigin.Predicted ? _columns.PayHigh[ordinal] : 0,
            atMost: false);
        return Reaching(between, Pays, atMost: false);
    }

    private FacetValue[] Posted(OrdinalSet ads)
    {
        if (BySets(ads, SearchPart.Posted, Days.Length) is { } reaching)
        {
            return Reaching(reaching, Days);
        }

        int day = today.DayNumber;
        return Reaching(Between(ads, Days, ordinal => day - _columns.PostedOrSeen(ordinal), atMost: true), Days, atMost: true);
    }

    // How many values lie between two bounds: before the first, before the second and so on.
    private static int[] Between(OrdinalSet ads, int[] bounds, Func<int, int> value, bool atMost)
    {
        int[] between = new int[bounds.Length + 1];
        ReadOnlySpan<ulong> words = ads.Words;
        unchecked
        {
            for (int word = 0; word < words.Length; word++)
            {
                for (ulong rest = words[word]; rest != 0; rest &= rest - 1)
                {
                    int reached = value((word << 6) + BitOperations.TrailingZeroCount(rest));
                    int passed = 0;
                    while (passed < bounds.Length && (atMost ? reached > bounds[passed] : reached >= bounds[passed]))
                    {
                        passed++;
                    }

                    between[passed]++;
                }
            }
        }

        return between;
    }

    private static FacetValue[] Reaching(int[] between, int[] bounds, bool atMost) =>
        Reaching([.. bounds.Select((_, i) => atMost ? between[..(i + 1)].Sum() : between[(i + 1)..].Sum())], bounds);

    private static FacetValue[] Reaching(int[] ads, int[] bounds) =>
        [.. bounds.Select((bound, i) => new FacetValue(bound.ToString(CultureInfo.InvariantCulture), ads[i])).Where(one => one.Ads > 0)];

    private static FacetValue[] MostFirst(IEnumerable<FacetValue> values) =>
        [.. values.Where(value => value.Ads > 0).OrderByDescending(value => value.Ads).ThenBy(value => value.Value, StringComparer.Ordinal)];
}
