using Segue.Basics;
using Segue.Market.Index;
using Segue.Reading;

namespace Segue.Market.Match;

/// <summary>How well an ad fits a person. The score is exactly the sum of its parts.</summary>
/// <param name="Ad">The ad.</param>
/// <param name="Parts">The parts of the score, in a fixed order; a part about something that was not asked is left out.</param>
/// <param name="Skills">Every skill that the ad asks for, firmest first, met ones before missing ones.</param>
public sealed record AdMatch(AdCard Ad, IReadOnlyList<MatchPart> Parts, IReadOnlyList<MatchedSkill> Skills)
{
    /// <summary>Gets the score: the sum of the parts' points.</summary>
    public decimal Score => Parts.Sum(part => part.Points);

    /// <summary>Gets the most that it could have been.</summary>
    public decimal Of => Parts.Sum(part => part.Of);
}

/// <summary>One part of a score.</summary>
/// <param name="Name">What it is about: required, preferred, role, place, seniority, pay.</param>
/// <param name="Points">Its points, in tenths, 0 to <paramref name="Of"/>.</param>
/// <param name="Of">The most it can bring.</param>
/// <param name="Why">The reason, for people.</param>
public sealed record MatchPart(string Name, decimal Points, decimal Of, string Why);

/// <summary>A skill that an ad asks for and how far the person has it.</summary>
/// <param name="Skill">The skill's id.</param>
/// <param name="Strength">How firmly it counts as asked for.</param>
/// <param name="Level">The level that the ad's words ask for; null when they do not say.</param>
/// <param name="Units">How far it is met, in 600ths, see <see cref="MatchScore"/>.</param>
/// <param name="From">The person's skill that it transfers from; null when it is met by itself or not at all.</param>
public sealed record MatchedSkill(string Skill, Strength Strength, SkillLevel? Level, int Units, string? From)
{
    /// <summary>Gets how far it is met, 0 to 1.</summary>
    public double Credit => (double)Units / MatchScore.Full;
}
