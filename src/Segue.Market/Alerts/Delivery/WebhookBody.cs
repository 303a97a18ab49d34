using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Segue.Market.Alerts.Delivery;

/// <summary>What a webhook is sent: the message as JSON.</summary>
internal static class WebhookBody
{
    private static readonly WebhookJson Json = new(new JsonSerializerOptions(WebhookJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static string Of(AlertMessage message) => JsonSerializer.Serialize(message, Json.AlertMessage);
}

/// <summary>Writes messages as JSON: names in camel case, nothing for what is not known.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AlertMessage))]
internal sealed partial class WebhookJson : JsonSerializerContext;
