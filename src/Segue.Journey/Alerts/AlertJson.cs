using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Segue.Market.Alerts.Delivery;

namespace Segue.Journey.Alerts;

/// <summary>What is stored of an alert beside its wish.</summary>
internal sealed record AlertBody(IReadOnlyList<AlertTarget> To, AlertTimes Times, FitsWish? Fits, int Most);

/// <summary>Keeps alerts and what they found as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(AlertBody))]
[JsonSerializable(typeof(AlertAd))]
internal sealed partial class AlertJson : JsonSerializerContext
{
    // Made at first use, when the generated default is there for certain.
    private static AlertJson? _readable;

    /// <summary>Gets the context that leaves pound signs and accents as they are.</summary>
    public static AlertJson Readable => _readable ??= new AlertJson(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
