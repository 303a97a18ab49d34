using System.Globalization;
using System.Text.Json.Nodes;
using Segue.Catalogue;
using Segue.Cli.Market;
using Segue.Journey;
using Segue.Planning;

namespace Segue.Cli.Plans;

/// <summary>A change of plan as JSON.</summary>
internal static class PlanChangeJson
{
    /// <summary>The change, indented.</summary>
    public static string Write(PlanChange made, Catalog catalog, bool written)
    {
        PlanChangeWords words = new(made, catalog);
        ChangeOutcome outcome = made.Outcome;
        JsonObject root = new()
        {
            ["schema"] = "segue.plan-change/1",
            ["plan"] = made.After.Version.Plan.Id,
            ["revision"] = made.After.Version.Plan.Revision,
            ["changed"] = made.Replan.Changed,
            ["kind"] = made.Event.Kind,
            ["said"] = words.Headline(),
            ["finish"] = new JsonObject { ["before"] = Day(outcome.FinishBefore), ["after"] = Day(outcome.FinishAfter), ["p80"] = Day(made.After.Version.Plan.Forecast.P80) },
            ["blocks"] = new JsonObject { ["kept"] = outcome.BlocksKept, ["moved"] = outcome.BlocksMoved, ["added"] = outcome.BlocksAdded, ["dropped"] = outcome.BlocksDropped },
            ["swaps"] = new JsonObject { ["made"] = outcome.Proof.Swaps, ["least"] = outcome.Proof.Least, ["proven"] = outcome.Proof.Proven },
            ["items"] = new JsonArray([.. outcome.Items.Select(item => (JsonNode)new JsonObject
            {
                ["number"] = made.After.Version.Numbers[item.Resource],
                ["resource"] = item.Resource,
                ["title"] = words.Title(item.Resource),
                ["change"] = PlanChangeWords.Kind(item.Kind),
                ["before"] = Range(item.From),
                ["now"] = Range(item.To),
                ["why"] = item.Why,
            })]),
            ["times"] = new JsonArray([.. made.Replan.Blocks.Select(block => (JsonNode)new JsonObject
            {
                ["uid"] = block.Uid,
                ["resource"] = block.Resource,
                ["change"] = PlanChangeWords.Kind(block.Kind),
                ["before"] = block.From?.ToString("s", CultureInfo.InvariantCulture),
                ["now"] = block.To?.ToString("s", CultureInfo.InvariantCulture),
                ["minutes"] = block.Minutes,
                ["why"] = block.Why,
            })]),
            ["asPlanned"] = new JsonArray([.. outcome.AsPlanned.Select(one => (JsonNode)new JsonObject { ["resource"] = one.Resource, ["on"] = Day(one.On), ["hours"] = one.Hours })]),
            ["notes"] = new JsonArray([.. made.Replan.Notes.Select(note => (JsonNode)note)]),
            ["written"] = written ? made.After.Folder : null,
        };
        return root.ToJsonString(JsonOutput.Indented);
    }

    private static JsonObject? Range(DateRange? days) => days is null ? null : new JsonObject { ["start"] = Day(days.First), ["end"] = Day(days.Last) };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
