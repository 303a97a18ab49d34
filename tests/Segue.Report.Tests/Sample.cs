using Segue.Catalogue;
using Segue.Market;
using Segue.Planning;
using Segue.Reading;
using Segue.Reading.Cv;
using Segue.Routes;

namespace Segue.Report.Tests;

/// <summary>A small whole report, every part of it present, with hostile text where people's words go.</summary>
internal static class Sample
{
    public const string Hostile = "<script>alert(1)</script> & \"quotes\"";

    public static Catalog Catalog { get; } = new(
        "2026-11-01",
        [Skill("python", "Python"), Skill("pytorch", "PyTorch"), Skill("sql", "SQL"), Skill("mlops", "MLOps"), Skill("docker", "Docker")],
        [Role("machine-learning-engineer", "Machine learning engineer"), Role("data-engineer", "Data engineer")],
        [Book("deep-book", "A book on deep learning", 60), Book("mlops-course", "A course on MLOps", 40)],
        [new Degree("msc", "MSc Data Science", "University of Somewhere", "https://example.org/msc", DegreeKind.Masters, 24, 20, true, Money.Pounds(14000), [9], "A 2:1", [], [], [], null, null)]);

    public static RoleFigures Figures { get; } = new(
        "machine-learning-engineer",
        152,
        97,
        61,
        [Demand("python", 140, 120, 10), Demand("pytorch", 80, 50, 20), Demand("sql", 60, 40, 10), Demand("mlops", 45, 20, 20)],
        [new PayFigure("stated", 44, 55000, 68000, 80000, "UK data ads, May to June 2026", "UK"), new PayFigure("published", 0, 65000, null, 65000, "A career guide, 2025", "UK")],
        [new NamedShare("London", Share.Of(80, 152)), new NamedShare("Yorkshire and The Humber", Share.Of(9, 152))],
        [new SeniorityShare(Seniority.Senior, Share.Of(60, 120)), new SeniorityShare(Seniority.Mid, Share.Of(60, 120))],
        [new AskSet(["python", "pytorch"], ["mlops"], 30)],
        ["uk-2026"]);

    public static PlanReport Report { get; } = Make();

    public static PlanReport WithoutStudy() => Report with
    {
        Plan = Report.Plan with { Items = [], Blocks = [], Hours = 0, Cost = default, Unreachable = [] },
        Matches = [],
        MatchNote = "No ads have been imported, so none can be matched.",
    };

