using System.Globalization;

namespace Segue.Basics;

/// <summary>An amount in one currency, in whole minor units (1250 GBP is £12.50). <c>default</c> is zero of no currency.</summary>
public readonly record struct Money
{
    private readonly string? _currency;

    private Money(long minorUnits, string currency) => (MinorUnits, _currency) = (minorUnits, currency);

    /// <summary>Gets the amount in minor units; negative means owed.</summary>
    public long MinorUnits { get; }

    /// <summary>Gets the ISO 4217 code, upper case; empty for <c>default</c>.</summary>
    public string Currency => _currency ?? "";

    /// <summary>Gets the amount in major units (pounds, dollars).</summary>
    public decimal Amount => MinorUnits / 100m;

    /// <summary>An amount from minor units.</summary>
    public static Money FromMinorUnits(long minorUnits, string currency) => new(minorUnits, currency);

    /// <summary>An amount in major units, rounded half away from zero to the minor unit.</summary>
    public static Money FromAmount(decimal amount, string currency) =>
        new((long)decimal.Round(amount * 100m, 0, MidpointRounding.AwayFromZero), currency);

    /// <summary>An amount in pounds sterling.</summary>
    public static Money Pounds(decimal pounds) => FromAmount(pounds, "GBP");

    /// <summary>The sum.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ; amounts are never converted silently.</exception>
    public Money Plus(Money other)
    {
        if (MinorUnits == 0 && Currency.Length == 0)
        {
            return other;
        }

        if (other.MinorUnits == 0 && other.Currency.Length == 0)
        {
            return this;
        }

        return string.Equals(Currency, other.Currency, StringComparison.Ordinal)
            ? new Money(MinorUnits + other.MinorUnits, Currency)
            : throw new InvalidOperationException($"{Currency} and {other.Currency} cannot be added.");
    }

    /// <summary>For people: <c>£1,250</c>, <c>£12.50</c>, <c>USD 40</c>.</summary>
    public override string ToString()
    {
        string number = Math.Abs(Amount).ToString(MinorUnits % 100 == 0 ? "#,0" : "#,0.00", CultureInfo.InvariantCulture);
        string sign = MinorUnits < 0 ? "-" : "";
        return Currency switch
        {
            "GBP" => $"{sign}£{number}",
            "" => sign + number,
            _ => $"{sign}{Currency} {number}",
        };
    }
}
