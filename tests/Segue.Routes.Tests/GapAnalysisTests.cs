using FsCheck;
using FsCheck.Fluent;
using Segue.Basics;
using Segue.Catalogue;
using Segue.Market;
using Segue.Reading.Cv;
using Segue.Testing;
using static Segue.Routes.Tests.TestCatalog;

namespace Segue.Routes.Tests;

public sealed class GapAnalysisTests
{
    private static readonly Catalog Catalog = Small();
    private static readonly Role Engineer = Catalog.Roles["engineer"];

    [Fact]
    public void Analyse_NoFigures_SaysTheCatalogueStandsIn()
    {
        GapReport report = GapAnalysis.Analyse([Has("python", SkillLevel.WorksAlone)], Engineer, Catalog, null, null);

        Assert.Equal("catalogue defaults", report.FiguresName);
        Assert.Contains("catalogue's list stands in", report.ReadinessWorking, StringComparison.Ordinal);
        Assert.Equal(2.0 / 9, report.Readiness, 6);
    }

    [Fact]
    public void Analyse_UnderTwentyAds_SaysTheCatalogueStandsIn()
    {
        MarketFigures few = MarketOf(Figures("engineer", 19, [Demand("spark", 19, 0, 19)]));

        Assert.DoesNotContain(GapAnalysis.Analyse([], Engineer, Catalog, few, null).Items, item => item.Skill == "spark");
    }

    [Theory]
    [InlineData(15, 0, null, null)]
    [InlineData(18, 0, null, SkillLevel.HasUsed)]
    [InlineData(10, 20, null, SkillLevel.HasUsed)]
    [InlineData(50, 0, null, SkillLevel.WorksAlone)]
    [InlineData(0, 50, null, SkillLevel.HasUsed)]
    [InlineData(0, 30, 3.0, SkillLevel.HasUsed)]
    [InlineData(0, 30, 5.0, SkillLevel.WorksAlone)]
    public void Analyse_SkillOnlyInAds_EntersAtTheDocumentedLevel(int required, int preferred, double? years, SkillLevel? level)
    {
        MarketFigures market = MarketOf(Figures("engineer", 100, [Demand("spark", required, preferred, 100, years)]));

        Assert.Equal(level, GapAnalysis.Analyse([], Engineer, Catalog, market, null).Items.FirstOrDefault(item => item.Skill == "spark")?.Needed);
    }

    [Fact]
    public void Analyse_RequiredAndPreferredAlike_RequiredWeighsDouble()
    {
        MarketFigures market = MarketOf(Figures("engineer", 100, [Demand("spark", 40, 0, 100), Demand("pytorch", 0, 40, 100)]));

        GapReport report = GapAnalysis.Analyse([], Engineer, Catalog, market, null);

        Assert.Equal(2, Weight(report, "spark") / Weight(report, "pytorch"), 6);
    }

    [Theory]
    [InlineData("r")] // python, which weighs more, is worth a half of it
    [InlineData("talk")] // no CV proves it and no course ends it
    [InlineData("languages")] // the wider name of what the role asks for already
    public void Analyse_AskedByAdsButNothingOfItsOwn_StaysOut(string skill)
    {
        Catalog catalog = new(
            "test",
            [.. Small().Skills.Values.Where(one => one.Id != "python"), Small().Skills["python"] with { Broader = "languages" }, Skill("languages"), Skill("talk") with { Kind = SkillKind.WayOfWorking }],
            Small().Roles.Values,
            [],
            []);
        MarketFigures market = MarketOf(Figures("engineer", 100, [Demand("python", 90, 0, 100), Demand(skill, 60, 0, 100), Demand("spark", 60, 0, 100)]));

        GapReport report = GapAnalysis.Analyse([], Engineer, catalog, market, null);

        Assert.Equal([false, true], new[] { skill, "spark" }.Select(id => report.Items.Any(item => item.Skill == id)));
    }

    [Fact]
    public void Analyse_NarrowerSkillKnown_CountsTowardsTheWider()
    {
        GapItem cloud = GapAnalysis.Analyse([Has("aws", SkillLevel.WorksAlone)], Engineer, Catalog, null, null).Items.Single(item => item.Skill == "cloud");

        Assert.Equal(("aws", 0.8, 0.8, true), (cloud.Transfer!.From, cloud.Transfer.Share, cloud.Credit, cloud.IsGap));
    }

