namespace Segue.Basics;

/// <summary>A proportion with what it was counted from. <c>default</c> is 0 of 0, whose interval is everything.</summary>
public readonly record struct Share
{
    // The 97.5th percentile of the standard normal distribution, for a two-sided 95% interval.
    private const double Z95 = 1.959963984540054;

    private Share(int count, int n) => (Count, N) = (count, n);

    /// <summary>Gets how many had the property, 0 to <see cref="N"/>.</summary>
    public int Count { get; }

    /// <summary>Gets how many were asked.</summary>
    public int N { get; }

    /// <summary>Gets the proportion, 0 to 1; 0 when nothing was asked.</summary>
    public double Value => N == 0 ? 0 : (double)Count / N;

    /// <summary>Gets the lower end of the 95% Wilson score interval (E. B. Wilson, JASA 1927), 0 to 1.</summary>
    public double Low => N == 0 ? 0 : Math.Max(0, Centre() - HalfWidth());

    /// <summary>Gets the upper end of the 95% Wilson score interval, 0 to 1.</summary>
    public double High => N == 0 ? 1 : Math.Min(1, Centre() + HalfWidth());

    /// <summary>A share of <paramref name="count"/> among <paramref name="n"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or more than n.</exception>
    public static Share Of(int count, int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, n);
        return new Share(count, n);
    }

    private double Centre() => (Value + (Z95 * Z95 / (2 * N))) / (1 + (Z95 * Z95 / N));

    private double HalfWidth() =>
        Z95 * Math.Sqrt((Value * (1 - Value) / N) + (Z95 * Z95 / (4.0 * N * N))) / (1 + (Z95 * Z95 / N));
}
