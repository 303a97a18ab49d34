using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Segue.Basics;
using Segue.Catalogue;
using Segue.Market;
using Segue.Planning;
using Segue.Reading.Cv;
using Segue.Routes;

namespace Segue.Report;

/// <summary>
/// The answer as JSON: <c>profile</c>, <c>gap</c>, <c>routes</c>, <c>plan</c> (items with start, end, hours, cost, skills), <c>forecast</c>
/// (p50, p80, p95), <c>matches</c>, <c>sources</c>. Fields may be added, never renamed. Money is in pounds, shares are 0 to 1, dates ISO 8601.
/// </summary>
public static class PlanJson
{
    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The whole answer, indented.</summary>
    public static string Write(PlanReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        JsonObject root = new()
        {
            ["schema"] = "segue.plan/1",
            ["made"] = Day(report.Made),
            ["profile"] = Profile(report),
            ["gap"] = Gap(report, report.Gap),
            ["routes"] = new JsonArray(report.Routes.Select(route => (JsonNode)RouteNode(route, route.Id == report.Chosen.Id)).ToArray()),
            ["plan"] = PlanNode(report, report.Plan),
            ["forecast"] = ForecastNode(report.Plan.Forecast),
            ["matches"] = new JsonArray(report.Matches.Select(ad => (JsonNode)MatchNode(ad)).ToArray()),
            ["matchNote"] = report.MatchNote,
            ["sources"] = new JsonArray(report.Figures.Sources.Select(source => (JsonNode)SourceNode(source)).ToArray()),
            ["notes"] = Strings(report.Notes),
        };
        return root.ToJsonString(Layout);
    }

