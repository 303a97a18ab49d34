using Segue.Basics;
using Segue.Catalogue;
using Segue.Planning.Replanning;

namespace Segue.Planning.Tests.Replanning;

public sealed class ReplannerTests
{
    [Fact]
    public void Make_NothingHappened_ChangesNothing()
    {
        foreach ((_, PlanInput basis, Plan plan) in Changes.Plans(25))
        {
            Replan replan = Changes.Make(Changes.Nothing(basis, plan));

            Assert.False(replan.Changed);
            Assert.Same(plan, replan.Plan);
            Assert.Empty(replan.Blocks);
        }
    }

    [Fact]
    public void Make_OneWeekLost_MovesNothingFurtherThanTheHoursLost()
    {
        foreach ((int seed, PlanInput basis, Plan plan) in Changes.Plans(25))
        {
            LostTime week = Changes.Week(seed % 3);
            Plan moved = Changes.Make(Changes.Nothing(basis, plan) with { Lost = [week] }).Plan;

            int lost = StudyCells.From(plan.Request, Instances.From, []).TakeWhile(cell => cell.Day <= week.Last).Count(cell => week.Covers(cell.Day, cell.Start));
            foreach (PlanItem item in plan.Items)
            {
                PlanItem now = Changes.Item(moved, item.Resource);
                int between = StudyCells.From(plan.Request, Instances.From, [week]).SkipWhile(cell => cell.Time <= Last(plan, item.Resource)).TakeWhile(cell => cell.Day < now.End).Count();
                Assert.True(between <= lost, $"seed {seed}: {item.Resource} ends {between} half-hours later, only {lost} were lost");
                Assert.True(now.Start >= item.Start && now.End >= item.End, $"seed {seed}: {item.Resource} moved to an earlier day");
            }

            Assert.All(plan.Blocks.Where(block => block.Day < week.First), block => Assert.Contains(block, moved.Blocks));
        }
    }

    [Fact]
    public void Make_OneWeekLost_KeepsMostBlocksWhereTheyAre()
    {
        int stayed = 0, all = 0;
        foreach ((_, PlanInput basis, Plan plan) in Changes.Plans(40))
        {
            LostTime week = Changes.Week(1);
            Plan moved = Changes.Make(Changes.Nothing(basis, plan) with { Lost = [week] }).Plan;
            StudyBlock[] later = [.. plan.Blocks.Where(block => block.Resource is not null && block.Day > week.Last)];
            all += later.Length;
            stayed += later.Count(moved.Blocks.Contains);
        }

        Assert.True(stayed > all / 2, $"{stayed} of {all} later blocks stayed");
    }

    [Fact]
    public void Make_FinishedThenReplanned_NeverOpensItAgain()
    {
        foreach ((int seed, PlanInput basis, Plan plan) in Changes.Plans(40))
        {
            string first = plan.Items[seed % plan.Items.Count].Resource;
            Plan done = Changes.Make(Changes.Nothing(basis, plan) with { Progress = [new Progress(first, Instances.From, null)] }).Plan;
            Plan later = Changes.Make(Changes.Nothing(basis, done, Instances.From.AddDays(9)) with { Lost = [Changes.Week(2)], Sooner = true }).Plan;

            Assert.Equal((ItemState.Done, ItemState.Done), (Changes.Item(done, first).State, Changes.Item(later, first).State));
            Assert.Empty(Changes.Study(later, first));
        }
    }

    [Fact]
    public void Make_FinishedEarly_MovesNothingElse()
    {
        foreach ((_, PlanInput basis, Plan plan) in Changes.Plans(40))
        {
            string first = plan.Items[0].Resource;
            Replan replan = Changes.Make(Changes.Nothing(basis, plan) with { Progress = [new Progress(first, Instances.From, null)] });

            Assert.All(replan.Blocks, block => Assert.True(block.Kind == ChangeKind.Dropped && (block.Resource is null || block.Resource == first || replan.Items.Any(item => item.Kind == ChangeKind.Dropped && item.Resource == block.Resource)), block.ToString()));
        }
    }

    [Fact]
    public void Make_SilentWeek_CountsAsDoneAsPlanned()
    {
        (_, PlanInput basis, Plan plan) = Changes.Plans(1).Single();
        double planned = plan.Blocks.Where(block => block.Resource is not null && block.Day < Instances.From.AddDays(7)).Sum(block => block.Minutes) / 60.0;

        Replan replan = Changes.Make(Changes.Nothing(basis, plan, Instances.From.AddDays(7)));

        Assert.Equal(planned, replan.AsPlanned.Sum(one => one.Hours));
        Assert.Equal(planned, replan.Plan.Items.Sum(item => item.DoneHours));
        Assert.Empty(replan.Blocks);
    }

