using Segue.Basics;

namespace Segue.Market.Match;

/// <summary>What a skill would add to the score of an ad.</summary>
/// <param name="Skill">The skill's id.</param>
/// <param name="Level">The level at which it would count in full.</param>
/// <param name="Points">The points it would add, above 0.</param>
public sealed record MatchLift(string Skill, SkillLevel Level, decimal Points);
