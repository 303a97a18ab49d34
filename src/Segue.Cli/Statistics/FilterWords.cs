using Segue.Catalogue;
using Segue.Market.Search;
using Segue.Market.Statistics;

namespace Segue.Cli.Statistics;

/// <summary>A filter in words.</summary>
internal static class FilterWords
{
    /// <summary>“Senior data engineer within 15 miles of Leeds, posted from 2026-05-01”.</summary>
    public static string Of(StatisticsFilter filter, Catalog catalogue)
    {
        string what = filter.Role is { } role ? catalogue.RoleName(role) : "All IT roles";
        string where = filter.Place is { } place
            ? WishPlace.Of(place, withinKm: null) is { Point: not null } ? $" within {WishPlace.UsualMiles} miles of {place}" : $" in {place}"
            : filter.Everywhere ? " everywhere" : " in the United Kingdom";
        string seniority = filter.Seniority is { } level ? $", {level.ToString().ToLowerInvariant()}" : "";
        string specialism = filter.Specialism is { } id ? $", {catalogue.Specialisms.FirstOrDefault(one => one.Id == id)?.Name ?? id}" : "";
        string source = filter.Source is { } from ? $", from {from}" : "";
        string period = (filter.From, filter.To) switch
        {
            ({ } first, { } last) => $", posted {first:yyyy-MM-dd} to {last:yyyy-MM-dd}",
            ({ } first, null) => $", posted from {first:yyyy-MM-dd}",
            (null, { } last) => $", posted up to {last:yyyy-MM-dd}",
            _ => "",
        };
        return what + seniority + specialism + where + source + period;
    }
}
