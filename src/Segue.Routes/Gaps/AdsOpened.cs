using Segue.Basics;
using Segue.Catalogue;
using Segue.Market;

namespace Segue.Routes;

/// <summary>Counts the ads whose required skills are met, and those that one more skill would open.</summary>
internal static class AdsOpened
{
    /// <summary>A skill counts as met in an ad from this credit on: three of four levels, or AWS for "cloud".</summary>
    internal const double MetAt = 0.75;

    /// <summary>Counts over the role's ask sets.</summary>
    public static (IReadOnlyList<SkillUnlock> Unlocks, Share Met) Count(SkillSpace space, int[] levels, RoleDemand demand)
    {
        Dictionary<string, bool> met = Met(space, levels, demand);
        Dictionary<string, (int Fully, int Nearly)> opened = demand.Skills.Where(skill => !met[skill.Id] && IsKnowledge(space, skill.Id)).ToDictionary(skill => skill.Id, _ => (0, 0), StringComparer.Ordinal);
        int of = 0;
        int all = 0;
        foreach (AskSet ask in demand.Figures?.AskSets ?? [])
        {
            string[] required = [.. ask.Required.Where(skill => IsKnowledge(space, skill)).Distinct(StringComparer.Ordinal)];
            if (required.Length == 0)
            {
                continue;
            }

            of += ask.Count;
            string[] missing = [.. required.Where(skill => !IsMet(skill)).Take(3)];
            all += missing.Length == 0 ? ask.Count : 0;
            foreach (string skill in missing.Length <= 2 ? missing : [])
            {
                (int fully, int nearly) = opened.GetValueOrDefault(skill);
                opened[skill] = missing.Length == 1 ? (fully + ask.Count, nearly) : (fully, nearly + ask.Count);
            }
        }

        return ([.. opened
            .Select(pair => new SkillUnlock(pair.Key, pair.Value.Fully, pair.Value.Nearly, of))
            .OrderByDescending(unlock => unlock.Fully).ThenByDescending(unlock => unlock.Nearly).ThenBy(unlock => unlock.Skill, StringComparer.Ordinal)], Share.Of(all, of));

        bool IsMet(string skill)
        {
            if (!met.TryGetValue(skill, out bool known))
            {
                // A skill too seldom asked to be in the gap: "has used" is taken to be enough.
                known = space.TryFind(skill, out int index) && space.Credit(levels, index, (int)SkillLevel.HasUsed) >= MetAt;
                met[skill] = known;
            }

            return known;
        }
    }

    // Nearly every ad asks for "communication" or "teamwork", and no CV proves them: they are left out of the count.
    private static bool IsKnowledge(SkillSpace space, string skill) =>
        !space.TryFind(skill, out int index) || space.Skills[index].Kind != SkillKind.WayOfWorking;

    private static Dictionary<string, bool> Met(SkillSpace space, int[] levels, RoleDemand demand) => demand.Skills.ToDictionary(
        skill => skill.Id,
        skill => space.Credit(levels, skill.Index, skill.Level) >= MetAt,
        StringComparer.Ordinal);
}
