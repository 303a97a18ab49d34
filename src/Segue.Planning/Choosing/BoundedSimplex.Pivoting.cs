namespace Segue.Planning.Choosing;

/// <content>The exchanges of the dual simplex method.</content>
internal sealed partial class BoundedSimplex
{
    private readonly List<int> _candidates = [];
    private readonly List<int> _flips = [];

    /// <summary>Where a solve ended.</summary>
    internal enum Outcome
    {
        /// <summary>Every bound and row holds: the best solution.</summary>
        Solved,

        /// <summary>A row cannot hold; see <see cref="ProvenEmpty"/>.</summary>
        Empty,

        /// <summary>Stopped: above the cutoff, or too many exchanges.</summary>
        Stopped,
    }

    /// <summary>Brings every variable between its bounds while costs stay best; stops early once the cost is above the cutoff.</summary>
    public Outcome Solve(double cutoff, int mostPivots)
    {
        for (int pivots = 0; pivots < mostPivots; pivots++)
        {
            int line = Leaving();
            if (line < 0)
            {
                return Outcome.Solved;
            }

            if ((pivots & 7) == 7 && Cost() > cutoff)
            {
                return Outcome.Stopped;
            }

            int variable = _basic[line];
            bool rise = _value[variable] < LowerOf(variable);
            double bound = rise ? LowerOf(variable) : UpperOf(variable);
            int place = Entering(_table[line], rise, Math.Abs(bound - _value[variable]));
            if (place < 0)
            {
                _emptyLine = line;
                return Outcome.Empty;
            }

            foreach (int flip in _flips)
            {
                int column = _free[flip];
                Move(flip, AtUpper(column) ? _lower[column] - _upper[column] : _upper[column] - _lower[column]);
            }

            Move(place, (bound - _value[variable]) / _table[line][place]);
            _value[variable] = bound;
            Exchange(line, place);
        }

        return Outcome.Stopped;
    }

    private double Cost()
    {
        double cost = 0;
        for (int column = 0; column < _columns; column++)
        {
            cost += _cost[column] * _value[column];
        }

        return cost;
    }

    private bool AtUpper(int column) => _value[column] > (_lower[column] + _upper[column]) / 2;

    // The basic variable furthest outside its bounds, measured against the length of its line.
    private int Leaving()
    {
        int leaving = -1;
        double most = 0;
        for (int line = 0; line < _basic.Count; line++)
        {
            int variable = _basic[line];
            double value = _value[variable];
            double outside = Math.Max(LowerOf(variable) - value, value - UpperOf(variable));
            if (outside > Feasible && outside * outside > most * _weight[line])
            {
                most = outside * outside / _weight[line];
                leaving = line;
            }
        }

        return leaving;
    }

    // The variable whose reduced cost reaches zero first; columns that can give their whole range on the way are noted to be flipped.
    private int Entering(double[] line, bool rise, double gap)
    {
        _flips.Clear();
        _candidates.Clear();
        for (int place = 0; place < _columns; place++)
        {
            double factor = rise ? line[place] : -line[place];
            int variable = _free[place];
            if (Math.Abs(factor) < Tiny || (variable < _columns && _upper[variable] - _lower[variable] < Tiny))
            {
                continue;
            }

            if (variable < _columns && AtUpper(variable) ? factor < 0 : factor > 0)
            {
                _candidates.Add(place);
            }
        }

        while (_candidates.Count > 0)
        {
            int index = First(line);
            int place = _candidates[index];
            int variable = _free[place];
            double gives = variable < _columns ? Math.Abs(line[place]) * (_upper[variable] - _lower[variable]) : double.PositiveInfinity;
            if (gives >= gap - Feasible)
            {
                return place;
            }

            gap -= gives;
            _flips.Add(place);
            _candidates[index] = _candidates[^1];
            _candidates.RemoveAt(_candidates.Count - 1);
        }

        return -1;
    }

    private int First(double[] line)
    {
        int first = 0;
        double least = double.PositiveInfinity;
        double size = 0;
        for (int index = 0; index < _candidates.Count; index++)
        {
            int place = _candidates[index];
            double factor = Math.Abs(line[place]);
            double ratio = Math.Abs(_reduced[place]) / factor;
            if (ratio < least - Tiny || (ratio < least + Tiny && factor > size))
            {
                (first, least, size) = (index, ratio, factor);
            }
        }

        return first;
    }

    // The basic variable of the line and the free one at the place change sides.
    private void Exchange(int line, int place)
    {
        Pivots++;
        double[] row = _table[line];
        double pivot = row[place];
        for (int index = 0; index < row.Length; index++)
        {
            row[index] /= -pivot;
        }

        double weight = _weight[line];
        row[place] = 0;
        for (int other = 0; other < _table.Count; other++)
        {
            double factor = _table[other][place];
            if (other == line || factor == 0)
            {
                continue;
            }

            AddScaled(_table[other], factor, row);
            _table[other][place] = factor / pivot;
            _weight[other] = Math.Max(_weight[other], factor / pivot * (factor / pivot) * weight);
        }

        double reduced = _reduced[place];
        AddScaled(_reduced, reduced, row);
        _reduced[place] = reduced / pivot;
        row[place] = 1 / pivot;
        _weight[line] = Math.Max(weight / (pivot * pivot), 1);
        (int leaving, int entering) = (_basic[line], _free[place]);
        (_basic[line], _free[place]) = (entering, leaving);
        (_place[entering], _place[leaving]) = (~line, place);
    }
}
