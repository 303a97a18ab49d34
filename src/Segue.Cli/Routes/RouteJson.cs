using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Segue.Basics;
using Segue.Report;
using Segue.Routes;

namespace Segue.Cli.Routes;

/// <summary>Gap and routes as JSON, with the names that <c>plan.json</c> uses.</summary>
internal static class RouteJson
{
    /// <summary>Gets indented JSON with pound signs and accents as they are.</summary>
    public static JsonSerializerOptions Layout { get; } = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A gap.</summary>
    public static JsonObject Gap(GapReport gap, StartPoint start) => new()
    {
        ["role"] = gap.Role,
        ["place"] = gap.Place,
        ["figures"] = gap.FiguresName,
        ["readiness"] = Round(gap.Readiness),
        ["working"] = gap.ReadinessWorking,
        ["adsMet"] = Share(gap.AdsMet),
        ["items"] = new JsonArray([.. gap.Items.Select(item => (JsonNode)Item(item, start))]),
        ["unlocks"] = new JsonArray([.. gap.Unlocks.Select(unlock => (JsonNode)new JsonObject
        {
            ["skill"] = unlock.Skill,
            ["fully"] = unlock.Fully,
            ["nearly"] = unlock.Nearly,
            ["of"] = unlock.Of,
        })]),
    };

    /// <summary>Every route; those worth considering are marked <c>unbeaten</c>.</summary>
    public static JsonObject Routes(RouteAnswer answer, StartPoint start)
    {
        Dictionary<string, Route> kept = answer.Unbeaten.ToDictionary(route => route.Id, StringComparer.Ordinal);
        return new JsonObject
        {
            ["role"] = start.Target.Id,
            ["place"] = start.Place,
            ["routes"] = new JsonArray([.. answer.All.Select(route => (JsonNode)RouteNode(kept.GetValueOrDefault(route.Id, route), kept.ContainsKey(route.Id)))]),
            ["notes"] = Strings(answer.Notes),
        };
    }

    private static JsonObject Item(GapItem item, StartPoint start) => new JsonObject
    {
        ["skill"] = item.Skill,
        ["name"] = start.SkillName(item.Skill),
        ["needed"] = (int)item.Needed,
        ["has"] = (int)item.Has,
        ["required"] = item.Required,
        ["weight"] = Round(item.Weight),
        ["credit"] = Round(item.Credit),
        ["asked"] = item.Demand is { } asked ? Share(asked.Asked) : null,
        ["requiredShare"] = item.Demand is { } required ? Share(required.Required) : null,
        ["preferredShare"] = item.Demand is { } preferred ? Share(preferred.Preferred) : null,
        ["transfer"] = item.Transfer is { } transfer ? new JsonObject { ["from"] = transfer.From, ["share"] = Round(transfer.Share), ["why"] = transfer.Why } : null,
        ["evidence"] = new JsonArray([.. item.Evidence.Select(one => (JsonNode)new JsonObject
        {
            ["quote"] = one.Quote,
            ["where"] = PlanPlaces.Of(start.Profile, one),
            ["start"] = one.Span.Start,
            ["end"] = one.Span.End,
        })]),
    };

    private static JsonObject RouteNode(Route route, bool unbeaten) => new JsonObject
    {
        ["id"] = route.Id,
        ["kind"] = JsonNamingPolicy.KebabCaseLower.ConvertName(route.Kind.ToString()),
        ["name"] = route.Name,
        ["unbeaten"] = unbeaten,
        ["months"] = Round(route.Months),
        ["cost"] = route.Cost.Amount,
        ["payFiveYears"] = route.PayFiveYears.Amount,
        ["risk"] = Round(route.Risk),
        ["riskWorking"] = route.RiskWorking,
        ["why"] = route.Why,
        ["blocked"] = route.Blocked,
        ["hops"] = new JsonArray([.. route.Hops.Select(HopNode)]),
    };

    private static JsonNode HopNode(RouteHop hop) => new JsonObject
    {
        ["role"] = hop.Role,
        ["inside"] = hop.Inside,
        ["studyMonths"] = Round(hop.StudyMonths),
        ["studyHours"] = Round(hop.StudyHours),
        ["searchMonths"] = Round(hop.SearchMonths),
        ["monthsInRole"] = Round(hop.MonthsInRole),
        ["cost"] = hop.Cost.Amount,
        ["payBefore"] = hop.PayBefore.Amount,
        ["payAfter"] = hop.PayAfter.Amount,
        ["paySource"] = hop.PaySource,
        ["readinessNow"] = Round(hop.ReadinessNow),
        ["readinessAfter"] = Round(hop.ReadinessAfter),
        ["openings"] = hop.Openings,
        ["degree"] = hop.Degree,
        ["learns"] = Strings(hop.Learns),
        ["goals"] = new JsonArray([.. hop.Goals.Select(goal => (JsonNode)new JsonObject { ["skill"] = goal.Skill, ["level"] = (int)goal.Level })]),
    };

    private static JsonObject Share(Share share) => new()
    {
        ["count"] = share.Count,
        ["n"] = share.N,
        ["share"] = Round(share.Value),
        ["low"] = Round(share.Low),
        ["high"] = Round(share.High),
    };

    private static JsonArray Strings(IEnumerable<string> strings) => new([.. strings.Select(one => (JsonNode?)one)]);

    private static double Round(double value) => Math.Round(value, 4);
}
