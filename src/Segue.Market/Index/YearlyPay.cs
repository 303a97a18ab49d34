using Segue.Market.Figures;

namespace Segue.Market.Index;

/// <summary>What an ad pays in pounds a year.</summary>
/// <param name="Low">The lower figure, in pounds, above 0; equal to <paramref name="High"/> where there is one figure only.</param>
/// <param name="High">The upper figure, at least <paramref name="Low"/>.</param>
/// <param name="Origin">Who says so. What is predicted is never counted with what is stated.</param>
public readonly record struct YearlyPay(int Low, int High, PayOrigin Origin)
{
    /// <summary>Gets the middle of the range, in pounds.</summary>
    public double Middle => (Low + (double)High) / 2;

    /// <summary>Gets a value indicating whether the employer or the board states it, where nobody's model predicts it.</summary>
    public bool IsStated => Origin != PayOrigin.Predicted;
}
