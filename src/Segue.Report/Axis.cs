namespace Segue.Report;

/// <summary>Round tick marks for a chart's axis.</summary>
public static class Axis
{
    /// <summary>At least two ascending round values that enclose <paramref name="low"/> and <paramref name="high"/>.</summary>
    /// <param name="low">The least value shown.</param>
    /// <param name="high">The greatest value shown, at least <paramref name="low"/>.</param>
    /// <param name="about">About how many ticks, at least 2.</param>
    public static IReadOnlyList<double> Ticks(double low, double high, int about)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(high, low);
        ArgumentOutOfRangeException.ThrowIfLessThan(about, 2);
        double span = high > low ? high - low : Math.Max(1, Math.Abs(high));
        double rough = span / (about - 1);
        double power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        double step = power * ((rough / power) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 });
        double first = Math.Floor(low / step) * step;
        List<double> ticks = [first];
        while (ticks[^1] < high || ticks.Count < 2)
        {
            ticks.Add(first + (step * ticks.Count));
        }

        return ticks;
    }
}
