using System.Text.Json.Nodes;
using Segue.Testing;

namespace Segue.Cli.Tests.Routes;

public sealed class RouteCommandsTests
{
    private static readonly string Cv = Path.Combine(SharedData.Root, "examples", "cv", "backend-developer.json");

    [Fact]
    public async Task Gap_ExampleCv_ShowsEverySkillWithItsDemand()
    {
        (int exit, string output, _) = await CommandRun.RunAsync("gap", Cv, "--to", "machine-learning-engineer", "--in", "Leeds", "--json");
        JsonNode gap = JsonNode.Parse(output)!;

        Assert.Equal(ExitCode.Done, exit);
        Assert.InRange((double)gap["readiness"]!, 0.1, 0.9);
        Assert.Contains(gap["items"]!.AsArray(), item => (string?)item!["skill"] == "python" && item["asked"]?["n"] is not null && item["evidence"]!.AsArray().Count > 0);
    }

    [Fact]
    public async Task Routes_ExampleCv_GivesUnbeatenOnesAReason()
    {
        (int exit, string output, _) = await CommandRun.RunAsync("routes", Cv, "--to", "ML engineer", "--budget", "1500", "--json");
        JsonArray routes = JsonNode.Parse(output)!["routes"]!.AsArray();

        Assert.Equal(ExitCode.Done, exit);
        Assert.Contains(routes, route => (string?)route!["id"] == "direct" && (bool)route["unbeaten"]!);
        Assert.All(routes.Where(route => (bool)route!["unbeaten"]!), route => Assert.NotEmpty((string)route!["why"]!));
        Assert.Contains(routes, route => route!["blocked"] is { } blocked && ((string)blocked!).Contains("£1,500", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Gap_LevelSaid_StandsOverWhatWasRead()
    {
        (int exit, string output, _) = await CommandRun.RunAsync("gap", Cv, "--to", "machine-learning-engineer", "--know", "PyTorch=3", "--know", "python=0", "--json");
        JsonArray items = JsonNode.Parse(output)!["items"]!.AsArray();

        Assert.Equal(ExitCode.Done, exit);
        Assert.Equal([0, 3], items.Where(item => (string?)item!["skill"] is "python" or "pytorch").OrderBy(item => (string?)item!["skill"], StringComparer.Ordinal).Select(item => (int)item!["has"]!));
    }

    [Fact]
    public async Task Routes_OnATerminal_FitsOneHundredColumns()
    {
        (int exit, string output, _) = await CommandRun.RunAsync("routes", Cv, "--to", "data-engineer", "--all");

        Assert.Equal(ExitCode.Done, exit);
        Assert.All(output.Split('\n'), line => Assert.True(line.TrimEnd().Length <= 100, line));
    }

    [Theory]
    [InlineData("gap", "--to", "astronaut", "There is no role")]
    [InlineData("routes", "--to", "data-engineer", "--hours is", "--hours", "0")]
    [InlineData("routes", "--to", "data-engineer", "--budget is", "--budget", "-1")]
    [InlineData("routes", "--to", "data-engineer", "--hour-worth is", "--hour-worth", "-1")]
    [InlineData("gap", "--to", "data-engineer", "Did you mean pytorch", "--know", "pytor=3")]
    [InlineData("gap", "--to", "data-engineer", "“git” is not understood", "--know", "git")]
    [InlineData("gap", "--to", "data-engineer", "“git=5” is not understood", "--know", "git=5")]
    public async Task Commands_WrongOption_SaysWhatIsWrong(string command, string option, string value, string message, params string[] more)
    {
        (int exit, string output, string error) = await CommandRun.RunAsync([command, Cv, option, value, .. more]);

        Assert.Equal((ExitCode.Error, ""), (exit, output));
        Assert.Contains(message, error, StringComparison.Ordinal);
    }
}
