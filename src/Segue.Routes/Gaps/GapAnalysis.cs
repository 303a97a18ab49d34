using System.Globalization;
using Segue.Basics;
using Segue.Catalogue;
using Segue.Market;
using Segue.Reading.Cv;

namespace Segue.Routes;

/// <summary>Compares what a person shows with what a role asks for. Pure: the same input gives the same report.</summary>
public static class GapAnalysis
{
    /// <summary>Works out the gap between <paramref name="skills"/> and <paramref name="role"/>.</summary>
    /// <param name="skills">The profile's skills; an empty list is somebody who shows nothing.</param>
    /// <param name="role">The role wanted.</param>
    /// <param name="catalog">The catalogue.</param>
    /// <param name="figures">The market figures; null, or under 20 ads for the role, makes the catalogue's defaults stand in.</param>
    /// <param name="place">The place asked about, which pay depends on; null for the whole UK. What ads ask for is counted over all places.</param>
    public static GapReport Analyse(IReadOnlyList<ProfileSkill> skills, Role role, Catalog catalog, MarketFigures? figures, string? place)
    {
        ArgumentNullException.ThrowIfNull(skills);
        ArgumentNullException.ThrowIfNull(role);
        ArgumentNullException.ThrowIfNull(catalog);
        SkillSpace space = new(catalog);
        int[] levels = space.Levels(skills);
        RoleDemand demand = RoleDemand.Of(role, space, figures);
        var evidence = skills.GroupBy(skill => skill.Skill, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.SelectMany(skill => skill.Evidence).ToArray(), StringComparer.Ordinal);
        GapItem[] items = [.. demand.Skills.Select(skill => Item(space, levels, skill, evidence.GetValueOrDefault(skill.Id, [])))];
        (IReadOnlyList<SkillUnlock> unlocks, Share met) = AdsOpened.Count(space, levels, demand);
        return new GapReport(
            role.Id,
            place,
            demand.Figures,
            demand.Figures is null ? "catalogue defaults" : figures!.Name,
            items,
            demand.Readiness(space, levels),
            Working(items, demand.Figures, catalog),
            unlocks,
            met);
    }

    private static GapItem Item(SkillSpace space, int[] levels, DemandedSkill skill, IReadOnlyList<SkillEvidence> evidence)
    {
        (Transfer? from, double share) = levels[skill.Index] >= skill.Level ? (null, 0) : space.BestTransfer(levels, skill.Index, skill.Level);
        return new GapItem(
            skill.Id,
            (SkillLevel)skill.Level,
            (SkillLevel)levels[skill.Index],
            skill.Demand,
            skill.Required,
            skill.Weight,
            space.Credit(levels, skill.Index, skill.Level),
            evidence,
            from is null ? null : new GapTransfer(space.Skills[from.From].Id, share, from.Why));
    }

    private static string Working(IReadOnlyList<GapItem> items, RoleFigures? figures, Catalog catalog)
    {
        double full = items.Where(item => !item.IsGap).Sum(item => item.Weight);
        GapItem[] part = [.. items.Where(item => item.IsGap && item.Credit > 0)];
        GapItem[] none = [.. items.Where(item => item.IsGap && item.Credit <= 0)];
        string basis = figures is null
            ? "There are too few ads for this role, so the catalogue's list stands in: required skills count 1, preferred ones a half."
            : $"Each skill weighs as much as {figures.Ads.ToString("#,0", CultureInfo.InvariantCulture)} ads ask for it: required counts 1, preferred a half, a mere mention a quarter; ways of working weigh a quarter of that.";
        string missing = items.Where(item => item.IsGap).OrderByDescending(item => item.Weight * (1 - item.Credit)).Take(3)
            .Select(item => $"{Name(item)} {Points(item.Weight * (1 - item.Credit))}").DefaultIfEmpty("nothing").Aggregate((all, one) => $"{all}, {one}");
        return $"{Points(items.Sum(item => item.Weight * item.Credit))} of 100 points: {items.Count(item => !item.IsGap)} skills met in full bring {Points(full)}, " +
            $"{part.Length} met in part or by what transfers bring {Points(part.Sum(item => item.Weight * item.Credit))}, {none.Length} bring nothing. " +
            $"Most points are missing for {missing}. {basis}";

        string Name(GapItem item) => catalog.Skills[item.Skill].Name;
    }

    private static string Points(double weight) => (weight * 100).ToString("0.0", CultureInfo.InvariantCulture);
}
