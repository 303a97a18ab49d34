using Segue.Basics;
using Segue.Catalogue;
using Segue.Market;
using Segue.Reading.Cv;

namespace Segue.Routes.Tests;

/// <summary>A small catalogue with figures, built in code.</summary>
internal static class TestCatalog
{
    public static Skill Skill(string id, string? broader = null, SkillTransfer[]? transfers = null, SkillNeed[]? needs = null, double hours = 10) => new(
        id, id, SkillKind.Tool, "test", "", [], broader, needs ?? [], transfers ?? [],
        [.. Enumerable.Range(1, 4).Select(step => new HourRange(hours * step / 2, hours * step, hours * step * 2))], null);

    public static Role Role(string id, RoleKind kind, RoleNeed[] needs, params RoleMove[] moves) => new(id, id, kind, "", [id], null, needs, moves);

    public static RoleNeed Need(string skill, SkillLevel level, bool required = true) => new(skill, level, required);

    public static RoleMove Move(string to, int low = 12, bool inside = false) => new(to, low, low + 12, inside, "test");

    public static Degree Degree(string id, string leads, DegreeKind kind, bool partTime, decimal fee, double hours, params SkillLift[] lifts) => new(
        id, id, "University", "https://example.org", kind, 24, hours, partTime, Money.Pounds(fee), [9], "", [leads], lifts, [], null, null);

    public static ProfileSkill Has(string skill, SkillLevel level) => new(skill, level, 1, null, [], "test");

    public static SkillDemand Demand(string skill, int required, int preferred, int n, double? years = null) =>
        new(skill, Share.Of(Math.Min(n, required + preferred), n), Share.Of(required, n), Share.Of(preferred, n), years);

    public static RoleFigures Figures(string role, int ads, SkillDemand[] skills, AskSet[]? asks = null, decimal low = 30000, decimal median = 40000) => new(
        role, ads, 5, ads, skills, [new PayFigure("stated", 25, low, median, median + 10000, "test ads, 2026", "UK")], [], [], asks ?? [], ["test"]);

    public static MarketFigures MarketOf(params RoleFigures[] roles) =>
        new("shipped", new DateOnly(2026, 11, 1), "test", [], roles.ToDictionary(role => role.Role, StringComparer.Ordinal));

    /// <summary>Developer to engineer, with a data engineer between; a part-time and a full-time degree.</summary>
    public static Catalog Small() => new(
        "test",
        [
            Skill("python", transfers: [new SkillTransfer("r", 0.5, "Both are languages for data.")]),
            Skill("r"),
            Skill("sql", hours: 8),
            Skill("cloud"),
            Skill("aws", broader: "cloud"),
            Skill("statistics", needs: [new SkillNeed("algebra", SkillLevel.HasUsed)], hours: 20),
            Skill("algebra", hours: 20),
            Skill("pytorch", needs: [new SkillNeed("python", SkillLevel.HasUsed)], hours: 20),
            Skill("spark", hours: 15),
        ],
        [
            Role("developer", RoleKind.Start, [Need("python", SkillLevel.WorksAlone), Need("sql", SkillLevel.HasUsed)], Move("data-engineer", inside: true), Move("engineer")),
            Role("data-engineer", RoleKind.Target, [Need("python", SkillLevel.WorksAlone), Need("sql", SkillLevel.WorksAlone), Need("spark", SkillLevel.HasUsed), Need("cloud", SkillLevel.HasUsed, false)], Move("engineer", 18)),
            Role("engineer", RoleKind.Target, [Need("python", SkillLevel.WorksAlone), Need("sql", SkillLevel.HasUsed), Need("pytorch", SkillLevel.WorksAlone), Need("statistics", SkillLevel.WorksAlone), Need("cloud", SkillLevel.HasUsed, false)]),
            Role("chief", RoleKind.Upward, [Need("python", SkillLevel.Leads)]),
        ],
        [],
        [
            Degree("msc-part", "engineer", DegreeKind.Masters, partTime: true, 12000, 8, new SkillLift("pytorch", SkillLevel.None, SkillLevel.WorksAlone), new SkillLift("statistics", SkillLevel.None, SkillLevel.WorksAlone)),
            Degree("msc-full", "engineer", DegreeKind.Masters, partTime: false, 12000, 37, new SkillLift("pytorch", SkillLevel.None, SkillLevel.WorksAlone)),
        ]);

    public static MarketFigures SmallMarket() => MarketOf(
        Figures("developer", 100, [], low: 35000, median: 45000),
        Figures("data-engineer", 300, [], low: 42000, median: 55000),
        Figures("engineer", 150, [], low: 50000, median: 65000));
}
