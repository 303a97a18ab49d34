using Segue.Basics;
using Segue.Catalogue;

namespace Segue.Routes;

/// <summary>What to study before applying: always what brings most readiness for an hour, with what it needs first, until ready.</summary>
/// <param name="Goals">Levels to reach, in order of choice.</param>
/// <param name="Levels">Levels afterwards, by skill number.</param>
/// <param name="Estimate">Hours and money.</param>
internal sealed record StudyChoice(IReadOnlyList<SkillNeed> Goals, int[] Levels, StudyEstimate Estimate)
{
    /// <summary>Chooses study from <paramref name="levels"/> until readiness for <paramref name="demand"/> is <paramref name="applyAt"/>; <paramref name="spent"/> is what the route has cost before.</summary>
    public static StudyChoice Until(double applyAt, RoleDemand demand, int[] levels, SkillSpace space, StudyCosts costs, Money spent)
    {
        int[] now = [.. levels];
        Dictionary<int, int> goals = [];
        double hours = 0;
        while (demand.Readiness(space, now) < applyAt - 1e-9)
        {
            (int Skill, int Level, double Value) best = (-1, 0, -1);
            foreach ((DemandedSkill skill, int level) in demand.Skills.SelectMany(skill => Steps(skill, now[skill.Index]).Select(level => (skill, level))))
            {
                int[] tried = now;
                double gain = skill.Weight * (Math.Max((double)level / skill.Level, space.Credit(now, skill.Index, skill.Level)) - space.Credit(now, skill.Index, skill.Level));
                double value = (gain + 1e-9) / (1 + Lift(skill.Index, level, ref tried, null, space));
                best = value > best.Value ? (skill.Index, level, value) : best;
            }

            if (best.Skill < 0)
            {
                break;
            }

            hours += Lift(best.Skill, best.Level, ref now, goals, space);
        }

        return Priced(goals, now, hours, levels, space, costs, spent);
    }

    // The level needed, and before it "has used": what most ads ask for is better known in part than not at all.
    private static IEnumerable<int> Steps(DemandedSkill skill, int has)
    {
        if (has < (int)SkillLevel.HasUsed && skill.Level > (int)SkillLevel.HasUsed)
        {
            yield return (int)SkillLevel.HasUsed;
        }

        if (has < skill.Level)
        {
            yield return skill.Level;
        }
    }

    /// <summary>Study of given levels, as a degree may ask for.</summary>
    public static StudyChoice Of(IEnumerable<(int Skill, int Level)> wanted, int[] levels, SkillSpace space, StudyCosts costs, Money spent)
    {
        int[] now = [.. levels];
        Dictionary<int, int> goals = [];
        double hours = 0;
        foreach ((int skill, int level) in wanted)
        {
            hours += Lift(skill, level, ref now, goals, space);
        }

        return Priced(goals, now, hours, levels, space, costs, spent);
    }

    private static StudyChoice Priced(Dictionary<int, int> goals, int[] now, double hours, int[] before, SkillSpace space, StudyCosts costs, Money spent)
    {
        SkillNeed[] needs = [.. goals.Select(goal => new SkillNeed(space.Skills[goal.Key].Id, (SkillLevel)goal.Value))];
        return new StudyChoice(needs, now, costs.Estimate(before, needs, hours, spent));
    }

    // Hours to lift a skill and what it needs first. A level is written before its needs are followed, so a circle of needs ends.
    private static double Lift(int skill, int level, ref int[] levels, Dictionary<int, int>? goals, SkillSpace space)
    {
        if (levels[skill] >= level)
        {
            return 0;
        }

        double hours = space.Hours(levels, skill, level);
        int[] lifted = goals is null ? [.. levels] : levels;
        lifted[skill] = level;
        levels = lifted;
        goals?[skill] = level;
        foreach ((int need, int needed) in space.Needs[skill])
        {
            hours += Lift(need, needed, ref levels, goals, space);
        }

        return hours;
    }
}
