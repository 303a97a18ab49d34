namespace Segue.Market.Statistics;

/// <summary>
/// The bootstrap interval of a quantile without drawing the samples. The k-th smallest of n values drawn with replacement is the value at the place
/// where the k-th smallest of n uniform numbers falls, which has a beta distribution; so one draw does for a whole sample of any size.
/// </summary>
public static class QuantileBootstrap
{
    /// <summary>How many samples stand behind an interval.</summary>
    public const int Samples = 1000;

    private const ulong Seed = 20261121;

    /// <summary>A quantile with its 95% bootstrap interval; the same values give the same interval.</summary>
    /// <param name="sorted">Values in rising order, at least one.</param>
    /// <param name="p">0 to 1.</param>
    public static Estimate Of(double[] sorted, double p)
    {
        ArgumentNullException.ThrowIfNull(sorted);
        SeededDraws draws = new(Seed + (ulong)(p * 100) + ((ulong)sorted.Length << 16));
        double[] samples = new double[Samples];
        for (int i = 0; i < samples.Length; i++)
        {
            samples[i] = Draw(sorted, p, draws);
        }

        return Estimate.Of(Quantile.At(sorted, p), samples);
    }

    /// <summary>The quantile of one sample drawn with replacement.</summary>
    internal static double Draw(double[] sorted, double p, SeededDraws draws)
    {
        int n = sorted.Length;
        double place = p * (n - 1);
        int below = (int)place;
        double first = draws.Beta(below + 1, n - below);
        double low = sorted[Math.Min(n - 1, (int)(first * n))];
        double part = place - below;
        if (part == 0)
        {
            return low;
        }

        // The next smallest of the uniform numbers: the least of the n - below - 1 that lie above the first.
        double next = 1 - ((1 - first) * Math.Pow(draws.Uniform(), 1.0 / (n - below - 1)));
        return low + (part * (sorted[Math.Min(n - 1, (int)(next * n))] - low));
    }
}