    [Fact]
    public void Make_FewerHoursSaidThanPlanned_PlacesTheRestAgain()
    {
        (PlanInput basis, Plan plan, string resource, double planned) = Changes.Plans(40)
            .Select(one => (one.Basis, one.Plan, one.Plan.Items[0].Resource, Changes.Study(one.Plan, one.Plan.Items[0].Resource).Where(block => block.Day < Instances.From.AddDays(7)).Sum(block => block.Minutes) / 60.0))
            .First(one => one.Item4 >= 3);

        Replan replan = Changes.Make(Changes.Nothing(basis, plan, Instances.From.AddDays(7)) with { Progress = [new Progress(resource, Instances.From.AddDays(6), 1)] });

        PlanItem item = Changes.Item(replan.Plan, resource);
        Assert.Equal((ItemState.Started, 1), (item.State, item.DoneHours));
        Assert.Equal(item.Hours - 1, Changes.Study(replan.Plan, resource).Sum(block => block.Minutes) / 60.0);
        Assert.DoesNotContain(replan.AsPlanned, one => one.Resource == resource);
    }

    [Fact]
    public void Make_WeekCountedThenSaidToBeLost_IsTakenBack()
    {
        (_, PlanInput basis, Plan plan) = Changes.Plans(1).Single();
        Plan counted = Changes.Make(Changes.Nothing(basis, plan, Instances.From.AddDays(7))).Plan;

        Plan back = Changes.Make(Changes.Nothing(basis, counted, Instances.From.AddDays(7)) with { Lost = [Changes.Week(0)] }).Plan;

        Assert.All(back.Items.Where(item => item.State != ItemState.Done), item => Assert.Equal(0, item.DoneHours));
        Assert.DoesNotContain(back.Blocks, block => block.Ahead && block.Day < Instances.From.AddDays(7));
    }

    [Fact]
    public void Make_AnyLimitsChanged_KeepsEveryRuleAndWhatIsBegun()
    {
        int swapped = 0;
        foreach ((int seed, PlanInput basis, Plan plan) in Changes.Plans(40))
        {
            Random random = new(seed);
            string begun = plan.Items[random.Next(plan.Items.Count)].Resource;
            PlanRequest request = plan.Request with
            {
                HoursPerWeek = random.Next(2, 16),
                Budget = random.Next(2) == 0 ? null : Money.Pounds(plan.Cost.Amount * random.Next(6, 12) / 10),
                Holidays = [.. plan.Request.Holidays, new DateRange(Instances.From.AddDays(40), Instances.From.AddDays(40 + random.Next(20)))],
            };

            Result<Replan> result = Replanner.Make(Changes.Nothing(basis, plan) with { Request = request, Progress = [new Progress(begun, Instances.From, 1)] }, TestContext.Current.CancellationToken);

            if (result.TryGetValue(out Replan? replan))
            {
                Assert.True(PlanValidator.Check(replan.Plan, basis.Catalog) is [], $"seed {seed}: " + string.Join("; ", PlanValidator.Check(replan.Plan, basis.Catalog)));
                Assert.NotEqual(ItemState.Planned, Changes.Item(replan.Plan, begun).State);
                Assert.True(request.Budget is not { } budget || replan.Plan.Cost.Amount <= budget.Amount);
                swapped += replan.Proof.Swaps > 0 ? 1 : 0;
            }
        }

        Assert.True(swapped > 2, $"only {swapped} plans had anything swapped");
    }

    [Fact]
    public void Make_SmallerBudget_SwapsAsFewAsTryingEverythingFinds()
    {
        int swapped = 0;
        foreach ((int seed, PlanInput basis, Plan plan) in Changes.Plans(25))
        {
            PlanRequest request = plan.Request with { Budget = Money.Pounds(Math.Floor(plan.Cost.Amount * 0.7m)) };

            Result<Replan> result = Replanner.Make(Changes.Nothing(basis, plan) with { Request = request }, TestContext.Current.CancellationToken);

            int least = LeastSwaps(basis, plan, request.Budget.Value.Amount);
            Assert.True(result.IsOk == least < int.MaxValue, $"seed {seed}: {least}");
            if (result.TryGetValue(out Replan? replan))
            {
                Assert.True(replan.Proof.Proven);
                Assert.True(least == replan.Proof.Swaps, $"seed {seed}: {replan.Proof.Swaps} swaps, {least} would do");
                swapped += least > 0 ? 1 : 0;
            }
        }

        Assert.True(swapped > 3, $"only {swapped} budgets forced a swap");
    }

