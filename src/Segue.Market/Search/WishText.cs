using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Segue.Market.Search;

/// <summary>A wish as text, for keeping.</summary>
public static class WishText
{
    private static readonly WishJson Json = new(new JsonSerializerOptions(WishJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>The wish as one line of JSON; equal wishes give equal text.</summary>
    public static string ToJson(SearchWish wish) => JsonSerializer.Serialize(wish, Json.SearchWish);

    /// <summary>The wish that a line of <see cref="ToJson"/> holds. Fields that are not known are passed over, fields that are not there are not asked for.</summary>
    /// <exception cref="JsonException">It is no wish.</exception>
    public static SearchWish Parse(string json) => JsonSerializer.Deserialize(json, Json.SearchWish) ?? throw new JsonException("A wish is an object.");
}

/// <summary>Keeps wishes as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(SearchWish))]
internal sealed partial class WishJson : JsonSerializerContext;
