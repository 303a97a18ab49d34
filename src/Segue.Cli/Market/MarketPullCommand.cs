using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Segue.Basics;
using Segue.Market.Sources;
using Segue.Market.Sources.Http;
using Segue.Market.Store;
using Segue.Storage;

namespace Segue.Cli.Market;

/// <summary><c>segue market pull</c>.</summary>
internal static class MarketPullCommand
{
    // A year: whatever answered before that is asked anyway.
    private const int MostHours = 366 * 24;

    private const string Note = "Employers' own boards need no key. SEGUE_ADZUNA_ID, SEGUE_ADZUNA_KEY and SEGUE_REED_KEY open Adzuna and Reed.";

    /// <summary>Creates the command over <paramref name="host"/>.</summary>
    public static Command Create(Host host)
    {
        Argument<string[]> sources = new("source") { Description = "KIND:BOARD (greenhouse:monzo, page:https://...), or an employer from our list; all of the list when none is given.", Arity = ArgumentArity.ZeroOrMore };
        Option<int> older = new("--older") { Description = "From our list, ask those that last answered longer ago than this, in hours.", HelpName = "HOURS", DefaultValueFactory = _ => 6 };
        older.Between(0, MostHours);
        Option<bool> check = new("--check") { Description = "Only ask whether each board is there; keep no ads." };
        Command command = new("pull", $"Ask job boards for their open ads. {Note}") { sources, older, check };
        command.SetAction(async (parse, token) =>
        {
            using PoliteWeb web = new(GuardedHandler.Create(PublicAddress.Is), new WebRules(), host.Time);
            return await RunAsync(host, web, new MarketPullRequest(parse.GetValue(sources) ?? [], parse.GetValue(older), parse.GetValue(check), parse.GetValue(SegueCommand.Json), MarketHome.Folder(host, parse)), token).ConfigureAwait(false);
        });
        return command;
    }

    internal static async Task<int> RunAsync(Host host, PoliteWeb web, MarketPullRequest request, CancellationToken token)
    {
        Result<IReadOnlyList<SourceTarget>> wanted = MarketPullTargets.Find(host, request.Sources);
        if (!wanted.TryGetValue(out IReadOnlyList<SourceTarget>? targets) || CatalogueFolder.Open(host) is not { } catalogue)
        {
            Terminal.Complain(host, wanted.Problems);
            return ExitCode.Error;
        }

        using Database database = request.Check ? Database.OpenInMemory(Migrations.Of(typeof(AdStore).Assembly), host.Time.GetUtcNow()) : MarketHome.Open(host, request.Folder);
        AdStore store = new(database.Connection);
        DateTimeOffset fresh = host.Time.GetUtcNow().AddHours(-request.OlderThanHours);
        IReadOnlyDictionary<string, SourceState> states = store.Sources();
        SourceTarget[] due = [.. targets.Where(target => request.Sources.Count > 0 || states.GetValueOrDefault(target.Id)?.Answered is not { } answered || answered < fresh)];
        int count = 0;
        MarketPuller puller = new(store, AdReading.Of(catalogue).Read, AdReading.With(catalogue), host.Time);
        IReadOnlyList<SourceReport> reports = await puller.PullAsync(due, web, Environment.GetEnvironmentVariable, report => host.Error.WriteLine($"{++count}/{due.Length} {Line(report)}"), token).ConfigureAwait(false);
        Show(host, reports, targets.Count - due.Length, request);
        return reports.Count > 0 && reports.All(report => report.Outcome is PullOutcome.Failed or PullOutcome.Blocked or PullOutcome.Unknown) ? ExitCode.Error : reports.Any(report => report.Listed > 0) || due.Length == 0 ? ExitCode.Done : ExitCode.NothingFound;
    }

    private static void Show(Host host, IReadOnlyList<SourceReport> reports, int fresh, MarketPullRequest request)
    {
        if (request.Json)
        {
            JsonArray rows = new([.. reports.OrderBy(report => report.Target.Id, StringComparer.Ordinal).Select(report => (JsonNode?)Json(report))]);
            host.Out.WriteLine(new JsonObject { ["sources"] = rows, ["notDue"] = fresh }.ToJsonString(JsonOutput.Indented));
            return;
        }

        string[] outcomes = [.. reports.GroupBy(report => report.Outcome).OrderBy(group => group.Key).Select(group => $"{group.Count()} {Word(group.Key)}")];
        host.Out.WriteLine($"{reports.Count} sources asked{(fresh > 0 ? $", {fresh} asked too recently" : "")}{(outcomes.Length > 0 ? ": " + string.Join(", ", outcomes) : "")}.");
        if (!request.Check)
        {
            host.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{reports.Sum(report => report.New)} new ads, {reports.Sum(report => report.Changed)} changed, {reports.Sum(report => report.Copies)} copies, {reports.Sum(report => report.Reposted)} put up again, {reports.Sum(report => report.Back)} back, {reports.Sum(report => report.Gone)} gone."));
        }

        foreach (SourceReport report in reports.Where(report => report.Reason is not null).OrderBy(report => report.Outcome).ThenBy(report => report.Target.Id, StringComparer.Ordinal))
        {
            host.Out.WriteLine($"  {report.Target.Id}: {Word(report.Outcome)}; {report.Reason}");
        }
    }

    private static JsonObject Json(SourceReport report) => new()
    {
        ["source"] = report.Target.Id,
        ["employer"] = report.Target.Employer,
        ["outcome"] = System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(report.Outcome.ToString()),
        ["reason"] = report.Reason,
        ["listed"] = report.Listed,
        ["new"] = report.New,
        ["changed"] = report.Changed,
        ["copies"] = report.Copies,
        ["reposted"] = report.Reposted,
        ["back"] = report.Back,
        ["gone"] = report.Gone,
    };

    private static string Line(SourceReport report) => $"{report.Target.Id}: {Word(report.Outcome)}{(report.Listed > 0 ? $", {report.Listed} ads" : "")}{(report.Reason is { } reason ? $"; {reason}" : "")}";

    private static string Word(PullOutcome outcome) => outcome switch
    {
        PullOutcome.Complete => "complete",
        PullOutcome.Unchanged => "unchanged",
        PullOutcome.Empty => "empty",
        PullOutcome.Partial => "in part",
        PullOutcome.Blocked => "blocked",
        PullOutcome.Unknown => "not there",
        _ => "failed",
    };
}
