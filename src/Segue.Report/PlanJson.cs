using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Segue.Catalogue;
using Segue.Market;
using Segue.Planning;
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
            ["routes"] = new JsonArray(report.Routes.Select(route => (JsonNode)AnswerJson.Route(route, "chosen", route.Id == report.Chosen.Id)).ToArray()),
            ["plan"] = PlanNode(report, report.Plan),
            ["forecast"] = ForecastNode(report.Plan.Forecast),
            ["matches"] = new JsonArray(report.Matches.Select(ad => (JsonNode)MatchNode(ad)).ToArray()),
            ["matchNote"] = report.MatchNote,
            ["sources"] = new JsonArray(report.Figures.Sources.Select(source => (JsonNode)SourceNode(source)).ToArray()),
            ["notes"] = AnswerJson.Strings(report.Notes),
        };
        return root.ToJsonString(Layout);
    }

    /// <summary>The gap alone, as in the whole answer.</summary>
    public static JsonObject Gap(PlanReport report, GapReport gap)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(gap);
        return AnswerJson.Gap(gap, report.Profile, report.SkillName);
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
            ["years"] = AnswerJson.Round(skill.Years),
            ["lastUsed"] = skill.LastUsed?.ToString(),
            ["rule"] = skill.Rule,
            ["evidence"] = AnswerJson.Evidence(report.Profile, skill.Evidence),
        }).ToArray()),
        ["unmapped"] = AnswerJson.Strings(report.Profile.Unmapped),
    };

    private static JsonObject PlanNode(PlanReport report, Plan plan) => new()
    {
        ["id"] = plan.Id,
        ["revision"] = plan.Revision,
        ["route"] = plan.Route,
        ["start"] = Day(plan.Start),
        ["finish"] = Day(plan.Finish),
        ["hours"] = AnswerJson.Round(plan.Hours),
        ["hoursPerWeek"] = plan.Request.HoursPerWeek,
        ["cost"] = plan.Cost.Amount,
        ["budget"] = plan.Request.Budget?.Amount,
        ["optimal"] = plan.Proof.Optimal,
        ["objective"] = AnswerJson.Round(plan.Proof.Objective),
        ["bound"] = AnswerJson.Round(plan.Proof.Bound),
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
            ["hours"] = AnswerJson.Round(item.Hours),
            ["doneHours"] = AnswerJson.Round(item.DoneHours),
            ["state"] = item.State.ToString().ToLowerInvariant(),
            ["cost"] = item.Cost.Amount,
            ["after"] = AnswerJson.Strings(item.After),
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
        ["curve"] = AnswerJson.Strings(forecast.Curve.Select(Day)),
    };

    private static JsonObject MatchNode(MatchedAd ad) => new()
    {
        ["id"] = ad.Id,
        ["title"] = ad.Title,
        ["employer"] = ad.Employer,
        ["place"] = ad.Place,
        ["pay"] = ad.Pay,
        ["score"] = AnswerJson.Round(ad.Score),
        ["reasons"] = AnswerJson.Strings(ad.Reasons),
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

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
