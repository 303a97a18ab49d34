using System.Runtime.InteropServices;

namespace Segue.Market.Worth;

/// <summary>The features of many ads as a sparse matrix, a row to an ad. Features that too few ads have are left out.</summary>
public sealed class PayMatrix
{
    private readonly List<int> _starts = [0];
    private readonly List<int> _columns = [];
    private readonly List<float> _values = [];

    private PayMatrix(IReadOnlyList<string> names) => Names = names;

    /// <summary>Gets the features' names by column.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Gets how many rows there are.</summary>
    public int Rows => _starts.Count - 1;

    /// <summary>Makes the matrix.</summary>
    /// <param name="rows">The features of each ad; a name that comes twice in an ad counts once.</param>
    /// <param name="leastOf">The least number of ads that must have a feature, by its name.</param>
    public static PayMatrix Of(IReadOnlyList<IReadOnlyList<PayFeature>> rows, Func<string, int> leastOf)
    {
        ArgumentNullException.ThrowIfNull(rows);
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (PayFeature feature in rows.SelectMany(row => row.DistinctBy(feature => feature.Name)))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, feature.Name, out _)++;
        }

        string[] names = [.. counts.Where(pair => pair.Value >= leastOf(pair.Key)).Select(pair => pair.Key).Order(StringComparer.Ordinal)];
        Dictionary<string, int> columns = names.Select((name, column) => (name, column)).ToDictionary(pair => pair.name, pair => pair.column, StringComparer.Ordinal);
        PayMatrix matrix = new(names);
        foreach (IReadOnlyList<PayFeature> row in rows)
        {
            foreach (PayFeature feature in row.DistinctBy(feature => feature.Name))
            {
                if (columns.TryGetValue(feature.Name, out int column))
                {
                    matrix._columns.Add(column);
                    matrix._values.Add(feature.Value);
                }
            }

            matrix._starts.Add(matrix._columns.Count);
        }

        return matrix;
    }

    /// <summary>The sum of a row's values, each times the coefficient of its column.</summary>
    public double Times(int row, ReadOnlySpan<double> coefficients)
    {
        double sum = 0;
        for (int i = _starts[row]; i < _starts[row + 1]; i++)
        {
            sum += _values[i] * coefficients[_columns[i]];
        }

        return sum;
    }

    /// <summary>Some rows, put in order of columns; a row may be named more than once.</summary>
    internal ByColumn Select(ReadOnlySpan<int> rows)
    {
        int[] starts = new int[Names.Count + 1];
        foreach (int row in rows)
        {
            for (int i = _starts[row]; i < _starts[row + 1]; i++)
            {
                starts[_columns[i] + 1]++;
            }
        }

        for (int column = 0; column < Names.Count; column++)
        {
            starts[column + 1] += starts[column];
        }

        int[] next = starts[..^1];
        int[] rowOf = new int[starts[^1]];
        float[] values = new float[starts[^1]];
        for (int at = 0; at < rows.Length; at++)
        {
            for (int i = _starts[rows[at]]; i < _starts[rows[at] + 1]; i++)
            {
                int place = next[_columns[i]]++;
                (rowOf[place], values[place]) = (at, _values[i]);
            }
        }

        return new ByColumn(starts, rowOf, values);
    }

    /// <summary>The entries of each column, one column's after another's.</summary>
    internal sealed record ByColumn(int[] Starts, int[] Rows, float[] Values);
}
