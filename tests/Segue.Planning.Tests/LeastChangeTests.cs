using System.Globalization;
using System.Text.RegularExpressions;
using Segue.Basics;
using Segue.Planning.Choosing;
using Segue.Planning.Scheduling;
using Segue.Planning.Tests.Choosing;

namespace Segue.Planning.Tests;

public sealed class LeastChangeTests
{
    [Fact]
    public void Make_BudgetTooSmall_NamesWhatTryingEverythingFinds()
    {
        int refused = 0;
        for (int seed = 0; seed < 120; seed++)
        {
            PlanInput input = Instances.Random(seed, 12);
            ChoiceModel model = ChoiceModel.Build(input, input.Request.MoneyPerHour);
            double least = SmallProblems.TryEverything(model.Problem(null, null, model.Price));
            if (least < 2)
            {
                continue;
            }

            Result<Plan> made = Make(input, Math.Ceiling(least) - 1, null);

            Assert.Equal("plan.budget", Assert.Single(made.Problems).Code);
            Assert.Equal(Math.Ceiling(least), Pounds(made.Problems[0].Remedy!));
            Assert.True(Make(input, Math.Ceiling(least), null).IsOk);
            refused++;
        }

        Assert.True(refused > 20, $"only {refused} were refused");
    }

    [Fact]
    public void Make_DateTooEarly_NamesTheLeastHoursDateAndMoneyThatDo()
    {
        int withMoney = 0;
        int refused = 0;
        for (int seed = 0; seed < 200; seed++)
        {
            PlanInput input = Undated(Instances.Random(seed, 12));
            ChoiceModel model = ChoiceModel.Build(input, input.Request.MoneyPerHour);
            double budget = Math.Ceiling(SmallProblems.TryEverything(model.Problem(null, null, model.Price))) + (seed % 3);
            double minutes = SmallProblems.TryEverything(model.Problem(budget, null, model.Minutes));
            DateOnly by = seed % 4 == 0 ? input.Request.From.AddDays(5 + (seed % 25)) : FirstDayFor(input.Request, SmallProblems.TryEverything(model.Problem(null, null, model.Minutes)));
            if (minutes <= StudyWeeks.Minutes(input.Request, input.Request.From, by))
            {
                continue;
            }

            Problem problem = Assert.Single(Make(input, budget, by).Problems);

            Assert.Equal("plan.date", problem.Code);
            Assert.Contains($"at least {minutes / 60:0.#} hours", problem.Message, StringComparison.Ordinal);
            CheckDate(input, budget, problem.Remedy!, seed);
            CheckHours(input, budget, by, problem.Remedy!, seed);
            withMoney += CheckMoney(input, model, by, problem.Remedy!, seed) ? 1 : 0;
            refused++;
        }

        Assert.True(refused > 20, $"only {refused} were refused");
        Assert.True(withMoney > 3, $"only {withMoney} of {refused} could be helped by money");
    }

    // The first day on which there would be time enough if money did not matter.
    private static DateOnly FirstDayFor(PlanRequest request, double minutes)
    {
        DateOnly by = request.From.AddDays(1);
        while (StudyWeeks.Minutes(request, request.From, by) < minutes)
        {
            by = by.AddDays(1);
        }

        return by;
    }

    private static void CheckDate(PlanInput input, double budget, string remedy, int seed)
    {
        DateOnly earliest = DateOnly.Parse(Said(remedy, "a date from (?<value>[0-9]+ [A-Za-z]+ [0-9]+) on"), CultureInfo.InvariantCulture);
        Assert.True(Make(input, budget, earliest).IsOk, $"seed {seed}: {earliest} does not do");
        Assert.False(Make(input, budget, earliest.AddDays(-1)).IsOk, $"seed {seed}: the day before {earliest} does");
    }

    private static void CheckHours(PlanInput input, double budget, DateOnly by, string remedy, int seed)
    {
        string said = Said(remedy, "(?<value>[0-9.]+) hours a week");
        if (said.Length > 0)
        {
            double hours = double.Parse(said, CultureInfo.InvariantCulture);
            Assert.True(Make(input with { Request = input.Request with { HoursPerWeek = hours } }, budget, by).IsOk, $"seed {seed}: {hours} hours do not do");
            Assert.False(Make(input with { Request = input.Request with { HoursPerWeek = hours - 0.5 } }, budget, by).IsOk, $"seed {seed}: fewer than {hours} hours do");
        }
        else
        {
            Assert.False(Make(input with { Request = input.Request with { HoursPerWeek = 100 } }, budget, by).IsOk, $"seed {seed}: 100 hours do");
        }
    }

    private static bool CheckMoney(PlanInput input, ChoiceModel model, DateOnly by, string remedy, int seed)
    {
        double least = SmallProblems.TryEverything(model.Problem(null, StudyWeeks.Minutes(input.Request, input.Request.From, by), model.Price));
        bool said = remedy.Contains('£', StringComparison.Ordinal);
        Assert.True(said == !double.IsPositiveInfinity(least), $"seed {seed}: money that does is {least}, said: {remedy}");
        if (said)
        {
            Assert.Equal(Math.Ceiling(least), Pounds(remedy));
        }

        return said;
    }

    private static string Said(string text, string pattern) => Regex.Match(text, pattern, RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture).Groups["value"].Value;

    private static double Pounds(string remedy) => double.Parse(Said(remedy, "£(?<value>[0-9,]+)"), NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    private static Result<Plan> Make(PlanInput input, double budget, DateOnly? by) =>
        Planner.Make(input with { Request = input.Request with { Budget = Money.Pounds((decimal)budget), By = by } }, TestContext.Current.CancellationToken);

    // Without the dates on which some resources begin: those can make a plan later than its hours alone.
    private static PlanInput Undated(PlanInput input) => input with
    {
        Catalog = new Segue.Catalogue.Catalog("test", [.. input.Catalog.Skills.Values], [], [.. input.Catalog.Resources.Values.Select(resource => resource with { Sittings = [] })], []),
    };
}
