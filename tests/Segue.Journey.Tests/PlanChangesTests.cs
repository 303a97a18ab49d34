using FsCheck;
using FsCheck.Fluent;
using Segue.Basics;
using Segue.Planning;
using Segue.Planning.Replanning;
using Segue.Testing;

namespace Segue.Journey.Tests;

public sealed class PlanChangesTests
{
    [Fact]
    public void Sequences_OfAnything_KeepEveryRule()
    {
        Gen<(int Kind, int Which, int Much)> step = from kind in Gen.Choose(0, 6) from which in Gen.Choose(0, 40) from much in Gen.Choose(1, 40) select (kind, which, much);
        Gen<(int Seed, (int Kind, int Which, int Much)[] Steps)> cases = from seed in Gen.Choose(0, 400) from steps in step.ArrayOf(8) select (seed, steps);
        int changed = 0, refused = 0;
        Properties.Hold(
            cases,
            one =>
            {
                (PlanInput input, Plan plan) = Learner.Plan(one.Seed);
                CurrentPlan now = Learner.Current(input, plan);
                DateOnly today = Learner.Monday;
                foreach ((int kind, int which, int much) in one.Steps)
                {
                    today = today.AddDays(which % 12);
                    Result<(PlanEvent Event, Replan Replan)> result = Apply(new PlanChanges(input.Catalog, today), now, today, kind, which, much);
                    if (!result.TryGetValue(out (PlanEvent Event, Replan Replan) made))
                    {
                        Assert.DoesNotContain(result.Problems, problem => problem.Code.StartsWith("plan.invalid", StringComparison.Ordinal));
                        refused++;
                        continue;
                    }

                    Sound(now, made.Replan, input, today);
                    now = now with { Version = now.Version.With(made.Replan.Plan) };
                    changed++;
                }

                return true;
            },
            count: 60);

        Assert.True(changed > 200, $"only {changed} changes were made, {refused} refused");
        Assert.True(refused > 8, $"only {refused} changes were refused");
    }

    [Fact]
    public void SlipItem_HoursOfPastDays_AreTakenBackLatestFirst()
    {
        (PlanInput input, Plan plan) = Learner.Plan(5);
        PlanItem first = plan.Items[0];
        StudyBlock[] own = [.. plan.Blocks.Where(block => block.Resource == first.Resource)];
        DateOnly today = own[1].Day.AddDays(1);

        Replan replan = new PlanChanges(input.Catalog, today).SlipItem(Learner.Current(input, plan), "1", 0.5, CancellationToken.None).Value.Replan;

        double before = own.Where(block => block.Day < today).Sum(block => block.Minutes) / 60.0;
        Assert.Equal(before - 0.5, replan.Plan.Items.Single(item => item.Resource == first.Resource).DoneHours);
        Assert.Equal([new LostTime(own[1].Day, own[1].Day, own[1].Start.AddMinutes(own[1].Minutes - 30), 30)], replan.Plan.Lost);
    }

    [Fact]
    public void Done_HoursAfterSilence_TakeThePlaceOfWhatSilenceCounted()
    {
        (PlanInput input, Plan plan) = Learner.Plan(5);
        DateOnly today = Learner.Monday.AddDays(7);
        CurrentPlan now = Learner.Current(input, plan);
        PlanChanges changes = new(input.Catalog, today);
        Plan silent = changes.Limit(now, plan.Request, sooner: false, CancellationToken.None).Value.Replan.Plan;
        Assert.True(silent.Items[0].DoneHours > 0.5);

        Plan said = changes.Done(now with { Version = now.Version.With(silent) }, "1", 0.5, null, CancellationToken.None).Value.Replan.Plan;

        Assert.Equal((0.5, 0.0), (said.Items.Single(item => item.Resource == silent.Items[0].Resource).DoneHours, said.Items.Single(item => item.Resource == silent.Items[0].Resource).Assumed));
    }

    [Fact]
    public void SlipWeeks_BeforeTheFirstDay_CountsFromIt()
    {
        (PlanInput input, Plan plan) = Learner.Plan(6);

        (PlanEvent happened, Replan replan) = new PlanChanges(input.Catalog, Learner.Monday.AddDays(-4)).SlipWeeks(Learner.Current(input, plan), 2, CancellationToken.None).Value;

        Assert.Equal([new LostTime(Learner.Monday, Learner.Monday.AddDays(13))], Assert.IsType<TimeSlipped>(happened).Lost);
        Assert.True(replan.Plan.Blocks.First(block => block.Ahead).Day >= Learner.Monday.AddDays(14));
    }

