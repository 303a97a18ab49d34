using Segue.Basics;

namespace Segue.Catalogue.Loading;

/// <summary>A price as an entry states it.</summary>
/// <param name="Amount">The amount; zero when free.</param>
/// <param name="Note">What it covers; null when plain.</param>
/// <param name="AsOf">The day to which it is known; null when nobody saw it written.</param>
internal sealed record PriceFact(Money Amount, string? Note, DateOnly? AsOf)
{
    public static PriceFact Read(YamlRecord record, string key)
    {
        if (record.Record(key) is not { } price)
        {
            return record.Wrong(key, "A price is {amount: 0, currency: GBP, as-of: 2026-11-21, note: \"...\"}.", new PriceFact(default, null, null));
        }

        string currency = price.Text("currency");
        if (currency is not { Length: 3 } || !currency.All(char.IsAsciiLetterUpper))
        {
            price.Wrong("currency", $"“{currency}” is not a three-letter currency code.", 0);
        }

        double amount = price.Number("amount");
        if (amount is < 0 or > 100_000)
        {
            amount = price.Wrong("amount", $"{amount} is no price from 0 to 100,000.", 0.0);
        }

        PriceFact read = new(Money.FromAmount((decimal)amount, currency), price.Optional("note"), price.Date("as-of"));
        price.ReportUnknownKeys();
        return read;
    }
}
