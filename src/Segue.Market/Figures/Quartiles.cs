namespace Segue.Market.Figures;

/// <summary>Quartiles with linear interpolation between the two nearest values (Hyndman and Fan 1996, type 7).</summary>
internal static class Quartiles
{
    /// <summary>The value below which the part <paramref name="p"/> (0 to 1) of the sorted values lies.</summary>
    /// <exception cref="ArgumentException">There are no values.</exception>
    public static decimal At(IReadOnlyList<decimal> sorted, decimal p)
    {
        if (sorted.Count == 0)
        {
            throw new ArgumentException("A quartile needs a value.", nameof(sorted));
        }

        decimal place = p * (sorted.Count - 1);
        int below = (int)decimal.Floor(place);
        int above = Math.Min(below + 1, sorted.Count - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }
}
