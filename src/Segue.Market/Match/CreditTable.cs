using Segue.Basics;
using Segue.Market.Index;
using Segue.Reading;

namespace Segue.Market.Match;

/// <summary>A person's credit by the skill numbers of one market, so that ads are scored without names.</summary>
internal sealed class CreditTable
{
    private const int Levels = (int)SkillLevel.Leads + 1;
    private readonly ushort[] _credits;

    private CreditTable(ushort[] credits, IReadOnlyList<(int Key, ushort Credit)> keys) => (_credits, Keys) = (credits, keys);

    /// <summary>Gets the keys of <see cref="MatchBlock"/> that bring some credit, in order.</summary>
    public IReadOnlyList<(int Key, ushort Credit)> Keys { get; }

    /// <summary>The table of a person.</summary>
    public static CreditTable Of(PersonSkills person, NameTable names)
    {
        ushort[] credits = new ushort[names.Count * Levels];
        List<(int Key, ushort Credit)> keys = [];
        foreach (int skill in person.Ids.Select(names.Find).Where(number => number >= 0).Order())
        {
            for (int level = 0; level < Levels; level++)
            {
                ushort credit = (ushort)person.Credit(names[skill], (SkillLevel)level);
                credits[(skill * Levels) + level] = credit;
                if (credit > 0)
                {
                    keys.Add((MatchBlock.Key(skill, preferred: false, (SkillLevel)level), credit));
                    keys.Add((MatchBlock.Key(skill, preferred: true, (SkillLevel)level), credit));
                }
            }
        }

        keys.Sort();
        return new CreditTable(credits, keys);
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
}
