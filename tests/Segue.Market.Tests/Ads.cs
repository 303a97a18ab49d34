using Segue.Basics;
using Segue.Reading;

namespace Segue.Market.Tests;

/// <summary>Makes ads for tests.</summary>
internal static class Ads
{
    public static RawAd Raw(string id, string employer = "Acme", string title = "Data engineer", string? text = null) =>
        new(id, title, text ?? string.Join(' ', Enumerable.Range(0, 150).Select(i => $"{id}x{i}"))) { Source = "test", Employer = employer, Location = "Leeds" };

    public static AdFacts Facts(string id, string? role = "data-engineer", params SkillMention[] skills) =>
        new(id, role, null, skills, [], null, new AdPlace("Leeds", "Yorkshire and The Humber", "GB"), null, null, null, null, null, null);

    public static SkillMention Skill(string skill, Strength strength = Strength.Required, bool negated = false, double? years = null) =>
        new(skill, skill, "description", TextSpan.FromBounds(0, 0), strength, negated, years, null);

    public static AdPay Pay(decimal low, decimal high, string source = "stated", string period = "year") =>
        new(low, high, "GBP", period, period == "year" ? low : null, period == "year" ? high : null, source, "", "description", TextSpan.FromBounds(0, 0), null);
}
