using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Segue.Catalogue.Links;
using Segue.Cli.Market;

namespace Segue.Cli.Catalogue;

/// <summary><c>segue catalogue links</c>.</summary>
internal static class CatalogueLinksCommand
{
    // Ten years: longer ago than any page was heard of.
    private const int MostDays = 3_653;

    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Creates the command over <paramref name="host"/>.</summary>
    public static Command Create(Host host)
    {
        Option<int> days = new("--older") { Description = "Ask pages again that were heard of longer ago than this, in days.", HelpName = "DAYS", DefaultValueFactory = _ => 30 };
        days.Between(0, MostDays);
        Option<int> limit = new("--limit") { Description = "Ask at most this many pages now.", HelpName = "N", DefaultValueFactory = _ => int.MaxValue };
        Option<bool> noWrite = new("--no-write") { Description = "Leave the catalogue's checked dates as they are." };
        Command command = new("links", "Ask whether every page of the catalogue is still there, and write the day into it.") { days, limit, noWrite };
        command.SetAction(async (parse, token) =>
        {
            using HttpClient client = new() { Timeout = Patience };
            LinkAsker asker = new(client, host.Time, Between);
            return await RunAsync(host, asker, MarketHome.Folder(host, parse), new LinkRequest(parse.GetValue(days), parse.GetValue(limit), !parse.GetValue(noWrite), parse.GetValue(SegueCommand.Json)), token).ConfigureAwait(false);
        });
        return command;
    }

    internal static async Task<int> RunAsync(Host host, LinkAsker asker, string home, LinkRequest request, CancellationToken token)
    {
        IReadOnlyList<LinkedEntry> entries = LinkedEntries.Find(host.CatalogueFolder);
        DateOnly today = host.Today;
        int heard = 0;
        LinkRun run = new(asker, new LinkLog(Path.Combine(home, "catalogue-links.jsonl")));
        var answers = await run.AskAsync(entries, today.AddDays(-request.OlderThanDays), request.Limit, answer => Progress(host, answer, Interlocked.Increment(ref heard)), token).ConfigureAwait(false);
        List<(LinkedEntry Entry, LinkAnswer Answer)> found = [.. entries.Where(entry => answers.ContainsKey(entry.Url)).Select(entry => (entry, answers[entry.Url]))];
        if (found.Count > 0 && found.TrueForAll(pair => pair.Answer is { Outcome: LinkOutcome.Failed, Status: null }))
        {
            Terminal.Complain(host, [new Basics.Problem("catalogue.no-network", "No host could be reached, so nothing is known of any page and nothing was written.") { Remedy = "Try again with a network; what was heard before is kept." }]);
            return ExitCode.Error;
        }

        int written = request.Write ? LinkedEntries.WriteChecked([.. found.Where(pair => pair.Answer.Outcome == LinkOutcome.Answers).Select(pair => pair.Entry)], today) : 0;
        Show(host, entries.Count, found, written, request.Json);
        return found.Exists(pair => pair.Answer.Outcome is LinkOutcome.Gone) ? ExitCode.NothingFound : ExitCode.Done;
    }

    private static void Progress(Host host, LinkAnswer answer, int heard)
    {
        if (heard % 25 == 0 || answer.Outcome != LinkOutcome.Answers)
        {
            host.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{heard}: {answer.Url}: {Word(answer.Outcome)}{(answer.Status is { } status ? $" ({status})" : "")}{(answer.Detail is { } detail ? $", {detail}" : "")}"));
        }
    }

    private static void Show(Host host, int entries, List<(LinkedEntry Entry, LinkAnswer Answer)> found, int written, bool json)
    {
        Dictionary<LinkOutcome, int> counts = found.CountBy(pair => pair.Answer.Outcome).ToDictionary();
        if (json)
        {
            JsonObject byOutcome = new(Enum.GetValues<LinkOutcome>().Select(outcome => KeyValuePair.Create<string, JsonNode?>(Key(outcome), counts.GetValueOrDefault(outcome))));
            JsonArray trouble = new([.. found.Where(pair => pair.Answer.Outcome != LinkOutcome.Answers).Select(pair => (JsonNode?)new JsonObject { ["id"] = pair.Entry.Id, ["file"] = pair.Entry.File, ["line"] = pair.Entry.Line, ["url"] = pair.Entry.Url, ["outcome"] = Key(pair.Answer.Outcome), ["status"] = pair.Answer.Status, ["detail"] = pair.Answer.Detail })]);
            host.Out.WriteLine(new JsonObject { ["entries"] = entries, ["heard"] = found.Count, ["outcomes"] = byOutcome, ["written"] = written, ["trouble"] = trouble }.ToJsonString(JsonOutput.Indented));
            return;
        }

        foreach ((LinkedEntry entry, LinkAnswer answer) in found.Where(pair => pair.Answer.Outcome is LinkOutcome.Gone or LinkOutcome.Moved))
        {
            host.Out.WriteLine($"{Path.GetFileName(entry.File)}:{entry.Line}: {entry.Id}: {Word(answer.Outcome)}{(answer.Detail is { } detail ? $", now {detail}" : "; find its new page or take the entry out")}");
        }

        host.Out.WriteLine($"{found.Count} of {entries} entries asked: {string.Join(", ", Enum.GetValues<LinkOutcome>().Where(counts.ContainsKey).Select(outcome => $"{counts[outcome]} {Word(outcome)}"))}.");
        host.Out.WriteLine($"The day was written into {written} entries. A page that answers says nothing about its price or hours: those count as checked only when somebody compared them.");
    }

    private static string Key(LinkOutcome outcome) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(outcome.ToString());

    private static string Word(LinkOutcome outcome) => outcome switch
    {
        LinkOutcome.Answers => "there",
        LinkOutcome.Moved => "moved",
        LinkOutcome.Gone => "gone",
        LinkOutcome.Blocked => "not shown to programs",
        _ => "no answer",
    };
}
