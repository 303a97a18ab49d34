using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Segue.Report;
using Segue.Routes;

namespace Segue.Cli.Routes;

/// <summary>Gap and routes as JSON, with the names that <c>plan.json</c> uses.</summary>
internal static class RouteJson
{
    /// <summary>Gets indented JSON with pound signs and accents as they are.</summary>
    public static JsonSerializerOptions Layout { get; } = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A gap.</summary>
    public static JsonObject Gap(GapReport gap, StartPoint start) => AnswerJson.Gap(gap, start.Profile, start.Catalog.SkillName);

    /// <summary>Every route; those worth considering are marked <c>unbeaten</c>.</summary>
    public static JsonObject Routes(RouteAnswer answer, StartPoint start)
    {
        Dictionary<string, Route> kept = answer.Unbeaten.ToDictionary(route => route.Id, StringComparer.Ordinal);
        return new JsonObject
        {
            ["role"] = start.Target.Id,
            ["place"] = start.Place,
            ["routes"] = new JsonArray([.. answer.All.Select(route => (JsonNode?)AnswerJson.Route(kept.GetValueOrDefault(route.Id, route), "unbeaten", kept.ContainsKey(route.Id)))]),
            ["notes"] = AnswerJson.Strings(answer.Notes),
        };
    }
}
