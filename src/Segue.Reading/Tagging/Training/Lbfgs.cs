using System.Numerics;

namespace Segue.Reading.Tagging.Training;

/// <summary>Limited-memory BFGS: finds the least of a smooth convex function from its value and gradient. Deterministic.</summary>
internal static class Lbfgs
{
    private const int Memory = 6;

    /// <summary>Improves <paramref name="x"/> in place for at most <paramref name="rounds"/> rounds, or until the value changes by less than <paramref name="tolerance"/> of itself over five rounds.</summary>
    public static void Minimise(float[] x, Func<float[], float[], double> valueAndGradient, int rounds, double tolerance, Action<int, double>? progress = null)
    {
        int n = x.Length;
        float[] gradient = new float[n];
        float[] next = new float[n];
        float[] nextGradient = new float[n];
        float[] direction = new float[n];
        List<(float[] S, float[] Y, double Rho)> history = [];
        List<double> values = [];
        double value = valueAndGradient(x, gradient);
        for (int round = 0; round < rounds; round++)
        {
            Direction(gradient, history, direction);
            double slope = Dot(gradient, direction);
            if (slope >= 0)
            {
                history.Clear();
                Scale(gradient, -1, direction);
                slope = -Dot(gradient, gradient);
            }

            double step = history.Count == 0 ? 1 / Math.Max(1e-12, Math.Sqrt(Dot(gradient, gradient))) : 1;
            double nextValue = 0;
            int tries = 0;
            for (; tries < 20; tries++, step /= 2)
            {
                for (int i = 0; i < n; i++)
                {
                    next[i] = x[i] + (float)(step * direction[i]);
                }

                nextValue = valueAndGradient(next, nextGradient);
                if (nextValue <= value + (1e-4 * step * slope))
                {
                    break;
                }
            }

            if (tries == 20)
            {
                return;
            }

            Remember(history, x, next, gradient, nextGradient);
            value = nextValue;
            Array.Copy(next, x, n);
            Array.Copy(nextGradient, gradient, n);
            progress?.Invoke(round, value);
            values.Add(value);
            if (values.Count > 5 && values[^6] - value < tolerance * Math.Abs(value))
            {
                return;
            }
        }
    }

    private static void Direction(float[] gradient, List<(float[] S, float[] Y, double Rho)> history, float[] direction)
    {
        Scale(gradient, -1, direction);
        double[] alpha = new double[history.Count];
        for (int k = history.Count - 1; k >= 0; k--)
        {
            alpha[k] = history[k].Rho * Dot(history[k].S, direction);
            AddScaled(direction, history[k].Y, -alpha[k]);
        }

        if (history.Count > 0)
        {
            (float[] s, float[] y, _) = history[^1];
            Scale(direction, Dot(s, y) / Dot(y, y), direction);
        }

        for (int k = 0; k < history.Count; k++)
        {
            double beta = history[k].Rho * Dot(history[k].Y, direction);
            AddScaled(direction, history[k].S, alpha[k] - beta);
        }
    }

    private static void Remember(List<(float[] S, float[] Y, double Rho)> history, float[] x, float[] next, float[] gradient, float[] nextGradient)
    {
        float[] s;
        float[] y;
        if (history.Count == Memory)
        {
            (s, y, _) = history[0];
            history.RemoveAt(0);
        }
        else
        {
            (s, y) = (new float[x.Length], new float[x.Length]);
        }

        for (int i = 0; i < x.Length; i++)
        {
            s[i] = next[i] - x[i];
            y[i] = nextGradient[i] - gradient[i];
        }

        double product = Dot(s, y);
        if (product > 1e-10)
        {
            history.Add((s, y, 1 / product));
        }
    }

    private static double Dot(float[] one, float[] other)
    {
        double sum = 0;
        for (int start = 0; start < one.Length; start += 65536)
        {
            int length = Math.Min(65536, one.Length - start);
            sum += DotBlock(one.AsSpan(start, length), other.AsSpan(start, length));
        }

        return sum;
    }

    private static double DotBlock(ReadOnlySpan<float> one, ReadOnlySpan<float> other)
    {
        Vector<float> sums = Vector<float>.Zero;
        int at = 0;
        for (; at + Vector<float>.Count <= one.Length; at += Vector<float>.Count)
        {
            sums += new Vector<float>(one[at..]) * new Vector<float>(other[at..]);
        }

        double sum = Vector.Sum(sums);
        for (; at < one.Length; at++)
        {
            sum += one[at] * other[at];
        }

        return sum;
    }

    private static void Scale(float[] from, double by, float[] to)
    {
        float factor = (float)by;
        for (int i = 0; i < from.Length; i++)
        {
            to[i] = from[i] * factor;
        }
    }

    private static void AddScaled(float[] to, float[] from, double by)
    {
        float factor = (float)by;
        for (int i = 0; i < to.Length; i++)
        {
            to[i] += from[i] * factor;
        }
    }
}
