namespace Segue.Planning.Choosing;

/// <summary>
/// Finds the cheapest valid choice of a reduced problem: linear programs give bounds, rows that a fractional choice breaks raise them, and where
/// that is not enough one resource is decided both ways. See DESIGN.md beside this file.
/// </summary>
internal sealed class BranchAndCut
{
    private const int RootRounds = 60;
    private const int NodeRounds = 4;
    private const int MostPivots = 5000;
    private const int RefreshEvery = 2000;
    private const int RoundEvery = 4;
    private const double Whole = 1e-6;

    private readonly ChoiceProblem _problem;
    private readonly SearchEffort _effort;
    private readonly BoundedSimplex _linear;
    private readonly ReachCuts _reach;
    private readonly LimitCuts _limits;
    private readonly ChoiceBuilder _builder;
    private readonly double[] _beyond;
    private readonly double[] _values;
    private readonly double _unit;
    private readonly Stack<(int Column, double Lower, double Upper)> _trail = [];
    private double _openBound = double.PositiveInfinity;
    private double _rootBound;
    private int _firstCut;
    private long _refreshAt = RefreshEvery;

    public BranchAndCut(ChoiceProblem problem, SearchEffort effort)
    {
        (_problem, _effort) = (problem, effort);
        _linear = new BoundedSimplex(problem.Cost);
        _reach = new ReachCuts(problem);
        _limits = new LimitCuts(problem);
        _builder = new ChoiceBuilder(problem);
        _beyond = new double[problem.Count];
        _values = new double[problem.Count];
        _unit = CostUnit.Of(problem.Cost);
        BestCost = double.PositiveInfinity;
    }

    /// <summary>The best choice found; null when there is none.</summary>
    public bool[]? Best { get; private set; }

    /// <summary>What it costs; infinite when there is none.</summary>
    public double BestCost { get; private set; }

    /// <summary>No valid choice costs less.</summary>
    public double Bound => _effort.Spent ? Math.Min(BestCost, Math.Max(_rootBound, _openBound)) : BestCost;

    // What the next choice must be below to be worth having; costs come in whole units.
    private double Cutoff => double.IsPositiveInfinity(BestCost) ? double.PositiveInfinity : BestCost - Math.Max(_unit - ChoiceProblem.Tolerance, ChoiceProblem.Tolerance);

    public void Run()
    {
        foreach (int step in _problem.Targets)
        {
            int[] ways = _problem.Coverers[step];
            _linear.Add(new LinearRow(ways, [.. Enumerable.Repeat(1.0, ways.Length)], 1));
        }

        foreach (ChoiceLimit limit in _problem.Limits)
        {
            int[] users = [.. Enumerable.Range(0, _problem.Count).Where(resource => limit.Use[resource] > 0)];
            _linear.Add(new LinearRow(users, [.. users.Select(resource => -limit.Use[resource])], -limit.Most));
        }

        _firstCut = _problem.Targets.Length + _problem.Limits.Count;
        _ = Try(_problem.Cost, improve: false);
        Explore(0);
    }

    private void Explore(int depth)
    {
        int mark = _trail.Count;
        double bound = Tighten(depth);
        if (bound < Cutoff && depth % RoundEvery == 0 && Round(improve: depth == 0))
        {
            bound = Tighten(depth);
        }

        if (depth == 0)
        {
            _rootBound = Math.Min(bound, BestCost);
        }

        if (bound < Cutoff && _effort.Take())
        {
            Branch(bound, depth);
        }
        else if (bound < Cutoff)
        {
            _openBound = Math.Min(_openBound, bound);
        }

        Undo(mark);
    }

    private void Branch(double bound, int depth)
    {
        int column = Fractional();
        if (column < 0)
        {
            return;
        }

        // A resource that is mostly taken is taken first: that leads to whole choices soonest.
        int mark = _trail.Count;
        double first = _linear.Value(column) > 0.35 ? 1 : 0;
        foreach (double way in new[] { first, 1 - first })
        {
            if (_effort.Spent)
            {
                _openBound = Math.Min(_openBound, bound);
            }
            else if (bound < Cutoff)
            {
                Fix(column, way);
                Explore(depth + 1);
                Undo(mark);
            }
        }
    }

    // Solves, cuts and fixes until nothing more follows. The bound that is reached; infinite when nothing better is left here.
    private double Tighten(int depth)
    {
        for (int round = 0; ; round++)
        {
            BoundedSimplex.Outcome outcome = Solve();
            double bound = outcome == BoundedSimplex.Outcome.Empty && _linear.ProvenEmpty() ? double.PositiveInfinity : _linear.Bound(_beyond);
            if (bound >= Cutoff)
            {
                return double.PositiveInfinity;
            }

            bool moved = FixBeyond(bound);
            if (outcome != BoundedSimplex.Outcome.Solved || _effort.OutOfTime() || (!moved && !Cut(depth, round)))
            {
                return bound;
            }
        }
    }

