using Segue.Market.Figures;
using Segue.Reading;

namespace Segue.Market.Tests.Figures;

public sealed class MarketFiguresBuilderTests
{
    private static readonly FigureSource[] Sources = [new("test", "Test ads", "ours", null, null, 0, 0, null)];

    [Fact]
    public void Build_SkillNamedTwiceInAnAd_CountsOnceByItsFirmestMention()
    {
        RoleFigures role = Build(Many(12, i => Ads.Facts($"{i}", skills: [Ads.Skill("sql", Strength.Preferred), Ads.Skill("sql"), Ads.Skill("sql", Strength.Mentioned)])));

        SkillDemand sql = Assert.Single(role.Skills);
        Assert.Equal((12, 12, 0), (sql.Asked.Count, sql.Required.Count, sql.Preferred.Count));
        Assert.Equal(12, sql.Asked.N);
    }

    [Fact]
    public void Build_NegatedMention_IsNotDemand()
    {
        RoleFigures role = Build(Many(12, i => Ads.Facts($"{i}", skills: [Ads.Skill("sql"), Ads.Skill("java", negated: true)])));

        Assert.Equal(["sql"], role.Skills.Select(demand => demand.Skill));
        Assert.Equal(["sql"], Assert.Single(role.AskSets).Required);
    }

    [Fact]
    public void Build_OneEmployerWithMostAds_IsCapped()
    {
        IEnumerable<FigureAd> chain = Many(60, i => Ads.Facts($"c{i}", skills: [Ads.Skill("cobol")]), "Chain");
        IEnumerable<FigureAd> others = Many(40, i => Ads.Facts($"o{i}", skills: [Ads.Skill("sql")]), employer: null, "o");

        RoleFigures role = Build(chain.Concat(others));

        Assert.Equal(5, role.Skills.Single(demand => demand.Skill == "cobol").Asked.Count);
        Assert.Equal(45, role.Ads);
        Assert.Equal(100, role.UkAds);
    }

    [Fact]
    public void Build_UnderTenAds_ShowsNoSharesAndSaysSo()
    {
        RoleFigures role = Build(Many(9, i => Ads.Facts($"{i}", skills: [Ads.Skill("sql")])));

        Assert.Empty(role.Skills);
        Assert.Contains("too few", role.Basis, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_CutTexts_AreOpeningsButNotAskedAbout()
    {
        IEnumerable<FigureAd> cut = Many(20, i => Ads.Facts($"{i}", skills: [Ads.Skill("sql")])).Select(ad => ad with { Raw = ad.Raw with { Description = ad.Raw.Description + "…" } });

        RoleFigures role = Build(cut);

        Assert.Equal((0, 20), (role.Ads, role.UkAds));
    }

    [Theory]
    [InlineData(30, 30, "30 UK ads")]
    [InlineData(12, 42, "12 UK ads and 30 from elsewhere or without a place")]
    public void Build_ForeignAds_CountOnlyWhereUkOnesAreFew(int uk, int counted, string basis)
    {
        IEnumerable<FigureAd> abroad = Many(30, i => Ads.Facts($"f{i}", skills: [Ads.Skill("sql")]) with { Place = new AdPlace("Pune", null, "IN") }, employer: null, "f");

        RoleFigures role = Build(Many(uk, i => Ads.Facts($"{i}", skills: [Ads.Skill("sql")])).Concat(abroad));

        Assert.Equal((counted, uk, basis), (role.Ads, role.UkAds, role.Basis));
    }

    [Fact]
    public void Build_PayOfSeveralKinds_StaysApart()
    {
        IEnumerable<FigureAd> stated = Many(11, i => Ads.Facts($"{i}") with { Pay = Ads.Pay(40_000 + (1000 * i), 40_000 + (1000 * i)) });
        IEnumerable<FigureAd> predicted = Many(11, i => Ads.Facts($"p{i}") with { Pay = Ads.Pay(90_000, 90_000, "predicted") }, employer: null, "p");
        IEnumerable<FigureAd> daily = Many(11, i => Ads.Facts($"d{i}") with { Pay = Ads.Pay(500, 500, period: "day") }, employer: null, "d");

        RoleFigures role = Build(stated.Concat(predicted).Concat(daily));

        Assert.Equal(["stated", "predicted"], role.Pay.Select(pay => pay.Kind));
        Assert.Equal((11, 42_500m, 45_000m, 47_500m), (role.Pay[0].N, role.Pay[0].Low, role.Pay[0].Median, role.Pay[0].High));
        Assert.Equal(90_000m, role.Pay[1].Median);
    }

    [Fact]
    public void Build_TheSameAdsInAnotherOrder_GivesTheSameBytes()
    {
        List<FigureAd> ads = [.. Many(50, i => Ads.Facts($"{i}", skills: [Ads.Skill(i % 2 == 0 ? "sql" : "python"), Ads.Skill("aws", Strength.Preferred, years: i % 5)]), "Chain")];

        byte[] first = Bytes(Figures(ads));
        ads.Reverse();
        byte[] second = Bytes(Figures(ads));

        Assert.Equal(first, second);
    }

    [Fact]
    public void File_ReadBack_IsTheSame()
    {
        MarketFigures figures = Figures(Many(50, i => Ads.Facts($"{i}", skills: [Ads.Skill(i % 2 == 0 ? "sql" : "python", years: 3)]) with { Pay = Ads.Pay(50_000, 60_000), Seniority = Seniority.Mid }));
        using MemoryStream stream = new(Bytes(figures));

        MarketFigures read = FiguresFile.Read(stream, "test").Value;

        Assert.Equal(Bytes(figures), Bytes(read));
        Assert.Equal(3, read.Roles["data-engineer"].Skills[0].MedianYears);
    }

    [Fact]
    public void File_ThatIsDamaged_IsAProblem()
    {
        using MemoryStream stream = new([.. Bytes(Figures([])).Take(20)]);

        Assert.Equal("market.bad-figures", FiguresFile.Read(stream, "x").Problems[0].Code);
    }

    private static byte[] Bytes(MarketFigures figures)
    {
        using MemoryStream stream = new();
        FiguresFile.Write(figures, stream);
        return stream.ToArray();
    }

    private static IEnumerable<FigureAd> Many(int count, Func<int, AdFacts> facts, string? employer = null, string prefix = "a") =>
        Enumerable.Range(0, count).Select(i => new FigureAd("test", Ads.Raw($"{prefix}{i}", employer ?? $"Employer {prefix}{i}"), facts(i), IsOpening: true));

    private static MarketFigures Figures(IEnumerable<FigureAd> ads) =>
        MarketFiguresBuilder.Build("shipped", new DateOnly(2026, 11, 21), "1", Sources, ads, new Dictionary<string, IReadOnlyList<PayFigure>>());

    private static RoleFigures Build(IEnumerable<FigureAd> ads) => Figures(ads).Roles["data-engineer"];
}
