namespace Segue.Planning.Choosing;

/// <summary>A limit on a choice: what its resources use may not be above the most there is.</summary>
/// <param name="Use">By resource: what it uses, 0 or more.</param>
/// <param name="Most">The most there is.</param>
internal sealed record ChoiceLimit(double[] Use, double Most);

/// <summary>
/// The choice as bare numbers: resources 0 to Count-1 that cover steps, need steps and cost something. A choice is valid when it covers
/// every target, keeps every limit and can be followed in some order.
/// </summary>
internal sealed class ChoiceProblem
{
    public const double Tolerance = 1e-7;

    private bool? _circular;

    public ChoiceProblem(int stepCount, double[] cost, int[][] covers, int[][] needs, int[] targets, IReadOnlyList<ChoiceLimit> limits)
    {
        (StepCount, Cost, Covers, Needs, Targets, Limits) = (stepCount, cost, covers, needs, targets, limits);
        Coverers = ByStep(covers);
        Needers = ByStep(needs);
    }

    public int Count => Cost.Length;

    public int StepCount { get; }

    public double[] Cost { get; }

    /// <summary>By resource: the steps it covers.</summary>
    public int[][] Covers { get; }

    /// <summary>By resource: the steps it needs first.</summary>
    public int[][] Needs { get; }

    public int[] Targets { get; }

    public IReadOnlyList<ChoiceLimit> Limits { get; }

    /// <summary>By step: the resources that cover it.</summary>
    public int[][] Coverers { get; }

    /// <summary>By step: the resources that need it.</summary>
    public int[][] Needers { get; }

    /// <summary>True when resources can need each other in a circle, so that covering every need is not enough.</summary>
    public bool Circular => _circular ??= HasCircle();

    /// <summary>What a choice costs.</summary>
    public double CostOf(bool[] chosen)
    {
        double cost = 0;
        for (int resource = 0; resource < chosen.Length; resource++)
        {
            cost += chosen[resource] ? Cost[resource] : 0;
        }

        return cost;
    }

    /// <summary>Whether the choice keeps every limit.</summary>
    public bool WithinLimits(bool[] chosen)
    {
        foreach (ChoiceLimit limit in Limits)
        {
            double used = 0;
            for (int resource = 0; resource < chosen.Length; resource++)
            {
                used += chosen[resource] ? limit.Use[resource] : 0;
            }

            if (used > limit.Most + Tolerance)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether all that is chosen can be followed and every target is reached.</summary>
    public bool Reaches(bool[] chosen) =>
        Order(chosen, out bool[] reached).Count == chosen.Count(one => one) && Array.TrueForAll(Targets, step => reached[step]);

    /// <summary>The chosen resources in an order in which each can be followed; shorter than the choice when some never can.</summary>
    public List<int> Order(bool[] chosen, out bool[] reached)
    {
        bool[] now = new bool[StepCount];
        List<int> order = [];
        List<int> waiting = [];
        for (int resource = 0; resource < chosen.Length; resource++)
        {
            if (chosen[resource])
            {
                waiting.Add(resource);
            }
        }

        int before;
        do
        {
            before = order.Count;
            foreach (int resource in waiting)
            {
                if (Array.TrueForAll(Needs[resource], step => now[step]))
                {
                    order.Add(resource);
                    Array.ForEach(Covers[resource], step => now[step] = true);
                }
            }

            waiting.RemoveAll(order.Contains);
        }
        while (order.Count > before);

        reached = now;
        return order;
    }

    private int[][] ByStep(int[][] steps)
    {
        List<int>[] lists = new List<int>[StepCount];
        for (int step = 0; step < StepCount; step++)
        {
            lists[step] = [];
        }

        for (int resource = 0; resource < steps.Length; resource++)
        {
            foreach (int step in steps[resource])
            {
                lists[step].Add(resource);
            }
        }

        return Array.ConvertAll(lists, list => list.ToArray());
    }

    // Takes away, again and again, what waits for nothing that is left; what stays waits in a circle.
    private bool HasCircle()
    {
        bool[] gone = new bool[Count];
        int left = Count;
        bool moved = true;
        while (moved)
        {
            moved = false;
            for (int resource = 0; resource < Count; resource++)
            {
                int self = resource;
                if (!gone[resource] && Array.TrueForAll(Needs[resource], step => Array.TrueForAll(Coverers[step], other => other == self || gone[other])))
                {
                    gone[resource] = moved = true;
                    left--;
                }
            }
        }

        return left > 0;
    }
}
