namespace Segue.Planning.Choosing;

/// <summary>
/// Makes a problem smaller without losing its best choice: steps that every way to a target passes become targets, the only way to a target is
/// taken, and a resource goes when another does all it does for no more.
/// </summary>
internal sealed class Reduction
{
    private readonly ChoiceProblem _problem;
    private readonly bool[] _alive;
    private readonly StepSet[] _covers;
    private readonly StepSet[] _needs;
    private readonly StepSet _held;
    private readonly StepSet _wanted;
    private readonly double[] _left;
    private bool _impossible;

    private Reduction(ChoiceProblem problem)
    {
        _problem = problem;
        _alive = new bool[problem.Count];
        Array.Fill(_alive, true);
        _covers = Array.ConvertAll(problem.Covers, SetOf);
        _needs = Array.ConvertAll(problem.Needs, SetOf);
        _held = new StepSet(problem.StepCount);
        _wanted = SetOf(problem.Targets);
        _left = [.. problem.Limits.Select(limit => limit.Most)];
        Problem = problem;
    }

    /// <summary>The smaller problem.</summary>
    public ChoiceProblem Problem { get; private set; }

    /// <summary>By resource of the smaller problem: its number in the first one.</summary>
    public int[] Original { get; private set; } = [];

    /// <summary>Resources of the first problem that are part of a best choice for certain.</summary>
    public List<int> Forced { get; } = [];

    /// <summary>The smaller problem; null when no choice can be valid.</summary>
    public static Reduction? Of(ChoiceProblem problem)
    {
        Reduction reduction = new(problem);
        bool changed = true;
        while (changed && !reduction._impossible)
        {
            changed = reduction.FollowWants();
            changed |= reduction.TakeOnlyWays();
            changed |= reduction.DropUseless();
            changed |= reduction.DropDominated();
        }

        if (reduction._impossible)
        {
            return null;
        }

        reduction.Compress();
        return reduction;
    }

    // A step that is covered or needed by every way to a wanted step is wanted itself.
    private bool FollowWants()
    {
        bool changed = false;
        foreach (int step in _wanted.ToArray())
        {
            StepSet? common = null;
            foreach (int resource in _problem.Coverers[step])
            {
                if (!_alive[resource])
                {
                    continue;
                }

                common ??= Both(resource);
                common.Value.IntersectWith(_covers[resource], _needs[resource]);
            }

            _impossible |= common is null;
            changed |= common is { } implied && _wanted.UnionWith(implied);
        }

        return changed;
    }

    private StepSet Both(int resource)
    {
        StepSet both = _covers[resource].Copy();
        both.UnionWith(_needs[resource]);
        return both;
    }

    private bool TakeOnlyWays()
    {
        bool changed = false;
        foreach (int step in _wanted.ToArray())
        {
            int[] ways = [.. _problem.Coverers[step].Where(one => _alive[one])];

            // In a circle the steps of a resource are held only once its own needs are.
            if (!_wanted[step] || ways.Length != 1 || (_problem.Circular && !_needs[ways[0]].IsEmpty))
            {
                continue;
            }

            int way = ways[0];
            _alive[way] = false;
            Forced.Add(way);
            for (int limit = 0; limit < _left.Length; limit++)
            {
                _left[limit] -= _problem.Limits[limit].Use[way];
                _impossible |= _left[limit] < -ChoiceProblem.Tolerance;
            }

            // A step that it both covers and needs must be reached by something else.
            StepSet reached = _covers[way].Copy();
            reached.Remove(_needs[way]);
            _wanted.UnionWith(_needs[way]);
            Hold(reached);
            changed = true;
        }

        return changed;
    }

    private void Hold(StepSet steps)
    {
        _held.UnionWith(steps);
        _wanted.Remove(_held);
        for (int resource = 0; resource < _alive.Length; resource++)
        {
            _covers[resource].Remove(_held);
            _needs[resource].Remove(_held);
        }
    }

    private StepSet Useful()
    {
        StepSet useful = _wanted.Copy();
        for (int resource = 0; resource < _alive.Length; resource++)
        {
            if (_alive[resource])
            {
                useful.UnionWith(_needs[resource]);
            }
        }

        return useful;
    }

    private bool DropUseless()
    {
        StepSet useful = Useful();
        StepSet nothing = new(_problem.StepCount);
        bool changed = false;
        for (int resource = 0; resource < _alive.Length; resource++)
        {
            if (_alive[resource] && (_covers[resource].IsSubsetOf(nothing, useful) || TooMuch(resource) || !CanBeFollowed(resource)))
            {
                _alive[resource] = false;
                changed = true;
            }
        }

        return changed;
    }

    private bool TooMuch(int resource)
    {
        for (int limit = 0; limit < _left.Length; limit++)
        {
            if (_problem.Limits[limit].Use[resource] > _left[limit] + ChoiceProblem.Tolerance)
            {
                return true;
            }
        }

        return false;
    }

    private bool CanBeFollowed(int resource) =>
        Array.TrueForAll(_needs[resource].ToArray(), step => Array.Exists(_problem.Coverers[step], other => other != resource && _alive[other]));

    private bool DropDominated()
    {
        StepSet useful = Useful();
        bool changed = false;
        for (int resource = 0; resource < _alive.Length; resource++)
        {
            int worse = resource;
            if (_alive[resource] && Rarest(resource, useful) is var step and >= 0 && Array.Exists(_problem.Coverers[step], other => other != worse && _alive[other] && Dominates(other, worse, useful)))
            {
                _alive[resource] = false;
                changed = true;
            }
        }

        return changed;
    }

    // The useful step of a resource with the fewest ways: whatever dominates the resource covers it.
    private int Rarest(int resource, StepSet useful)
    {
        int rarest = -1;
        foreach (int step in _problem.Covers[resource])
        {
            if (_covers[resource][step] && useful[step] && (rarest < 0 || _problem.Coverers[step].Length < _problem.Coverers[rarest].Length))
            {
                rarest = step;
            }
        }

        return rarest;
    }

    private bool Dominates(int better, int worse, StepSet useful)
    {
        if (_problem.Cost[better] > _problem.Cost[worse] || !_covers[worse].IsSubsetOf(_covers[better], useful))
        {
            return false;
        }

        foreach (ChoiceLimit limit in _problem.Limits)
        {
            if (limit.Use[better] > limit.Use[worse])
            {
                return false;
            }
        }

        // Where nothing goes in circles, a wanted step that the worse one does not cover is reached by something else in any case.
        bool circular = _problem.Circular;
        foreach (int need in _problem.Needs[better])
        {
            if (_needs[better][need] && !_needs[worse][need] && (circular || !_wanted[need] || _covers[worse][need]))
            {
                return false;
            }
        }

        return true;
    }

    private void Compress()
    {
        Original = [.. Enumerable.Range(0, _alive.Length).Where(resource => _alive[resource])];
        StepSet useful = Useful();
        Problem = new ChoiceProblem(
            _problem.StepCount,
            Array.ConvertAll(Original, resource => _problem.Cost[resource]),
            Array.ConvertAll(Original, resource => Array.FindAll(_covers[resource].ToArray(), step => useful[step])),
            Array.ConvertAll(Original, resource => _needs[resource].ToArray()),
            _wanted.ToArray(),
            [.. _problem.Limits.Select((limit, index) => new ChoiceLimit(Array.ConvertAll(Original, resource => limit.Use[resource]), _left[index]))]);
    }

    private StepSet SetOf(int[] steps)
    {
        StepSet set = new(_problem.StepCount);
        Array.ForEach(steps, step => set.Add(step));
        return set;
    }
}
