using Segue.Basics;

namespace Segue.Market.Match;

/// <summary>A skill asked for so firmly and at such a level, as one number: what a person's skills are worth to ads is then a table by these numbers.</summary>
internal static class SkillKey
{
    /// <summary>How many keys a skill has: first those of what is required, level by level, then those of what is nice to have.</summary>
    public const int OfSkill = 2 * Levels;

    /// <summary>How many skills have keys of 16 bits.</summary>
    public const int MostSkills = (ushort.MaxValue + 1) / OfSkill;

    /// <summary>How many levels there are.</summary>
    public const int Levels = (int)SkillLevel.Leads + 1;

    /// <summary>The key.</summary>
    /// <param name="skill">The skill's number.</param>
    /// <param name="preferred">Whether it is nice to have, not required.</param>
    /// <param name="level">The level; null when the ad does not say.</param>
    public static int Of(int skill, bool preferred, SkillLevel? level) => (skill * OfSkill) + (preferred ? Levels : 0) + (int)(level ?? MatchScore.Enough);

    /// <summary>Whether a key stands for what is nice to have.</summary>
    public static bool IsPreferred(int key) => key % OfSkill >= Levels;
}
