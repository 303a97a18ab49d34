namespace Segue.Planning.Choosing;

/// <summary>Finds rows that a fractional choice breaks because resources that together go over a limit cannot all be chosen.</summary>
internal sealed class LimitCuts(ChoiceProblem problem)
{
    /// <summary>Rows that the values break by at least <paramref name="violation"/>.</summary>
    public IEnumerable<LinearRow> Find(double[] values, double violation)
    {
        foreach (ChoiceLimit limit in problem.Limits)
        {
            if (Over(limit, values) is { } over && Row(limit, over) is { } row && Short(row, values) > violation)
            {
                yield return row;
            }
        }
    }

    // The fewest that go over the limit, those first that are chosen almost wholly for what they use.
    private static List<int>? Over(ChoiceLimit limit, double[] values)
    {
        List<int> order = [.. Enumerable.Range(0, values.Length).Where(resource => limit.Use[resource] > 0 && values[resource] > ChoiceProblem.Tolerance).OrderBy(resource => (1 - values[resource]) / limit.Use[resource])];
        double used = 0;
        int count = 0;
        while (count < order.Count && used <= limit.Most + ChoiceProblem.Tolerance)
        {
            used += limit.Use[order[count++]];
        }

        if (used <= limit.Most + ChoiceProblem.Tolerance)
        {
            return null;
        }

        List<int> over = order[..count];
        foreach (int resource in over.OrderBy(one => values[one]).ToList())
        {
            if (used - limit.Use[resource] > limit.Most + ChoiceProblem.Tolerance)
            {
                used -= limit.Use[resource];
                over.Remove(resource);
            }
        }

        return over;
    }

    // Whatever uses at least as much as the greatest of them counts with them.
    private static LinearRow? Row(ChoiceLimit limit, List<int> over)
    {
        double greatest = over.Max(resource => limit.Use[resource]);
        int[] columns = [.. Enumerable.Range(0, limit.Use.Length).Where(resource => over.Contains(resource) || limit.Use[resource] >= greatest)];
        return new LinearRow(columns, [.. Enumerable.Repeat(-1.0, columns.Length)], 1 - over.Count);
    }

    private static double Short(LinearRow row, double[] values) => row.Least + row.Columns.Sum(column => values[column]);
}
