using Segue.Basics;
using Segue.Catalogue.Checking;

namespace Segue.Catalogue;

/// <summary>Checks what a catalogue that loads may still lack.</summary>
public static class CatalogueChecker
{
    /// <summary>The report as of <paramref name="today"/>.</summary>
    public static CatalogueReport Check(Catalog catalog, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        LearningPaths paths = new(catalog);
        List<Problem> findings = [.. WaysCheck.Run(paths), .. HoursCheck.Run(paths), .. RoleCheck.Run(catalog), .. FactCheck.Run(catalog, today), .. GlossaryCheck.Run(catalog), .. SpecialismCheck.Run(catalog)];
        List<DatedFact> facts = Facts(catalog);
        return new CatalogueReport(
            Counts(catalog),
            findings.OrderBy(finding => finding.Source, StringComparer.Ordinal).ThenBy(finding => finding.Line).ToList(),
            facts.Where(fact => fact.Checked is null).ToList(),
            facts.Where(fact => fact.Checked is { } day && day.AddMonths(12) < today).ToList());
    }

    /// <summary>The furthest level of each skill that somebody who starts with nothing can reach by the catalogue's resources.</summary>
    public static IReadOnlyDictionary<string, SkillLevel> Reach(Catalog catalog) => new LearningPaths(catalog).Reach;

    /// <summary>What is missing on the way from nothing to further needs, such as those that ads name: a way that reaches, a free one, a second one.</summary>
    public static IReadOnlyList<Problem> CheckNeeds(Catalog catalog, IEnumerable<(string Role, SkillNeed Need)> needs)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        LearningPaths paths = new(catalog);
        return needs.SelectMany(pair => WaysCheck.Check(paths, pair.Role, pair.Need)).ToList();
    }

    private static CatalogueCounts Counts(Catalog catalog)
    {
        int certifications = catalog.Resources.Values.Count(resource => resource.Kind == ResourceKind.Certification);
        return new CatalogueCounts(
            catalog.Skills.Count,
            catalog.Roles.Count,
            catalog.Resources.Count - certifications,
            certifications,
            catalog.Degrees.Count,
            catalog.Funding.Count,
            catalog.Glossary.Terms.Count);
    }

    // Most used first: what many roles lean on is worth checking before the rest.
    private static List<DatedFact> Facts(Catalog catalog)
    {
        Dictionary<string, int> uses = new(StringComparer.Ordinal);
        foreach (RoleNeed need in catalog.Roles.Values.Where(role => role.Kind != RoleKind.Start).SelectMany(role => role.Needs))
        {
            foreach (Resource resource in catalog.Resources.Values.Where(resource => resource.Lifts.Any(lift => lift.Skill == need.Skill && lift.From < need.Level)))
            {
                uses[resource.Id] = uses.GetValueOrDefault(resource.Id) + 1;
            }
        }

        return catalog.Resources.Values.Select(resource => Fact(resource.Kind == ResourceKind.Certification ? "certification" : "resource", "resource", resource.Id, Compared(resource.Checked, resource.CheckedBy)))
            .Concat(catalog.Degrees.Values.Select(degree => Fact("degree", "degree", degree.Id, Compared(degree.Checked, degree.CheckedBy))))
            .Concat(catalog.Funding.Values.Select(fund => Fact("funding", "funding", fund.Id, Compared(fund.Checked, fund.CheckedBy))))
            .OrderByDescending(fact => fact.Uses)
            .ThenBy(fact => fact.Id, StringComparer.Ordinal)
            .ToList();

        DatedFact Fact(string kind, string place, string id, DateOnly? day)
        {
            (string file, int line) = catalog.Places.Of(place, id) ?? ("", 0);
            return new DatedFact(kind, id, day, uses.GetValueOrDefault(id), file, line);
        }
    }

    // That a page answers does not make its price or hours checked.
    private static DateOnly? Compared(DateOnly? day, string? by) => by == Links.LinkedEntries.CheckedBy ? null : day;
}
