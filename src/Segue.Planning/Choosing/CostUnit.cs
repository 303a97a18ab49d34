namespace Segue.Planning.Choosing;

/// <summary>The largest amount of which every cost is a multiple; two choices that differ in cost differ by at least that.</summary>
internal static class CostUnit
{
    private const double Finest = 10_000;

    /// <summary>The unit, from a hundredth of a penny up; 0 when the costs have none.</summary>
    public static double Of(double[] costs)
    {
        long unit = 0;
        foreach (double cost in costs)
        {
            double scaled = cost * Finest;
            double whole = Math.Round(scaled);
            if (Math.Abs(scaled - whole) > 1e-6 || whole > 1e12)
            {
                return 0;
            }

            unit = Divisor(unit, (long)whole);
        }

        return unit / Finest;
    }

    private static long Divisor(long one, long other) => other == 0 ? one : Divisor(other, one % other);
}
