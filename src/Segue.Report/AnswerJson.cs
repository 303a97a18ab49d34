using System.Text.Json;
using System.Text.Json.Nodes;
using Segue.Basics;
using Segue.Reading.Cv;
using Segue.Routes;

namespace Segue.Report;

/// <summary>A gap and a route as JSON, the same wherever they stand. Fields may be added, never renamed; shares are 0 to 1, money in pounds.</summary>
public static class AnswerJson
{
    /// <summary>A gap with its working.</summary>
    /// <param name="gap">The gap.</param>
    /// <param name="profile">Whose it is, to say where evidence stands.</param>
    /// <param name="skillName">A skill's name by its id.</param>
    public static JsonObject Gap(GapReport gap, CvProfile profile, Func<string, string> skillName)
    {
        ArgumentNullException.ThrowIfNull(gap);
        return new JsonObject
        {
            ["role"] = gap.Role,
            ["place"] = gap.Place,
            ["figures"] = gap.FiguresName,
            ["readiness"] = Round(gap.Readiness),
            ["working"] = gap.ReadinessWorking,
            ["adsMet"] = Share(gap.AdsMet),
            ["items"] = new JsonArray([.. gap.Items.Select(item => (JsonNode?)Item(item, profile, skillName))]),
            ["unlocks"] = new JsonArray([.. gap.Unlocks.Select(unlock => (JsonNode?)new JsonObject
            {
                ["skill"] = unlock.Skill,
                ["fully"] = unlock.Fully,
                ["nearly"] = unlock.Nearly,
                ["of"] = unlock.Of,
            })]),
        };
    }

    /// <summary>A route with its hops, and one flag of the caller's: <c>chosen</c> in a plan, <c>unbeaten</c> in a list of routes.</summary>
    public static JsonObject Route(Route route, string flag, bool value)
    {
        ArgumentNullException.ThrowIfNull(route);
        return new JsonObject
        {
            ["id"] = route.Id,
            ["kind"] = JsonNamingPolicy.KebabCaseLower.ConvertName(route.Kind.ToString()),
            ["name"] = route.Name,
            [flag] = value,
            ["months"] = Round(route.Months),
            ["cost"] = route.Cost.Amount,
            ["payFiveYears"] = route.PayFiveYears.Amount,
            ["risk"] = Round(route.Risk),
            ["riskWorking"] = route.RiskWorking,
            ["why"] = route.Why,
            ["blocked"] = route.Blocked,
            ["hops"] = new JsonArray([.. route.Hops.Select(Hop)]),
        };
    }

    /// <summary>Where a level comes from: the words, and where they stand.</summary>
    public static JsonArray Evidence(CvProfile profile, IReadOnlyList<SkillEvidence> evidence) => new([.. evidence.Select(one => (JsonNode?)new JsonObject
    {
        ["quote"] = one.Quote,
        ["where"] = PlanPlaces.Of(profile, one),
        ["start"] = one.Span.Start,
        ["end"] = one.Span.End,
    })]);

    /// <summary>A list of texts.</summary>
    public static JsonArray Strings(IEnumerable<string> strings) => new([.. strings.Select(one => (JsonNode?)one)]);

    /// <summary>A figure to four places, which is more than any of ours is good for.</summary>
    public static double Round(double value) => Math.Round(value, 4);

    private static JsonObject Item(GapItem item, CvProfile profile, Func<string, string> skillName) => new()
    {
        ["skill"] = item.Skill,
        ["name"] = skillName(item.Skill),
        ["needed"] = (int)item.Needed,
        ["has"] = (int)item.Has,
        ["required"] = item.Required,
        ["weight"] = Round(item.Weight),
        ["credit"] = Round(item.Credit),
        ["asked"] = item.Demand is { } asked ? Share(asked.Asked) : null,
        ["requiredShare"] = item.Demand is { } required ? Share(required.Required) : null,
        ["preferredShare"] = item.Demand is { } preferred ? Share(preferred.Preferred) : null,
        ["transfer"] = item.Transfer is { } transfer ? new JsonObject { ["from"] = transfer.From, ["share"] = Round(transfer.Share), ["why"] = transfer.Why } : null,
        ["evidence"] = Evidence(profile, item.Evidence),
    };

    private static JsonNode Hop(RouteHop hop) => new JsonObject
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
}
