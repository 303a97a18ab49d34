using Segue.Basics;
using Segue.Reading;

namespace Segue.Market.Index;

/// <summary>An asked skill in 32 bits: the skill's number in the table of names, how firmly, and at what level. Ordered by skill number.</summary>
public readonly record struct SkillCode
{
    private const int LevelBits = 3;
    private const int LowBits = LevelBits + 2;

    /// <summary>How many numbers a skill takes in <see cref="SkillAndStrength"/>.</summary>
    public const int Kinds = 4;

    private readonly uint _bits;

    private SkillCode(uint bits) => _bits = bits;

    /// <summary>Gets the skill's number.</summary>
    public int Skill => (int)(_bits >> LowBits);

    /// <summary>Gets the skill's number times <see cref="Kinds"/> and how firmly it is asked for, as one number to count by.</summary>
    public int SkillAndStrength => (int)(_bits >> LevelBits);

    /// <summary>Gets how firmly it is asked for.</summary>
    public Strength Strength => (Strength)((_bits >> LevelBits) & 3);

    /// <summary>Gets the level that the words ask for; null when they do not say.</summary>
    public SkillLevel? Level => (_bits & 7) is var level && level == 0 ? null : (SkillLevel)(level - 1);

    /// <summary>The code of a skill.</summary>
    /// <param name="skill">Its number, 0 to 2^27 - 1.</param>
    /// <param name="strength">How firmly.</param>
    /// <param name="level">At what level; null when the words do not say.</param>
    public static SkillCode Of(int skill, Strength strength, SkillLevel? level)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(skill);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(skill, 1 << (32 - LowBits));
        uint low = level is { } said ? (uint)said + 1 : 0;
        return new SkillCode(((uint)skill << LowBits) | ((uint)strength << LevelBits) | low);
    }
}