    // Rounding can make the table look empty, or end it too soon: then it is worked out afresh once.
    private BoundedSimplex.Outcome Solve()
    {
        BoundedSimplex.Outcome outcome = _linear.Solve(Cutoff, MostPivots);
        if (outcome == BoundedSimplex.Outcome.Empty ? _linear.ProvenEmpty() : _linear.Pivots < _refreshAt)
        {
            return outcome;
        }

        _refreshAt = _linear.Pivots + RefreshEvery;
        _linear.Refresh();
        return _linear.Solve(Cutoff, MostPivots);
    }

    // What costs too much beyond the bound stays out; what saves too much stays in. True when a value had to change.
    private bool FixBeyond(double bound)
    {
        bool moved = false;
        double room = Cutoff - bound;
        for (int column = 0; column < _beyond.Length; column++)
        {
            if (_linear.Lower(column) == _linear.Upper(column) || Math.Abs(_beyond[column]) < room)
            {
                continue;
            }

            double to = _beyond[column] > 0 ? 0 : 1;
            moved |= Math.Abs(_linear.Value(column) - to) > Whole;
            Fix(column, to);
        }

        return moved;
    }

    private void Fix(int column, double value)
    {
        _trail.Push((column, _linear.Lower(column), _linear.Upper(column)));
        _linear.SetBounds(column, value, value);
    }

    private void Undo(int mark)
    {
        while (_trail.Count > mark)
        {
            (int column, double lower, double upper) = _trail.Pop();
            _linear.SetBounds(column, lower, upper);
        }
    }

    // Adds what the values break; true when there was anything. A whole choice that breaks nothing is noted.
    private bool Cut(int depth, int round)
    {
        bool whole = true;
        for (int column = 0; column < _values.Length; column++)
        {
            _values[column] = Math.Clamp(_linear.Value(column), 0, 1);
            whole &= Math.Min(_values[column], 1 - _values[column]) < Whole;
        }

        if (whole)
        {
            bool[] chosen = Array.ConvertAll(_values, value => value > 0.5);
            if (_reach.Unreached(chosen) is { } missing)
            {
                _linear.Add(missing);
                return true;
            }

            Accept(chosen);
            return false;
        }

        if (round >= (depth == 0 ? RootRounds : NodeRounds))
        {
            return false;
        }

        double violation = depth == 0 ? 0.01 : 0.05;
        List<LinearRow> rows = [.. _reach.Find(_values, violation), .. _limits.Find(_values, violation)];
        if (rows.Count > 0 && _linear.RowCount > 2 * _problem.Count)
        {
            _linear.DropLoose(_firstCut);
        }

        rows.ForEach(_linear.Add);
        return rows.Count > 0;
    }

    private bool Accept(bool[] chosen)
    {
        double cost = _problem.CostOf(chosen);
        if (cost >= BestCost - ChoiceProblem.Tolerance || !_problem.WithinLimits(chosen) || !_problem.Reaches(chosen))
        {
            return false;
        }

        (Best, BestCost) = (chosen, cost);
        return true;
    }

    // Rounds the fractional choice: what it takes is cheap, what the bound speaks against is dear.
    private bool Round(bool improve)
    {
        double[] weights = new double[_problem.Count];
        for (int column = 0; column < weights.Length; column++)
        {
            double dear = Math.Max(_beyond[column], 0) + (0.05 * _problem.Cost[column]);
            weights[column] = _linear.Upper(column) < 0.5 ? double.PositiveInfinity : dear * (1.001 - Math.Clamp(_linear.Value(column), 0, 1));
        }

        return Try(weights, improve);
    }

    private bool Try(double[] weights, bool improve) =>
        _builder.Build(weights) is { } choice && (Accept(choice) | (improve && Accept(_builder.Improve(choice, _problem.Cost))));

    // Where deciding either way costs most; without a fractional value, anything that is still open.
    private int Fractional()
    {
        int best = -1;
        double most = -1;
        for (int column = 0; column < _problem.Count; column++)
        {
            if (_linear.Lower(column) == _linear.Upper(column))
            {
                continue;
            }

            double value = _linear.Value(column);
            double part = Math.Clamp(Math.Min(value, 1 - value), 0, 1);
            double score = part < Whole ? 0 : part + Score(column);
            if (score > most)
            {
                (best, most) = (column, score);
            }
        }

        return best;
    }

    // An impossible way counts as ten times the resource's cost, so that one such way does not hide the other.
    private double Score(int column)
    {
        (double down, double up) = _linear.Penalties(column);
        double most = 10 * Math.Max(1, _problem.Cost[column]);
        return Math.Max(Math.Min(down, most), 1e-3) * Math.Max(Math.Min(up, most), 1e-3) * 1e6;
    }
}
