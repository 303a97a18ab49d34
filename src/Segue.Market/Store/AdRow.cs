using System.Globalization;
using System.Text.Json;
using Segue.Reading;

namespace Segue.Market.Store;

/// <summary>A row of the ad table, as Dapper fills it; columns by name.</summary>
internal sealed class AdRow
{
    public long AdId { get; set; }

    public string Source { get; set; } = "";

    public string SourceId { get; set; } = "";

    public string Title { get; set; } = "";

    public string Description { get; set; } = "";

    public string? Employer { get; set; }

    public string? Location { get; set; }

    public string? PayText { get; set; }

    public long PayPredicted { get; set; }

    public string? Level { get; set; }

    public string? Workplace { get; set; }

    public string? Employment { get; set; }

    public string? Url { get; set; }

    public string? Posted { get; set; }

    public string? Closes { get; set; }

    public long? DuplicateOf { get; set; }

    public string Facts { get; set; } = "";

    public string Catalogue { get; set; } = "";

    public string FirstSeen { get; set; } = "";

    public string LastSeen { get; set; } = "";

    public string? Gone { get; set; }

    /// <summary>The ad.</summary>
    public StoredAd ToStoredAd()
    {
        RawAd raw = new(SourceId, Title, Description)
        {
            Source = Source,
            Employer = Employer,
            Location = Location,
            PayText = PayText,
            PayPredicted = PayPredicted != 0,
            Level = Level,
            Workplace = Workplace,
            Employment = Employment,
            Url = Url,
            Posted = Day(Posted),
            Closes = Day(Closes),
        };
        AdFacts facts = JsonSerializer.Deserialize(Facts, FactsJson.Default.AdFacts) ?? throw new InvalidDataException($"Ad {AdId} has no facts.");
        return new StoredAd(AdId, raw, facts, DuplicateOf, Catalogue, Time(FirstSeen), Time(LastSeen)) { Gone = Gone is null ? null : Time(Gone) };
    }

    /// <summary>A day as stored; null for none.</summary>
    public static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
}
