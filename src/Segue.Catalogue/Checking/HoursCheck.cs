using Segue.Basics;

namespace Segue.Catalogue.Checking;

/// <summary>Whether hours are plausible: one resource by what it lifts, one role by the sum of its needs.</summary>
internal static class HoursCheck
{
    /// <summary>The least hours, one skill at a time, that all needs of a target role may add up to: below it, hours were forgotten.</summary>
    public const double LeastForRole = 300;

    /// <summary>The most: above it no one who works could follow.</summary>
    public const double MostForRole = 5000;

    // Hours of one step by the rule of decision 0007, and how far an entry may stray from the rule.
    private static readonly double[] Step = [5, 18, 45, 90];

    private const double Theory = 1.5;
    private const double Several = 0.6;
    private const double LeastShare = 0.2;
    private const double MostShare = 6;

    public static IEnumerable<Problem> Run(LearningPaths paths) =>
        paths.Catalog.Resources.Values.OrderBy(resource => resource.Id, StringComparer.Ordinal).SelectMany(resource => One(paths.Catalog, resource))
            .Concat(paths.Catalog.Roles.Values.Where(role => role.Kind == RoleKind.Target).OrderBy(role => role.Id, StringComparer.Ordinal).SelectMany(role => Sum(paths, role)));

    private static IEnumerable<Problem> One(Catalog catalog, Resource resource)
    {
        double rule = resource.Lifts.Sum(lift => Weight(catalog.Skills[lift.Skill]) * Step[(int)lift.From..(int)lift.To].Sum());
        rule *= resource.Lifts.Count >= 3 ? Several : 1;
        double share = rule > 0 ? resource.Hours.Typical / rule : 1;
        if (resource.Lifts.Count == 0)
        {
            yield return Finding.At(catalog, "resource", resource.Id, "no-lift", "it lifts no skill, so no plan can use it.", "Say under “lifts” what it teaches.");
        }
        else if (share is < LeastShare or > MostShare)
        {
            yield return Finding.At(catalog, "resource", resource.Id, "hours", $"{resource.Hours.Typical:0} hours is {share:0.0} times what its lifts usually take ({rule:0} hours).", "Correct the hours, or lift fewer levels.");
        }
    }

    private static double Weight(Skill skill) => skill.Kind is SkillKind.Concept or SkillKind.Specialism ? Theory : 1;

    private static IEnumerable<Problem> Sum(LearningPaths paths, Role role)
    {
        double sum = role.Needs.Sum(need => paths.LeastHours(need.Skill, need.Level) ?? 0);
        if (sum is < LeastForRole or > MostForRole)
        {
            yield return Finding.At(paths.Catalog, "role", role.Id, "hours", $"the least hours of its needs add up to {sum:0}, which is not from {LeastForRole:0} to {MostForRole:0}.", "Look at its levels, and at the hours of the ways that lift them.");
        }
    }
}
