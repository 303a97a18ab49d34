using Segue.Catalogue;
using Segue.Reading.Cv;

namespace Segue.Routes;

/// <summary>The catalogue's skills by number, with what transfers to each, so that thousands of states of knowledge can be weighed.</summary>
internal sealed class SkillSpace
{
    /// <summary>What a tool is worth towards the wider skill it is part of: who uses AWS uses the cloud.</summary>
    internal const double ToolToWide = 0.8;

    /// <summary>What any other part of a wider skill is worth towards it: code review is not yet software engineering.</summary>
    internal const double PartToWide = 0.4;

    /// <summary>What a wider skill is worth towards a narrower one.</summary>
    internal const double WideToNarrow = 0.3;

    private readonly Dictionary<string, int> _index;

    /// <summary>Numbers the skills of <paramref name="catalog"/> in id order.</summary>
    public SkillSpace(Catalog catalog)
    {
        Skills = [.. catalog.Skills.Values.OrderBy(skill => skill.Id, StringComparer.Ordinal)];
        _index = Skills.Select((skill, index) => (skill.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
        Needs = [.. Skills.Select(skill => skill.Needs.Where(need => _index.ContainsKey(need.Skill)).Select(need => (_index[need.Skill], (int)need.Level)).ToArray())];
        TransfersInto = FindTransfers();
    }

    /// <summary>Gets the skills by number.</summary>
    public IReadOnlyList<Skill> Skills { get; }

    /// <summary>Gets, for each skill, what should be known first.</summary>
    public IReadOnlyList<(int Skill, int Level)[]> Needs { get; }

    /// <summary>Gets, for each skill, which skills help with it and how far.</summary>
    public IReadOnlyList<Transfer[]> TransfersInto { get; }

    /// <summary>Finds the number of a skill; false when the catalogue does not have it.</summary>
    public bool TryFind(string id, out int index) => _index.TryGetValue(id, out index);

    /// <summary>The person's levels by number; skills the catalogue does not have are left out.</summary>
    public int[] Levels(IReadOnlyList<ProfileSkill> skills)
    {
        int[] levels = new int[Skills.Count];
        foreach (ProfileSkill skill in skills)
        {
            if (TryFind(skill.Skill, out int index))
            {
                levels[index] = Math.Max(levels[index], (int)skill.Level);
            }
        }

        return levels;
    }

    /// <summary>How much of <paramref name="needed"/> is met, 0 to 1: the levels had, and of the rest what the best transfer is worth.</summary>
    public double Credit(int[] levels, int skill, int needed)
    {
        double met = needed == 0 ? 1 : Math.Min(1, (double)levels[skill] / needed);
        return met >= 1 ? 1 : met + ((1 - met) * BestTransfer(levels, skill, needed).Share);
    }

    /// <summary>The transfer worth most towards the missing part, with its share scaled to the level known; a share of 0 when there is none.</summary>
    public (Transfer? From, double Share) BestTransfer(int[] levels, int skill, int needed)
    {
        (Transfer? From, double Share) best = (null, 0);
        foreach (Transfer transfer in TransfersInto[skill])
        {
            double share = transfer.Share * Math.Min(1, (double)levels[transfer.From] / Math.Max(1, needed));
            if (share > best.Share)
            {
                best = (transfer, share);
            }
        }

        return best;
    }

    /// <summary>Typical hours to lift a skill, less what transfers.</summary>
    public double Hours(int[] levels, int skill, int to)
    {
        double hours = 0;
        IReadOnlyList<HourRange> steps = Skills[skill].Hours;
        for (int level = levels[skill]; level < to; level++)
        {
            hours += steps.Count == 0 ? 0 : steps[Math.Min(level, steps.Count - 1)].Typical;
        }

        return hours * (1 - BestTransfer(levels, skill, to).Share);
    }

    private Transfer[][] FindTransfers()
    {
        List<Transfer>[] into = [.. Skills.Select(_ => new List<Transfer>())];
        for (int from = 0; from < Skills.Count; from++)
        {
            foreach (SkillTransfer transfer in Skills[from].Transfers)
            {
                Add(from, transfer.To, transfer.Share, transfer.Why);
            }

            if (Skills[from].Broader is { } broader && TryFind(broader, out int wide))
            {
                Add(from, broader, Skills[from].Kind == SkillKind.Tool ? ToolToWide : PartToWide, $"{Skills[from].Name} is part of {Skills[wide].Name}.");
                into[from].Add(new Transfer(wide, WideToNarrow, $"{Skills[from].Name} is part of {Skills[wide].Name}."));
            }
        }

        return [.. into.Select(list => list.OrderByDescending(transfer => transfer.Share).ToArray())];

        void Add(int from, string to, double share, string why)
        {
            if (TryFind(to, out int index))
            {
                into[index].Add(new Transfer(from, share, why));
            }
        }
    }
}

/// <summary>Help from one skill towards another.</summary>
/// <param name="From">The number of the skill that helps.</param>
/// <param name="Share">The part of the missing hours it saves when known at the level needed, 0 to 1.</param>
/// <param name="Why">One short sentence.</param>
internal sealed record Transfer(int From, double Share, string Why);
