using Segue.Basics;
using Segue.Market.Index;
using Segue.Reading;

namespace Segue.Market.Statistics;

/// <summary>How many of some ads name each skill, and how firmly; by the numbers of the skills.</summary>
internal sealed class SkillCounts
{
    private readonly int[] _counts;

    /// <summary>Counts the ads whose whole texts are there, each employer's up to the limit.</summary>
    public SkillCounts(StatisticsGround ground, List<int> ordinals)
    {
        AdColumns columns = ground.Columns;
        Whole = ordinals.FindAll(ordinal => (columns.Uses[ordinal] & (byte)AdUses.Skills) != 0);
        Counted = EmployerCap.Keep(ground, Whole);
        OrdinalSet counted = new(columns.Count);
        counted.Add(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(Counted));
        _counts = Index.SkillCounts.Of(columns, counted);
    }

    /// <summary>Gets the ads whose whole texts are there.</summary>
    public List<int> Whole { get; }

    /// <summary>Gets those of them that count.</summary>
    public List<int> Counted { get; }

    /// <summary>Gets how many skills there are.</summary>
    public int SkillCount => _counts.Length / SkillCode.Kinds;

    /// <summary>The share that names a skill at all.</summary>
    public Share Asked(int skill) => Share.Of(Count(skill, Strength.Mentioned) + Count(skill, Strength.Preferred) + Count(skill, Strength.Required), Counted.Count);

    /// <summary>The share that requires it.</summary>
    public Share Required(int skill) => Share.Of(Count(skill, Strength.Required), Counted.Count);

    /// <summary>The share that prefers it.</summary>
    public Share Preferred(int skill) => Share.Of(Count(skill, Strength.Preferred), Counted.Count);

    private int Count(int skill, Strength strength) => _counts[(skill * SkillCode.Kinds) + (int)strength];
}
