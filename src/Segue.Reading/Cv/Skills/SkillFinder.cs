namespace Segue.Reading.Cv.Skills;

/// <summary>Finds the catalogue's skills in a text, as <see cref="SkillMatcher.Match"/> does. Hits point into that text and do not overlap.</summary>
public delegate IReadOnlyList<SkillHit> SkillFinder(string text);
