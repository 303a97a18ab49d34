using Segue.Reading;

namespace Segue.Market.Index;

/// <summary>Which ads name each skill, by how firmly they ask for it: ordinals in rising order, dead ones too. One thread may add while none reads.</summary>
public sealed class SkillPostings
{
    private const int Strengths = 3;

    private readonly List<Column<int>> _lists = [];

    /// <summary>Gets how many skill numbers there are room for: every skill number below it has lists.</summary>
    public int SkillCount => _lists.Count / Strengths;

    /// <summary>The ads that ask for a skill just so firmly; empty for a skill that no ad names.</summary>
    /// <param name="skill">The skill's number in <see cref="AdColumns.SkillNames"/>; negative for one that has none.</param>
    /// <param name="strength">How firmly.</param>
    public ReadOnlySpan<int> Of(int skill, Strength strength) => skill >= 0 && skill < SkillCount ? _lists[(skill * Strengths) + (int)strength].Values : [];

    /// <summary>The ads that name a skill, however firmly, as a set.</summary>
    /// <param name="skill">The skill's number; negative for one that has none.</param>
    /// <param name="length">How many ordinals there are.</param>
    public OrdinalSet Any(int skill, int length)
    {
        OrdinalSet set = new(length);
        set.Add(Of(skill, Strength.Mentioned));
        set.Add(Of(skill, Strength.Preferred));
        set.Add(Of(skill, Strength.Required));
        return set;
    }

    /// <summary>Adds the skills of an ad whose ordinal is past all that were added.</summary>
    public void Add(int ordinal, ReadOnlySpan<SkillCode> skills)
    {
        foreach (SkillCode code in skills)
        {
            while (SkillCount <= code.Skill)
            {
                for (int strength = 0; strength < Strengths; strength++)
                {
                    _lists.Add(new Column<int>());
                }
            }

            _lists[(code.Skill * Strengths) + (int)code.Strength].Add(ordinal);
        }
    }
}
