using System.Numerics;

namespace Segue.Reading.Tagging.Training;

/// <summary>A table of numbers most of which are 0, kept row by row.</summary>
internal sealed class SparseTable
{
    private readonly int[] _starts;
    private readonly int[] _columns;
    private readonly float[] _values;
    private readonly int _width;

    private SparseTable(int[] starts, int[] columns, float[] values, int width) => (_starts, _columns, _values, _width) = (starts, columns, values, width);

    /// <summary>Positive pointwise mutual information of counted pairs, context counts smoothed by the power 0.75; the key is row * columns + column.</summary>
    public static SparseTable MutualInformation(Dictionary<long, float> pairs, int rows, int columns)
    {
        double[] ofRow = new double[rows];
        double[] ofColumn = new double[columns];
        foreach ((long key, float count) in pairs)
        {
            ofRow[key / columns] += count;
            ofColumn[key % columns] += count;
        }

        ofColumn = [.. ofColumn.Select(sum => Math.Pow(sum, 0.75))];
        double all = ofColumn.Sum();
        KeyValuePair<long, float>[] ordered = [.. pairs];
        Array.Sort(ordered, (one, other) => one.Key.CompareTo(other.Key));
        List<int> places = [];
        List<float> values = [];
        int[] starts = new int[rows + 1];
        int row = 0;
        foreach ((long key, float count) in ordered)
        {
            double information = Math.Log(count * all / (ofRow[key / columns] * ofColumn[key % columns]));
            if (information > 0)
            {
                for (; row < key / columns; row++)
                {
                    starts[row + 1] = values.Count;
                }

                places.Add((int)(key % columns));
                values.Add((float)information);
            }
        }

        for (; row < rows; row++)
        {
            starts[row + 1] = values.Count;
        }

        return new SparseTable(starts, [.. places], [.. values], columns);
    }

    /// <summary>The rows on the table's strongest directions, found by subspace iteration, each weighted by the root of its strength and each row of length 1.</summary>
    public float[][] Reduce(int dimensions, int rounds, int seed)
    {
        Random random = new(seed);
        float[][] basis = Empty(_width, dimensions);
        foreach (float[] row in basis)
        {
            for (int d = 0; d < dimensions; d++)
            {
                row[d] = (float)(random.NextDouble() - 0.5);
            }
        }

        double[] strengths = Orthogonalise(basis);
        for (int round = 0; round < rounds; round++)
        {
            basis = Back(Times(basis));
            strengths = Orthogonalise(basis);
        }

        float[][] rows = Times(basis);
        foreach (float[] row in rows)
        {
            double length = 0;
            for (int d = 0; d < dimensions; d++)
            {
                row[d] *= (float)(1 / Math.Sqrt(Math.Sqrt(strengths[d]) + 1e-9));
                length += row[d] * row[d];
            }

            float scale = length > 0 ? (float)(1 / Math.Sqrt(length)) : 0;
            for (int d = 0; d < dimensions; d++)
            {
                row[d] *= scale;
            }
        }

        return rows;
    }

    private float[][] Times(float[][] basis)
    {
        float[][] rows = Empty(_starts.Length - 1, basis[0].Length);
        for (int i = 0; i < rows.Length; i++)
        {
            for (int k = _starts[i]; k < _starts[i + 1]; k++)
            {
                AddScaled(basis[_columns[k]], _values[k], rows[i]);
            }
        }

        return rows;
    }

    private float[][] Back(float[][] rows)
    {
        float[][] basis = Empty(_width, rows[0].Length);
        for (int i = 0; i < rows.Length; i++)
        {
            for (int k = _starts[i]; k < _starts[i + 1]; k++)
            {
                AddScaled(rows[i], _values[k], basis[_columns[k]]);
            }
        }

        return basis;
    }

    // Gram-Schmidt over the columns; gives the length that each had left.
    private static double[] Orthogonalise(float[][] basis)
    {
        int dimensions = basis[0].Length;
        double[] strengths = new double[dimensions];
        for (int d = 0; d < dimensions; d++)
        {
            for (int e = 0; e < d; e++)
            {
                double product = basis.Sum(row => (double)row[d] * row[e]);
                foreach (float[] row in basis)
                {
                    row[d] -= (float)(product * row[e]);
                }
            }

            strengths[d] = Math.Sqrt(basis.Sum(row => (double)row[d] * row[d]));
            float scale = (float)(1 / Math.Max(1e-20, strengths[d]));
            foreach (float[] row in basis)
            {
                row[d] *= scale;
            }
        }

        return strengths;
    }

    private static void AddScaled(float[] from, float by, float[] to)
    {
        Vector<float> factor = new(by);
        for (int at = 0; at + Vector<float>.Count <= from.Length; at += Vector<float>.Count)
        {
            (new Vector<float>(to, at) + (factor * new Vector<float>(from, at))).CopyTo(to, at);
        }
    }

    private static float[][] Empty(int rows, int columns)
    {
        float[][] table = new float[rows][];
        for (int i = 0; i < rows; i++)
        {
            table[i] = new float[columns];
        }

        return table;
    }
}