    [Fact]
    public void Analyse_WayOfWorking_WeighsAQuarter()
    {
        Catalog catalog = new("test", [Skill("spark"), Skill("talk") with { Kind = SkillKind.WayOfWorking }], [], [], []);
        Role role = Role("any", RoleKind.Target, [Need("spark", SkillLevel.HasUsed), Need("talk", SkillLevel.HasUsed)]);

        GapReport report = GapAnalysis.Analyse([], role, catalog, null, null);

        Assert.Equal([0.8, 0.2], report.Items.Select(item => Math.Round(item.Weight, 9)));
    }

    [Fact]
    public void Analyse_PartOfTheLevelAndATransfer_AddUp()
    {
        Role analyst = Role("analyst", RoleKind.Target, [Need("r", SkillLevel.WorksAlone)]);
        ProfileSkill[] skills = [Has("r", SkillLevel.KnowsOf), Has("python", SkillLevel.WorksAlone)];

        GapItem r = GapAnalysis.Analyse(skills, analyst, Catalog, null, null).Items.Single();

        Assert.Equal((1.0 / 3) + (2.0 / 3 * 0.5), r.Credit, 9);
    }

    [Fact]
    public void Analyse_AskSets_CountsWhatOneSkillOpens()
    {
        AskSet[] asks =
        [
            new(["python"], [], 10),
            new(["python", "spark"], [], 7),
            new(["pytorch", "spark"], [], 5),
            new(["algebra", "pytorch", "spark"], [], 3),
            new([], ["python"], 50),
        ];
        MarketFigures market = MarketOf(Figures("engineer", 75, [Demand("spark", 15, 0, 75)], asks));

        GapReport report = GapAnalysis.Analyse([Has("python", SkillLevel.WorksAlone)], Engineer, Catalog, market, null);

        Assert.Equal((10, 25), (report.AdsMet.Count, report.AdsMet.N));
        Assert.Equal(new SkillUnlock("spark", 7, 5, 25), report.Unlocks[0]);
        Assert.Equal(new SkillUnlock("pytorch", 0, 5, 25), report.Unlocks.Single(unlock => unlock.Skill == "pytorch"));
    }

    [Fact]
    public void Analyse_AnyProfile_WeightsSumToOneAndReadinessIsTheWeightedCredit() => Properties.Hold(Profiles(), skills =>
    {
        GapReport report = GapAnalysis.Analyse(skills, Engineer, Catalog, SmallMarket(), null);
        double readiness = report.Items.Sum(item => item.Weight * item.Credit);
        return Math.Abs(report.Items.Sum(item => item.Weight) - 1) < 1e-9 && Math.Abs(readiness - report.Readiness) < 1e-9 &&
            report.Items.All(item => item.Credit is >= 0 and <= 1 && (item.IsGap || item.Credit == 1));
    });

    [Fact]
    public void Analyse_OneMoreLevel_NeverLowersReadiness() => Properties.Hold(
        from skills in Profiles()
        from better in Gen.Elements(Catalog.Skills.Keys.Order(StringComparer.Ordinal).ToArray())
        select (skills, better),
        pair =>
        {
            int level = (int)(pair.skills.FirstOrDefault(skill => skill.Skill == pair.better)?.Level ?? SkillLevel.None);
            ProfileSkill[] raised = [.. pair.skills.Where(skill => skill.Skill != pair.better), Has(pair.better, (SkillLevel)Math.Min(4, level + 1))];
            return Ready(raised) >= Ready(pair.skills) - 1e-9;
        });

    internal static Gen<ProfileSkill[]> Profiles() =>
        from levels in Gen.Choose(0, 4).ArrayOf(Catalog.Skills.Count)
        select Catalog.Skills.Keys.Order(StringComparer.Ordinal).Zip(levels).Where(pair => pair.Second > 0).Select(pair => Has(pair.First, (SkillLevel)pair.Second)).ToArray();

    private static double Ready(ProfileSkill[] skills) => GapAnalysis.Analyse(skills, Engineer, Catalog, SmallMarket(), null).Readiness;

    private static double Weight(GapReport report, string skill) => report.Items.Single(item => item.Skill == skill).Weight;
}
