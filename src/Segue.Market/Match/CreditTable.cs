using Segue.Basics;
using Segue.Market.Index;
using Segue.Reading;

namespace Segue.Market.Match;

/// <summary>A person's credit by the skill numbers of one market, so that ads are scored without names.</summary>
internal sealed class CreditTable
{
    private const int Levels = (int)SkillLevel.Leads + 1;
    private readonly ushort[] _credits;
    private readonly uint[] _packed;

    private CreditTable(int skills)
    {
        _credits = new ushort[skills * Levels];
        _packed = new uint[skills * MatchBlock.KeysOfSkill];
    }

    /// <summary>Gets the keys of <see cref="MatchBlock"/> that bring some credit.</summary>
    public List<(int Key, ushort Credit)> Keys { get; } = [];

    /// <summary>The table of a person.</summary>
    public static CreditTable Of(PersonSkills person, NameTable names)
    {
        CreditTable table = new(names.Count);
        foreach (int skill in person.Ids.Select(names.Find).Where(number => number >= 0).Order())
        {
            table.Add(skill, person, names[skill]);
        }

        return table;
    }

    /// <summary>The credit for what an ad asks for by its keys: for what is required in the lower 16 bits, for what is nice to have in the upper.</summary>
    public uint Packed(ReadOnlySpan<ushort> keys)
    {
        uint[] packed = _packed;
        uint sum = 0;
        foreach (ushort key in keys)
        {
            sum = unchecked(sum + (key < packed.Length ? packed[key] : 0));
        }

        return sum;
    }

    /// <summary>The points of one ad for its skills, in tenths.</summary>
    public int Tenths(ReadOnlySpan<SkillCode> codes)
    {
        Span<int> asked = stackalloc int[3];
        Span<int> credit = stackalloc int[3];
        asked.Clear();
        credit.Clear();
        foreach (SkillCode code in codes)
        {
            int at = (code.Skill * Levels) + (int)(code.Level ?? MatchScore.Enough);
            asked[(int)code.Strength]++;
            credit[(int)code.Strength] += at < _credits.Length ? _credits[at] : 0;
        }

        bool plain = asked[(int)Strength.Required] + asked[(int)Strength.Preferred] == 0;
        int required = (int)(plain ? Strength.Mentioned : Strength.Required);
        return MatchScore.Required(credit[required], asked[required]) + MatchScore.Preferred(credit[(int)Strength.Preferred], asked[(int)Strength.Preferred]);
    }

    private void Add(int skill, PersonSkills person, string id)
    {
        for (int level = 0; level < Levels; level++)
        {
            ushort credit = (ushort)person.Credit(id, (SkillLevel)level);
            _credits[(skill * Levels) + level] = credit;
            (int required, int preferred) = (MatchBlock.Key(skill, preferred: false, (SkillLevel)level), MatchBlock.Key(skill, preferred: true, (SkillLevel)level));
            (_packed[required], _packed[preferred]) = (credit, (uint)credit << 16);
            if (credit > 0)
            {
                Keys.Add((required, credit));
                Keys.Add((preferred, credit));
            }
        }
    }
}
