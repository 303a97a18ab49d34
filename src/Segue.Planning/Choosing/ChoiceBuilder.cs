namespace Segue.Planning.Choosing;

/// <summary>Builds whole choices quickly: a good one early lets the search leave much out.</summary>
internal sealed class ChoiceBuilder
{
    private readonly ChoiceProblem _problem;
    private readonly bool[] _chosen;
    private readonly int[] _coverage;
    private readonly int[] _demand;
    private readonly double[] _way;
    private readonly int[] _ways;

    public ChoiceBuilder(ChoiceProblem problem)
    {
        _problem = problem;
        _chosen = new bool[problem.Count];
        _coverage = new int[problem.StepCount];
        _demand = new int[problem.StepCount];
        _way = new double[problem.StepCount];
        _ways = new int[problem.StepCount];
    }

    /// <summary>Completes a start by the cheapest ways by these weights, then leaves out what can be spared; null when that gives no valid choice.</summary>
    /// <param name="weights">What each resource counts as costing; infinite ones are not taken.</param>
    /// <param name="start">Resources to begin from; none when null.</param>
    public bool[]? Build(double[] weights, IEnumerable<int>? start = null)
    {
        Begin(weights, start);
        for (int step = Open(); step >= 0; step = Open())
        {
            int way = Best(step, weights);
            if (way < 0)
            {
                return null;
            }

            Take(way);
        }

        if (_problem.Circular && !_problem.Reaches(_chosen))
        {
            return null;
        }

        Spare(weights);
        return _problem.WithinLimits(_chosen) ? [.. _chosen] : null;
    }

    /// <summary>Leaves one resource after another out of a choice and mends it again; keeps what is cheaper, until nothing is.</summary>
    public bool[] Improve(bool[] choice, double[] weights)
    {
        double cost = _problem.CostOf(choice);
        double[] changed = [.. weights];
        bool better = true;
        for (int round = 0; better && round < 6; round++)
        {
            better = false;
            for (int resource = 0; resource < choice.Length; resource++)
            {
                if (!choice[resource])
                {
                    continue;
                }

                int left = resource;
                changed[resource] = double.PositiveInfinity;
                bool[]? other = Build(changed, Enumerable.Range(0, choice.Length).Where(one => choice[one] && one != left));
                changed[resource] = weights[resource];
                if (other is not null && _problem.CostOf(other) < cost - ChoiceProblem.Tolerance)
                {
                    (choice, cost, better) = (other, _problem.CostOf(other), true);
                }
            }
        }

        return choice;
    }

    private void Begin(double[] weights, IEnumerable<int>? start)
    {
        Array.Clear(_chosen);
        Array.Clear(_coverage);
        Array.Clear(_demand);
        Array.ForEach(_problem.Targets, step => _demand[step]++);
        for (int step = 0; step < _way.Length; step++)
        {
            _way[step] = double.PositiveInfinity;
            _ways[step] = 0;
            foreach (int resource in _problem.Coverers[step])
            {
                _way[step] = Math.Min(_way[step], weights[resource]);
                _ways[step] += double.IsPositiveInfinity(weights[resource]) ? 0 : 1;
            }
        }

        foreach (int resource in start ?? [])
        {
            Take(resource);
        }
    }

    // The open step with the fewest ways left.
    private int Open()
    {
        int open = -1;
        for (int step = 0; step < _demand.Length; step++)
        {
            if (_demand[step] > 0 && _coverage[step] == 0 && (open < 0 || _ways[step] < _ways[open]))
            {
                open = step;
            }
        }

        return open;
    }

    private int Best(int step, double[] weights)
    {
        int best = -1;
        double least = double.PositiveInfinity;
        foreach (int resource in _problem.Coverers[step])
        {
            double worth = weights[resource];
            foreach (int need in _problem.Needs[resource])
            {
                worth += _coverage[need] == 0 && _demand[need] == 0 ? 0.7 * _way[need] : 0;
            }

            double gain = 0;
            foreach (int covered in _problem.Covers[resource])
            {
                gain += _demand[covered] > 0 && _coverage[covered] == 0 ? Math.Max(_way[covered], ChoiceProblem.Tolerance) : 0;
            }

            if (!_chosen[resource] && worth / gain < least)
            {
                (best, least) = (resource, worth / gain);
            }
        }

        return best;
    }

    // The dearest first; what it needed may then be spared too.
    private void Spare(double[] weights)
    {
        int[] order = [.. Enumerable.Range(0, _chosen.Length).Where(resource => _chosen[resource]).OrderByDescending(resource => weights[resource]).ThenBy(resource => resource)];
        bool spared = true;
        while (spared)
        {
            spared = false;
            foreach (int resource in order)
            {
                if (_chosen[resource] && Array.TrueForAll(_problem.Covers[resource], step => _demand[step] == 0 || _coverage[step] > 1))
                {
                    Drop(resource);
                    if (_problem.Circular && !_problem.Reaches(_chosen))
                    {
                        Take(resource);
                    }
                    else
                    {
                        spared = true;
                    }
                }
            }
        }
    }

    private void Take(int resource)
    {
        _chosen[resource] = true;
        Array.ForEach(_problem.Covers[resource], step => _coverage[step]++);
        Array.ForEach(_problem.Needs[resource], step => _demand[step]++);
    }

    private void Drop(int resource)
    {
        _chosen[resource] = false;
        Array.ForEach(_problem.Covers[resource], step => _coverage[step]--);
        Array.ForEach(_problem.Needs[resource], step => _demand[step]--);
    }
}
