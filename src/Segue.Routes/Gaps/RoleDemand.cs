using Segue.Basics;
using Segue.Catalogue;
using Segue.Market;

namespace Segue.Routes;

/// <summary>What a role asks for: the catalogue's levels, refined by its ads. Every constant is explained in docs/decisions/0010.</summary>
internal sealed class RoleDemand
{
    /// <summary>Fewer ads than this say nothing; the catalogue stands in.</summary>
    internal const int FewestAds = 20;

    /// <summary>A skill outside the catalogue's list enters when surely this part of the ads ask for it: the lower end of the 95% interval decides.</summary>
    internal const double EntersAt = 0.10;

    /// <summary>An entering skill required by this part of all ads is needed at "works alone".</summary>
    internal const double FirmAt = 0.5;

    /// <summary>A skill does not enter when one that weighs more is worth at least this towards it: ads list them as alternatives.</summary>
    internal const double AlternativeAt = 0.5;

    private const double YearsToWorkAlone = 5;

    private const double PreferredPart = 0.5;
    private const double MentionedPart = 0.25;
    private const double WayOfWorkingPart = 0.25;
    private const double ListedFloor = 0.05;

    private RoleDemand(string role, RoleFigures? figures, IReadOnlyList<DemandedSkill> skills) => (Role, Figures, Skills) = (role, figures, skills);

    /// <summary>Gets the role's id.</summary>
    public string Role { get; }

    /// <summary>Gets the figures it rests on; null when the catalogue stands in.</summary>
    public RoleFigures? Figures { get; }

    /// <summary>Gets the skills, what matters most first; weights sum to 1.</summary>
    public IReadOnlyList<DemandedSkill> Skills { get; }

    /// <summary>Works out what <paramref name="role"/> asks for.</summary>
    public static RoleDemand Of(Role role, SkillSpace space, MarketFigures? market)
    {
        RoleFigures? figures = market?.Roles.GetValueOrDefault(role.Id);
        figures = figures?.Ads >= FewestAds ? figures : null;
        Dictionary<string, SkillDemand> asked = (figures?.Skills ?? []).DistinctBy(demand => demand.Skill).ToDictionary(demand => demand.Skill, StringComparer.Ordinal);
        List<DemandedSkill> skills = [];
        foreach (RoleNeed need in role.Needs.DistinctBy(need => need.Skill))
        {
            if (space.TryFind(need.Skill, out int index))
            {
                DemandedSkill listed = Listed(index, need, asked.GetValueOrDefault(need.Skill), figures is not null);
                skills.Add(space.Skills[index].Kind == SkillKind.WayOfWorking ? listed with { Weight = listed.Weight * WayOfWorkingPart } : listed);
            }
        }

        foreach (SkillDemand demand in asked.Values.Where(Enters).OrderByDescending(Weigh).ThenBy(demand => demand.Skill, StringComparer.Ordinal))
        {
            if (space.TryFind(demand.Skill, out int index) && space.Skills[index].Kind != SkillKind.WayOfWorking && !IsCovered(index, skills, space))
            {
                skills.Add(Entering(index, demand));
            }
        }

        double total = skills.Sum(skill => skill.Weight);
        return new RoleDemand(role.Id, figures, [.. skills
            .Select(skill => skill with { Weight = skill.Weight / total })
            .OrderByDescending(skill => skill.Weight).ThenBy(skill => skill.Id, StringComparer.Ordinal)]);
    }

    /// <summary>Readiness for the role at <paramref name="levels"/>, 0 to 1; 1 when the role asks for nothing.</summary>
    public double Readiness(SkillSpace space, int[] levels)
    {
        if (Skills.Count == 0)
        {
            return 1;
        }

        double readiness = 0;
        foreach (DemandedSkill skill in Skills)
        {
            readiness += skill.Weight * space.Credit(levels, skill.Index, skill.Level);
        }

        return Math.Min(1, readiness);
    }

    private static bool Enters(SkillDemand demand) => demand.Asked.N >= FewestAds && demand.Asked.Low >= EntersAt;

    // Already there, the wider name of what is there, or an alternative to it.
    private static bool IsCovered(int index, List<DemandedSkill> skills, SkillSpace space) => skills.Exists(skill =>
        skill.Index == index ||
        space.Skills[skill.Index].Broader == space.Skills[index].Id ||
        space.TransfersInto[index].Any(transfer => transfer.From == skill.Index && transfer.Share >= AlternativeAt));

    private static DemandedSkill Listed(int index, RoleNeed need, SkillDemand? demand, bool hasAds)
    {
        double listed = need.Required ? 1 : PreferredPart;
        return new DemandedSkill(
            index,
            need.Skill,
            Raised((int)need.Level, demand),
            demand is null ? need.Required : demand.Required.Count >= demand.Preferred.Count && (need.Required || demand.Required.Count > 0),
            hasAds ? Math.Max(ListedFloor * listed, Weigh(demand)) : listed,
            demand,
            InCatalogue: true);
    }

    private static DemandedSkill Entering(int index, SkillDemand demand)
    {
        bool firm = demand.Required.Count > demand.Preferred.Count;
        int level = (int)(firm && demand.Required.Value >= FirmAt ? SkillLevel.WorksAlone : SkillLevel.HasUsed);
        return new DemandedSkill(index, demand.Skill, Raised(level, demand), firm, Weigh(demand), demand, InCatalogue: false);
    }

    private static int Raised(int level, SkillDemand? demand) => demand?.MedianYears switch
    {
        >= YearsToWorkAlone => Math.Max(level, (int)SkillLevel.WorksAlone),
        >= 1 => Math.Max(level, (int)SkillLevel.HasUsed),
        _ => level,
    };

    private static double Weigh(SkillDemand? demand)
    {
        if (demand is null)
        {
            return 0;
        }

        double mentioned = Math.Max(0, demand.Asked.Value - demand.Required.Value - demand.Preferred.Value);
        return demand.Required.Value + (PreferredPart * demand.Preferred.Value) + (MentionedPart * mentioned);
    }
}

/// <summary>A skill that a role asks for.</summary>
/// <param name="Index">Its number in the skill space.</param>
/// <param name="Id">Its id.</param>
/// <param name="Level">The level needed, 1 to 4.</param>
/// <param name="Required">True when it is required more often than preferred.</param>
/// <param name="Weight">Its part of readiness.</param>
/// <param name="Demand">How many ads ask; null when only the catalogue says so.</param>
/// <param name="InCatalogue">False when it entered because of the ads alone.</param>
internal sealed record DemandedSkill(int Index, string Id, int Level, bool Required, double Weight, SkillDemand? Demand, bool InCatalogue);
