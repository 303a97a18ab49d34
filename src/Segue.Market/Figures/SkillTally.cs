using Segue.Basics;
using Segue.Reading;

namespace Segue.Market.Figures;

/// <summary>Counts how many ads ask for each skill, each skill once per ad and by its firmest mention.</summary>
internal sealed class SkillTally
{
    private readonly SortedDictionary<string, Count> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Required, string Preferred), AskSet> _sets = [];
    private int _ads;

    /// <summary>The firmest way in which an ad asks for each skill; mentions that negate are left out.</summary>
    public static Dictionary<string, Strength> Firmest(AdFacts facts)
    {
        Dictionary<string, Strength> firmest = new(StringComparer.Ordinal);
        foreach (SkillMention mention in facts.Skills)
        {
            if (!mention.Negated && (!firmest.TryGetValue(mention.Skill, out Strength known) || mention.Strength > known))
            {
                firmest[mention.Skill] = mention.Strength;
            }
        }

        return firmest;
    }

    /// <summary>Counts one ad.</summary>
    public void Add(AdFacts facts)
    {
        _ads++;
        Dictionary<string, Strength> firmest = Firmest(facts);
        foreach ((string skill, Strength strength) in firmest)
        {
            Count count = _counts.TryGetValue(skill, out Count? known) ? known : _counts[skill] = new Count();
            count.Asked++;
            count.Required += strength == Strength.Required ? 1 : 0;
            count.Preferred += strength == Strength.Preferred ? 1 : 0;
        }

        foreach (IGrouping<string, SkillMention> mentions in facts.Skills.Where(mention => mention is { Negated: false, YearsMin: not null }).GroupBy(mention => mention.Skill, StringComparer.Ordinal))
        {
            _counts[mentions.Key].Years.Add(mentions.Max(mention => mention.YearsMin) ?? 0);
        }

        AddSet(firmest);
    }

    /// <summary>The skills that enough ads ask for, most asked first.</summary>
    /// <param name="least">The least number of ads that ask for a skill for it to be listed.</param>
    public IReadOnlyList<SkillDemand> Demands(int least) =>
    [
        .. _counts.Where(pair => pair.Value.Asked >= least)
            .Select(pair => new SkillDemand(
                pair.Key,
                Share.Of(pair.Value.Asked, _ads),
                Share.Of(pair.Value.Required, _ads),
                Share.Of(pair.Value.Preferred, _ads),
                Median(pair.Value.Years)))
            .OrderByDescending(demand => demand.Asked.Count)
            .ThenBy(demand => demand.Skill, StringComparer.Ordinal),
    ];

    /// <summary>What each ad asks for, equal ones together; the commonest first, then in id order.</summary>
    public IReadOnlyList<AskSet> AskSets() =>
    [
        .. _sets.OrderByDescending(pair => pair.Value.Count)
            .ThenBy(pair => pair.Key.Required, StringComparer.Ordinal)
            .ThenBy(pair => pair.Key.Preferred, StringComparer.Ordinal)
            .Select(pair => pair.Value),
    ];

    private static double? Median(List<double> years)
    {
        if (years.Count < FigureRules.LeastYears)
        {
            return null;
        }

        List<decimal> sorted = [.. years.Select(year => (decimal)year).Order()];
        return (double)Quartiles.At(sorted, 0.5m);
    }

    private void AddSet(Dictionary<string, Strength> firmest)
    {
        List<string> required = [.. firmest.Where(pair => pair.Value == Strength.Required).Select(pair => pair.Key).Order(StringComparer.Ordinal)];
        List<string> preferred = [.. firmest.Where(pair => pair.Value == Strength.Preferred).Select(pair => pair.Key).Order(StringComparer.Ordinal)];
        if (required.Count + preferred.Count == 0)
        {
            return;
        }

        (string, string) key = (string.Join(' ', required), string.Join(' ', preferred));
        _sets[key] = new AskSet(required, preferred, _sets.TryGetValue(key, out AskSet? known) ? known.Count + 1 : 1);
    }

    private sealed class Count
    {
        public int Asked { get; set; }

        public int Required { get; set; }

        public int Preferred { get; set; }

        public List<double> Years { get; } = [];
    }
}
