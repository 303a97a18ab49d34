using System.Numerics;

namespace Segue.Reading.Tagging.Neural;

/// <summary>Products of small tables kept row by row. The sum for each place is added up in the same order whatever the machine's vectors hold.</summary>
internal static class Tables
{
    private const int Rows = 4;

    /// <summary>Adds <paramref name="left"/> times <paramref name="right"/> to <paramref name="sum"/>.</summary>
    /// <param name="left">Rows of <paramref name="inner"/> numbers.</param>
    /// <param name="right">Of as many rows as a row of the first has numbers, each of <paramref name="columns"/>.</param>
    /// <param name="sum">As many rows of <paramref name="columns"/>, a multiple of twice the machine's vectors.</param>
    /// <param name="inner">See there.</param>
    /// <param name="columns">See there.</param>
    public static void AddProduct(ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<float> sum, int inner, int columns)
    {
        int rows = sum.Length / columns;
        int at = 0;
        for (; at + Rows <= rows; at += Rows)
        {
            AddFour(left.Slice(at * inner, Rows * inner), right, sum.Slice(at * columns, Rows * columns), inner, columns);
        }

        for (; at < rows; at++)
        {
            AddOne(left.Slice(at * inner, inner), right, sum.Slice(at * columns, columns));
        }
    }

    /// <summary>The plain way to do the same.</summary>
    public static void AddProductPlainly(ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<float> sum, int inner, int columns)
    {
        for (int at = 0; at < sum.Length; at++)
        {
            float value = sum[at];
            for (int k = 0; k < inner; k++)
            {
                value = MathF.FusedMultiplyAdd(left[((at / columns) * inner) + k], right[(k * columns) + (at % columns)], value);
            }

            sum[at] = value;
        }
    }

    /// <summary>Writes the rows of <paramref name="from"/> as the columns of <paramref name="to"/>.</summary>
    public static void Turn(ReadOnlySpan<float> from, Span<float> to, int columns)
    {
        int rows = from.Length / columns;
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                to[(column * rows) + row] = from[(row * columns) + column];
            }
        }
    }

    /// <summary>Adds <paramref name="from"/> times <paramref name="by"/>.</summary>
    public static void AddScaled(ReadOnlySpan<float> from, float by, Span<float> to)
    {
        Vector<float> factor = new(by);
        int at = 0;
        for (; at + Vector<float>.Count <= to.Length; at += Vector<float>.Count)
        {
            Vector.FusedMultiplyAdd(factor, new Vector<float>(from[at..]), new Vector<float>(to[at..])).CopyTo(to[at..]);
        }

        for (; at < to.Length; at++)
        {
            to[at] = MathF.FusedMultiplyAdd(by, from[at], to[at]);
        }
    }

    private static void AddFour(ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<float> sum, int inner, int columns)
    {
        int size = Vector<float>.Count;
        ReadOnlySpan<float> l0 = left[..inner], l1 = left.Slice(inner, inner), l2 = left.Slice(2 * inner, inner), l3 = left.Slice(3 * inner, inner);
        for (int column = 0; column < columns; column += 2 * size)
        {
            Span<float> s0 = sum.Slice(column, 2 * size), s1 = sum.Slice(columns + column, 2 * size), s2 = sum.Slice((2 * columns) + column, 2 * size), s3 = sum.Slice((3 * columns) + column, 2 * size);
            Vector<float> a0 = new(s0), b0 = new(s0[size..]), a1 = new(s1), b1 = new(s1[size..]), a2 = new(s2), b2 = new(s2[size..]), a3 = new(s3), b3 = new(s3[size..]);
            for (int k = 0; k < inner; k++)
            {
                ReadOnlySpan<float> row = right.Slice((k * columns) + column, 2 * size);
                Vector<float> a = new(row), b = new(row[size..]);
                Vector<float> x0 = new(l0[k]), x1 = new(l1[k]), x2 = new(l2[k]), x3 = new(l3[k]);
                (a0, b0) = (Vector.FusedMultiplyAdd(x0, a, a0), Vector.FusedMultiplyAdd(x0, b, b0));
                (a1, b1) = (Vector.FusedMultiplyAdd(x1, a, a1), Vector.FusedMultiplyAdd(x1, b, b1));
                (a2, b2) = (Vector.FusedMultiplyAdd(x2, a, a2), Vector.FusedMultiplyAdd(x2, b, b2));
                (a3, b3) = (Vector.FusedMultiplyAdd(x3, a, a3), Vector.FusedMultiplyAdd(x3, b, b3));
            }

            a0.CopyTo(s0);
            b0.CopyTo(s0[size..]);
            a1.CopyTo(s1);
            b1.CopyTo(s1[size..]);
            a2.CopyTo(s2);
            b2.CopyTo(s2[size..]);
            a3.CopyTo(s3);
            b3.CopyTo(s3[size..]);
        }
    }

    private static void AddOne(ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<float> sum)
    {
        for (int k = 0; k < left.Length; k++)
        {
            if (left[k] != 0)
            {
                AddScaled(right.Slice(k * sum.Length, sum.Length), left[k], sum);
            }
        }
    }
}
