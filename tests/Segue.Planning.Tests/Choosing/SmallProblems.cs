using System.Numerics;
using Segue.Planning.Choosing;

namespace Segue.Planning.Tests.Choosing;

/// <summary>Problems small enough to try every choice, with needs in circles, up to two limits, and costs with and without a common unit.</summary>
internal static class SmallProblems
{
    private const int Steps = 10;

    public static ChoiceProblem Random(int seed, int resources = 12)
    {
        Random random = new(seed);
        int[][] covers = [.. Enumerable.Range(0, resources).Select(_ => Some(random, 1, 4))];
        int[][] needs = [.. Enumerable.Range(0, resources).Select(_ => random.Next(2) == 0 ? [] : Some(random, 1, 3))];
        double[] cost = [.. Enumerable.Range(0, resources).Select(_ => random.Next(1, 40) * (seed % 3 == 0 ? Math.PI : 0.5))];
        List<ChoiceLimit> limits = [];
        for (int limit = random.Next(3); limit > 0; limit--)
        {
            double[] use = [.. Enumerable.Range(0, resources).Select(_ => (double)Math.Max(0, random.Next(-15, 30)))];
            limits.Add(new ChoiceLimit(use, random.Next(10, 60)));
        }

        return new ChoiceProblem(Steps, cost, covers, needs, Some(random, 1, 5), limits);
    }

    /// <summary>The least cost of all subsets, each followed step by step from nothing; infinite when none is valid.</summary>
    public static double TryEverything(ChoiceProblem problem)
    {
        uint[] covers = Array.ConvertAll(problem.Covers, Bits);
        uint[] needs = Array.ConvertAll(problem.Needs, Bits);
        uint wanted = Bits(problem.Targets);
        double best = double.PositiveInfinity;
        for (uint subset = 0; subset < 1u << problem.Count; subset++)
        {
            double cost = Sum(subset, problem.Cost);
            if (cost < best && (Followed(subset, covers, needs) & wanted) == wanted && problem.Limits.All(limit => Sum(subset, limit.Use) <= limit.Most))
            {
                best = cost;
            }
        }

        return best;
    }

    // A subset of which a part can never be followed counts too: without that part it costs less and is among the others.
    private static uint Followed(uint subset, uint[] covers, uint[] needs)
    {
        uint reached = 0;
        uint before;
        do
        {
            before = reached;
            for (uint left = subset; left != 0; left &= left - 1)
            {
                int resource = BitOperations.TrailingZeroCount(left);
                reached |= (needs[resource] & ~reached) == 0 ? covers[resource] : 0;
            }
        }
        while (reached != before);

        return reached;
    }

    private static double Sum(uint subset, double[] values)
    {
        double sum = 0;
        for (uint left = subset; left != 0; left &= left - 1)
        {
            sum += values[BitOperations.TrailingZeroCount(left)];
        }

        return sum;
    }

    private static int[] Some(Random random, int least, int below) => [.. Enumerable.Range(0, random.Next(least, below)).Select(_ => random.Next(Steps)).Distinct()];

    private static uint Bits(int[] steps) => steps.Aggregate(0u, (bits, step) => bits | (1u << step));
}
