namespace Segue.Planning.Choosing;

/// <summary>A choice of resources.</summary>
/// <param name="Resources">Indexes into the model's resources, in an order in which they can be followed; empty when the search stopped before it found any.</param>
/// <param name="Cost">The objective's value; infinite when the search stopped before it found any choice.</param>
/// <param name="Bound">No choice costs less than this.</param>
/// <param name="Optimal">True when proven best.</param>
/// <param name="Nodes">Search nodes looked at.</param>
internal sealed record Choice(IReadOnlyList<int> Resources, double Cost, double Bound, bool Optimal, long Nodes);

/// <summary>Finds the cheapest choice: makes the problem smaller, then searches with bounds from linear programs. See DESIGN.md beside this file.</summary>
internal static class ResourceChooser
{
    /// <summary>The cheapest choice within the budget, in pounds, and the minutes of study; null when it is proven that there is none.</summary>
    public static Choice? Solve(ChoiceModel model, double? budget, long maxNodes, CancellationToken cancellation, double? minutes = null) =>
        Solve(model.Problem(budget, minutes), new SearchEffort(maxNodes, null, TimeProvider.System, cancellation));

    /// <summary>The cheapest choice; null when it is proven that there is none.</summary>
    public static Choice? Solve(ChoiceProblem problem, SearchEffort effort)
    {
        if (Reduction.Of(problem) is not { } reduction)
        {
            return null;
        }

        BranchAndCut search = new(reduction.Problem, effort);
        search.Run();
        if (search.Best is null && !effort.Spent)
        {
            return null;
        }

        bool[] chosen = new bool[problem.Count];
        reduction.Forced.ForEach(resource => chosen[resource] = true);
        double forced = problem.CostOf(chosen);
        if (search.Best is not { } best)
        {
            return new Choice([], double.PositiveInfinity, forced + search.Bound, false, effort.Nodes);
        }

        for (int resource = 0; resource < best.Length; resource++)
        {
            chosen[reduction.Original[resource]] |= best[resource];
        }

        double cost = problem.CostOf(chosen);
        return new Choice(problem.Order(chosen, out _), cost, effort.Spent ? Math.Min(cost, forced + search.Bound) : cost, !effort.Spent, effort.Nodes);
    }
}
