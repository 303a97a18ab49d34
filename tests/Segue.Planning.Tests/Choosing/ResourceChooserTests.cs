using Segue.Catalogue;
using Segue.Planning.Choosing;

namespace Segue.Planning.Tests.Choosing;

public sealed class ResourceChooserTests
{
    [Fact]
    public void Solve_SmallInstances_FindsWhatTryingEverythingFinds()
    {
        int solved = 0;
        for (int seed = 0; seed < 300; seed++)
        {
            PlanInput input = Instances.Random(seed, 11);
            double? budget = seed % 2 == 0 ? null : new Random(seed).Next(20, 200);
            ChoiceModel model = ChoiceModel.Build(input, input.Request.MoneyPerHour);

            Choice? choice = ResourceChooser.Solve(model, budget, 1_000_000, TestContext.Current.CancellationToken);

            double best = TryEverything(input, model, budget ?? double.PositiveInfinity);
            Assert.Equal(double.IsPositiveInfinity(best), choice is null);
            if (choice is not null)
            {
                Assert.True(choice.Optimal);
                Assert.True(Math.Abs(best - choice.Cost) < 1e-6, $"seed {seed}: {choice.Cost} instead of {best}");
                Assert.True(choice.Bound <= best + 1e-6, $"seed {seed}: bound {choice.Bound} above {best}");
                solved += choice.Resources.Count > 0 ? 1 : 0;
            }
        }

        Assert.True(solved > 100, $"only {solved} instances had anything to choose");
    }

    [Fact]
    public void Solve_SmallProblemsWithLimitsAndCircles_FindsWhatTryingEverythingFinds()
    {
        int limited = 0;
        for (int seed = 0; seed < 600; seed++)
        {
            ChoiceProblem problem = SmallProblems.Random(seed);

            Choice? choice = ResourceChooser.Solve(problem, Effort(100_000, null));

            double best = SmallProblems.TryEverything(problem);
            Assert.True(double.IsPositiveInfinity(best) == choice is null, $"seed {seed}: {choice?.Cost} instead of {best}");
            Assert.True(choice is null || (choice.Optimal && Math.Abs(best - choice.Cost) < 1e-6), $"seed {seed}: {choice?.Cost} instead of {best}");
            limited += choice is not null && problem.Limits.Count > 0 && best > SmallProblems.TryEverything(Unlimited(problem)) ? 1 : 0;
        }

        Assert.True(limited > 30, $"only {limited} limits made a difference");
    }

    [Fact]
    public void Solve_StoppedEarly_SaysABoundThatHolds()
    {
        int stopped = 0;
        for (int seed = 0; seed < 6; seed++)
        {
            PlanInput input = RandomInstances.Make(seed);
            ChoiceModel model = ChoiceModel.Build(input, input.Request.MoneyPerHour);
            ChoiceProblem problem = model.Problem(1600);
            if (ResourceChooser.Solve(problem, Effort(5_000, null)) is not { Optimal: true } best)
            {
                continue;
            }

            foreach (long nodes in new long[] { 0, 1, 5 })
            {
                Choice? early = ResourceChooser.Solve(problem, Effort(nodes, null));

                Assert.NotNull(early);
                Assert.True(early.Bound <= best.Cost + 1e-6 && best.Cost <= early.Cost + 1e-6, $"seed {seed}, {nodes} nodes: {best.Cost} not between {early.Bound} and {early.Cost}");
                Assert.True(!early.Optimal || Math.Abs(early.Cost - best.Cost) < 1e-6);
                stopped += early.Optimal ? 0 : 1;
            }
        }

        Assert.True(stopped > 3, $"only {stopped} searches were stopped");
    }

    [Fact]
    public void Solve_OutOfTime_StillAnswersWithABound()
    {
        ChoiceModel model = ChoiceModel.Build(RandomInstances.Make(2), 12);

        Choice? choice = ResourceChooser.Solve(model.Problem(1630), Effort(long.MaxValue, TimeSpan.Zero));

        Assert.NotNull(choice);
        Assert.False(choice.Optimal);
        Assert.InRange(choice.Bound, 1, choice.Cost);
    }

    private static SearchEffort Effort(long nodes, TimeSpan? most) => new(nodes, most, TimeProvider.System, TestContext.Current.CancellationToken);

    private static ChoiceProblem Unlimited(ChoiceProblem problem) => new(problem.StepCount, problem.Cost, problem.Covers, problem.Needs, problem.Targets, []);

    // Every subset of the whole catalogue, with the levels worked out afresh.
    private static double TryEverything(PlanInput input, ChoiceModel model, double budget)
    {
        Resource[] all = [.. input.Catalog.Resources.Values];
        double hour = Math.Max(input.Request.MoneyPerHour, 0.01);
        List<(string Skill, int Level)> wanted = [.. input.Gaps.Select(gap => (gap.Skill, (int)(model.Unreachable.Find(one => one.Skill == gap.Skill)?.Reached ?? gap.Needed)))];
        Predicate<(string Skill, int Level)> ever = Reached(all);
        bool project = all.Any(resource => IsProject(resource, wanted) && resource.Needs.All(need => ever((need.Skill, (int)need.Level))) && resource.Lifts.All(lift => ever((lift.Skill, (int)lift.From))));
        double best = double.PositiveInfinity;
        for (int subset = 0; subset < 1 << all.Length; subset++)
        {
            Resource[] chosen = [.. all.Where((_, index) => (subset >> index & 1) == 1)];
            double price = chosen.Sum(resource => (double)resource.Price.Amount);
            double cost = price + chosen.Sum(resource => resource.Hours.Typical * hour);
            if (cost < best && price <= budget && wanted.TrueForAll(Reached(chosen)) && (!project || Array.Exists(Followed(chosen), resource => IsProject(resource, wanted))))
            {
                best = cost;
            }
        }

        return best;
    }

    // A project that teaches something wanted.
    private static bool IsProject(Resource resource, List<(string Skill, int Level)> wanted) => resource.Kind == ResourceKind.Project
        && resource.Lifts.Any(lift => wanted.Exists(step => step.Skill == lift.Skill && step.Level > (int)lift.From));

    private static Resource[] Followed(Resource[] chosen)
    {
        Predicate<(string Skill, int Level)> reached = Reached(chosen);
        return [.. chosen.Where(resource => resource.Needs.All(need => reached((need.Skill, (int)need.Level))) && resource.Lifts.All(lift => reached((lift.Skill, (int)lift.From))))];
    }

    private static Predicate<(string Skill, int Level)> Reached(Resource[] chosen)
    {
        Dictionary<string, int> levels = new(StringComparer.Ordinal);
        for (int round = 0; round < chosen.Length; round++)
        {
            foreach (Resource resource in chosen.Where(resource => resource.Needs.All(need => Level(need.Skill) >= (int)need.Level) && resource.Lifts.All(lift => Level(lift.Skill) >= (int)lift.From)))
            {
                foreach (SkillLift lift in resource.Lifts)
                {
                    levels[lift.Skill] = Math.Max(Level(lift.Skill), (int)lift.To);
                }
            }
        }

        return step => Level(step.Skill) >= step.Level;

        int Level(string skill) => levels.GetValueOrDefault(skill);
    }
}
