namespace Segue.Planning.Choosing;

/// <content>What the table says, worked out again from the rows as given, so that rounding cannot make it wrong.</content>
internal sealed partial class BoundedSimplex
{
    private int _emptyLine = -1;

    /// <summary>
    /// A lower bound on the cost, and what each column costs beyond it: the rows' prices from the table, whatever they are, give a bound
    /// as long as none is below zero.
    /// </summary>
    public double Bound(double[] beyond)
    {
        _cost.CopyTo(beyond, 0);
        double bound = 0;
        for (int place = 0; place < _columns; place++)
        {
            if (_free[place] >= _columns && _reduced[place] > Tiny)
            {
                LinearRow row = _rows[_free[place] - _columns]!;
                bound += _reduced[place] * row.Least;
                for (int index = 0; index < row.Columns.Length; index++)
                {
                    beyond[row.Columns[index]] -= _reduced[place] * row.Factors[index];
                }
            }
        }

        for (int column = 0; column < _columns; column++)
        {
            bound += beyond[column] * (beyond[column] > 0 ? _lower[column] : _upper[column]);
        }

        return bound;
    }

    /// <summary>Whether the last solve's empty row is proof that nothing is within the bounds: the weighted rows together ask for more than any values give.</summary>
    public bool ProvenEmpty()
    {
        double[] sum = new double[_columns];
        double[] line = _table[_emptyLine];
        int variable = _basic[_emptyLine];
        bool rise = _value[variable] < LowerOf(variable);
        double least = variable >= _columns ? Weigh(sum, variable, 1) : 0;
        for (int place = 0; place < _columns; place++)
        {
            double weight = rise ? -line[place] : line[place];
            if (_free[place] >= _columns && weight > Tiny)
            {
                least += Weigh(sum, _free[place], weight);
            }
        }

        double most = 0;
        for (int column = 0; column < _columns; column++)
        {
            most += sum[column] * (sum[column] > 0 ? _upper[column] : _lower[column]);
        }

        return most < least - 1e-6;
    }

    /// <summary>What it would cost at least to push a column that stands between its bounds down, and up; infinite when it cannot go.</summary>
    public (double Down, double Up) Penalties(int column)
    {
        if (_place[column] >= 0)
        {
            return (0, 0);
        }

        double[] line = _table[~_place[column]];
        double down = double.PositiveInfinity;
        double up = double.PositiveInfinity;
        for (int place = 0; place < _columns; place++)
        {
            double factor = line[place];
            int variable = _free[place];
            if (Math.Abs(factor) < Tiny || (variable < _columns && _upper[variable] - _lower[variable] < Tiny))
            {
                continue;
            }

            double ratio = Math.Abs(_reduced[place] / factor);
            if (variable < _columns && AtUpper(variable) ? factor < 0 : factor > 0)
            {
                up = Math.Min(up, ratio);
            }
            else
            {
                down = Math.Min(down, ratio);
            }
        }

        return (down * (_value[column] - _lower[column]), up * (_upper[column] - _value[column]));
    }

    /// <summary>Works the table out afresh from the rows, with the same variables basic, so that rounding does not pile up.</summary>
    public void Refresh()
    {
        bool[] wantedBasic = new bool[_columns];
        bool[] wantedFree = new bool[_rows.Count];
        for (int place = 0; place < _columns; place++)
        {
            if (_free[place] >= _columns)
            {
                wantedFree[_free[place] - _columns] = true;
            }
        }

        for (int column = 0; column < _columns; column++)
        {
            wantedBasic[column] = _place[column] < 0;
        }

        Reset();
        for (int column = 0; column < _columns; column++)
        {
            if (wantedBasic[column])
            {
                int line = Largest(column, wantedFree);
                if (line >= 0)
                {
                    Exchange(line, column);
                }
            }
        }

        Settle();
    }

    private double Weigh(double[] sum, int variable, double weight)
    {
        LinearRow row = _rows[variable - _columns]!;
        for (int index = 0; index < row.Columns.Length; index++)
        {
            sum[row.Columns[index]] += weight * row.Factors[index];
        }

        return weight * row.Least;
    }

    // All columns free, all rows basic, as at the start.
    private void Reset()
    {
        _basic.Clear();
        _table.Clear();
        _weight.Clear();
        _cost.CopyTo(_reduced, 0);
        _reduced[_columns] = 0;
        for (int column = 0; column < _columns; column++)
        {
            (_free[column], _place[column]) = (column, column);
        }

        for (int number = 0; number < _rows.Count; number++)
        {
            if (_rows[number] is { } row)
            {
                double[] line = new double[_columns + 1];
                line[_columns] = -row.Least;
                for (int index = 0; index < row.Columns.Length; index++)
                {
                    line[row.Columns[index]] += row.Factors[index];
                }

                _place[_columns + number] = ~_basic.Count;
                _basic.Add(_columns + number);
                _table.Add(line);
                _weight.Add(1);
            }
        }
    }

    private int Largest(int place, bool[] wantedFree)
    {
        int largest = -1;
        double size = 1e-7;
        for (int line = 0; line < _basic.Count; line++)
        {
            int variable = _basic[line];
            if (variable >= _columns && wantedFree[variable - _columns] && Math.Abs(_table[line][place]) > size)
            {
                (largest, size) = (line, Math.Abs(_table[line][place]));
            }
        }

        return largest;
    }

    // Puts every free variable on the bound its reduced cost asks for and works the others out.
    private void Settle()
    {
        for (int place = 0; place < _columns; place++)
        {
            int variable = _free[place];
            _value[variable] = variable >= _columns || _reduced[place] >= 0 ? LowerOf(variable) : UpperOf(variable);
        }

        for (int line = 0; line < _basic.Count; line++)
        {
            double value = _table[line][_columns];
            for (int place = 0; place < _columns; place++)
            {
                value += _table[line][place] * _value[_free[place]];
            }

            _value[_basic[line]] = value;
        }
    }
}
