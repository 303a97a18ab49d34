namespace Segue.Routes;

/// <summary>What somebody knows at one point of a route, by skill number. Never changed once made.</summary>
/// <param name="Levels">Everything known.</param>
/// <param name="Proven">The part that a job, a degree or the CV shows; never above <paramref name="Levels"/>.</param>
internal sealed record Knowledge(int[] Levels, int[] Proven)
{
    /// <summary>Readiness as an employer sees it: what is only self-taught counts in part.</summary>
    public double AsApplicant(SkillSpace space, RoleDemand demand)
    {
        double proven = demand.Readiness(space, Proven);
        return proven + (RouteRules.SelfTaught * Math.Max(0, demand.Readiness(space, Levels) - proven));
    }

    /// <summary>After study to <paramref name="levels"/>.</summary>
    public Knowledge Studied(int[] levels) => this with { Levels = levels };

    /// <summary>After at least a year in a job: what it requires has been learnt and shown.</summary>
    public Knowledge Worked(RoleDemand demand) => Shown(demand.Skills.Where(skill => skill.Required).Select(skill => (skill.Index, skill.Level)));

    /// <summary>After these levels were taught and examined, or used in a job.</summary>
    public Knowledge Shown(IEnumerable<(int Skill, int Level)> shown)
    {
        int[] levels = [.. Levels];
        int[] proven = [.. Proven];
        foreach ((int skill, int level) in shown)
        {
            levels[skill] = Math.Max(levels[skill], level);
            proven[skill] = Math.Max(proven[skill], level);
        }

        return new Knowledge(levels, proven);
    }
}
