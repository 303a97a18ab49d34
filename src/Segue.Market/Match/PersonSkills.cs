using Segue.Basics;
using Segue.Catalogue;

namespace Segue.Market.Match;

/// <summary>What a person's skills are worth to ads: by themselves and by what transfers from them. Immutable.</summary>
public sealed class PersonSkills
{
    private readonly IReadOnlyDictionary<string, SkillLevel> _has;
    private readonly Dictionary<string, (string From, int Credit)> _transfers = new(StringComparer.Ordinal);

    /// <summary>Works out the transfers.</summary>
    /// <param name="catalogue">For the transfers.</param>
    /// <param name="has">The person's skills by id.</param>
    public PersonSkills(Catalog catalogue, IReadOnlyDictionary<string, SkillLevel> has)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(has);
        Catalogue = catalogue;
        _has = has;
        foreach ((string id, SkillLevel level) in has.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            foreach (SkillTransfer transfer in catalogue.Skills.GetValueOrDefault(id)?.Transfers ?? [])
            {
                int credit = MatchScore.Transferred(transfer.Share, level);
                if (credit > _transfers.GetValueOrDefault(transfer.To).Credit)
                {
                    _transfers[transfer.To] = (id, credit);
                }
            }
        }
    }

    /// <summary>Gets the catalogue.</summary>
    public Catalog Catalogue { get; }

    /// <summary>Gets the skills that bring some credit, each once, in no order.</summary>
    public IEnumerable<string> Ids => _has.Keys.Union(_transfers.Keys, StringComparer.Ordinal);

    /// <summary>The credit for a skill that an ad asks for, in 600ths.</summary>
    /// <param name="skill">Its id.</param>
    /// <param name="needed">The level asked for; null when the ad does not say.</param>
    public int Credit(string skill, SkillLevel? needed) => Math.Max(MatchScore.Own(_has.GetValueOrDefault(skill), needed), _transfers.GetValueOrDefault(skill).Credit);

    /// <summary>Whether a skill brings this person as much as another, whatever level an ad asks for, and from the same skill.</summary>
    /// <param name="other">The other, or the same person at another time.</param>
    /// <param name="skill">Its id.</param>
    public bool IsWorthAsMuch(PersonSkills other, string skill)
    {
        ArgumentNullException.ThrowIfNull(other);
        return _has.GetValueOrDefault(skill) == other._has.GetValueOrDefault(skill) && _transfers.GetValueOrDefault(skill) == other._transfers.GetValueOrDefault(skill);
    }

    /// <summary>The person's skill that the credit comes from; null when it is the skill itself, or there is none.</summary>
    public string? From(string skill, SkillLevel? needed) =>
        _transfers.TryGetValue(skill, out (string From, int Credit) transfer) && transfer.Credit > MatchScore.Own(_has.GetValueOrDefault(skill), needed) ? transfer.From : null;
}
