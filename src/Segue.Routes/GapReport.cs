using Segue.Basics;
using Segue.Market;
using Segue.Reading.Cv;

namespace Segue.Routes;

/// <summary>What stands between a person and a role.</summary>
/// <param name="Role">The role's id.</param>
/// <param name="Place">The place asked about; null for the whole UK.</param>
/// <param name="Figures">The market figures it rests on; null when there are no ads for the role and the catalogue's defaults stand in.</param>
/// <param name="FiguresName">Which figures: "shipped", "your ads", or "catalogue defaults".</param>
/// <param name="Items">Every skill the role asks for, what matters most first.</param>
/// <param name="Readiness">Readiness, 0 to 1: the weighted part of what is asked that is met.</param>
/// <param name="ReadinessWorking">How it was worked out, in a sentence with its numbers.</param>
/// <param name="Unlocks">For each missing skill, what learning it would open; best first.</param>
/// <param name="AdsMet">Ads whose required skills are all met now, of those that state any.</param>
public sealed record GapReport(
    string Role,
    string? Place,
    RoleFigures? Figures,
    string FiguresName,
    IReadOnlyList<GapItem> Items,
    double Readiness,
    string ReadinessWorking,
    IReadOnlyList<SkillUnlock> Unlocks,
    Share AdsMet);

/// <summary>One skill of the gap.</summary>
/// <param name="Skill">The skill's id.</param>
/// <param name="Needed">The level needed.</param>
/// <param name="Has">The level the evidence supports.</param>
/// <param name="Demand">How many ads ask; null when only the catalogue says it is needed.</param>
/// <param name="Required">True when it is required more often than preferred (or the catalogue says so).</param>
/// <param name="Weight">Its weight in readiness; all weights sum to 1.</param>
/// <param name="Credit">How much of it is met, 0 to 1, transfers included.</param>
/// <param name="Evidence">The person's evidence; empty when there is none.</param>
/// <param name="Transfer">The best transfer from a skill the person has; null when none.</param>
public sealed record GapItem(
    string Skill,
    SkillLevel Needed,
    SkillLevel Has,
    SkillDemand? Demand,
    bool Required,
    double Weight,
    double Credit,
    IReadOnlyList<SkillEvidence> Evidence,
    GapTransfer? Transfer)
{
    /// <summary>Gets a value indicating whether the level falls short.</summary>
    public bool IsGap => Has < Needed;
}

/// <summary>What a known skill is worth towards a missing one.</summary>
public sealed record GapTransfer(string From, double Share, string Why);

/// <summary>What learning one skill would open.</summary>
/// <param name="Skill">The skill's id.</param>
/// <param name="Fully">More ads whose required skills would all be met.</param>
/// <param name="Nearly">More ads of whose required skills all but one would be met.</param>
/// <param name="Of">Ads that state required skills.</param>
public sealed record SkillUnlock(string Skill, int Fully, int Nearly, int Of);
