using System.Text.Json.Serialization;
using Segue.Reading;

namespace Segue.Market.Store.Copying;

/// <summary>One line of a copy of the market.</summary>
/// <param name="Schema">On the first line, which form it is.</param>
/// <param name="Ad">An ad.</param>
/// <param name="Asked">How asking a source went the last time.</param>
internal sealed record CopyLine(string? Schema, AdLine? Ad, SourceLine? Asked);

/// <summary>An ad in a copy of the market. Times are as the store has them.</summary>
internal sealed record AdLine(long Number, string Source, string Id, string Title)
{
    public string? Employer { get; init; }

    public string? Location { get; init; }

    public string? Pay { get; init; }

    public bool PayPredicted { get; init; }

    public string? Level { get; init; }

    public string? Workplace { get; init; }

    public string? EmploymentType { get; init; }

    public string? Url { get; init; }

    public string? Posted { get; init; }

    public string? Closes { get; init; }

    public long? DuplicateOf { get; init; }

    public long? RepostOf { get; init; }

    public string FirstSeen { get; init; } = "";

    public string LastSeen { get; init; } = "";

    public long Missed { get; init; }

    public string? Gone { get; init; }

    public long Revision { get; init; }

    public string Catalogue { get; init; } = "";

    public string Reader { get; init; } = "";

    public IReadOnlyList<EventLine> Events { get; init; } = [];

    public string Description { get; init; } = "";

    public AdFacts? Facts { get; init; }
}

/// <summary>Something that happened to an ad.</summary>
internal sealed class EventLine
{
    public string At { get; set; } = "";

    public string What { get; set; } = "";

    public string? Detail { get; set; }
}

/// <summary>How asking a source went the last time.</summary>
internal sealed class SourceLine
{
    public string Source { get; set; } = "";

    public string? ETag { get; set; }

    public string? LastModified { get; set; }

    public string Outcome { get; set; } = "";

    public string? Reason { get; set; }

    public long Listed { get; set; }

    public string Asked { get; set; } = "";

    public string? Answered { get; set; }
}

/// <summary>Reads and writes the lines; names in camel case, what is unknown left out.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [typeof(TextSpanJson)])]
[JsonSerializable(typeof(CopyLine))]
internal sealed partial class CopyJson : JsonSerializerContext;
