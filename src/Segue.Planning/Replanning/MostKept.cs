namespace Segue.Planning.Replanning;

/// <summary>
/// Among all ways to fill the half-hours so that each item stays between its first and last, finds one in which most of them keep what stood there
/// before. Exact: half-hours change hands round circles of items as long as one circle keeps more (a circulation of greatest gain). See decision 0017.
/// </summary>
internal static class MostKept
{
    /// <summary>Improves <paramref name="now"/>, the item in each half-hour (-1 for none), in place.</summary>
    /// <param name="now">A filling that keeps every rule.</param>
    /// <param name="before">What stood in each half-hour before; -1 for nothing that is still to do.</param>
    /// <param name="count">How many items there are.</param>
    public static void Improve(IList<int> now, IReadOnlyList<int> before, int count)
    {
        int[] first = [.. Enumerable.Repeat(int.MaxValue, count)];
        int[] last = [.. Enumerable.Repeat(-1, count)];
        for (int cell = 0; cell < now.Count; cell++)
        {
            if (now[cell] >= 0)
            {
                first[now[cell]] = Math.Min(first[now[cell]], cell);
                last[now[cell]] = cell;
            }
        }

        while (Circle(now, before, first, last) is { } circle)
        {
            foreach ((int cell, int to) in circle)
            {
                now[cell] = to;
            }
        }
    }

    // One more half-hour for "to" and one less for whoever has it now; nobody (-1) is the node after the last item.
    private static List<(int Cell, int To)>? Circle(IList<int> now, IReadOnlyList<int> before, int[] first, int[] last)
    {
        int nodes = first.Length + 1;
        (int Gain, int Cell)[,] best = new (int, int)[nodes, nodes];
        for (int from = 0; from < nodes; from++)
        {
            for (int to = 0; to < nodes; to++)
            {
                best[from, to] = (int.MinValue / 2, -1);
            }
        }

        for (int cell = 0; cell < now.Count; cell++)
        {
            int from = now[cell] < 0 ? nodes - 1 : now[cell];
            for (int to = 0; to < nodes; to++)
            {
                bool nobody = to == nodes - 1;
                if (to != from && (nobody || (cell >= first[to] && cell <= last[to])))
                {
                    int gain = (!nobody && before[cell] == to ? 1 : 0) - (now[cell] >= 0 && before[cell] == now[cell] ? 1 : 0);
                    if (gain > best[from, to].Gain)
                    {
                        best[from, to] = (gain, cell);
                    }
                }
            }
        }

        return Trace(best, nodes);
    }

    // Bellman and Ford: from everywhere at once; what still improves after as many rounds as there are nodes hangs on a circle of gain.
    private static List<(int Cell, int To)>? Trace((int Gain, int Cell)[,] best, int nodes)
    {
        int[] gain = new int[nodes];
        int[] from = [.. Enumerable.Repeat(-1, nodes)];
        int improved = -1;
        for (int round = 0; round < nodes; round++)
        {
            improved = -1;
            for (int one = 0; one < nodes; one++)
            {
                for (int to = 0; to < nodes; to++)
                {
                    if (best[one, to].Cell >= 0 && gain[one] + best[one, to].Gain > gain[to])
                    {
                        (gain[to], from[to], improved) = (gain[one] + best[one, to].Gain, one, to);
                    }
                }
            }

            if (improved < 0)
            {
                return null;
            }
        }

        for (int step = 0; step < nodes; step++)
        {
            improved = from[improved];
        }

        List<(int Cell, int To)> circle = [];
        int node = improved;
        do
        {
            circle.Add((best[from[node], node].Cell, node == nodes - 1 ? -1 : node));
            node = from[node];
        }
        while (node != improved);
        return circle;
    }
}
