using Segue.Catalogue;
using Segue.Market;

namespace Segue.Cli.Catalogue;

/// <summary>What ads for a role ask most for, beside the needs that the catalogue gives it. Ways of working are left out: nearly every ad names them.</summary>
/// <param name="Role">The role's id.</param>
/// <param name="Ads">How many ads the shares were counted from.</param>
/// <param name="Named">Skills asked for that are needs of the role, most asked first.</param>
/// <param name="Near">Skills asked for that are part of a need, or of which a need is a part ("Azure" where the need is the cloud).</param>
/// <param name="Absent">Skills asked for that are neither.</param>
internal sealed record RoleDemand(string Role, int Ads, IReadOnlyList<string> Named, IReadOnlyList<string> Near, IReadOnlyList<string> Absent)
{
    /// <summary>The <paramref name="most"/> skills asked most, sorted into the three.</summary>
    public static RoleDemand Of(Catalog catalog, RoleFigures figures, int most)
    {
        HashSet<string> needs = [.. catalog.Roles[figures.Role].Needs.Select(need => need.Skill)];
        HashSet<string> wholes = [.. needs.SelectMany(need => Wholes(catalog, need))];
        ILookup<string, string> sorted = figures.Skills
            .Select(demand => demand.Skill)
            .Where(skill => catalog.Skills.TryGetValue(skill, out Skill? known) && known.Kind != SkillKind.WayOfWorking)
            .Take(most)
            .ToLookup(skill => needs.Contains(skill) ? nameof(Named) : wholes.Contains(skill) || Wholes(catalog, skill).Any(needs.Contains) ? nameof(Near) : nameof(Absent));
        return new RoleDemand(figures.Role, figures.Ads, [.. sorted[nameof(Named)]], [.. sorted[nameof(Near)]], [.. sorted[nameof(Absent)]]);
    }

    private static IEnumerable<string> Wholes(Catalog catalog, string skill)
    {
        HashSet<string> seen = [];
        for (string? at = skill; at is not null && seen.Add(at); at = catalog.Skills.GetValueOrDefault(at)?.Broader)
        {
            yield return at;
        }
    }
}
