using System.Net;
using System.Text.Json.Nodes;
using Segue.Cli.Market;
using Segue.Market.Sources.Http;
using Segue.Testing;

namespace Segue.Cli.Tests.Market;

public sealed class MarketPullTests
{
    private const string Page = """<html><script type="application/ld+json">{"@type":"JobPosting","title":"Machine learning engineer","description":"We need Python and PyTorch. Essential: SQL.","hiringOrganization":"Acme","datePosted":"2026-11-01","jobLocation":{"address":{"addressLocality":"Leeds","addressCountry":"GB"}}}</script></html>""";

    [Fact]
    public async Task Pull_APage_KeepsItsAdAndFindsItAgain()
    {
        using TempFolder home = new();
        await using LoopbackServer server = new(Answer);

        (int exit, string output, string error) = await PullAsync(home, json: true, $"page:{server.Url}jobs/1");
        (_, string found, _) = await CommandRun.RunAsync("market", "search", "pytorch", "--home", home.Path);

        Assert.True(exit == 0, error);
        JsonNode report = JsonNode.Parse(output)?["sources"]?[0] ?? throw new InvalidOperationException(output);
        Assert.Equal(("complete", 1, 1), (report["outcome"]?.ToString(), (int?)report["listed"], (int?)report["new"]));
        Assert.Contains("Machine learning engineer", found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-5")]
    [InlineData("999999999")]
    public async Task Pull_HoursBeyondBounds_AreRefused(string hours)
    {
        (int exit, _, string error) = await CommandRun.RunAsync("market", "pull", "--older", hours);

        Assert.Equal(2, exit);
        Assert.Contains("--older is from 0 to", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pull_Check_KeepsNothing()
    {
        using TempFolder home = new();
        await using LoopbackServer server = new(Answer);
        using PoliteWeb web = Web();

        int exit = await MarketPullCommand.RunAsync(Host(TextWriter.Null, TextWriter.Null), web, new MarketPullRequest([$"page:{server.Url}jobs/1"], 6, Check: true, Json: false, home.Path), TestContext.Current.CancellationToken);

        Assert.Equal(0, exit);
        Assert.Empty(Directory.EnumerateFileSystemEntries(home.Path));
    }

    [Fact]
    public async Task Pull_PageThatIsNotThere_IsAnErrorAndNamesIt()
    {
        using TempFolder home = new();
        await using LoopbackServer server = new(Answer);

        (int exit, string output, _) = await PullAsync(home, json: false, $"page:{server.Url}nothing");

        Assert.Equal(2, exit);
        Assert.Contains("not there; not found (404)", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pull_NameThatIsNoSource_SaysWhatWouldBe()
    {
        using TempFolder home = new();

        (int exit, _, string error) = await CommandRun.RunAsync("market", "pull", "nosuch:thing", "--home", home.Path);

        Assert.Equal(2, exit);
        Assert.Contains("greenhouse", error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(home.Path));
    }

    [Fact]
    public void Employers_List_IsLongWellFormedAndHasNoBoardTwice()
    {
        var list = Segue.Market.Sources.EmployerBoards.Load(Path.Combine(SharedData.Root, "data")).Value;

        Assert.Equal(list.Count, list.Select(target => target.Id).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.True(list.Count >= 120);
    }

    private static Task Answer(HttpListenerRequest request, HttpListenerResponse response)
    {
        response.StatusCode = request.RawUrl == "/jobs/1" ? 200 : 404;
        response.ContentType = "text/html";
        return response.StatusCode == 200 ? response.OutputStream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(Page)).AsTask() : Task.CompletedTask;
    }

    private static PoliteWeb Web() => new(GuardedHandler.Create(IPAddress.IsLoopback), new WebRules { Between = TimeSpan.Zero }, TimeProvider.System);

    private static async Task<(int Exit, string Output, string Error)> PullAsync(TempFolder home, bool json, params string[] sources)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        using PoliteWeb web = Web();
        int exit = await MarketPullCommand.RunAsync(Host(output, error), web, new MarketPullRequest(sources, 6, Check: false, json, home.Path), TestContext.Current.CancellationToken);
        return (exit, output.ToString(), error.ToString());
    }

    private static Host Host(TextWriter output, TextWriter error) => new(output, error, TextReader.Null, TimeProvider.System, "/nowhere", Path.Combine(SharedData.Root, "data"), IsTerminal: false);
}
