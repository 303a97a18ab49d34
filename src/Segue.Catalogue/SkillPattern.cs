namespace Segue.Catalogue;

/// <summary>
/// What skills of one sort share, so that it is written once: hours from level to level and what each level can do. A skill's own entry
/// overrides either.
/// </summary>
/// <param name="Id">Stable id, such as <c>library</c>.</param>
/// <param name="Hours">Hours of study from each level to the next, as in <see cref="Skill.Hours"/>.</param>
/// <param name="Basis">Where the hours come from.</param>
/// <param name="Can">What a person at levels 1 to 4 can do; <c>{name}</c> stands for the skill.</param>
public sealed record SkillPattern(string Id, IReadOnlyList<HourRange> Hours, string Basis, IReadOnlyList<string> Can);
