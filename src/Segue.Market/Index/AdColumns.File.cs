using System.Runtime.InteropServices;

namespace Segue.Market.Index;

/// <content>What is needed to keep the columns in a file.</content>
public sealed partial class AdColumns
{
    /// <summary>Gets every column with one value an ad but <see cref="SkillEnd"/>, in the order in which they are kept.</summary>
    internal IReadOnlyList<Column> Kept =>
    [
        Number, Cluster, Title, Source, Employer, Role, Town, Location, Region, Country, Employment, Latitude, Longitude, Seniority, Workplace, Sponsorship,
        PayLow, PayHigh, PayFrom, Uses, Posted, Closes, FirstSeen, Gone,
    ];

    /// <summary>Gets every table of names, in the order in which they are kept.</summary>
    internal IReadOnlyList<NameTable> KeptNames =>
        [SkillNames, RoleNames, EmployerNames, SourceNames, TownNames, LocationNames, RegionNames, CountryNames, EmploymentNames, TitleNames];

    /// <summary>The ordinals of ads that are not dead.</summary>
    internal int[] Living()
    {
        int[] living = new int[Count - DeadCount];
        int next = 0;
        for (int ordinal = 0; ordinal < Count; ordinal++)
        {
            if (!_dead[ordinal])
            {
                living[next++] = ordinal;
            }
        }

        return living;
    }

    /// <summary>Writes the skills of these ads.</summary>
    internal void WriteSkills(Stream to, ReadOnlySpan<int> living)
    {
        foreach (int ordinal in living)
        {
            to.Write(MemoryMarshal.AsBytes(SkillsOf(ordinal)));
        }
    }

    /// <summary>Writes where the skills of each of these ads end.</summary>
    internal void WriteSkillEnds(Stream to, ReadOnlySpan<int> living)
    {
        int[] ends = new int[living.Length];
        int end = 0;
        for (int i = 0; i < ends.Length; i++)
        {
            ends[i] = end += SkillsOf(living[i]).Length;
        }

        to.Write(MemoryMarshal.AsBytes(ends.AsSpan()));
    }

    /// <summary>Takes over the values that were read into the columns.</summary>
    /// <exception cref="Texts.DamagedIndexException">The columns do not fit together.</exception>
    internal void TakeOver()
    {
        int skills = SkillEnd.Count == 0 ? 0 : SkillEnd[SkillEnd.Count - 1];
        if (Kept.Any(column => column.Length != Count) || SkillEnd.Count != Count || skills != Skills.Count)
        {
            throw new Texts.DamagedIndexException("The index's columns are not of one length.");
        }

        _ordinals.Clear();
        _ordinals.EnsureCapacity(Count);
        _dead.Clear();
        CollectionsMarshal.SetCount(_dead, Count);
        CollectionsMarshal.AsSpan(_dead).Clear();
        DeadCount = 0;
        for (int ordinal = 0; ordinal < Count; ordinal++)
        {
            _ordinals[Number[ordinal]] = ordinal;
        }
    }
}
