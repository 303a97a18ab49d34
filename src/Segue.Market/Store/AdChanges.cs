using Segue.Reading;

namespace Segue.Market.Store;

/// <summary>Says what a source changed in an ad, for its history.</summary>
internal static class AdChanges
{
    /// <summary>The fields that differ, with both values where they are short.</summary>
    public static string Between(AdRow before, RawAd after)
    {
        string?[] changes =
        [
            Field("title", before.Title, after.Title),
            Field("employer", before.Employer, after.Employer),
            Field("place", before.Location, after.Location),
            Field("pay", before.PayText, after.PayText),
            Field("closing day", before.Closes, AdRow.DayText(after.Closes)),
            before.Description == after.Description ? null : "text",
        ];
        return string.Join("; ", changes.Where(change => change is not null));
    }

    private static string? Field(string name, string? before, string? after) => before == after ? null : $"{name}: {before ?? "none"} to {after ?? "none"}";
}
