using Segue.Market.Figures;
using Segue.Testing;

namespace Segue.Market.Tests.Figures;

public sealed class ShippedFiguresTests
{
    private static readonly string Data = Path.Combine(SharedData.Root, "data");

    [Fact]
    public void Shipped_LoadsAndIsSmall()
    {
        MarketFigures figures = MarketView.LoadShipped(Data).Value;

        Assert.Equal("shipped", figures.Name);
        Assert.InRange(new FileInfo(Path.Combine(Data, MarketView.ShippedFile)).Length, 50_000, 600_000);
        Assert.All(figures.Sources, source => Assert.False(string.IsNullOrEmpty(source.Licence)));
    }

    [Theory]
    [InlineData("machine-learning-engineer", "python", "machine-learning")]
    [InlineData("data-engineer", "python", "sql")]
    [InlineData("data-scientist", "python", "machine-learning")]
    [InlineData("ai-engineer", "python", "large-language-models")]
    [InlineData("mlops-engineer", "kubernetes", "ci-cd")]
    public void Shipped_Role_AsksMostForWhatARecruiterExpects(string role, params string[] skills)
    {
        RoleFigures figures = MarketView.LoadShipped(Data).Value.Roles[role];

        Assert.Subset(figures.Skills.Take(8).Select(demand => demand.Skill).ToHashSet(), skills.ToHashSet());
        Assert.All(figures.Skills, demand => Assert.Equal(figures.Ads, demand.Asked.N));
        Assert.All(figures.Skills, demand => Assert.True(demand.Required.Count + demand.Preferred.Count <= demand.Asked.Count));
    }

    [Fact]
    public void Shipped_Pay_IsNeverFromUnderTenAds() =>
        Assert.All(
            MarketView.LoadShipped(Data).Value.Roles.Values.SelectMany(role => role.Pay).Where(pay => pay.Kind is "stated" or "predicted"),
            pay => Assert.InRange(pay.N, FigureRules.LeastN, int.MaxValue));

    [Fact]
    public void View_WithTenAdsOfOnesOwn_UsesThemAndKeepsTheOthersBeside()
    {
        MarketFigures shipped = MarketView.LoadShipped(Data).Value;
        RoleFigures role = shipped.Roles["data-engineer"];
        MarketFigures yours = shipped with { Name = "your ads", Roles = new Dictionary<string, RoleFigures> { ["data-engineer"] = role with { Ads = 10 }, ["data-analyst"] = role with { Ads = 9 } } };
        MarketView view = new(shipped, yours);

        Assert.Equal(("your ads", role), (view.For("data-engineer")?.Name, view.For("data-engineer")?.Other));
        Assert.Equal("shipped", view.For("data-analyst")?.Name);
        Assert.Contains("too few", view.For("data-analyst")?.Why, StringComparison.Ordinal);
        Assert.Null(view.For("no-such-role"));
    }
}
