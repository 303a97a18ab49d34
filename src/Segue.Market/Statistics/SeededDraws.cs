namespace Segue.Market.Statistics;

/// <summary>Random draws from a seed (SplitMix64): the same seed gives the same draws on every machine.</summary>
/// <param name="seed">The seed.</param>
public sealed class SeededDraws(ulong seed)
{
    private ulong _state = seed;

    /// <summary>Scatters a number over all 64-bit numbers; different numbers stay different.</summary>
    public static ulong Scatter(ulong value)
    {
        unchecked
        {
            value += 0x9E3779B97F4A7C15UL;
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
            return value ^ (value >> 31);
        }
    }

    /// <summary>A whole number from 0 to <paramref name="below"/> - 1.</summary>
    public int Below(int below) => (int)(((Next() >> 32) * (ulong)below) >> 32);

    /// <summary>A number above 0 and below 1, all equally likely.</summary>
    public double Uniform() => ((Next() >> 11) + 0.5) * (1.0 / (1UL << 53));

    /// <summary>A number of the standard normal distribution (Marsaglia's polar method).</summary>
    public double Normal()
    {
        while (true)
        {
            double x = (2 * Uniform()) - 1;
            double y = (2 * Uniform()) - 1;
            double square = (x * x) + (y * y);
            if (square is > 0 and < 1)
            {
                return x * Math.Sqrt(-2 * Math.Log(square) / square);
            }
        }
    }

    /// <summary>A number of the gamma distribution with scale 1 (Marsaglia and Tsang, 2000).</summary>
    /// <param name="shape">At least 1.</param>
    public double Gamma(double shape)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(shape, 1);
        double d = shape - (1.0 / 3);
        double c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            double x = Normal();
            double v = 1 + (c * x);
            v = v * v * v;
            if (v > 0 && Math.Log(Uniform()) < (0.5 * x * x) + d - (d * v) + (d * Math.Log(v)))
            {
                return d * v;
            }
        }
    }

    /// <summary>A number of the beta distribution.</summary>
    /// <param name="a">At least 1.</param>
    /// <param name="b">At least 1.</param>
    public double Beta(double a, double b)
    {
        double x = Gamma(a);
        return x / (x + Gamma(b));
    }

    private ulong Next()
    {
        ulong value = Scatter(_state);
        unchecked
        {
            _state += 0x9E3779B97F4A7C15UL;
        }

        return value;
    }
}
