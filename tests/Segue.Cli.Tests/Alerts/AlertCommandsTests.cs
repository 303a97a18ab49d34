using System.CommandLine;
using System.Text.Json.Nodes;
using Segue.Basics;
using Segue.Catalogue;
using Segue.Cli.Market;
using Segue.Testing;

namespace Segue.Cli.Tests.Alerts;

public sealed class AlertCommandsTests : IDisposable
{
    private static readonly Lazy<Result<Catalog>> Catalogue = new(() => CatalogueLoader.Load(Path.Combine(SharedData.Root, "data")));

    private readonly TempFolder _home = new();
    private readonly HandTime _time = Clock(TimeSpan.FromSeconds(14));

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task Watch_AdThatCameAfterTheAlert_IsToldOnceAndShown()
    {
        (int added, string said, _) = await RunAsync("alerts", "add", "leeds", "--skill", "python", "--in", "Leeds", "--pay", "30000");
        await ImportAsync("Leeds");

        (int first, string told, string how) = await RunAsync("market", "watch");
        (int second, string again, _) = await RunAsync("market", "watch");
        (int shown, string finds, _) = await RunAsync("alerts", "show", "leeds");

        Assert.Equal((0, 0, 1, 0), (added, first, second, shown));
        Assert.Contains("“leeds” is watched: Python; within 15 miles of Leeds; pay from £30,000.", said, StringComparison.Ordinal);
        Assert.Contains("1 new ad for “leeds”", told, StringComparison.Ordinal);
        Assert.Contains("leeds to terminal: 1 ad told", how, StringComparison.Ordinal);
        Assert.Equal("", again);
        Assert.Contains("Data Engineer, Acme, Leeds, £45,000 a year; found 21 November 2026", finds, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Add_SearchThatIsKept_IsWatched()
    {
        await ImportAsync("Leeds");
        await RunAsync("market", "search", "--skill", "python", "--in", "Leeds", "--within", "30", "--save", "near-me");

        (int added, string said, _) = await RunAsync("alerts", "add", "mine", "--search", "near-me");
        (int unknown, _, string none) = await RunAsync("alerts", "add", "other", "--search", "far");
        (int both, _, string either) = await RunAsync("alerts", "add", "other", "sql", "--search", "near-me");

        Assert.Equal((0, 2, 2), (added, unknown, both));
        Assert.Contains("“mine” is watched: Python; within 30 miles of Leeds.", said, StringComparison.Ordinal);
        Assert.Contains("No search is kept as “far”. There is near-me.", none, StringComparison.Ordinal);
        Assert.Contains("not both", either, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watch_Json_IsOneObjectOnOneStream()
    {
        await RunAsync("alerts", "add", "all", "data", "--digest", "daily@08:00");
        await ImportAsync("Leeds");

        (_, string output, _) = await RunAsync("market", "watch", "--json");

        JsonNode json = JsonNode.Parse(output)!;
        Assert.Equal((1, 1), ((int)json["looked"]!, (int)json["alerts"]!));
        Assert.Equal("Data Engineer", (string?)json["found"]![0]!["ad"]!["title"]);
        Assert.Equal(("waits", 1), ((string?)json["told"]![0]!["outcome"], (int)json["told"]![0]!["waiting"]!));
    }

    [Fact]
    public async Task Watch_ChannelThatFails_IsAnErrorAndLosesNothing()
    {
        await RunAsync("alerts", "add", "hook", "--skill", "python", "--to", "webhook:http://127.0.0.1:9/x");
        await ImportAsync("Leeds");

        (int exit, _, string error) = await RunAsync("market", "watch");
        (_, _, string waiting) = await RunAsync("alerts", "show", "hook");

        Assert.Equal(2, exit);
        Assert.Contains("not taken; 127.0.0.1 leads to 127.0.0.1, which is not on the open internet; --allow-local lets an alert go there. 1 ad will be told next time.", error, StringComparison.Ordinal);
        Assert.Contains("1 ad waits to be told to webhook:http://127.0.0.1:9/x", waiting, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watch_AgainAndAgain_GoesOnUntilStopped()
    {
        using CancellationTokenSource stop = new();
        int pulled = 0;
        Task<int> Pull(CancellationToken token)
        {
            if (++pulled == 3)
            {
                stop.Cancel();
            }

            return Task.FromResult(0);
        }

        using StringWriter error = new();
        Host host = Host(TextWriter.Null, error) with { Time = Clock(TimeSpan.FromHours(1)) };
        ParseResult parse = SegueCommand.Create(host).Parse(["market", "watch", "--home", _home.Path]);

        int exit = await MarketWatchCommand.RunAsync(host, parse, _ => null, (Pull, TimeSpan.FromMinutes(30)), stop.Token);

        Assert.Equal((0, 3), (exit, pulled));
        Assert.Contains("Stopped. Nothing is lost", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Add_ManyMistakes_AreAllSaidAndNothingIsKept()
    {
        (int exit, _, string error) = await RunAsync("alerts", "add", "x", "--skill", "pyton", "--pay", "-4", "--to", "pigeon", "--digest", "hourly", "--quiet", "22", "--zone", "Leeds");

        Assert.Equal(2, exit);
        Assert.Contains("“hourly” is no time for a digest", error, StringComparison.Ordinal);
        Assert.Contains("“22” are no quiet hours", error, StringComparison.Ordinal);
        Assert.Contains("There is no time zone “Leeds”", error, StringComparison.Ordinal);
        Assert.Contains("“pigeon” is nowhere an alert can go", error, StringComparison.Ordinal);
        Assert.Contains("Did you mean python?", error, StringComparison.Ordinal);
        Assert.Equal(1, (await RunAsync("alerts", "list")).Exit);
    }

    [Fact]
    public async Task Test_AdsThatAreThere_AreShownAndStayNew()
    {
        await ImportAsync("Leeds");
        await RunAsync("alerts", "add", "sql", "--skill", "SQL");

        (int exit, string output, string error) = await RunAsync("alerts", "test", "sql");

        Assert.Equal(0, exit);
        Assert.Contains("Data Engineer, Acme, Leeds", output, StringComparison.Ordinal);
        Assert.Contains("1 ad meets “sql” now: SQL.", error, StringComparison.Ordinal);
        Assert.Equal(1, (await RunAsync("market", "watch")).Exit);
    }

    [Fact]
    public async Task Home_ExportAndImport_KeepAlertsAndWhatTheyTold()
    {
        await RunAsync("alerts", "add", "leeds", "--skill", "python", "--to", "terminal");
        await ImportAsync("Leeds");
        await RunAsync("market", "watch");
        (_, string export, _) = await RunAsync("home", "export");
        (_, string words, _) = await RunAsync("home");
        string file = _home.Write("export.json", export);
        await RunAsync("home", "erase", "--yes");
        await RunAsync("home", "import", file);

        Assert.Contains("one watched search and 1 ad it found", words, StringComparison.Ordinal);
        Assert.Contains("leeds: Python", (await RunAsync("alerts", "list")).Output, StringComparison.Ordinal);
        Assert.Equal(1, (await RunAsync("market", "watch")).Exit);
        Assert.Equal(Tables(export), Tables((await RunAsync("home", "export")).Output));
    }

    [Fact]
    public async Task Remove_Alert_IsGone()
    {
        await RunAsync("alerts", "add", "leeds", "--skill", "python");

        Assert.Equal(0, (await RunAsync("alerts", "remove", "leeds")).Exit);
        (int exit, _, string error) = await RunAsync("alerts", "remove", "leeds");

        Assert.Equal(2, exit);
        Assert.Contains("There is no alert “leeds”.", error, StringComparison.Ordinal);
    }

    private static HandTime Clock(TimeSpan atOnce) => new(new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.Zero), atOnce);

    private static string Tables(string export) => JsonNode.Parse(export)!["tables"]!.ToJsonString();

    private async Task ImportAsync(string place)
    {
        string ads = _home.Write("ads.csv", $"title,description,company,location,salary\nData Engineer,\"Python and SQL are required. You work with data.\",Acme,{place},\"£45,000 per annum\"\n");
        (int exit, _, string error) = await RunAsync("market", "import", ads);
        Assert.True(exit == 0, error);
        File.Delete(ads);
    }

    private async Task<(int Exit, string Output, string Error)> RunAsync(params string[] arguments)
    {
        _time.Advance(TimeSpan.FromMinutes(1));
        using StringWriter output = new();
        using StringWriter error = new();
        int exit = await SegueCommand.RunAsync(Host(output, error), [.. arguments, "--home", Path.Combine(_home.Path, "home")]);
        return (exit, output.ToString(), error.ToString());
    }

    private Host Host(TextWriter output, TextWriter error) =>
        new(output, error, TextReader.Null, _time, _home.Path, Path.Combine(SharedData.Root, "data"), IsTerminal: false) { LoadCatalogue = _ => Catalogue.Value };
}
