using System.Globalization;
using Segue.Catalogue;
using Segue.Market.Search;

namespace Segue.Cli.Market;

/// <summary>Puts what is looked for into words.</summary>
internal static class WishWords
{
    /// <summary>The wish on one line; “any ad” when nothing is asked for.</summary>
    public static string Of(SearchWish wish, Catalog catalog)
    {
        string?[] parts =
        [
            wish.Words.Length > 0 ? wish.Words : null,
            Any(wish.Roles.Select(role => catalog.RoleName(role))),
            Any(wish.Seniorities.Select(one => one.ToString().ToLowerInvariant())),
            All("", wish.Skills, catalog),
            All("requires ", wish.Required, catalog),
            All("nice to have ", wish.Preferred, catalog),
            Place(wish),
            Any(wish.Workplaces.Select(one => one.ToString().ToLowerInvariant())),
            wish.PayFrom is { } pay ? $"pay from £{pay.ToString("#,0", CultureInfo.InvariantCulture)}" : null,
            Any(wish.Employment),
            wish.Sponsorship is { } sponsored ? sponsored ? "visa sponsored" : "no visa" : null,
            wish.Sources.Count > 0 ? $"from {Any(wish.Sources)}" : null,
        ];
        string text = string.Join("; ", parts.Where(part => part is not null));
        return text.Length > 0 ? text : "any ad";
    }

    private static string? Place(SearchWish wish) => WishPlace.Of(wish.Place, wish.WithinKm) switch
    {
        null => null,
        { Point: not null } town => $"within {town.Miles} miles of {town.Name}",
        { Region: { } region } => $"in {region}",
        { Name: var name } => $"in {name}",
    };

    private static string? Any(IEnumerable<string> values) => string.Join(" or ", values) is { Length: > 0 } text ? text : null;

    private static string? All(string before, IReadOnlyList<string> skills, Catalog catalog) =>
        skills.Count == 0 ? null : before + string.Join(", ", skills.Select(skill => catalog.SkillName(skill)));
}
