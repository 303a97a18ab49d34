using Segue.Basics;
using Segue.Reading;

namespace Segue.Market.Index;

/// <summary>A skill that an ad asks for.</summary>
/// <param name="Skill">The catalogue id.</param>
/// <param name="Strength">The firmest way in which the ad asks for it.</param>
/// <param name="Level">The highest level that the ad's words ask for; null when they do not say.</param>
public readonly record struct AskedSkill(string Skill, Strength Strength, SkillLevel? Level);
