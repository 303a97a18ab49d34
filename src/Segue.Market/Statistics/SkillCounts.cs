using Segue.Basics;
using Segue.Market.Index;
using Segue.Reading;

namespace Segue.Market.Statistics;

/// <summary>How many of some ads name each skill, and how firmly; by the numbers of the skills.</summary>
internal sealed class SkillCounts
{
    private readonly int[] _asked;
    private readonly int[] _required;
    private readonly int[] _preferred;

    /// <summary>Counts the ads whose whole texts are there, each employer's up to the limit.</summary>
    public SkillCounts(StatisticsGround ground, List<int> ordinals)
    {
        AdColumns columns = ground.Columns;
        Whole = ordinals.FindAll(ordinal => ((AdUses)columns.Uses[ordinal]).HasFlag(AdUses.Skills));
        Counted = EmployerCap.Keep(ground, Whole);
        _asked = new int[columns.SkillNames.Count];
        _required = new int[_asked.Length];
        _preferred = new int[_asked.Length];
        foreach (int ordinal in Counted)
        {
            foreach (SkillCode code in columns.SkillsOf(ordinal))
            {
                _asked[code.Skill]++;
                _required[code.Skill] += code.Strength == Strength.Required ? 1 : 0;
                _preferred[code.Skill] += code.Strength == Strength.Preferred ? 1 : 0;
            }
        }
    }

    /// <summary>Gets the ads whose whole texts are there.</summary>
    public List<int> Whole { get; }

    /// <summary>Gets those of them that count.</summary>
    public List<int> Counted { get; }

    /// <summary>Gets how many skills there are.</summary>
    public int SkillCount => _asked.Length;

    /// <summary>The share that names a skill at all.</summary>
    public Share Asked(int skill) => Share.Of(_asked[skill], Counted.Count);

    /// <summary>The share that requires it.</summary>
    public Share Required(int skill) => Share.Of(_required[skill], Counted.Count);

    /// <summary>The share that prefers it.</summary>
    public Share Preferred(int skill) => Share.Of(_preferred[skill], Counted.Count);
}
