namespace Segue.Planning.Choosing;

/// <summary>
/// Finds rows that a fractional choice breaks. Take a set of steps with a wanted one among them. Whichever of its steps is reached first is
/// reached by a resource that needs none of the set; so at least one such resource must be chosen. Needs and circles are special cases.
/// </summary>
internal sealed class ReachCuts
{
    private const double Least = 1e-9;

    private readonly ChoiceProblem _problem;
    private readonly bool[] _target;
    private readonly int[] _covering;
    private readonly int[] _needing;
    private readonly bool[] _seen;
    private readonly List<int> _set = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public ReachCuts(ChoiceProblem problem)
    {
        _problem = problem;
        _target = new bool[problem.StepCount];
        Array.ForEach(problem.Targets, step => _target[step] = true);
        _covering = new int[problem.Count];
        _needing = new int[problem.Count];
        _seen = new bool[problem.StepCount];
    }

    /// <summary>Rows that the values break by at least <paramref name="violation"/>, each given once in the life of this object.</summary>
    public List<LinearRow> Find(double[] values, double violation)
    {
        List<LinearRow> rows = [];
        for (int step = 0; step < _problem.StepCount; step++)
        {
            double wanted = Wanted(step, values);
            if (wanted > violation)
            {
                double crossing = Grow(step, values);
                if (crossing < wanted - violation)
                {
                    Note(step, values, crossing + violation, rows);
                }

                Clear();
            }
        }

        return rows;
    }

    /// <summary>The row that a whole choice breaks when it leaves steps unreached; null when it leaves none that matter.</summary>
    public LinearRow? Unreached(bool[] chosen)
    {
        _problem.Order(chosen, out bool[] reached);
        for (int step = 0; step < reached.Length; step++)
        {
            if (!reached[step])
            {
                Include(step);
            }
        }

        int stuck = Stuck(chosen);
        LinearRow? row = _set.Exists(step => _target[step]) ? Row(-1) : stuck >= 0 ? Row(stuck) : null;
        Clear();
        return row;
    }

    // A chosen resource that needs a step of the set.
    private int Stuck(bool[] chosen)
    {
        for (int resource = 0; resource < chosen.Length; resource++)
        {
            if (chosen[resource] && _needing[resource] > 0)
            {
                return resource;
            }
        }

        return -1;
    }

    private double Wanted(int step, double[] values)
    {
        if (_target[step])
        {
            return 1;
        }

        double most = 0;
        foreach (int resource in _problem.Needers[step])
        {
            most = Math.Max(most, values[resource]);
        }

        return most;
    }

    // Adds one step after another for as long as that lessens the value that crosses into the set.
    private double Grow(int first, double[] values)
    {
        double crossing = Include(first, values);
        while (crossing > Least)
        {
            int best = -1;
            double least = -Least;
            foreach (int step in Candidates(values))
            {
                double change = Change(step, values);
                if (change < least)
                {
                    (best, least) = (step, change);
                }
            }

            if (best < 0)
            {
                return crossing;
            }

            Include(best);
            crossing += least;
        }

        return crossing;
    }

    private double Include(int step, double[] values)
    {
        Include(step);
        double crossing = 0;
        foreach (int resource in _problem.Coverers[step])
        {
            crossing += _needing[resource] == 0 ? values[resource] : 0;
        }

        return crossing;
    }

    private void Include(int step)
    {
        _set.Add(step);
        foreach (int resource in _problem.Coverers[step])
        {
            _covering[resource]++;
        }

        foreach (int resource in _problem.Needers[step])
        {
            _needing[resource]++;
        }
    }

    private List<int> Candidates(double[] values)
    {
        List<int> candidates = [];
        foreach (int member in _set)
        {
            foreach (int resource in _problem.Coverers[member])
            {
                if (_needing[resource] > 0 || values[resource] < Least)
                {
                    continue;
                }

                foreach (int step in _problem.Needs[resource])
                {
                    if (!_seen[step])
                    {
                        _seen[step] = true;
                        candidates.Add(step);
                    }
                }
            }
        }

        candidates.ForEach(step => _seen[step] = false);
        return candidates;
    }

    private double Change(int step, double[] values)
    {
        double change = 0;
        foreach (int resource in _problem.Needers[step])
        {
            change -= _needing[resource] == 0 && _covering[resource] > 0 ? values[resource] : 0;
        }

        foreach (int resource in _problem.Coverers[step])
        {
            change += _needing[resource] == 0 && _covering[resource] == 0 && Array.IndexOf(_problem.Needs[resource], step) < 0 ? values[resource] : 0;
        }

        return change;
    }

    // One row when a target is in the set; otherwise one for every resource that needs the first step and is chosen more than the set is reached.
    private void Note(int first, double[] values, double above, List<LinearRow> rows)
    {
        if (_set.Exists(step => _target[step]))
        {
            Keep(Row(-1), rows);
            return;
        }

        foreach (int resource in _problem.Needers[first])
        {
            if (values[resource] > above)
            {
                Keep(Row(resource), rows);
            }
        }
    }

    private void Keep(LinearRow row, List<LinearRow> rows)
    {
        if (_known.Add(string.Join(',', row.Columns)))
        {
            rows.Add(row);
        }
    }

    // What crosses into the set is at least 1, or at least the value of the resource that needs the set.
    private LinearRow Row(int needer)
    {
        List<int> columns = [];
        for (int resource = 0; resource < _covering.Length; resource++)
        {
            if (_covering[resource] > 0 && _needing[resource] == 0)
            {
                columns.Add(resource);
            }
        }

        List<double> factors = [.. Enumerable.Repeat(1.0, columns.Count)];
        if (needer >= 0)
        {
            columns.Add(needer);
            factors.Add(-1);
        }

        return new LinearRow([.. columns], [.. factors], needer >= 0 ? 0 : 1);
    }

    private void Clear()
    {
        _set.Clear();
        Array.Clear(_covering);
        Array.Clear(_needing);
    }
}
