using Segue.Basics;
using Segue.Catalogue;

namespace Segue.Planning;

/// <summary>A skill to lift.</summary>
/// <param name="Skill">The skill's id.</param>
/// <param name="Has">The level held.</param>
/// <param name="Needed">The level to reach, above <paramref name="Has"/>.</param>
/// <param name="Weight">How much it matters, 0 to 1; what matters more is learnt sooner.</param>
public sealed record StudyGap(string Skill, SkillLevel Has, SkillLevel Needed, double Weight);

/// <summary>All that a plan is made from.</summary>
/// <param name="PlanId">The plan's id, from which the ids of its blocks follow.</param>
/// <param name="Role">The role it leads to.</param>
/// <param name="Route">The route it follows.</param>
/// <param name="Gaps">What to lift.</param>
/// <param name="Held">Every level the person holds, by skill id.</param>
/// <param name="Catalog">Where the resources come from.</param>
/// <param name="Request">Hours, money, dates.</param>
/// <param name="Seed">For the simulated runs of the forecast.</param>
public sealed record PlanInput(
    string PlanId,
    string Role,
    string Route,
    IReadOnlyList<StudyGap> Gaps,
    IReadOnlyDictionary<string, SkillLevel> Held,
    Catalog Catalog,
    PlanRequest Request,
    int Seed)
{
    /// <summary>Gets what a change of plan adds to the choice; nothing for a first plan.</summary>
    internal Steering Steering { get; init; } = Steering.None;
}
