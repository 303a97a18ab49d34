using Segue.Basics;
using Segue.Market.Figures;
using Segue.Market.Index;
using Segue.Market.Search;
using Segue.Reading;

namespace Segue.Market.Tests.Search;

/// <summary>Makes small markets, wishes and queries from a seed.</summary>
internal sealed class RandomMarket
{
    public static readonly DateOnly Today = new(2026, 11, 21);

    private static readonly string[] Words =
        ["data", "engineer", "engineers", "python", "c++", "c#", "node.js", ".net", "café", "cafe", "network", "networks", "machine", "learning", "ci/cd", "a", "an", "dev", "developer", "developers", "scikit-learn", "Go", "r"];

    private static readonly string[] Skills = ["python", "sql", "git", "kafka"];
    private static readonly string[] Towns = ["Leeds", "London", "Bradford", "Hull"];
    private readonly Random _random;

    public RandomMarket(int seed) => _random = new Random(seed);

    /// <summary>Ads in the order they are put; some numbers come twice, the later in place of the earlier.</summary>
    public List<(AdCard Card, string Text)> Ads(int count)
    {
        List<(AdCard, string)> ads = [];
        for (int i = 0; i < count; i++)
        {
            ads.Add((Card(1 + _random.Next(count)), Text(_random.Next(40))));
        }

        return ads;
    }

    public SearchWish Wish() => new()
    {
        Words = Query(),
        Roles = Some(["data-engineer", "developer", "nobody"]),
        Seniorities = Some(Enum.GetValues<Seniority>()),
        Skills = _random.Next(5) == 0 ? [One(Skills)] : [],
        Required = _random.Next(6) == 0 ? [One(Skills)] : [],
        Preferred = _random.Next(9) == 0 ? [One(Skills)] : [],
        Place = _random.Next(4) == 0 ? One([.. Towns, "Yorkshire and The Humber", "UK", "Atlantis"]) : null,
        WithinKm = _random.Next(2) == 0 ? _random.Next(300) : null,
        Workplaces = Some(Enum.GetValues<Workplace>()),
        PayFrom = _random.Next(5) == 0 ? _random.Next(90_000) : null,
        Employment = Some(["permanent", "contract"]),
        Since = _random.Next(7) == 0 ? Today.AddDays(-_random.Next(40)) : null,
        WithinDays = _random.Next(7) == 0 ? _random.Next(40) : null,
        Sponsorship = _random.Next(8) == 0 ? _random.Next(2) == 0 : null,
        Sources = Some(["a", "a:x", "b"]),
        Closed = _random.Next(5) == 0,
    };

    public string Query()
    {
        List<string> parts = [];
        for (int count = _random.Next(4); count > 0; count--)
        {
            string word = One(Words);
            parts.Add(_random.Next(8) switch
            {
                0 => $"\"{word} {One(Words)}\"",
                1 => "-" + word,
                2 => word[.._random.Next(1, word.Length + 1)] + "*",
                _ => word,
            });
        }

        return string.Join(' ', parts);
    }

    public int Next(int below) => _random.Next(below);

    private AdCard Card(int number)
    {
        int low = 20_000 + _random.Next(60_000);
        AdPlace? place = _random.Next(4) == 0 ? null : new AdPlace(One(Towns), "Yorkshire and The Humber", "GB");
        return new AdCard(number, Text(_random.Next(4)), [.. Skills.Where(_ => _random.Next(3) == 0).Select(skill => new AskedSkill(skill, (Strength)_random.Next(3), null))])
        {
            Cluster = _random.Next(10) == 0 ? number + 1 : number,
            Source = One(["a:x", "a:y", "b"]),
            Employer = _random.Next(3) == 0 ? null : Text(2),
            Role = _random.Next(3) == 0 ? null : One(["data-engineer", "developer"]),
            Seniority = _random.Next(3) == 0 ? null : One(Enum.GetValues<Seniority>()),
            Place = place,
            Point = place is null || _random.Next(5) == 0 ? null : GeoPoint.Of(52 + Array.IndexOf(Towns, place.Name), -1.5),
            Workplace = _random.Next(3) == 0 ? null : One(Enum.GetValues<Workplace>()),
            Employment = _random.Next(3) == 0 ? null : One(["permanent", "contract"]),
            VisaSponsorship = _random.Next(3) == 0 ? _random.Next(2) == 0 : null,
            Pay = _random.Next(3) == 0 ? null : new YearlyPay(low, low + _random.Next(20_000), One(Enum.GetValues<PayOrigin>())),
            Posted = _random.Next(3) == 0 ? null : Today.AddDays(-_random.Next(50)),
            Closes = _random.Next(4) == 0 ? Today.AddDays(_random.Next(9) - 3) : null,
            FirstSeen = Today.AddDays(-_random.Next(50)),
            Gone = _random.Next(12) == 0 ? Today : null,
        };
    }

    private string Text(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => One(Words)));

    private T One<T>(T[] of) => of[_random.Next(of.Length)];

    private T[] Some<T>(T[] of) => _random.Next(6) == 0 ? [.. of.Where(_ => _random.Next(2) == 0)] : [];
}
