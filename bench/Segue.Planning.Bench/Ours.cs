using Segue.Planning.Choosing;

namespace Segue.Planning.Bench;

/// <summary>Our own chooser, in this process.</summary>
internal static class Ours
{
    public static (Measured Result, Choice Choice) Choose(ChoiceProblem problem)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        Choice choice = ResourceChooser.Solve(Fresh(problem), new SearchEffort(long.MaxValue, TimeSpan.FromSeconds(60), TimeProvider.System, CancellationToken.None))!;
        TimeSpan took = Environment.CpuUsage.TotalTime - before;
        return (new Measured(choice.Cost, choice.Optimal, took.TotalSeconds, 0), choice);
    }

    // A problem remembers whether it has circles, so every run gets one of its own.
    private static ChoiceProblem Fresh(ChoiceProblem problem) => new(problem.StepCount, problem.Cost, problem.Covers, problem.Needs, problem.Targets, problem.Limits);
}
