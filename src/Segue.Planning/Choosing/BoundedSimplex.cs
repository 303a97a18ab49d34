using System.Numerics;
using System.Runtime.CompilerServices;

namespace Segue.Planning.Choosing;

/// <summary>A row of a linear program: the sum of factor times column is at least <paramref name="Least"/>.</summary>
internal sealed record LinearRow(int[] Columns, double[] Factors, double Least);

/// <summary>
/// A linear program with columns between bounds and rows "at least", minimised by the dual simplex method on a dense table. The table holds every
/// basic variable as a sum over the others; since every column has both bounds, any set of bounds can be put in at any time and the work goes on
/// from where it was. What it says is only trusted after <see cref="Bound"/> or <see cref="ProvenEmpty"/>, which use the rows as they were given.
/// </summary>
internal sealed partial class BoundedSimplex
{
    private const double Tiny = 1e-9;
    private const double Feasible = 1e-7;

    private readonly int _columns;
    private readonly double[] _cost;
    private readonly double[] _lower;
    private readonly double[] _upper;
    private readonly List<LinearRow?> _rows = [];

    // Variables are the columns and then one for each row: by how much it is above its least.
    private readonly List<double> _value = [];
    private readonly List<int> _place = [];
    private readonly int[] _free;
    private readonly double[] _reduced;
    private readonly List<int> _basic = [];
    private readonly List<double[]> _table = [];
    private readonly List<double> _weight = [];

    public BoundedSimplex(double[] cost)
    {
        _columns = cost.Length;
        _cost = cost;
        _lower = new double[_columns];
        _upper = new double[_columns];
        _free = new int[_columns];
        _reduced = [.. cost, 0];
        Array.Fill(_upper, 1.0);
        for (int column = 0; column < _columns; column++)
        {
            _free[column] = column;
            _place.Add(column);
            _value.Add(0);
        }
    }

    public int RowCount => _basic.Count;

    /// <summary>Exchanges made so far.</summary>
    public long Pivots { get; private set; }

    public double Value(int column) => _value[column];

    public double Lower(int column) => _lower[column];

    public double Upper(int column) => _upper[column];

    /// <summary>Puts in a row; the next solve starts from where the last one ended.</summary>
    public void Add(LinearRow row)
    {
        // The last entry of a line is its constant.
        double[] line = new double[_columns + 1];
        line[_columns] = -row.Least;
        double value = -row.Least;
        for (int index = 0; index < row.Columns.Length; index++)
        {
            int column = row.Columns[index];
            value += row.Factors[index] * _value[column];
            if (_place[column] >= 0)
            {
                line[_place[column]] += row.Factors[index];
            }
            else
            {
                AddScaled(line, row.Factors[index], _table[~_place[column]]);
            }
        }

        _basic.Add(_columns + _rows.Count);
        _place.Add(~(_basic.Count - 1));
        _value.Add(value);
        _table.Add(line);
        _weight.Add(1);
        _rows.Add(row);
    }

    /// <summary>Takes out rows that stand well above their least, from the <paramref name="first"/> on.</summary>
    public void DropLoose(int first)
    {
        for (int line = _basic.Count - 1; line >= 0; line--)
        {
            int variable = _basic[line];
            if (variable < _columns + first || _value[variable] < 0.05)
            {
                continue;
            }

            _rows[variable - _columns] = null;
            int last = _basic.Count - 1;
            (_basic[line], _table[line], _weight[line]) = (_basic[last], _table[last], _weight[last]);
            _place[_basic[line]] = ~line;
            _basic.RemoveAt(last);
            _table.RemoveAt(last);
            _weight.RemoveAt(last);
        }
    }

    /// <summary>Changes the bounds of a column.</summary>
    public void SetBounds(int column, double lower, double upper)
    {
        (_lower[column], _upper[column]) = (lower, upper);
        int place = _place[column];
        if (place >= 0)
        {
            Move(place, (_reduced[place] >= 0 ? lower : upper) - _value[column]);
        }
    }

    private void Move(int place, double by)
    {
        if (by == 0)
        {
            return;
        }

        _value[_free[place]] += by;
        for (int line = 0; line < _basic.Count; line++)
        {
            double factor = _table[line][place];
            if (factor != 0)
            {
                _value[_basic[line]] += factor * by;
            }
        }
    }

    private double LowerOf(int variable) => variable < _columns ? _lower[variable] : 0;

    private double UpperOf(int variable) => variable < _columns ? _upper[variable] : double.PositiveInfinity;

    // The inner loop of every exchange, so it is compiled at its best from the first call on.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddScaled(double[] target, double factor, double[] source)
    {
        Vector<double> factors = new(factor);
        int index = 0;
        for (; index <= target.Length - Vector<double>.Count; index += Vector<double>.Count)
        {
            (new Vector<double>(target, index) + (factors * new Vector<double>(source, index))).CopyTo(target, index);
        }

        for (; index < target.Length; index++)
        {
            target[index] += factor * source[index];
        }
    }
}
