using Segue.Reading;

namespace Segue.Market.Figures;

/// <summary>Who says what an ad pays.</summary>
public enum PayOrigin
{
    /// <summary>The ad's own text.</summary>
    Text,

    /// <summary>The board's pay field.</summary>
    Field,

    /// <summary>The board's model.</summary>
    Predicted,
}

/// <summary>Tells who says what an ad pays.</summary>
public static class PayOrigins
{
    /// <summary>
    /// The origin of the pay that was read. A board that predicts prints its figure on the page too, so a figure in the text of
    /// such an ad counts as stated only when it stands well away from the page's top, where the board writes.
    /// </summary>
    public static PayOrigin Of(RawAd raw, AdFacts facts)
    {
        if (facts.Pay is null || facts.Pay.Source == "predicted")
        {
            return PayOrigin.Predicted;
        }

        if (facts.Pay.Source == "field")
        {
            return raw.PayPredicted ? PayOrigin.Predicted : PayOrigin.Field;
        }

        return raw.PayPredicted && IsBoardsFigure(raw, facts.Pay) ? PayOrigin.Predicted : PayOrigin.Text;
    }

    /// <summary>The origin for people.</summary>
    public static string Name(PayOrigin origin) => origin switch
    {
        PayOrigin.Text => "stated in the ads' text",
        PayOrigin.Field => "given in the board's pay field",
        _ => "predicted by the board",
    };

    private static bool IsBoardsFigure(RawAd raw, AdPay pay)
    {
        int end = Math.Min(pay.Span.End, raw.Description.Length);
        ReadOnlySpan<char> after = raw.Description.AsSpan(end, Math.Min(40, raw.Description.Length - end));
        return pay.Field != "description" || after.Contains("estimated", StringComparison.OrdinalIgnoreCase) || pay.Text.Contains("estimated", StringComparison.OrdinalIgnoreCase);
    }
}
