using System.Text.Json;
using System.Text.Json.Nodes;
using Segue.Journey.Store;

namespace Segue.Journey;

/// <summary>Events as JSON, as they are stored.</summary>
public static class EventText
{
    /// <summary>The event with its <c>kind</c> and <c>outcome</c>.</summary>
    public static JsonNode ToJson(PlanEvent happened) =>
        JsonSerializer.SerializeToNode(happened, JourneyJson.Readable.PlanEvent) ?? throw new JsonException("An event is never null.");
}