    [Fact]
    public void Done_Nonsense_IsRefusedWithARemedy()
    {
        (PlanInput input, Plan plan) = Learner.Plan(7);
        CurrentPlan now = Learner.Current(input, plan);
        PlanChanges changes = new(input.Catalog, Learner.Monday);

        (string Code, Result<(PlanEvent, Replan)> Result)[] refused =
        [
            ("plan.hours-done", changes.Done(now, "1", 0, null, CancellationToken.None)),
            ("plan.hours-done", changes.Done(now, "1", double.NaN, null, CancellationToken.None)),
            ("plan.future", changes.Done(now, "1", null, Learner.Monday.AddDays(1), CancellationToken.None)),
            ("plan.item-unknown", changes.Done(now, "no such thing", null, null, CancellationToken.None)),
            ("plan.slip-hours", changes.SlipItem(now, "1", -1, CancellationToken.None)),
            ("plan.slip-weeks", changes.SlipWeeks(now, 0, CancellationToken.None)),
            ("plan.slip-dates", changes.SlipDays(now, Learner.Monday, Learner.Monday.AddDays(-1), CancellationToken.None)),
        ];

        Assert.All(refused, one => Assert.True(one.Result.Problems is [{ Remedy: not null } problem] && problem.Code == one.Code, one.Code));
    }

    private static Result<(PlanEvent Event, Replan Replan)> Apply(PlanChanges changes, CurrentPlan now, DateOnly today, int kind, int which, int much)
    {
        string item = now.Version.Numbers.Values.ElementAt(which % now.Version.Numbers.Count).ToString(System.Globalization.CultureInfo.InvariantCulture);
        PlanRequest limits = now.Version.Plan.Request;
        return kind switch
        {
            0 => changes.Done(now, item, null, today.AddDays(-(much % 5)), CancellationToken.None),
            1 => changes.Done(now, item, much / 4.0, null, CancellationToken.None),
            2 => changes.SlipDays(now, today.AddDays(-which), today.AddDays(much - which), CancellationToken.None),
            3 => changes.SlipWeeks(now, 1 + (much % 3), CancellationToken.None),
            4 => changes.SlipItem(now, item, much / 3.0, CancellationToken.None),
            5 => changes.Limit(now, limits with { HoursPerWeek = 1 + (much / 3.0), Budget = which % 3 == 0 ? Money.Pounds(much * 5) : limits.Budget }, sooner: which % 2 == 0, CancellationToken.None),
            _ => changes.Limit(now, limits with { By = which % 2 == 0 ? today.AddDays(much * 10) : limits.By, Holidays = [.. limits.Holidays, new DateRange(today.AddDays(which), today.AddDays(which + 3))] }, sooner: false, CancellationToken.None),
        };
    }

    private static void Sound(CurrentPlan now, Replan replan, PlanInput input, DateOnly today)
    {
        Plan before = now.Version.Plan, after = replan.Plan;
        Assert.Empty(PlanValidator.Check(after, input.Catalog));
        Assert.All(before.Items.Where(item => item.Told), item => Assert.Contains(after.Items, one => one.Resource == item.Resource && one.State == ItemState.Done && one.Told));
        Assert.All(before.Items.Where(item => item.State == ItemState.Started && item.DoneHours > item.Assumed), item => Assert.Contains(after.Items, one => one.Resource == item.Resource));
        Assert.DoesNotContain(after.Blocks, block => block.Ahead && block.Day < today);
        Assert.True(after.Request.Budget is not { } budget || after.Cost.Amount <= budget.Amount || now.Version.Plan.Request.Budget == budget);

        // A calendar that has seen the plan before follows: every event is still there, its number only rises, and rises when anything about it changes.
        Dictionary<string, StudyBlock> blocks = after.Blocks.ToDictionary(block => block.Uid, StringComparer.Ordinal);
        Assert.All(before.Blocks, old =>
        {
            StudyBlock block = blocks[old.Uid];
            bool same = (old.Day, old.Start, old.Minutes, old.Cancelled) == (block.Day, block.Start, block.Minutes, block.Cancelled);
            Assert.Equal(old.Sequence + (same ? 0 : 1), block.Sequence);
            Assert.True(!old.Cancelled || same, $"{old.Uid} came back");
        });
        Dictionary<string, int> numbers = new(now.Version.With(after).Numbers, StringComparer.Ordinal);
        Assert.All(now.Version.Numbers, pair => Assert.Equal(pair.Value, numbers[pair.Key]));
        Assert.Equal(numbers.Count, numbers.Values.Distinct().Count());
    }
}
