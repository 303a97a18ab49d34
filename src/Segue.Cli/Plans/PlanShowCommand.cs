using System.CommandLine;
using System.Text.Json.Nodes;
using Segue.Catalogue;
using Segue.Cli.Homes;
using Segue.Journey;
using Segue.Report;
using Segue.Storage;

namespace Segue.Cli.Plans;

/// <summary><c>segue plan show</c>: the plan in force.</summary>
internal static class PlanShowCommand
{
    /// <summary>Creates the command over <paramref name="host"/>.</summary>
    public static Command Create(Host host)
    {
        Option<bool> history = new("--history") { Description = "Show all that happened to it as well." };
        Option<string?> output = new("--out") { Description = "Write plan.html, plan.ics and plan.json to this folder.", HelpName = "DIR" };
        Command command = new("show", "The plan as it stands: what is done, what is next, when it ends.") { history, output };
        command.SetAction((parse, cancellationToken) => RunAsync(host, parse, parse.GetValue(history), parse.GetValue(output), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Host host, ParseResult parse, bool history, string? output, CancellationToken cancellationToken)
    {
        if (PlanKeeping.Open(host, parse) is not { } now)
        {
            return ExitCode.NothingFound;
        }

        if (CatalogueFolder.Open(host) is not { } catalog)
        {
            return ExitCode.Error;
        }

        if (output is not null && await PlanFiles.WriteAsync(output, StoredReport.Of(host, parse, catalog, now), host.Time, cancellationToken) is { } unwritten)
        {
            Terminal.Complain(host, [unwritten]);
            return ExitCode.Error;
        }

        if (parse.GetValue(SegueCommand.Json))
        {
            host.Out.WriteLine(Json(host, parse, catalog, now));
            return ExitCode.Done;
        }

        PlanShowText.Write(Terminal.On(host), now, catalog, host.LocalToday);
        if (history)
        {
            PlanShowText.History(Terminal.On(host), History(host, parse), now, catalog);
        }

        if (output is not null)
        {
            host.Out.WriteLine($"Written to {output}: plan.html, plan.ics, plan.json.");
        }

        return ExitCode.Done;
    }

    private static IReadOnlyList<StoredEvent> History(Host host, ParseResult parse)
    {
        using Database database = HomeFolder.OpenJourney(host, HomeFolder.Of(host, parse));
        return new JourneyStore(database.Connection, host.Time).History();
    }

    // The same as when it was made, with the numbers and what happened.
    private static string Json(Host host, ParseResult parse, Catalog catalog, CurrentPlan now)
    {
        JsonObject root = JsonNode.Parse(PlanJson.Write(StoredReport.Of(host, parse, catalog, now)))!.AsObject(); // what was just written is an object
        root["numbers"] = new JsonObject([.. now.Version.Numbers.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value))]);
        root["folder"] = now.Folder;
        root["history"] = new JsonArray([.. History(host, parse).Where(one => one.PlanKey == now.Key).Select(one => (JsonNode)new JsonObject
        {
            ["number"] = one.Number,
            ["at"] = one.At.UtcDateTime.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
            ["event"] = EventText.ToJson(one.Event),
        })]);
        return root.ToJsonString(Market.JsonOutput.Indented);
    }
}
