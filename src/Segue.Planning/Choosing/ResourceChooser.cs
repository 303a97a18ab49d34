namespace Segue.Planning.Choosing;

/// <summary>A choice of resources.</summary>
/// <param name="Resources">Indexes into the model's resources, in an order in which they can be followed.</param>
/// <param name="Cost">The objective's value.</param>
/// <param name="Bound">No choice costs less than this.</param>
/// <param name="Optimal">True when proven best.</param>
/// <param name="Nodes">Search nodes looked at.</param>
internal sealed record Choice(IReadOnlyList<int> Resources, double Cost, double Bound, bool Optimal, long Nodes);

/// <summary>
/// Finds the cheapest choice by branch and bound. The bound comes from a feasible solution of the linear dual, raised step by step; what a
/// resource costs beyond the bound tells which resources can be left out for good. See DESIGN.md beside this file.
/// </summary>
internal sealed class ResourceChooser
{
    private const double Slack = 1e-7;

    private readonly ChoiceModel _model;
    private readonly double _budget;
    private readonly long _maxNodes;
    private readonly CancellationToken _cancellation;
    private readonly bool[] _chosen;
    private readonly int[] _forbidden;
    private readonly int[] _coverage;
    private readonly int[] _demand;
    private List<int>? _best;
    private double _bestCost = double.PositiveInfinity;
    private double _openBound = double.PositiveInfinity;
    private double _cost;
    private double _price;
    private double _lambda;
    private long _nodes;

    private ResourceChooser(ChoiceModel model, double budget, long maxNodes, CancellationToken cancellation)
    {
        (_model, _budget, _maxNodes, _cancellation) = (model, budget, maxNodes, cancellation);
        _chosen = new bool[model.Resources.Count];
        _forbidden = new int[model.Resources.Count];
        _coverage = new int[model.StepCount];
        _demand = new int[model.StepCount];
        foreach (int step in model.Targets)
        {
            _demand[step]++;
        }
    }

    /// <summary>The cheapest choice within the budget; null when there is none.</summary>
    public static Choice? Solve(ChoiceModel model, double? budget, long maxNodes, CancellationToken cancellation)
    {
        ResourceChooser chooser = new(model, budget ?? double.PositiveInfinity, maxNodes, cancellation);
        chooser.Seed();
        double root = chooser.RootBound();
        chooser.Search();
        if (chooser._best is null)
        {
            return null;
        }

        bool optimal = chooser._nodes < maxNodes;
        double bound = optimal ? chooser._bestCost : Math.Min(chooser._bestCost, Math.Max(root, Math.Min(chooser._openBound, chooser._bestCost)));
        return new Choice(model.Order(chooser._best, out _), chooser._bestCost, bound, optimal, chooser._nodes);
    }

    private void Search()
    {
        _cancellation.ThrowIfCancellationRequested();
        double[] reduced = new double[_model.Cost.Length];
        double bound = _cost + DualBound(reduced, _lambda) + (_lambda > 0 ? _lambda * (_price - _budget) : 0);
        if (bound >= _bestCost - Slack)
        {
            return;
        }

        if (++_nodes >= _maxNodes)
        {
            _openBound = Math.Min(_openBound, bound);
            return;
        }

        List<int> options = Options();
        if (options.Count == 0)
        {
            return;
        }

        List<int> closed = [];
        foreach (int resource in options.OrderBy(option => _model.Cost[option] / Usefulness(option)).ThenBy(option => option))
        {
            // Beyond the bound by itself: it cannot be part of anything better.
            if (bound + reduced[resource] < _bestCost - Slack && _price + _model.Price[resource] <= _budget + Slack)
            {
                Take(resource);
                if (!Accept())
                {
                    Search();
                }

                Drop(resource);
            }

            _forbidden[resource]++;
            closed.Add(resource);
        }

        foreach (int resource in closed)
        {
            _forbidden[resource]--;
        }
    }

    // Notes the choice when it is whole; a whole choice needs no more resources.
    private bool Accept()
    {
        for (int step = 0; step < _demand.Length; step++)
        {
            if (_demand[step] > 0 && _coverage[step] == 0)
            {
                return false;
            }
        }

        List<int> chosen = Chosen();
        if (_model.Order(chosen, out _).Count < chosen.Count)
        {
            return false;
        }

        if (_cost < _bestCost - Slack)
        {
            (_best, _bestCost) = (chosen, _cost);
        }

        return true;
    }

    // What to decide next: the ways to cover the open step that has fewest; where all are covered but only in a circle, every way to break it.
    private List<int> Options()
    {
        List<int>? fewest = null;
        for (int step = 0; step < _demand.Length; step++)
        {
            if (_demand[step] == 0 || _coverage[step] > 0)
            {
                continue;
            }

            List<int> open = Open(step);
            if (fewest is null || open.Count < fewest.Count)
            {
                fewest = open;
            }
        }

        if (fewest is not null)
        {
            return fewest;
        }

        _ = _model.Order(Chosen(), out bool[] reached);
        return [.. Enumerable.Range(0, _demand.Length).Where(step => _demand[step] > 0 && !reached[step]).SelectMany(Open).Distinct()];
    }