    /// <summary>The gap alone, as in the whole answer.</summary>
    public static JsonObject Gap(PlanReport report, GapReport gap)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(gap);
        return new JsonObject
        {
            ["role"] = gap.Role,
            ["place"] = gap.Place,
            ["figures"] = gap.FiguresName,
            ["readiness"] = Round(gap.Readiness),
            ["working"] = gap.ReadinessWorking,
            ["adsMet"] = ShareNode(gap.AdsMet),
            ["items"] = new JsonArray(gap.Items.Select(item => (JsonNode)GapNode(report, item)).ToArray()),
            ["unlocks"] = new JsonArray(gap.Unlocks.Select(unlock => (JsonNode)new JsonObject
            {
                ["skill"] = unlock.Skill,
                ["fully"] = unlock.Fully,
                ["nearly"] = unlock.Nearly,
                ["of"] = unlock.Of,
            }).ToArray()),
        };
    }

    private static JsonObject Profile(PlanReport report) => new()
    {
        ["name"] = report.Profile.Contact.Name,
        ["location"] = report.Profile.Contact.Location,
        ["source"] = Path.GetFileName(report.Profile.Source),
        ["jobs"] = new JsonArray(report.Profile.Jobs.Select(job => (JsonNode)new JsonObject
        {
            ["title"] = job.Title,
            ["employer"] = job.Employer,
            ["start"] = job.Start?.ToString(),
            ["end"] = job.End?.ToString(),
            ["current"] = job.Current,
        }).ToArray()),
        ["skills"] = new JsonArray(report.Profile.Skills.Select(skill => (JsonNode)new JsonObject
        {
            ["skill"] = skill.Skill,
            ["name"] = report.SkillName(skill.Skill),
            ["level"] = (int)skill.Level,
            ["years"] = Round(skill.Years),
            ["lastUsed"] = skill.LastUsed?.ToString(),
            ["rule"] = skill.Rule,
            ["evidence"] = Evidence(report.Profile, skill.Evidence),
        }).ToArray()),
        ["unmapped"] = Strings(report.Profile.Unmapped),
    };

    private static JsonArray Evidence(CvProfile profile, IReadOnlyList<SkillEvidence> evidence) => new(evidence.Select(one => (JsonNode)new JsonObject
    {
        ["quote"] = one.Quote,
        ["where"] = PlanPlaces.Of(profile, one),
        ["start"] = one.Span.Start,
        ["end"] = one.Span.End,
    }).ToArray());

    private static JsonObject GapNode(PlanReport report, GapItem item) => new()
    {
        ["skill"] = item.Skill,
        ["name"] = report.SkillName(item.Skill),
        ["needed"] = (int)item.Needed,
        ["has"] = (int)item.Has,
        ["required"] = item.Required,
        ["weight"] = Round(item.Weight),
        ["credit"] = Round(item.Credit),
        ["asked"] = item.Demand is { } demand ? ShareNode(demand.Asked) : null,
        ["requiredShare"] = item.Demand is { } need ? ShareNode(need.Required) : null,
        ["preferredShare"] = item.Demand is { } wish ? ShareNode(wish.Preferred) : null,
        ["transfer"] = item.Transfer is { } transfer
            ? new JsonObject { ["from"] = transfer.From, ["share"] = Round(transfer.Share), ["why"] = transfer.Why }
            : null,
        ["evidence"] = Evidence(report.Profile, item.Evidence),
    };

    private static JsonObject RouteNode(Route route, bool chosen) => new()
    {
        ["id"] = route.Id,
        ["kind"] = JsonNamingPolicy.KebabCaseLower.ConvertName(route.Kind.ToString()),
        ["name"] = route.Name,
        ["chosen"] = chosen,
        ["months"] = Round(route.Months),
        ["cost"] = route.Cost.Amount,
        ["payFiveYears"] = route.PayFiveYears.Amount,
        ["risk"] = Round(route.Risk),
        ["riskWorking"] = route.RiskWorking,
        ["why"] = route.Why,
        ["hops"] = new JsonArray(route.Hops.Select(hop => (JsonNode)new JsonObject
        {
            ["role"] = hop.Role,
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
        }).ToArray()),
    };

    private static JsonObject PlanNode(PlanReport report, Plan plan) => new()
    {
        ["id"] = plan.Id,
        ["revision"] = plan.Revision,
        ["route"] = plan.Route,
        ["start"] = Day(plan.Start),
        ["finish"] = Day(plan.Finish),
        ["hours"] = Round(plan.Hours),
        ["hoursPerWeek"] = plan.Request.HoursPerWeek,
        ["cost"] = plan.Cost.Amount,
        ["budget"] = plan.Request.Budget?.Amount,
        ["optimal"] = plan.Proof.Optimal,
        ["objective"] = Round(plan.Proof.Objective),
        ["bound"] = Round(plan.Proof.Bound),
        ["items"] = new JsonArray(plan.Items.Select(item => (JsonNode)ItemNode(report, item)).ToArray()),
        ["blocks"] = new JsonArray(plan.Blocks.Select(block => (JsonNode)new JsonObject
        {
            ["uid"] = block.Uid,
            ["sequence"] = block.Sequence,
            ["resource"] = block.Resource,
            ["day"] = Day(block.Day),
            ["start"] = block.Start.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture),
            ["minutes"] = block.Minutes,
            ["cancelled"] = block.Cancelled,
            ["past"] = block.Past,
        }).ToArray()),
        ["unreachable"] = new JsonArray(plan.Unreachable.Select(skill => (JsonNode)new JsonObject
        {
            ["skill"] = skill.Skill,
            ["needed"] = (int)skill.Needed,
            ["reached"] = (int)skill.Reached,
            ["reason"] = skill.Reason,
        }).ToArray()),
    };

    private static JsonObject ItemNode(PlanReport report, PlanItem item)
    {
        Resource? resource = report.Catalog.Resources.GetValueOrDefault(item.Resource);
        return new JsonObject
        {
            ["resource"] = item.Resource,
            ["title"] = report.ResourceTitle(item.Resource),
            ["url"] = resource?.Url,
            ["start"] = Day(item.Start),
            ["end"] = Day(item.End),
            ["hours"] = Round(item.Hours),
            ["doneHours"] = Round(item.DoneHours),
            ["state"] = item.State.ToString().ToLowerInvariant(),
            ["cost"] = item.Cost.Amount,
            ["after"] = Strings(item.After),
            ["why"] = item.Why,
            ["checked"] = resource?.Checked is { } day ? Day(day) : null,
            ["skills"] = new JsonArray(item.Lifts.Select(lift => (JsonNode)new JsonObject
            {
                ["skill"] = lift.Skill,
                ["from"] = (int)lift.From,
                ["to"] = (int)lift.To,
            }).ToArray()),
        };
    }

    private static JsonObject ForecastNode(Forecast forecast) => new()
    {
        ["p50"] = Day(forecast.P50),
        ["p80"] = Day(forecast.P80),
        ["p95"] = Day(forecast.P95),
        ["runs"] = forecast.Runs,
        ["seed"] = forecast.Seed,
        ["curve"] = Strings(forecast.Curve.Select(Day)),
    };

    private static JsonObject MatchNode(MatchedAd ad) => new()
    {
        ["id"] = ad.Id,
        ["title"] = ad.Title,
        ["employer"] = ad.Employer,
        ["place"] = ad.Place,
        ["pay"] = ad.Pay,
        ["score"] = Round(ad.Score),
        ["reasons"] = Strings(ad.Reasons),
        ["url"] = ad.Url,
    };

    private static JsonObject SourceNode(FigureSource source) => new()
    {
        ["id"] = source.Id,
        ["title"] = source.Title,
        ["licence"] = source.Licence,
        ["from"] = source.From is { } from ? Day(from) : null,
        ["to"] = source.To is { } to ? Day(to) : null,
        ["rows"] = source.Rows,
        ["used"] = source.Used,
        ["note"] = source.Note,
    };

    private static JsonObject ShareNode(Share share) => new()
    {
        ["count"] = share.Count,
        ["n"] = share.N,
        ["share"] = Round(share.Value),
        ["low"] = Round(share.Low),
        ["high"] = Round(share.High),
    };

    private static JsonArray Strings(IEnumerable<string> values) => new(values.Select(value => (JsonNode)JsonValue.Create(value)!).ToArray()); // Create gives null for null only

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    // Four places keep shares exact to a hundredth of a per cent without noise digits.
    private static double Round(double value) => Math.Round(value, 4);
}
