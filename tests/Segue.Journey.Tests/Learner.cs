using Segue.Basics;
using Segue.Catalogue;
using Segue.Market;
using Segue.Planning;
using Segue.Planning.Tests;
using Segue.Reading.Cv;
using Segue.Routes;

namespace Segue.Journey.Tests;

/// <summary>A made-up person with a plan from a random catalogue.</summary>
internal static class Learner
{
    public static readonly DateOnly Monday = Instances.From;

    /// <summary>The first plan from this seed on with at least three things to study.</summary>
    public static (PlanInput Input, Plan Plan) Plan(int seed)
    {
        for (int at = seed; ; at++)
        {
            PlanInput input = Instances.Random(at, 14);
            if (Planner.Make(input, TestContext.Current.CancellationToken) is { IsOk: true } made && made.Value.Items.Count >= 3)
            {
                return (input, made.Value);
            }
        }
    }

    public static CurrentPlan Current(PlanInput input, Plan plan) => new(1, Source(input), PlanVersion.First(plan), null, 1);

    /// <summary>A source in which every kind of value that is stored stands at least once.</summary>
    public static PlanSource Source(PlanInput input)
    {
        const string Text = "Zoë Łukasik — “Python”, 50 £ / h & <more>";
        TextSpan span = TextSpan.FromBounds(14, 20);
        SkillEvidence evidence = new(EvidenceKind.Job, 0, "Python", span);
        CvProfile profile = new(
            "cv.json",
            Text,
            new CvContact("Zoë Łukasik", null, "zoe@example.org", null, "Leeds", ["https://example.org"], null),
            [new CvJob("Developer", "A company", null, new PartialDate(2019, 4), null, Current: true, ["Wrote it."], span)],
            [new CvEducation("A university", "BSc", null, new PartialDate(2015), new PartialDate(2018, 7, 1), null, null, span)],
            [new CvCertificate("A certificate", null, null, span)],
            [new CvLanguage("Polish", "native", span)],
            [new CvProject("A thing", null, null, null, [], span)],
            [new CvSkillGroup(null, null, ["Python"])],
            [new ProfileSkill("s0", SkillLevel.HasUsed, 6.5, new PartialDate(2026, 11), [evidence], "Used in a job.")],
            ["Fortran"],
            new System.Text.Json.Nodes.JsonObject { ["basics"] = new System.Text.Json.Nodes.JsonObject { ["x-own"] = 1.50m } });
        SkillDemand demand = new("s0", Share.Of(46, 331), Share.Of(40, 331), Share.Of(6, 331), 3);
        RoleFigures figures = new("role", 331, 120, 400, [demand], [new PayFigure("stated", 60, 45_000m, 55_000.5m, null, "ads", "UK")], [new NamedShare("Leeds", Share.Of(3, 40))], [], [], ["set"]) { Basis = "331 UK ads" };
        GapReport gap = new("role", "Yorkshire", figures, "shipped", [new GapItem("s0", SkillLevel.WorksAlone, SkillLevel.HasUsed, demand, Required: true, 1, 0.5, [evidence], new GapTransfer("s1", 0.4, "Much alike."))], 0.5, "Half.", [new SkillUnlock("s0", 3, 4, 100)], Share.Of(1, 100));
        RouteHop hop = new("role", 6, 120, 3, 0, Money.Pounds(37.24m), Money.Pounds(40_000), Money.Pounds(60_000), "ads", 0.5, 0.8, 400, ["s0"], null) { Goals = [new SkillNeed("s0", SkillLevel.WorksAlone)], Inside = true };
        Route route = new("direct", RouteKind.Direct, "Direct study", [hop], 9, Money.Pounds(37.24m), Money.Pounds(200_000), 0.2, "Some.", "It is quickest.") { Blocked = null };
        MarketFigures market = new("shipped", Monday, "1", [new FigureSource("set", "A set", "OGL", Monday, null, 400, 331, null)], new Dictionary<string, RoleFigures>(StringComparer.Ordinal) { ["role"] = figures, ["other"] = figures });
        return new PlanSource(Monday, profile, gap, [route], "direct", market, ["A note."], PlanBasis.Of(input));
    }
}
