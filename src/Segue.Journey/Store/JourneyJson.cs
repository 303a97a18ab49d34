using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Segue.Basics;

namespace Segue.Journey.Store;

/// <summary>Keeps records as JSON in the store: names in camel case, enumerations by name, money as amount and currency, spans as start and end.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [typeof(MoneyJson), typeof(SpanJson), typeof(ShareJson)])]
[JsonSerializable(typeof(PlanSource))]
[JsonSerializable(typeof(PlanVersion))]
[JsonSerializable(typeof(PlanEvent))]
internal sealed partial class JourneyJson : JsonSerializerContext
{
    // Made at first use, when the generated default is there for certain.
    private static JourneyJson? _readable;

    /// <summary>Gets the context that leaves pound signs and accents as they are, so that an export can be read.</summary>
    public static JourneyJson Readable => _readable ??= new JourneyJson(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}

/// <summary>Writes money as <c>{"minor":1250,"currency":"GBP"}</c>, in whole minor units.</summary>
internal sealed class MoneyJson : JsonConverter<Money>
{
    /// <inheritdoc/>
    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument money = JsonDocument.ParseValue(ref reader);
        return Money.FromMinorUnits(money.RootElement.GetProperty("minor").GetInt64(), money.RootElement.GetProperty("currency").GetString()!);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteNumber("minor", value.MinorUnits);
        writer.WriteString("currency", value.Currency);
        writer.WriteEndObject();
    }
}

/// <summary>Writes a span as <c>[start,end]</c>.</summary>
internal sealed class SpanJson : JsonConverter<TextSpan>
{
    /// <inheritdoc/>
    public override TextSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument span = JsonDocument.ParseValue(ref reader);
        return TextSpan.FromBounds(span.RootElement[0].GetInt32(), span.RootElement[1].GetInt32());
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TextSpan value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.Start);
        writer.WriteNumberValue(value.End);
        writer.WriteEndArray();
    }
}

/// <summary>Writes a share as <c>{"count":46,"n":331}</c>; the interval follows from these.</summary>
internal sealed class ShareJson : JsonConverter<Share>
{
    /// <inheritdoc/>
    public override Share Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument share = JsonDocument.ParseValue(ref reader);
        return Share.Of(share.RootElement.GetProperty("count").GetInt32(), share.RootElement.GetProperty("n").GetInt32());
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Share value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteNumber("count", value.Count);
        writer.WriteNumber("n", value.N);
        writer.WriteEndObject();
    }
}
