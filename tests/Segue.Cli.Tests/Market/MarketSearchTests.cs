using System.Text.Json.Nodes;
using Segue.Market.Index.Files;
using Segue.Testing;

namespace Segue.Cli.Tests.Market;

public sealed class MarketSearchTests : IAsyncLifetime
{
    private readonly TempFolder _home = new();

    public async ValueTask InitializeAsync() => await RunAsync("market", "import", CommandRun.Example("ads"));

    public ValueTask DisposeAsync()
    {
        _home.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Search_Words_ShowsWhereTheyStandAndWhyItIsRanked()
    {
        (int exit, string output, string error) = await RunAsync("market", "search", "scikit-learn", "leeds");

        Assert.Equal(ExitCode.Done, exit);
        Assert.Contains("Machine Learning Engineer", output, StringComparison.Ordinal);
        Assert.Contains("*Leeds*", output, StringComparison.Ordinal);
        Assert.Matches(@"rank \d+: scikit-learn \d+ \(once in the text\); leeds \d+ \(", output);
        Assert.Contains("1 ad.", error, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_home.Path, MarketIndexFile.FileName)));
    }

    [Theory]
    [InlineData("2", "python", "--pay", "60000", "--in", "Leeds")]
    [InlineData("1", "--preferred", "dbt", "--since", "2026-09-01")]
    [InlineData("3", "--sponsorship", "--skill", "pytorch")]
    [InlineData("4", "--work", "hybrid")]
    public async Task Search_Filters_FindTheOneAd(string what, params string[] asked)
    {
        (int exit, string output, _) = await RunAsync(["market", "search", .. asked, "--json"]);
        string[] titles = [.. JsonNode.Parse(output)!.AsArray().Select(ad => (string?)ad!["title"] ?? "")];

        Assert.Equal(ExitCode.Done, exit);
        Assert.Equal(what switch { "1" => "Data Engineer", _ => "Machine Learning Engineer" }, Assert.Single(titles));
    }

    [Fact]
    public async Task Search_Facets_CountWhatElseThereIs()
    {
        JsonNode answer = JsonNode.Parse((await RunAsync("market", "search", "--facets", "--role", "data-engineer", "--json")).Output)!;

        Assert.Equal(1, (int?)answer["total"]);
        Assert.Equal(4, answer["facets"]!["role"]!.AsArray().Sum(role => (int?)role!["ads"]));
        (_, string text, _) = await RunAsync("market", "search", "--facets");
        Assert.Matches(@"role +[a-z-]+ \d", text);
        Assert.Contains("python 4 (", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_ASlipOfTheKeyboard_SaysWhatWasProbablyMeant()
    {
        (int exit, _, string error) = await RunAsync("market", "search", "pytohn");

        Assert.Equal(ExitCode.NothingFound, exit);
        Assert.Contains("Did you mean “python”? 4 ads have that.", error, StringComparison.Ordinal);
        JsonNode answer = JsonNode.Parse((await RunAsync("market", "search", "pytohn", "leeds", "--facets", "--json")).Output)!;
        Assert.Equal("python leeds", (string?)answer["meant"]!["words"]);
    }

    [Theory]
    [InlineData("“😀” holds no word", "😀")]
    [InlineData("Segue does not know where “Leds” is. Did you mean Leeds", "python", "--in", "Leds")]
    [InlineData("--within needs a place", "python", "--within", "5")]
    [InlineData("--limit is a number of ads, from 1 to 1,000", "python", "--limit", "0")]
    public async Task Search_WhatCannotBeMeant_IsSaid(string said, params string[] asked) => Assert.Contains(said, (await RunAsync(["market", "search", .. asked])).Error, StringComparison.Ordinal);

    [Fact]
    public async Task Search_Nothing_SaysWhatEmptiedIt()
    {
        (int exit, string output, string error) = await RunAsync("market", "search", "python", "--role", "data-engineer", "--in", "Leeds");

        Assert.Equal((ExitCode.NothingFound, ""), (exit, output));
        Assert.Contains("Without role data-engineer there is 1 ad.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_Kept_RunsAgainUntilForgotten()
    {
        await RunAsync("market", "search", "airflow", "--pay", "60000", "--save", "mine");
        (_, string list, _) = await RunAsync("market", "search", "--saved");
        (int exit, string output, _) = await RunAsync("market", "search", "--saved", "mine");

        Assert.Contains("airflow; pay from £60,000", list, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, exit);
        Assert.Contains("Machine Learning Engineer", output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, (await RunAsync("market", "search", "--forget", "mine")).Exit);
        Assert.Contains("No search is kept as “mine”", (await RunAsync("market", "search", "--saved", "mine")).Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Error, (await RunAsync("market", "search", "x", "--save", "no name")).Exit);
    }

    [Fact]
    public async Task Search_DamagedIndex_IsMadeAnew()
    {
        (_, string right, _) = await RunAsync("market", "search", "python", "--json");
        string file = Path.Combine(_home.Path, MarketIndexFile.FileName);
        byte[] bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(file, bytes[..(bytes.Length / 2)], TestContext.Current.CancellationToken);

        (int exit, string output, string error) = await RunAsync("market", "search", "python", "--json");

        Assert.Equal((ExitCode.Done, right), (exit, output));
        Assert.Contains("made anew from the ads", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_BadSince_SaysWhatItTakes()
    {
        (int exit, _, string error) = await RunAsync("market", "search", "x", "--since", "tomorrow");

        Assert.Equal(ExitCode.Error, exit);
        Assert.Contains("2026-11-01", error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Error, (await RunAsync("market", "search", "--live")).Exit);
    }

    private Task<(int Exit, string Output, string Error)> RunAsync(params string[] arguments) => CommandRun.InAsync(_home.Path, arguments);
}
