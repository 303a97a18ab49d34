using Segue.Reading;

namespace Segue.Market.Figures;

/// <summary>Pay of UK ads as quartiles, one row per kind; kinds are never put together.</summary>
internal static class AdPayRows
{
    private const int PageTop = 500;

    /// <summary>A row for each kind and region with enough ads: stated in the text, given by the board, predicted; UK, then London.</summary>
    public static IEnumerable<PayFigure> Of(IReadOnlyList<FigureAd> ads, string dates)
    {
        List<(PayOrigin Origin, bool London, decimal Yearly)> records = [];
        foreach (FigureAd ad in ads)
        {
            if (Yearly(ad.Raw, ad.Facts) is { } yearly)
            {
                records.Add((PayOrigins.Of(ad.Raw, ad.Facts), ad.Facts.Place?.Region == "London", yearly));
            }
        }

        foreach (PayOrigin origin in Enum.GetValues<PayOrigin>())
        {
            if (Row(records.Where(record => record.Origin == origin), origin, dates, "UK") is { } uk)
            {
                yield return uk;
            }

            if (Row(records.Where(record => record.Origin == origin && record.London), origin, dates, "London") is { } london)
            {
                yield return london;
            }
        }
    }

    /// <summary>
    /// The middle of the ad's pay in pounds a year; null when it is open at an end, not yearly, not in pounds or not believable, or
    /// stands in the board's field of a contract: boards turn day rates into years there, which nobody earns.
    /// </summary>
    public static decimal? Yearly(RawAd raw, AdFacts facts)
    {
        if (facts.Pay?.Source != "stated" && IsContract(raw, facts))
        {
            return null;
        }

        if (facts.Pay is not { Currency: "GBP", AnnualLow: { } low, AnnualHigh: { } high, Period: "year" or "month" or "week" })
        {
            return null;
        }

        decimal middle = (low + high) / 2;
        return middle is >= FigureRules.LeastPay and <= FigureRules.MostPay ? middle : null;
    }

    // The board's page says so in a line of its own at the top; the field for it is often empty.
    private static bool IsContract(RawAd raw, AdFacts facts) =>
        Says(facts.Employment, "contract") || Says(raw.Employment, "contract") || Says(raw.Title, "contract") || Says(raw.Title, "IR35") || facts.Pay?.Ir35 is not null
        || raw.Description.AsSpan(0, Math.Min(PageTop, raw.Description.Length)).Contains("\nContract", StringComparison.Ordinal);

    private static bool Says(string? text, string word) => text?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;

    private static PayFigure? Row(IEnumerable<(PayOrigin Origin, bool London, decimal Yearly)> records, PayOrigin origin, string dates, string region)
    {
        List<decimal> sorted = [.. records.Select(record => record.Yearly).Order()];
        return sorted.Count < FigureRules.LeastN
            ? null
            : new PayFigure(
                origin == PayOrigin.Predicted ? "predicted" : "stated",
                sorted.Count,
                Whole(Quartiles.At(sorted, 0.25m)),
                Whole(Quartiles.At(sorted, 0.5m)),
                Whole(Quartiles.At(sorted, 0.75m)),
                $"{PayOrigins.Name(origin)}, {dates}",
                region);
    }

    private static decimal Whole(decimal value) => decimal.Round(value, 0, MidpointRounding.AwayFromZero);
}
