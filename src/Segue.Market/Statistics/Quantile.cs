namespace Segue.Market.Statistics;

/// <summary>Quantiles with linear interpolation between the two nearest values (Hyndman and Fan 1996, type 7).</summary>
public static class Quantile
{
    /// <summary>The value below which the part <paramref name="p"/> of the sorted values lies.</summary>
    /// <param name="sorted">Values in rising order, at least one.</param>
    /// <param name="p">0 to 1.</param>
    public static double At(ReadOnlySpan<double> sorted, double p)
    {
        double place = p * (sorted.Length - 1);
        int below = (int)place;
        int above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }
}
