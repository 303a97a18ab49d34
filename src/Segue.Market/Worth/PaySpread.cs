using Segue.Market.Statistics;

namespace Segue.Market.Worth;

/// <summary>How far off the model was on ads that it had not seen, as logarithms: eight in ten lay between the two.</summary>
/// <param name="Low">The tenth of a hundred, below 0.</param>
/// <param name="High">The ninetieth of a hundred, above 0.</param>
public readonly record struct PaySpread(double Low, double High)
{
    /// <summary>The spread of what was off: what is paid less what the model said, in logarithms.</summary>
    public static PaySpread Of(double[] off)
    {
        ArgumentNullException.ThrowIfNull(off);
        double[] sorted = [.. off.Order()];
        return new PaySpread(Quantile.At(sorted, 0.1), Quantile.At(sorted, 0.9));
    }
}