    [Fact]
    public void Make_MoreHours_EndsNoLaterAndKeepsIds()
    {
        (_, PlanInput basis, Plan plan) = Changes.Plans(1).Single();

        Replan replan = Changes.Make(Changes.Nothing(basis, plan) with { Request = plan.Request with { HoursPerWeek = plan.Request.HoursPerWeek * 2 } });

        Assert.True(replan.Plan.Finish < plan.Finish);
        Assert.Equal(1, replan.Plan.Revision);
        Assert.All(replan.Blocks.Where(block => block.Kind == ChangeKind.Moved), block => Assert.Equal(1, replan.Plan.Blocks.Single(one => one.Uid == block.Uid).Sequence));
        Assert.All(replan.Blocks.Where(block => block.Kind == ChangeKind.Dropped), block => Assert.True(replan.Plan.Blocks.Single(one => one.Uid == block.Uid) is { Cancelled: true, Sequence: 1 }));
    }

    [Fact]
    public void Make_DateThatCannotBeMet_NamesHoursThatMeetIt()
    {
        (_, PlanInput basis, Plan plan) = Changes.Plans(40).First(one => one.Plan.Finish > Instances.From.AddDays(60) && one.Basis.Catalog.Resources.Values.All(resource => resource.Sittings.Count == 0));
        PlanRequest sooner = plan.Request with { By = plan.Finish.AddDays(-20) };

        Problem problem = Replanner.Make(Changes.Nothing(basis, plan) with { Request = sooner }, TestContext.Current.CancellationToken).Problems[0];

        Assert.Equal("plan.date", problem.Code);
        double hours = double.Parse(problem.Remedy!.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(Replanner.Make(Changes.Nothing(basis, plan) with { Request = sooner with { HoursPerWeek = hours } }, TestContext.Current.CancellationToken).IsOk);
    }

    [Fact]
    public void Make_LostWeeks_MoveTheForecast()
    {
        (_, PlanInput basis, Plan plan) = Changes.Plans(1).Single();

        Plan late = Changes.Make(Changes.Nothing(basis, plan, Instances.From.AddDays(14)) with { Lost = [Changes.Week(0), Changes.Week(1)] }).Plan;

        Assert.True(late.Forecast.P80 > plan.Forecast.P80);
    }

    private static long Last(Plan plan, string resource) => Changes.Study(plan, resource).Max(block => StudyCell.TimeOf(block.Day, block.Start) + block.Minutes - 30);

    // Every subset of the catalogue that reaches what the plan reaches within the budget.
    private static int LeastSwaps(PlanInput basis, Plan plan, decimal budget)
    {
        Resource[] all = [.. basis.Catalog.Resources.Values];
        HashSet<string> old = [.. plan.Items.Select(item => item.Resource)];
        (string Skill, int Level)[] wanted = [.. basis.Gaps.Select(gap => (gap.Skill, (int)(plan.Unreachable.FirstOrDefault(one => one.Skill == gap.Skill)?.Reached ?? gap.Needed)))];
        HashSet<string> usable = Followed(all, out _);
        HashSet<string> projects = [.. all.Where(one => one.Kind == ResourceKind.Project && usable.Contains(one.Id) && (old.Contains(one.Id) || one.Lifts.Any(lift => wanted.Any(step => step.Skill == lift.Skill && (int)lift.From < step.Level)))).Select(one => one.Id)];
        int least = int.MaxValue;
        for (int subset = 0; subset < 1 << all.Length; subset++)
        {
            Resource[] chosen = [.. all.Where((_, index) => (subset >> index & 1) == 1)];
            int swaps = old.Count + chosen.Length - (2 * chosen.Count(resource => old.Contains(resource.Id)));
            if (swaps < least && chosen.Sum(resource => resource.Price.Amount) <= budget && (projects.Count == 0 || Array.Exists(chosen, one => projects.Contains(one.Id))) && Reaches(chosen, wanted))
            {
                least = swaps;
            }
        }

        return least;
    }

    private static bool Reaches(Resource[] chosen, (string Skill, int Level)[] wanted) =>
        Followed(chosen, out Dictionary<string, int> levels).Count == chosen.Length && wanted.All(step => levels.GetValueOrDefault(step.Skill) >= step.Level);

    private static HashSet<string> Followed(Resource[] chosen, out Dictionary<string, int> reached)
    {
        Dictionary<string, int> levels = new(StringComparer.Ordinal);
        int followed = -1;
        HashSet<string> done = [];
        while (followed < done.Count)
        {
            followed = done.Count;
            foreach (Resource resource in chosen.Where(resource => !done.Contains(resource.Id) && resource.Needs.All(need => levels.GetValueOrDefault(need.Skill) >= (int)need.Level) && resource.Lifts.All(lift => levels.GetValueOrDefault(lift.Skill) >= (int)lift.From)))
            {
                done.Add(resource.Id);
                foreach (SkillLift lift in resource.Lifts)
                {
                    levels[lift.Skill] = Math.Max(levels.GetValueOrDefault(lift.Skill), (int)lift.To);
                }
            }
        }

        reached = levels;
        return done;
    }
}
