using Segue.Basics;
using Segue.Catalogue;
using Segue.Market;

namespace Segue.Routes;

/// <summary>Whether what ads ask for can be learnt: the catalogue's list of needs is only the default that ads correct.</summary>
public static class DemandCheck
{
    /// <summary>A skill counts from this part of a role's ads on.</summary>
    public const double AskedFrom = 0.10;

    /// <summary>Every asked skill of a target or upward role that cannot be learnt to its asked level from nothing, in two ways at each step, one of them free; roles under 20 ads are left out.</summary>
    public static IReadOnlyList<Problem> Run(Catalog catalog, MarketFigures figures)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(figures);
        SkillSpace space = new(catalog);
        return CatalogueChecker.CheckNeeds(catalog, catalog.Roles.Values
            .Where(role => role.Kind != RoleKind.Start)
            .OrderBy(role => role.Id, StringComparer.Ordinal)
            .SelectMany(role => Asked(role, space, figures).Select(need => (role.Id, need))));
    }

    private static IEnumerable<SkillNeed> Asked(Role role, SkillSpace space, MarketFigures figures)
    {
        RoleDemand demand = RoleDemand.Of(role, space, figures);
        Dictionary<string, int> levels = demand.Skills.ToDictionary(skill => skill.Id, skill => skill.Level, StringComparer.Ordinal);
        return (demand.Figures?.Skills ?? [])
            .Where(skill => skill.Asked.Value >= AskedFrom && space.TryFind(skill.Skill, out _))
            .Select(skill => new SkillNeed(skill.Skill, (SkillLevel)levels.GetValueOrDefault(skill.Skill, (int)SkillLevel.HasUsed)));
    }
}