    private static PlanReport Make()
    {
        var evidence = new SkillEvidence(EvidenceKind.Job, 0, "Build and run twelve Python services " + Hostile, TextSpan.FromBounds(0, 5));
        var profile = new CvProfile(
            "cv.pdf",
            "text",
            new CvContact("Priya Sharma", "Developer", "p@example.org", null, "Leeds", [], null),
            [new CvJob("Senior Developer", "Aire " + Hostile, "Leeds", new PartialDate(2023, 3), null, true, ["Build things"], default)],
            [new CvEducation("University of Leeds", "BSc", "Computer Science", new PartialDate(2016), new PartialDate(2019), "2:1", null, default)],
            [],
            [],
            [],
            [new CvSkillGroup("Languages", null, ["Python", "SQL"])],
            [new ProfileSkill("python", SkillLevel.WorksAlone, 6.2, new PartialDate(2026, 11), [evidence], "Shown in two jobs over 6.2 years: works alone."), new ProfileSkill("sql", SkillLevel.HasUsed, 0, null, [], "Only listed: has used.")],
            ["Frobnicate"],
            null);
        GapItem[] items =
        [
            new("python", SkillLevel.WorksAlone, SkillLevel.WorksAlone, Figures.Skills[0], true, 0.4, 1, [evidence], null),
            new("pytorch", SkillLevel.HasUsed, SkillLevel.None, Figures.Skills[1], true, 0.3, 0.2, [], new GapTransfer("python", 0.2, "It is a Python library.")),
            new("sql", SkillLevel.WorksAlone, SkillLevel.HasUsed, Figures.Skills[2], true, 0.2, 0.6, [], null),
            new("mlops", SkillLevel.HasUsed, SkillLevel.None, null, false, 0.1, 0, [], null),
        ];
        var gap = new GapReport("machine-learning-engineer", "Leeds", Figures, "shipped", items, 0.58, "0.4 of 0.4 for Python, ...", [new SkillUnlock("pytorch", 12, 30, 120)], Share.Of(14, 120));
        RouteHop direct = new("machine-learning-engineer", 9, 310, 3, 0, Money.Pounds(240), Money.Pounds(48000), Money.Pounds(55000), "stated, n = 44", 0.58, 0.9, 61, ["pytorch"], null);
        RouteHop first = direct with { Role = "data-engineer", StudyMonths = 3, MonthsInRole = 24, Openings = 210 };
        RouteHop study = direct with { StudyMonths = 24, Cost = Money.Pounds(14000), Degree = "msc" };
        Route[] routes =
        [
            new("direct", RouteKind.Direct, "Study beside your job", [direct], 12, Money.Pounds(240), Money.Pounds(198000), 0.42, "worst readiness 90%", "Quickest."),
            new("via-data-engineer", RouteKind.SteppingStone, "By data engineer", [first, direct], 36, Money.Pounds(90), Money.Pounds(205000), 0.2, "210 openings", "Safest."),
            new("degree-msc", RouteKind.Degree, "MSc beside your job", [study], 27, Money.Pounds(14000), Money.Pounds(190000), 0.3, "a degree", "Fewest doubts."),
        ];
        var from = new DateOnly(2026, 11, 23);
        var request = new PlanRequest(from, 8, Money.Pounds(1500), null, 10, [], []);
        PlanItem[] plan =
        [
            new("deep-book", from, from.AddDays(50), 60, Money.Pounds(40), [new PlannedLift("pytorch", SkillLevel.None, SkillLevel.HasUsed)], [], ItemState.Started, 4, "Lifts PyTorch."),
            new("mlops-course", from.AddDays(40), from.AddDays(90), 40, default, [new PlannedLift("mlops", SkillLevel.None, SkillLevel.HasUsed)], ["deep-book"], ItemState.Planned, 0, "Lifts MLOps."),
        ];
        StudyBlock[] blocks =
        [
            new("b1", 0, "deep-book", from.AddDays(1), new TimeOnly(19, 0), 120, false),
            new("b2", 0, null, from.AddDays(5), new TimeOnly(10, 0), 60, false),
            new("b3", 1, "deep-book", from.AddDays(3), new TimeOnly(19, 0), 120, true),
        ];
        DateOnly[] curve = Enumerable.Range(1, 19).Select(step => from.AddDays(80 + (step * step / 3))).ToArray();
        var made = new Plan("plan-1", 0, "machine-learning-engineer", "direct", request, plan, blocks, from, from.AddDays(90), 100, Money.Pounds(40), new ChoiceProof(true, 1040, 1040, 37, 1.2), new Forecast(curve[9], curve[15], curve[18], 2000, 7, curve), [new UnreachableSkill("sql", SkillLevel.Leads, SkillLevel.WorksAlone, "Nothing in the catalogue goes further.")]);
        var figures = new MarketFigures("shipped", new DateOnly(2026, 11, 20), "2026-11-01", [new FigureSource("uk-2026", "UK data ads", "MIT", new DateOnly(2026, 5, 1), new DateOnly(2026, 6, 30), 1241, 900, "with page noise")], new Dictionary<string, RoleFigures>(StringComparer.Ordinal) { ["machine-learning-engineer"] = Figures });
        return new PlanReport(new DateOnly(2026, 11, 21), profile, gap, routes, routes[0], made, Catalog, figures, [new MatchedAd("a1", "ML Engineer " + Hostile, "Wharfe", "Leeds", "£55,000 to £65,000, stated", 0.71, ["Meets 3 of 5 required skills."], "javascript:alert(1)")], "Your ads: 5 looked at.", ["Two resources have unchecked facts."]);
    }

    private static Skill Skill(string id, string name) => new(id, name, SkillKind.Tool, "test", name + ".", [], null, [], [], [new HourRange(1, 2, 3), new HourRange(10, 20, 30), new HourRange(20, 40, 60), new HourRange(100, 200, 300)], null);

    private static Role Role(string id, string name) => new(id, name, RoleKind.Target, name + ".", [name], null, [], []);

    private static Resource Book(string id, string title, double hours) => new(id, title, "A press", "https://example.org/" + id, ResourceKind.Book, new HourRange(hours * 0.7, hours, hours * 1.6), Money.Pounds(40), null, [], [], false, [], null, null);

    private static SkillDemand Demand(string skill, int asked, int required, int preferred) => new(skill, Share.Of(asked, 152), Share.Of(required, 152), Share.Of(preferred, 152), 3);
}
