using Segue.Basics;

namespace Segue.Reading.Cv.Skills;

/// <summary>Finds the catalogue's skills in a text. Spans point into that text and do not overlap.</summary>
public delegate IReadOnlyList<FoundSkill> SkillFinder(string text);

/// <summary>A catalogue skill named in a text.</summary>
/// <param name="Skill">The catalogue id.</param>
/// <param name="Span">Where it is named.</param>
public readonly record struct FoundSkill(string Skill, TextSpan Span);
