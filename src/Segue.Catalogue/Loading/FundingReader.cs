namespace Segue.Catalogue.Loading;

/// <summary>One entry of <c>data/funding</c>.</summary>
internal static class FundingReader
{
    private static readonly string[] Nations = ["england", "scotland", "wales", "northern-ireland"];

    public static Funding Read(YamlRecord record)
    {
        PriceFact amount = PriceFact.Read(record, "amount");
        IReadOnlyList<string> nations = record.Texts("nations");
        if (nations.Count == 0 || nations.Except(Nations, StringComparer.Ordinal).Any())
        {
            nations = record.Wrong("nations", $"Name one or more of {string.Join(", ", Nations)}.", nations);
        }

        return new Funding(
            record.Text("id"),
            record.Text("name"),
            nations,
            amount.Amount,
            amount.Note,
            record.Flag("repaid", fallback: false),
            record.Text("who"),
            record.Text("url"),
            record.Date("checked"),
            record.Optional("checked-by"));
    }
}
