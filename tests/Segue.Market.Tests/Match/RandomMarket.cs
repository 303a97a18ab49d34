using Segue.Basics;
using Segue.Catalogue;
using Segue.Market.Figures;
using Segue.Market.Index;
using Segue.Market.Match;
using Segue.Reading;

namespace Segue.Market.Tests.Match;

/// <summary>Made-up markets and people, the same for the same seed.</summary>
internal sealed class RandomMarket(int seed)
{
    private static readonly string[] Skills = [.. Enumerable.Range(0, 40).Select(number => $"skill-{number:00}")];
    private static readonly AdPlace?[] Places = [null, new("Leeds", "Yorkshire and The Humber", "GB"), new("York", "Yorkshire and The Humber", "GB"), new("London", "London", "GB"), new("Berlin", null, "DE"), new("UK", null, "GB")];
    private readonly Random _random = new(seed);

    public static Catalog Catalogue { get; } = new(
        "1",
        [.. Skills.Select((id, number) => new Skill(id, id, SkillKind.Tool, "test", "A skill.", [], null, [], TransfersOf(number), [], null))],
        [],
        [],
        []);

    /// <summary>An ad; one in a hundred asks for more skills than fit.</summary>
    public AdCard Card(long number)
    {
        int skills = _random.Next(100) == 0 ? 40 : (int)(_random.NextDouble() * _random.NextDouble() * 25);
        bool plain = _random.Next(6) == 0;
        return new AdCard(number, "Ad", [.. Skills.OrderBy(_ => _random.Next()).Take(skills).Order(StringComparer.Ordinal).Select(id => Asked(id, plain)), .. Many()])
        {
            Cluster = number,
            Source = "test",
            Role = Pick<string?>(null, "one", "two"),
            Seniority = _random.Next(3) == 0 ? null : (Seniority)_random.Next(6),
            Place = Pick(Places),
            Location = Pick(null, "Leeds or London", "Berlin"),
            Workplace = _random.Next(2) == 0 ? null : (Workplace)_random.Next(3),
            Pay = _random.Next(2) == 0 ? null : new YearlyPay(20_000, 20_000 + _random.Next(60_000), (PayOrigin)_random.Next(3)),
        };
    }

    /// <summary>A person with some skills.</summary>
    public PersonSkills Person() => new(Catalogue, Skills.Where(_ => _random.Next(4) == 0).ToDictionary(id => id, _ => (SkillLevel)_random.Next(5), StringComparer.Ordinal));

    /// <summary>What a person looks for, some of it or all.</summary>
    public MatchWishes Wishes() => new(Pick<string?>(null, "one", "none such"), Pick<string?>(null, "Leeds", "London"), _random.Next(2) == 0 ? null : (Seniority)_random.Next(6), Pick<decimal?>(null, 45_000.5m));

    /// <summary>Some ordinals, about one in so many.</summary>
    public OrdinalSet Among(int count, int oneIn)
    {
        OrdinalSet set = new(count);
        for (int ordinal = 0; ordinal < count; ordinal++)
        {
            if (_random.Next(oneIn) == 0)
            {
                set.Add(ordinal);
            }
        }

        return set;
    }

    private static IReadOnlyList<SkillTransfer> TransfersOf(int number) => number % 3 == 0
        ? [new SkillTransfer(Skills[(number + 1) % 40], 0.35, "Alike."), new SkillTransfer(Skills[(number + 5) % 40], 0.8, "Alike.")]
        : [];

    private AskedSkill Asked(string id, bool plain) => new(id, plain ? Strength.Mentioned : (Strength)_random.Next(3), _random.Next(2) == 0 ? null : (SkillLevel)_random.Next(5));

    private IEnumerable<AskedSkill> Many() => _random.Next(100) == 0 ? Enumerable.Range(100, 120).Select(number => new AskedSkill($"skill-{number}", Strength.Required, null)) : [];

    private T Pick<T>(params T[] items) => items[_random.Next(items.Length)];
}
