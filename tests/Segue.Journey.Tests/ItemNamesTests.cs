using Segue.Basics;
using Segue.Planning;

namespace Segue.Journey.Tests;

public sealed class ItemNamesTests
{
    [Fact]
    public void Find_NumberIdOrTitle_GivesTheItem()
    {
        (PlanInput input, Plan plan) = Learner.Plan(0);
        PlanVersion version = PlanVersion.First(plan);
        PlanItem item = plan.Items[1];
        string title = input.Catalog.Resources[item.Resource].Title;

        Assert.All(["2", "#2", " 2 ", item.Resource, item.Resource.ToUpperInvariant(), title], name => Assert.Same(item, ItemNames.Find(version, input.Catalog, name).Value));
    }

    [Fact]
    public void Find_Unknown_ListsWhatThereIs()
    {
        (PlanInput input, Plan plan) = Learner.Plan(0);

        Problem problem = ItemNames.Find(PlanVersion.First(plan), input.Catalog, "swimming").Problems[0];

        Assert.Equal("plan.item-unknown", problem.Code);
        Assert.All(plan.Items, item => Assert.Contains(input.Catalog.Resources[item.Resource].Title, problem.Remedy, StringComparison.Ordinal));
    }

    [Fact]
    public void Find_Ambiguous_ListsThoseThatFit()
    {
        (PlanInput input, Plan plan) = Learner.Plan(0);

        Problem problem = ItemNames.Find(PlanVersion.First(plan), input.Catalog, "r").Problems[0];

        Assert.Equal("plan.item-ambiguous", problem.Code);
        Assert.Contains($"{plan.Items.Count} things", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_AfterAReplan_AreNeverGivenTwice()
    {
        (_, Plan plan) = Learner.Plan(0);
        PlanVersion first = PlanVersion.First(plan);
        PlanItem gone = plan.Items[0];

        PlanVersion without = first.With(plan with { Items = [.. plan.Items.Skip(1), gone with { Resource = "new" }] });

        Assert.Equal(plan.Items.Count + 1, without.Numbers["new"]);
        Assert.Equal(1, without.Numbers[gone.Resource]);
    }
}
