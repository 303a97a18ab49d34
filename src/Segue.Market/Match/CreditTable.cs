using Segue.Basics;
using Segue.Market.Index;
using Segue.Reading;

namespace Segue.Market.Match;

/// <summary>A person's credit by the skill numbers of one market, so that ads are scored without names.</summary>
internal sealed class CreditTable
{
    private readonly ushort[] _credits;
    private readonly uint[] _packed;

    private CreditTable(int skills)
    {
        _credits = new ushort[skills * SkillKey.Levels];
        _packed = new uint[skills * SkillKey.OfSkill];
    }

    /// <summary>Gets the keys that bring some credit, in runs of levels of a skill that bring the same.</summary>
    public List<CreditRun> Runs { get; } = [];

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
            int at = (code.Skill * SkillKey.Levels) + (int)(code.Level ?? MatchScore.Enough);
            asked[(int)code.Strength]++;
            credit[(int)code.Strength] += at < _credits.Length ? _credits[at] : 0;
        }

        bool plain = asked[(int)Strength.Required] + asked[(int)Strength.Preferred] == 0;
        int required = (int)(plain ? Strength.Mentioned : Strength.Required);
        return MatchScore.Required(credit[required], asked[required]) + MatchScore.Preferred(credit[(int)Strength.Preferred], asked[(int)Strength.Preferred]);
    }

    private void Add(int skill, PersonSkills person, string id)
    {
        for (int level = 0; level < SkillKey.Levels; level++)
        {
            ushort credit = (ushort)person.Credit(id, (SkillLevel)level);
            _credits[(skill * SkillKey.Levels) + level] = credit;
            _packed[SkillKey.Of(skill, preferred: false, (SkillLevel)level)] = credit;
            _packed[SkillKey.Of(skill, preferred: true, (SkillLevel)level)] = (uint)credit << 16;
        }

        AddRuns(skill, preferred: false);
        AddRuns(skill, preferred: true);
    }

    private void AddRuns(int skill, bool preferred)
    {
        ReadOnlySpan<ushort> credits = _credits.AsSpan(skill * SkillKey.Levels, SkillKey.Levels);
        int first = SkillKey.Of(skill, preferred, default(SkillLevel));
        for (int from = 0, to; from < credits.Length; from = to)
        {
            int length = credits[from..].IndexOfAnyExcept(credits[from]);
            to = length < 0 ? credits.Length : from + length;
            if (credits[from] > 0)
            {
                Runs.Add(new CreditRun(first + from, first + to, credits[from], SizeBounds.Of(preferred, credits[from])));
            }
        }
    }
}

/// <summary>Keys of one skill and firmness that follow each other and bring the same.</summary>
/// <param name="From">The first key.</param>
/// <param name="To">The key after the last.</param>
/// <param name="Credit">The credit, in 600ths of a skill.</param>
/// <param name="Brings">What it brings an ad of each size.</param>
internal readonly record struct CreditRun(int From, int To, ushort Credit, SizeBounds Brings);
