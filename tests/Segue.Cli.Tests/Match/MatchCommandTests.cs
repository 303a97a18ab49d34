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

        (int exit, string output, string error) = await RunAsync("match", Cv, "--home", home.Path);

        Assert.Equal((ExitCode.NothingFound, ""), (exit, output));
        Assert.Contains("segue market import", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Match_ImportedExamples_ScoresAreTheSumOfTheirParts()
    {
        using TempFolder home = new();
        await RunAsync("market", "import", Path.Combine(SharedData.Root, "examples", "ads"), "--home", home.Path);

        (int exit, string output, _) = await RunAsync("match", Cv, "--in", "Leeds", "--pay", "45000", "--home", home.Path, "--json");
        JsonArray matches = JsonNode.Parse(output)!["matches"]!.AsArray();

        Assert.Equal(ExitCode.Done, exit);
        Assert.Equal(4, matches.Count);
        Assert.All(matches, match => Assert.Equal((decimal)match!["score"]!, match["parts"]!.AsArray().Sum(part => (decimal)part!["points"]!)));
        Assert.Equal(matches.Select(match => (decimal)match!["score"]!).OrderDescending(), matches.Select(match => (decimal)match!["score"]!));
    }

    [Fact]
    public async Task Match_UnknownRole_NamesTheRoles()
    {
        (int exit, _, string error) = await RunAsync("match", Cv, "--role", "lighthouse keeper");

        Assert.Equal(ExitCode.Error, exit);
        Assert.Contains("machine-learning-engineer", error, StringComparison.Ordinal);
    }

    private static async Task<(int Exit, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        using StringReader input = new("");
        Host host = new(output, error, input, TimeProvider.System, Path.Combine(Path.GetTempPath(), "segue-no-home-here"), Path.Combine(SharedData.Root, "data"), IsTerminal: false);
        int exit = await SegueCommand.Create(host).Parse(arguments).InvokeAsync();
        return (exit, output.ToString(), error.ToString());
    }
}