    private List<int> Open(int step) => _model.Coverers[step].FindAll(resource => !_chosen[resource] && _forbidden[resource] == 0);

    private List<int> Chosen() => [.. Enumerable.Range(0, _chosen.Length).Where(resource => _chosen[resource])];

    private double Usefulness(int resource) => Math.Max(0.5, _model.Covers[resource].Count(step => _demand[step] > 0 && _coverage[step] == 0));

    private void Take(int resource)
    {
        _chosen[resource] = true;
        _cost += _model.Cost[resource];
        _price += _model.Price[resource];
        foreach (int step in _model.Covers[resource])
        {
            _coverage[step]++;
        }

        foreach (int step in _model.Needs[resource])
        {
            _demand[step]++;
        }
    }

    private void Drop(int resource)
    {
        _chosen[resource] = false;
        _cost -= _model.Cost[resource];
        _price -= _model.Price[resource];
        foreach (int step in _model.Covers[resource])
        {
            _coverage[step]--;
        }

        foreach (int step in _model.Needs[resource])
        {
            _demand[step]--;
        }
    }

    /// <summary>A lower bound on what the open steps still cost, and what each resource costs beyond it.</summary>
    private double DualBound(double[] reduced, double lambda)
    {
        for (int resource = 0; resource < reduced.Length; resource++)
        {
            reduced[resource] = _chosen[resource] ? 0 : _forbidden[resource] > 0 ? double.PositiveInfinity : _model.Cost[resource] + (lambda * _model.Price[resource]);
        }

        double bound = 0;
        foreach (int step in Enumerable.Range(0, _demand.Length).Where(step => _demand[step] > 0 && _coverage[step] == 0).OrderBy(step => _model.Coverers[step].Count))
        {
            for (int round = 0; round < 3; round++)
            {
                double least = Least(step, reduced, -1);
                if (double.IsPositiveInfinity(least))
                {
                    return double.PositiveInfinity;
                }

                bound += least;
                Lower(step, reduced, least, -1);
                if (!Recharge(step, reduced))
                {
                    break;
                }
            }
        }

        return bound;
    }

    // A resource whose cost is used up still needs its own steps covered: what these cost can be charged to it.
    private bool Recharge(int step, double[] reduced)
    {
        bool charged = true;
        foreach (int resource in _model.Coverers[step])
        {
            if (reduced[resource] > Slack || _chosen[resource])
            {
                continue;
            }

            bool one = false;
            foreach (int need in _model.Needs[resource])
            {
                if (_coverage[need] > 0 || _demand[need] > 0)
                {
                    continue;
                }

                double least = Least(need, reduced, resource);
                if (least > Slack && !double.IsPositiveInfinity(least))
                {
                    Lower(need, reduced, least, resource);
                    reduced[resource] += least;
                    one = true;
                    break;
                }
            }

            charged &= one;
        }

        return charged;
    }

    private double Least(int step, double[] reduced, int except)
    {
        double least = double.PositiveInfinity;
        foreach (int resource in _model.Coverers[step])
        {
            if (resource != except)
            {
                least = Math.Min(least, reduced[resource]);
            }
        }

        return least;
    }

    private void Lower(int step, double[] reduced, double by, int except)
    {
        foreach (int resource in _model.Coverers[step])
        {
            if (resource != except)
            {
                reduced[resource] -= by;
            }
        }
    }

    private double RootBound()
    {
        double[] reduced = new double[_model.Cost.Length];
        double best = DualBound(reduced, 0);
        if (double.IsPositiveInfinity(_budget))
        {
            return best;
        }

        // A price on money makes the bound feel the budget; the weight that bounds best at the root is kept.
        for (double lambda = 0.25; lambda <= 64; lambda *= 2)
        {
            double bound = DualBound(reduced, lambda) - (lambda * _budget);
            if (bound > best + Slack)
            {
                (best, _lambda) = (bound, lambda);
            }
        }

        return best;
    }

    // A first whole choice: cheapest way in for one open step after another, for money weighed more and more until the budget holds; then
    // whatever can be spared is dropped again.
    private void Seed()
    {
        foreach (double weight in new[] { 0, 1, 4, 16, 1000.0 })
        {
            Greedy(weight);
            foreach (int resource in Chosen().OrderByDescending(one => _model.Cost[one]))
            {
                Drop(resource);
                if (!Whole())
                {
                    Take(resource);
                }
            }

            if (Whole() && _price <= _budget + Slack)
            {
                _ = Accept();
            }

            foreach (int resource in Chosen())
            {
                Drop(resource);
            }
        }
    }

    private bool Whole()
    {
        List<int> chosen = Chosen();
        List<int> order = _model.Order(chosen, out bool[] reached);
        return order.Count == chosen.Count && _model.Targets.TrueForAll(step => reached[step]);
    }

    private void Greedy(double moneyWeight)
    {
        for (int guard = 0; guard <= _model.Resources.Count && !Whole(); guard++)
        {
            List<int> options = Options();
            if (options.Count == 0)
            {
                return;
            }

            Take(options.MinBy(option => (_model.Cost[option] + (moneyWeight * _model.Price[option]) + (25 * _model.Needs[option].Count(step => _coverage[step] == 0))) / Usefulness(option)));
        }
    }
}
