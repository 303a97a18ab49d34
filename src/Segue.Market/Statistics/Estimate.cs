namespace Segue.Market.Statistics;

/// <summary>A figure with its 95% interval, in the figure's own unit.</summary>
/// <param name="Value">The figure.</param>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
public readonly record struct Estimate(double Value, double Low, double High)
{
    /// <summary>The middle 95% of draws around a figure.</summary>
    /// <param name="value">The figure.</param>
    /// <param name="draws">At least one draw of it; put in order by this call.</param>
    public static Estimate Of(double value, double[] draws)
    {
        ArgumentNullException.ThrowIfNull(draws);
        Array.Sort(draws);
        return new Estimate(value, Quantile.At(draws, 0.025), Quantile.At(draws, 0.975));
    }
}
