using Segue.Basics;
using Segue.Catalogue;
using Segue.Routes;

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
    public void Make_SkillsThatNeedOthers_TeachesThoseFirst()
    {
        PlanInput input = Taught(
            [Lesson("a-models", "models", ResourceKind.Course), Lesson("b-statistics", "statistics", ResourceKind.Course)],
            [("models", "statistics"), ("statistics", "models")]);

        Plan plan = Planner.Make(input, TestContext.Current.CancellationToken).Value;

        // The needs go in a circle, and one of them still has to come first: the order of the choice decides.
        Assert.Equal([["b-statistics"], []], plan.Items.OrderBy(item => item.Resource, StringComparer.Ordinal).Select(item => item.After.ToArray()));
        Assert.Equal("b-statistics", plan.Items[0].Resource);
    }

    [Fact]
    public void Make_CourseOrProject_TakesOneProjectAndNoMore()
    {
        PlanInput input = Taught(
            [Lesson("course", "models", ResourceKind.Course), Lesson("project", "models", ResourceKind.Project, 30), Lesson("second", "statistics", ResourceKind.Project, 90), Lesson("third", "statistics", ResourceKind.Course)],
            []);

        Plan plan = Planner.Make(input, TestContext.Current.CancellationToken).Value;

        Assert.Equal(["project", "third"], plan.Items.Select(item => item.Resource).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Estimate_OfTheSameStudy_IsWhatThePlanTakes()
    {
        int dear = 0;
        for (int seed = 0; seed < 60; seed++)
        {
            PlanInput input = With(Instances.Random(seed, 14), 60);
            StudyPricer pricer = new(input.Catalog, input.Request.MoneyPerHour);

            StudyEstimate estimate = pricer.Estimate(input.Held, [.. input.Gaps.Select(gap => new SkillNeed(gap.Skill, gap.Needed))], input.Request.Budget);

            Result<Plan> plan = Planner.Make(input, TestContext.Current.CancellationToken);
            Assert.Equal(plan.IsOk ? plan.Value.Cost : estimate.Cost, estimate.Cost);
            Assert.Equal(plan.IsOk, estimate.Cost.Amount <= 60);
            dear += plan.IsOk ? 0 : 1;
        }

        Assert.InRange(dear, 1, 59);
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

    private static Resource Lesson(string id, string skill, ResourceKind kind, double hours = 20) => new(
        id, id, "A press", "https://example.org", kind, new HourRange(hours / 2, hours, hours * 2), Money.Pounds(0), null, [new SkillLift(skill, SkillLevel.None, SkillLevel.HasUsed)], [], false, [], null, null);

    private static PlanInput Taught(Resource[] lessons, (string Skill, string Needs)[] needs)
    {
        Skill[] skills = [.. new[] { "models", "statistics" }.Select(id => new Skill(id, id, SkillKind.Concept, "test", "", [], null, [.. needs.Where(pair => pair.Skill == id).Select(pair => new SkillNeed(pair.Needs, SkillLevel.KnowsOf))], [], [], null))];
        StudyGap[] gaps = [.. skills.Select(skill => new StudyGap(skill.Id, SkillLevel.None, SkillLevel.HasUsed, 0.5))];
        PlanRequest request = new(Instances.From, 8, null, null, 10, [], []);
        return new PlanInput("plan", "role", "direct", gaps, new Dictionary<string, SkillLevel>(StringComparer.Ordinal), new Catalog("test", skills, [], lessons, []), request, 1);
    }

    private static PlanInput With(PlanInput input, int budget) => input with { Request = input.Request with { Budget = Money.Pounds(budget) } };
}
