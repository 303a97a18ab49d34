using Segue.Basics;

namespace Segue.Planning;

/// <summary>Prices in pounds. Foreign prices are converted at fixed, dated rates, so that a plan made twice costs the same.</summary>
public static class Prices
{
    /// <summary>What the rates are and from when, for the reader. They are round figures of ours, not checked against a bank.</summary>
    public const string RatesNote = "Prices in other currencies are counted at 0.76 pounds to the dollar and 0.87 to the euro (round figures of November 2026, unchecked).";

    /// <summary>The price in pounds; a currency without a rate is counted one to one, which the catalogue check prevents.</summary>
    public static Money InPounds(Money price) => Money.Pounds(price.Amount * (price.Currency switch
    {
        "USD" => 0.76m,
        "EUR" => 0.87m,
        _ => 1m,
    }));
}
