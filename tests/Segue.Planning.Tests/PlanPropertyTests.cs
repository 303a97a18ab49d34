using Segue.Basics;

namespace Segue.Planning.Tests;

public sealed class PlanPropertyTests
{
    [Fact]
    public void Make_AnyPlan_ForecastsDatesInOrder()
    {
        for (int seed = 0; seed < 80; seed++)
        {
            Plan plan = Made(Instances.Random(seed, 14)) ?? throw new InvalidOperationException($"seed {seed} has no plan");

            Forecast forecast = plan.Forecast;
            Assert.True(plan.Items.Count == 0 || plan.Start <= forecast.P50, $"seed {seed} ends before it starts");
            Assert.True(forecast.P50 <= forecast.P80 && forecast.P80 <= forecast.P95, $"seed {seed}: {forecast.P50}, {forecast.P80}, {forecast.P95}");
            Assert.Equal(forecast.Curve.Order(), forecast.Curve);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Make_MoreHoursAWeek_NeverFinishesLater(int more)
    {
        int sooner = 0;
        for (int seed = 0; seed < 80; seed++)
        {
            PlanInput input = Instances.Random(seed, 14);
            Plan? few = Made(input);
            Plan? many = Made(input with { Request = input.Request with { HoursPerWeek = input.Request.HoursPerWeek + more } });

            Assert.True(few is null || (many is not null && many.Finish <= few.Finish), $"seed {seed}: {few?.Finish} with fewer hours, {many?.Finish} with more");
            sooner += many?.Finish < few?.Finish ? 1 : 0;
        }

        Assert.True(sooner > 20, $"only {sooner} plans ended sooner");
    }

    [Fact]
    public void Make_LargerBudget_NeverCostsMoreHours()
    {
        int fewer = 0;
        for (int seed = 0; seed < 120; seed++)
        {
            double before = double.PositiveInfinity;
            foreach (int budget in new[] { 20, 60, 120, 400 })
            {
                PlanInput input = Instances.Random(seed, 14);
                if (Made(input with { Request = input.Request with { Budget = Money.Pounds(budget), MoneyPerHour = 5 } }) is not { } plan)
                {
                    Assert.True(double.IsInfinity(before), $"seed {seed} has no plan for £{budget} and one for less");
                    continue;
                }

                double hours = plan.Items.Sum(item => item.Hours);
                Assert.True(hours <= before + 1e-6, $"seed {seed}: {hours} h for £{budget}, {before} h for less");
                fewer += hours < before && !double.IsInfinity(before) ? 1 : 0;
                before = hours;
            }
        }

        Assert.True(fewer > 5, $"only {fewer} budgets saved hours");
    }

    private static Plan? Made(PlanInput input)
    {
        Result<Plan> plan = Planner.Make(input, TestContext.Current.CancellationToken);
        return plan.IsOk ? plan.Value : null;
    }
}
