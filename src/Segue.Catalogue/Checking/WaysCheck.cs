using Segue.Basics;

namespace Segue.Catalogue.Checking;

/// <summary>Whether every need of a target or upward role can be learnt: from nothing, without paying, and by two ways at each step up to works-alone.</summary>
internal static class WaysCheck
{
    public static IEnumerable<Problem> Run(LearningPaths paths) =>
        from role in paths.Catalog.Roles.Values.OrderBy(role => role.Id, StringComparer.Ordinal)
        where role.Kind != RoleKind.Start
        from need in role.Needs
        from finding in Check(paths, role.Id, new SkillNeed(need.Skill, need.Level))
        select finding;

    /// <summary>What is missing on the way from nothing to one need of a role.</summary>
    public static IEnumerable<Problem> Check(LearningPaths paths, string role, SkillNeed need)
    {
        SkillLevel reached = paths.Reach.GetValueOrDefault(need.Skill);
        if (reached < need.Level)
        {
            yield return At("unreachable", $"nothing takes a learner to level {(int)need.Level} of {need.Skill}; the furthest is {(int)reached}.", $"Add to data/resources a way that lifts {need.Skill} from {(int)reached}.");
            yield break;
        }

        SkillLevel free = paths.FreeReach.GetValueOrDefault(need.Skill);
        if (free < need.Level)
        {
            yield return At("no-free-way", $"without paying, {need.Skill} goes no further than level {(int)free} of {(int)need.Level}.", $"Add a free way that lifts {need.Skill} from {(int)free}, or say with a source why there is none.");
        }

        for (SkillLevel level = SkillLevel.None; level < need.Level; level++)
        {
            if (paths.Ways(need.Skill, level).Take(2).Count() < 2)
            {
                yield return At("one-way", $"only one way takes {need.Skill} from level {(int)level} to {(int)level + 1}.", "Add a second way, so that a learner can choose.");
            }
        }

        Problem At(string code, string message, string remedy) => Finding.At(paths.Catalog, "role", role, code, message, remedy);
    }
}
