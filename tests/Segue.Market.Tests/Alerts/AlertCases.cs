using Segue.Market.Figures;
using Segue.Market.Index;
using Segue.Market.Search;
using Segue.Reading;

namespace Segue.Market.Tests.Alerts;

/// <summary>Ads and wishes drawn from few values, so that they meet often, by seed.</summary>
internal sealed class AlertCases(int seed)
{
    public static readonly DateOnly Today = new(2026, 11, 21);

    private static readonly string[] Skills = ["python", "sql", "git", "aws", "docker", "kafka", "spark", "pytorch", "c++", "r", "go", "scala"];
    private static readonly string[] Roles = ["data-engineer", "data-scientist", "machine-learning-engineer"];
    private static readonly string[] Places = ["Leeds", "York", "Manchester", "London", "Bristol", "Scotland", "Berlin", "UK", "Nowhere-on-Sea"];
    private static readonly string[] Sources = ["greenhouse:monzo", "greenhouse:wise", "lever:acme", "file.csv", "a:b:c", ""];
    private static readonly string[] AskedSources = ["greenhouse", "GREENHOUSE:monzo", "lever", "file.csv", "a:b", "a", "green", ""];
    private static readonly string[] Kinds = ["permanent", "contract", "internship"];

    private readonly Random _random = new(seed);

    public AdCard Card(long number)
    {
        AdPlace? place = Maybe(0.8) ? PlaceReader.Read(Pick(Places)) : null;
        int low = _random.Next(20, 90) * 1000;
        AskedSkill[] skills = [.. Skills.Where(_ => Maybe(0.4)).Select(skill => new AskedSkill(skill, (Strength)_random.Next(3), null)).OrderBy(skill => skill.Skill, StringComparer.Ordinal)];
        return new AdCard(number, "Engineer", skills)
        {
            Cluster = Maybe(0.95) ? number : number + 1,
            Source = Pick(Sources),
            Role = Maybe(0.8) ? Pick(Roles) : null,
            Seniority = Maybe(0.7) ? Pick(Enum.GetValues<Seniority>()) : null,
            Place = place,
            Point = PlaceReader.PointOf(place),
            Workplace = Maybe(0.6) ? Pick(Enum.GetValues<Workplace>()) : null,
            Employment = Maybe(0.7) ? Pick(Kinds) : null,
            VisaSponsorship = Maybe(0.4) ? Maybe(0.5) : null,
            Pay = Maybe(0.7) ? new YearlyPay(low, low + 10_000, Pick(Enum.GetValues<PayOrigin>())) : null,
            Posted = Maybe(0.7) ? Today.AddDays(-_random.Next(40)) : null,
            Closes = Maybe(0.3) ? Today.AddDays(_random.Next(-5, 20)) : null,
            FirstSeen = Today.AddDays(-_random.Next(10)),
            Gone = Maybe(0.05) ? Today : null,
        };
    }

    public SearchWish Wish()
    {
        string[] roles = Some(Roles, 0.3);
        return new SearchWish
        {
            Skills = Some(Skills, 0.7),
            Required = Some(Skills, 0.15),
            Preferred = Some(Skills, 0.1),
            Roles = roles,
            Seniorities = Some(Enum.GetValues<Seniority>(), 0.15),
            Workplaces = Some(Enum.GetValues<Workplace>(), 0.15),
            Employment = Some(Kinds, 0.15),
            Sources = Some(AskedSources, 0.15),
            Place = Maybe(0.5) ? Pick(Places) : null,
            WithinKm = Maybe(0.5) ? _random.Next(5, 120) : null,
            PayFrom = Maybe(0.4) ? _random.Next(0, 90) * 1000 : null,
            Since = Maybe(0.1) ? Today.AddDays(-_random.Next(30)) : null,
            WithinDays = Maybe(0.1) ? _random.Next(30) : null,
            Sponsorship = Maybe(0.05) ? Maybe(0.5) : null,
            Closed = Maybe(0.1),
        };
    }

    private bool Maybe(double share) => _random.NextDouble() < share;

    private T Pick<T>(T[] from) => from[_random.Next(from.Length)];

    private T[] Some<T>(T[] from, double share) => Maybe(share) ? [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Pick(from)).Distinct()] : [];
}
