using System.Globalization;
using System.Text.Json;
using Segue.Market.Store.Packing;
using Segue.Reading;

namespace Segue.Market.Store;

/// <summary>A row of the ad table, as Dapper fills it; columns by name.</summary>
internal sealed class AdRow
{
    private const string DayForm = "yyyy-MM-dd";

    public long AdId { get; set; }

    public string Source { get; set; } = "";

    public string SourceId { get; set; } = "";

    public string Title { get; set; } = "";

    /// <summary>Gets or sets the packed text; plain text where it was stored before texts were packed.</summary>
    public object Text { get; set; } = "";

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

    /// <summary>Gets or sets the packed facts; JSON where they were stored before facts were packed.</summary>
    public object Facts { get; set; } = "";

    public string Catalogue { get; set; } = "";

    public string Reader { get; set; } = "";

    public string FirstSeen { get; set; } = "";

    public string LastSeen { get; set; } = "";

    public string? Gone { get; set; }

    public long Missed { get; set; }

    public long? RepostOf { get; set; }

    public long Revision { get; set; }

    /// <summary>Gets the ad's text.</summary>
    public string Description => Text as string ?? TextPacker.Unpack((byte[])Text);

    /// <summary>The ad.</summary>
    /// <param name="terms">The names that facts are packed with.</param>
    /// <exception cref="InvalidDataException">The row is damaged.</exception>
    public StoredAd ToStoredAd(TermTable terms)
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
        AdFacts facts = Facts is byte[] packed
            ? FactsPacker.Unpack(packed, raw, terms)
            : JsonSerializer.Deserialize((string)Facts, FactsJson.Default.AdFacts) ?? throw new InvalidDataException($"Ad {AdId} has no facts.");
        return new StoredAd(AdId, raw, facts, DuplicateOf, Catalogue, Time(FirstSeen), Time(LastSeen)) { Reader = Reader, Gone = Gone is null ? null : Time(Gone) };
    }

    /// <summary>A day as stored; null for none.</summary>
    public static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, DayForm, CultureInfo.InvariantCulture);

    /// <summary>A day as it is stored; null for none.</summary>
    public static string? DayText(DateOnly? day) => day?.ToString(DayForm, CultureInfo.InvariantCulture);

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
}
