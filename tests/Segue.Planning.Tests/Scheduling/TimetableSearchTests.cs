using Segue.Planning.Scheduling;

namespace Segue.Planning.Tests.Scheduling;

public sealed class TimetableSearchTests
{
    [Fact]
    public void Run_SmallInstances_FindsWhatEveryOrderFinds()
    {
        int possible = 0;
        for (int seed = 0; seed < 25; seed++)
        {
            TimetableProblem problem = SessionInstances.Make(seed, 7);
            double best = EveryOrder(problem);
            if (double.IsPositiveInfinity(best))
            {
                continue;
            }

            TimetableSearch search = new(problem, seed);
            search.Run(8_000);

            int[] starts = SessionCheck.Starts(problem, search.Best);
            Assert.Empty(SessionCheck.Wrongs(problem, starts));
            Assert.True(SessionCheck.WeightedStart(problem, starts) <= best, $"seed {seed}: {SessionCheck.WeightedStart(problem, starts)} instead of {best}");
            Assert.True(SessionCheck.WeightedStart(problem, starts) >= best, $"seed {seed}: better than every order");
            possible++;
        }

        Assert.True(possible > 15);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(150)]
    public void Run_AnyInstance_KeepsEveryRuleBetweenBoundAndFirst(int sessions)
    {
        for (int seed = 0; seed < 2; seed++)
        {
            TimetableProblem problem = SessionInstances.Make(seed, sessions);
            TimetableSearch search = new(problem, seed);
            search.MeetDates(5_000);
            int[] first = SessionCheck.Starts(problem, search.Best);

            search.Run(1_000);

            int[] starts = SessionCheck.Starts(problem, search.Best);
            Assert.Empty(SessionCheck.Wrongs(problem, first));
            Assert.Empty(SessionCheck.Wrongs(problem, starts));
            Assert.InRange(SessionCheck.WeightedStart(problem, starts), Least(problem), SessionCheck.WeightedStart(problem, first));
        }
    }

    [Fact]
    public void Run_SameSeedAndSteps_GivesTheSame()
    {
        TimetableProblem problem = SessionInstances.Make(3, 40);
        (TimetableSearch one, TimetableSearch other) = (new TimetableSearch(problem, 5), new TimetableSearch(problem, 5));
        one.Run(2_000);
        other.Run(2_000);

        Assert.Equal(one.Best.Pieces, other.Best.Pieces);
    }

    [Fact]
    public void Run_StoppedByTime_KeepsTheBestMet()
    {
        TimetableProblem problem = SessionInstances.Make(4, 40);
        TimetableSearch search = new(problem, 1);
        search.MeetDates(5_000);
        double first = search.Best.Cost;
        int asked = 0;

        search.Run(long.MaxValue, () => asked++ / 20.0);

        Assert.InRange(asked, 20, 22);
        Assert.True(search.Best.Cost <= first);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Fill_FromTheFirstWindowTouched_IsTheSameAsFromTheStart(bool whole)
    {
        for (int seed = 0; seed < 30; seed++)
        {
            TimetableProblem problem = whole ? SessionInstances.Make(seed, 30) : WorkInstances.Make(seed, 12);
            Random random = new(seed);
            int[] order = [.. Enumerable.Range(0, problem.Tasks.Length).OrderBy(_ => random.Next())];
            int[] wait = [.. order.Select(_ => random.Next(4) == 0 ? random.Next(60) : 0)];
            Timetable before = new(problem);
            before.Fill(order, wait, 0, null, double.PositiveInfinity);
            for (int change = 0; change < 20; change++)
            {
                (int from, int to) = (random.Next(order.Length), random.Next(order.Length));
                int task = order[from];
                List<int> moved = [.. order];
                moved.RemoveAt(from);
                moved.Insert(to, task);
                (Timetable quick, Timetable afresh) = (new Timetable(problem), new Timetable(problem));
                quick.Fill([.. moved], wait, to < from || !whole ? before.Ready(task) : before.FirstWindow(task), before, double.PositiveInfinity);
                afresh.Fill([.. moved], wait, 0, null, double.PositiveInfinity);

                Assert.Equal(afresh.Pieces, quick.Pieces);
                Assert.Equal(afresh.Cost, quick.Cost, 6);
                (order, before) = ([.. moved], quick);
            }
        }
    }

    // Every session in turn at the first place that is free for it: one of the orders gives the best timetable there is.
    private static double EveryOrder(TimetableProblem problem)
    {
        double best = double.PositiveInfinity;
        int[] starts = new int[problem.Tasks.Length];
        Place(0, 0);
        return best;

        void Place(int placed, double cost)
        {
            if (placed == (1 << starts.Length) - 1)
            {
                best = Math.Min(best, cost);
                return;
            }

            for (int task = 0; task < starts.Length && cost < best; task++)
            {
                if ((placed >> task & 1) == 0 && problem.Tasks[task].After.All(before => (placed >> before & 1) == 1) && First(task, placed) is var start and >= 0)
                {
                    starts[task] = start;
                    Place(placed | (1 << task), cost + (start * problem.Tasks[task].Weight));
                }
            }
        }

        int First(int task, int placed)
        {
            int least = problem.Tasks[task].After.Select(before => starts[before] + problem.Tasks[before].Length).DefaultIfEmpty(0).Max();
            for (int start = least; start + problem.Tasks[task].Length <= Math.Min(problem.Tasks[task].Due, 528); start++)
            {
                if (Array.Exists(problem.Windows, window => start >= window.Start && start + problem.Tasks[task].Length <= window.Start + window.Length) && Free(task, start, placed))
                {
                    return start;
                }
            }

            return -1;
        }

        bool Free(int task, int start, int placed) => Enumerable.Range(0, starts.Length).All(other =>
        {
            int apart = problem.Tasks[other].Topic == problem.Tasks[task].Topic ? problem.Gap : 0;
            return (placed >> other & 1) == 0 || start >= starts[other] + problem.Tasks[other].Length + apart || starts[other] >= start + problem.Tasks[task].Length + apart;
        });
    }

    // Without windows, dates, topics and conditions, the heaviest for its length first is best.
    private static double Least(TimetableProblem problem)
    {
        double sum = 0;
        int start = 0;
        foreach (TimetableTask task in problem.Tasks.OrderByDescending(task => task.Weight / task.Length))
        {
            sum += start * task.Weight;
            start += task.Length;
        }

        return sum;
    }
}
