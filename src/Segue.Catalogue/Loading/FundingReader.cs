namespace Segue.Catalogue.Loading;

/// <summary>One entry of <c>data/funding</c>.</summary>
internal static class FundingReader
{
    public static Funding Read(YamlRecord record)
    {
        PriceFact amount = PriceFact.Read(record, "amount");
        return new Funding(
            record.Text("id"),
            record.Text("name"),
            Nation.Read(record, required: true),
            amount.Amount,
            amount.Note,
            record.Flag("repaid", fallback: false),
            record.Text("who"),
            record.Text("url"),
            record.Date("checked"),
            record.Optional("checked-by"));
    }
}
