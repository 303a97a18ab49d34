using System.Globalization;
using System.Numerics;
using Segue.Market.Figures;
using Segue.Market.Index;
using Segue.Reading;

namespace Segue.Market.Search;

/// <summary>One thing asked for and the ads that have it.</summary>
/// <param name="Part">Which part of the wish.</param>
/// <param name="Said">What is asked, for people.</param>
/// <param name="Ads">The ads.</param>
internal sealed record WishFilter(SearchPart Part, string Said, OrdinalSet Ads);

/// <summary>What a wish asks for beside words, each thing as the set of all ads that have it. Together they are <see cref="WishRule"/> over all ads at once.</summary>
internal static class WishFilters
{
    /// <summary>The filters, in the order of <see cref="SearchPart"/>; one for each skill.</summary>
    public static List<WishFilter> Of(MarketIndex index, WishRule rule)
    {
        (SearchWish wish, AdColumns columns) = (rule.Wish, index.Columns);
        List<WishFilter> filters = [];
        if (wish.Roles.Count > 0)
        {
            filters.Add(new WishFilter(SearchPart.Role, $"role {Or(wish.Roles)}", Among(index, SearchPart.Role, columns.Role, Named(columns.RoleNames, wish.Roles))));
        }

        if (wish.Seniorities.Count > 0)
        {
            filters.Add(new WishFilter(SearchPart.Seniority, $"seniority {Or(wish.Seniorities)}", Among(index, SearchPart.Seniority, columns.Seniority, Valued(wish.Seniorities))));
        }

        AddSkills(filters, index, wish);
        if (WishPlace.Of(wish.Place, wish.WithinKm) is { } place)
        {
            filters.Add(new WishFilter(SearchPart.Place, place.Point is null ? $"place {place.Name}" : $"within {place.Miles} miles of {place.Name}", At(index, place)));
        }

        if (wish.Workplaces.Count > 0)
        {
            filters.Add(new WishFilter(SearchPart.Workplace, Or(wish.Workplaces), Among(index, SearchPart.Workplace, columns.Workplace, Valued(wish.Workplaces))));
        }

        AddTerms(filters, index, rule);
        return filters;
    }

    /// <summary>The ads in a place.</summary>
    public static OrdinalSet At(MarketIndex index, WishPlace place)
    {
        AdColumns columns = index.Columns;
        if (place.Region is { } region)
        {
            return Among(index, SearchPart.Place, columns.Region, Named(columns.RegionNames, [region]));
        }

        if (place.Country is { } country)
        {
            return ColumnScan.Among(columns.Country.Values, Named(columns.CountryNames, [country]));
        }

        if (place.Point is not { } from)
        {
            return ColumnScan.Among(columns.Town.Values, Accepted(columns.TownNames, name => name.Equals(place.Name, StringComparison.OrdinalIgnoreCase)));
        }

        PointTable points = index.Values.Points;
        return ColumnScan.Among(points.Numbers, [false, .. points.From(from).Select(km => km <= place.Km)]);
    }

    private static OrdinalSet Among<T>(MarketIndex index, SearchPart part, Column<T> column, bool[] accepted)
        where T : unmanaged, IBinaryInteger<T> => index.Values.Any(part, accepted) ?? ColumnScan.Among(column.Values, accepted);

    private static void AddSkills(List<WishFilter> filters, MarketIndex index, SearchWish wish)
    {
        int count = index.Columns.Count;
        foreach (string skill in wish.Skills)
        {
            filters.Add(new WishFilter(SearchPart.Skill, $"skill {skill}", index.Skills.Any(index.Columns.SkillNames.Find(skill), count)));
        }

        foreach ((string skill, Strength strength) in wish.Required.Select(skill => (skill, Strength.Required)).Concat(wish.Preferred.Select(skill => (skill, Strength.Preferred))))
        {
            OrdinalSet set = new(count);
            set.Add(index.Skills.Of(index.Columns.SkillNames.Find(skill), strength));
            filters.Add(new WishFilter(SearchPart.Skill, $"{skill} {strength.ToString().ToLowerInvariant()}", set));
        }
    }

    private static void AddTerms(List<WishFilter> filters, MarketIndex index, WishRule rule)
    {
        (SearchWish wish, AdColumns columns) = (rule.Wish, index.Columns);
        if (wish.PayFrom is { } least)
        {
            OrdinalSet stated = ColumnScan.Among(columns.PayFrom.Values, [false, .. Enum.GetValues<PayOrigin>().Select(origin => origin != PayOrigin.Predicted)]);
            filters.Add(new WishFilter(SearchPart.Pay, $"pay of at least £{least.ToString("#,0", CultureInfo.InvariantCulture)}", ColumnScan.AtLeast(columns.PayHigh.Values, least).And(stated)));
        }

        if (wish.Employment.Count > 0)
        {
            filters.Add(new WishFilter(SearchPart.Employment, Or(wish.Employment), Among(index, SearchPart.Employment, columns.Employment, Named(columns.EmploymentNames, wish.Employment))));
        }

        if (rule.Since is { } since)
        {
            int day = since.DayNumber;
            filters.Add(new WishFilter(SearchPart.Posted, $"posted since {since:yyyy-MM-dd}", ColumnScan.AtLeast(columns.Posted.Values, columns.FirstSeen.Values, day)));
        }

        if (wish.Sponsorship is { } sponsored)
        {
            filters.Add(new WishFilter(SearchPart.Sponsorship, sponsored ? "a visa is sponsored" : "no visa is sponsored", Among(index, SearchPart.Sponsorship, columns.Sponsorship, [false, !sponsored, sponsored])));
        }

        if (wish.Sources.Count > 0)
        {
            bool[] accepted = Accepted(columns.SourceNames, name => wish.Sources.Any(source => WishRule.IsOf(name, source)));
            filters.Add(new WishFilter(SearchPart.Source, $"source {Or(wish.Sources)}", Among(index, SearchPart.Source, columns.Source, accepted)));
        }
    }

    private static string Or<T>(IEnumerable<T> names) => string.Join(" or ", names.Select(name => name is string text ? text : $"{name}".ToLowerInvariant()));

    private static bool[] Named(NameTable table, IReadOnlyList<string> names)
    {
        bool[] accepted = new bool[table.Count + 1];
        foreach (string name in names)
        {
            // What has no number is at the place of what is not known, which is accepted by no name.
            accepted[table.Find(name) + 1] = true;
        }

        accepted[0] = false;
        return accepted;
    }

    private static bool[] Accepted(NameTable table, Func<string, bool> accepts) => [false, .. Enumerable.Range(0, table.Count).Select(number => accepts(table[number]))];

    private static bool[] Valued<T>(IReadOnlyList<T> values)
        where T : struct, Enum => [false, .. Enum.GetValues<T>().Select(value => values.Contains(value))];
}
