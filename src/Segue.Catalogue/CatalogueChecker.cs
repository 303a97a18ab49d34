using Segue.Basics;

namespace Segue.Catalogue;

/// <summary>What a check of a loaded catalogue found.</summary>
/// <param name="Skills">How many skills.</param>
/// <param name="Roles">How many roles.</param>
/// <param name="Resources">How many ways to learn, certifications left out.</param>
/// <param name="Certifications">How many certifications.</param>
/// <param name="Degrees">How many degrees, apprenticeships and bootcamps.</param>
/// <param name="Unchecked">Ids of entries whose facts nobody has checked.</param>
/// <param name="Stale">Ids of entries checked more than twelve months ago.</param>
/// <param name="Unreachable">Needs of target roles that no chain of resources reaches.</param>
public sealed record CatalogueReport(
    int Skills,
    int Roles,
    int Resources,
    int Certifications,
    int Degrees,
    IReadOnlyList<string> Unchecked,
    IReadOnlyList<string> Stale,
    IReadOnlyList<UnreachableNeed> Unreachable);

/// <summary>A need of a role that no chain of resources reaches.</summary>
public sealed record UnreachableNeed(string Role, string Skill, SkillLevel Needed, SkillLevel Reached);

/// <summary>Checks what a valid catalogue may still lack.</summary>
public static class CatalogueChecker
{
    /// <summary>The report as of <paramref name="today"/>.</summary>
    public static CatalogueReport Check(Catalog catalog, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        IEnumerable<(string Id, DateOnly? Checked)> entries = catalog.Resources.Values.Select(resource => (resource.Id, resource.Checked))
            .Concat(catalog.Degrees.Values.Select(degree => (degree.Id, degree.Checked)))
            .OrderBy(entry => entry.Id, StringComparer.Ordinal);
        IReadOnlyDictionary<string, SkillLevel> reach = Reach(catalog);
        List<UnreachableNeed> unreachable = (
            from role in catalog.Roles.Values.OrderBy(role => role.Id, StringComparer.Ordinal)
            where role.Kind == RoleKind.Target
            from need in role.Needs
            let reached = reach.GetValueOrDefault(need.Skill)
            where reached < need.Level
            select new UnreachableNeed(role.Id, need.Skill, need.Level, reached)).ToList();
        int certifications = catalog.Resources.Values.Count(resource => resource.Kind == ResourceKind.Certification);
        return new CatalogueReport(
            catalog.Skills.Count,
            catalog.Roles.Count,
            catalog.Resources.Count - certifications,
            certifications,
            catalog.Degrees.Count,
            entries.Where(entry => entry.Checked is null).Select(entry => entry.Id).ToList(),
            entries.Where(entry => entry.Checked is { } day && day.AddMonths(12) < today).Select(entry => entry.Id).ToList(),
            unreachable);
    }

    /// <summary>The furthest level of each skill that somebody who starts with nothing can reach by the catalogue's resources.</summary>
    public static IReadOnlyDictionary<string, SkillLevel> Reach(Catalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        Dictionary<string, SkillLevel> reach = new(StringComparer.Ordinal);
        bool grew = true;
        while (grew)
        {
            grew = false;
            foreach (Resource resource in catalog.Resources.Values)
            {
                if (!resource.Needs.All(need => reach.GetValueOrDefault(need.Skill) >= need.Level))
                {
                    continue;
                }

                foreach (SkillLift lift in resource.Lifts)
                {
                    SkillLevel now = reach.GetValueOrDefault(lift.Skill);
                    if (now >= lift.From && now < lift.To)
                    {
                        reach[lift.Skill] = lift.To;
                        grew = true;
                    }
                }
            }
        }

        return reach;
    }
}
