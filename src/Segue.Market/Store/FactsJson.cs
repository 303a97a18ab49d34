using System.Text.Json;
using System.Text.Json.Serialization;
using Segue.Basics;
using Segue.Reading;

namespace Segue.Market.Store;

/// <summary>Keeps facts as JSON in the store. Enumerations by name, spans as start and end.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [typeof(TextSpanJson)])]
[JsonSerializable(typeof(AdFacts))]
internal sealed partial class FactsJson : JsonSerializerContext;

/// <summary>Writes a span as <c>[start, end]</c>.</summary>
internal sealed class TextSpanJson : JsonConverter<TextSpan>
{
    /// <inheritdoc/>
    public override TextSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        reader.Read();
        int start = reader.GetInt32();
        reader.Read();
        int end = reader.GetInt32();
        reader.Read();
        return TextSpan.FromBounds(start, end);
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
