using Segue.Basics;

namespace Segue.Planning.Tests;

public sealed class PlannerTests
{
    [Fact]
    public void Make_RandomRequests_KeepsEveryRule()
    {
        int withSittings = 0;
        for (int seed = 0; seed < 150; seed++)
        {
            PlanInput input = Instances.Random(seed, 14);

            Plan plan = Planner.Make(input, TestContext.Current.CancellationToken).Value;

            Assert.True(PlanValidator.Check(plan, input.Catalog) is [], $"seed {seed}: " + string.Join("; ", PlanValidator.Check(plan, input.Catalog)));
            withSittings += plan.Items.Any(item => input.Catalog.Resources[item.Resource].Sittings.Count > 0) ? 1 : 0;
        }

        Assert.True(withSittings > 5, $"only {withSittings} plans held a fixed date");
    }

    [Fact]
    public void Make_BudgetTooSmall_NamesTheLeastThatIsEnough()
    {
        PlanInput input = Enumerable.Range(0, 100).Select(seed => Instances.Random(seed, 14)).First(one => !Planner.Make(With(one, 0), default).IsOk);

        Problem problem = Planner.Make(With(input, 0), TestContext.Current.CancellationToken).Problems[0];

        Assert.Equal("plan.budget", problem.Code);
        int least = int.Parse(string.Concat(problem.Remedy!.Where(char.IsDigit)), System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(Planner.Make(With(input, least), TestContext.Current.CancellationToken).IsOk);
        Assert.False(Planner.Make(With(input, least - 1), TestContext.Current.CancellationToken).IsOk);
    }

    [Fact]
    public void Check_BlockMovedToAHoliday_IsNoticed()
    {
        PlanInput input = Instances.Random(3, 14);
        Plan plan = Planner.Make(input, TestContext.Current.CancellationToken).Value;
        StudyBlock moved = plan.Blocks[0] with { Day = input.Request.Holidays[0].Last };

        Assert.Contains(PlanValidator.Check(plan with { Blocks = [moved, .. plan.Blocks.Skip(1)] }, input.Catalog), problem => problem.Code == "plan.invalid.day");
    }

    private static PlanInput With(PlanInput input, int budget) => input with { Request = input.Request with { Budget = Money.Pounds(budget) } };
}
