using System.Text.Json.Nodes;
using Segue.Testing;

namespace Segue.Cli.Tests.Match;

public sealed class MatchCommandTests
{
    private static readonly string Cv = Path.Combine(SharedData.Root, "examples", "cv", "backend-developer.pdf");

    [Fact]
    public async Task Match_NothingImported_SaysHowToImport()
    {
        using TempFolder home = new();

        (int exit, string output, string error) = await CommandRun.RunAsync("match", Cv, "--home", home.Path);

        Assert.Equal((ExitCode.NothingFound, ""), (exit, output));
        Assert.Contains("segue market import", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Match_ImportedExamples_ScoresAreTheSumOfTheirParts()
    {
        using TempFolder home = new();
        await CommandRun.RunAsync("market", "import", Path.Combine(SharedData.Root, "examples", "ads"), "--home", home.Path);

        (int exit, string output, _) = await CommandRun.RunAsync("match", Cv, "--in", "Leeds", "--pay", "45000", "--home", home.Path, "--json");
        JsonArray matches = JsonNode.Parse(output)!["matches"]!.AsArray();

        Assert.Equal(ExitCode.Done, exit);
        Assert.Equal(4, matches.Count);
        Assert.All(matches, match => Assert.Equal((decimal)match!["score"]!, match["parts"]!.AsArray().Sum(part => (decimal)part!["points"]!)));
        Assert.Equal(matches.Select(match => (decimal)match!["score"]!).OrderDescending(), matches.Select(match => (decimal)match!["score"]!));
    }

    [Fact]
    public async Task Match_UnknownRole_NamesTheRoles()
    {
        (int exit, _, string error) = await CommandRun.RunAsync("match", Cv, "--role", "lighthouse keeper");

        Assert.Equal(ExitCode.Error, exit);
        Assert.Contains("machine-learning-engineer", error, StringComparison.Ordinal);
    }
}
