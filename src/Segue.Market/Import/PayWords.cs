namespace Segue.Market.Import;

/// <summary>Writes the pay fields of a source as the words that an ad would use, which the pay reader knows.</summary>
internal static class PayWords
{
    /// <summary>“£40000 - £50000”, “from £40000”, “up to £50000”; null when neither figure is given.</summary>
    /// <param name="sign">What stands before each figure: a sign, or a code and a blank.</param>
    /// <param name="low">The least, written out; null when not given.</param>
    /// <param name="high">The most, written out; null when not given.</param>
    public static string? Range(string sign, string? low, string? high) => (low, high) switch
    {
        (null, null) => null,
        (null, _) => $"up to {sign}{high}",
        (_, null) => $"from {sign}{low}",
        _ when low == high => $"{sign}{low}",
        _ => $"{sign}{low} - {sign}{high}",
    };
}
