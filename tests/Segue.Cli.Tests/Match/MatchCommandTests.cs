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
    public async Task Match_NearATown_LeavesOutWhatIsFurther()
    {
        using TempFolder home = new();
        await CommandRun.RunAsync("market", "import", Path.Combine(SharedData.Root, "examples", "ads"), "--home", home.Path);

        (_, string all, _) = await CommandRun.RunAsync("match", Cv, "--home", home.Path, "--json");
        (_, string near, _) = await CommandRun.RunAsync("match", Cv, "--in", "Leeds", "--within", "19", "--home", home.Path, "--json");
        int looked = (int)JsonNode.Parse(near)!["looked"]!;

        Assert.InRange(looked, 1, (int)JsonNode.Parse(all)!["looked"]! - 1);
        Assert.Equal(looked, JsonNode.Parse(near)!["matches"]!.AsArray().Count);
    }

    [Fact]
    public async Task Match_AdThatSaysTooLittle_IsLeftOutAndSaid()
    {
        using TempFolder home = new();
        string file = Path.Combine(home.Path, "ads.csv");
        await File.WriteAllTextAsync(file, "title,description\nSocial Worker,You visit families and need good communication skills.\nData Engineer,You know Python and SQL.\n", TestContext.Current.CancellationToken);
        await CommandRun.RunAsync("market", "import", file, "--map", "description=description", "--home", home.Path);

        (_, string output, _) = await CommandRun.RunAsync("match", Cv, "--home", home.Path, "--json");
        (_, _, string error) = await CommandRun.RunAsync("match", Cv, "--home", home.Path);

        JsonNode json = JsonNode.Parse(output)!;
        Assert.Equal((1, 1), ((int)json["looked"]!, (int)json["saysTooLittle"]!));
        Assert.Equal("Data Engineer", (string?)Assert.Single(json["matches"]!.AsArray())!["title"]);
        Assert.Contains("1 left out that say too little to tell", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--within needs --in TOWN. Give a UK town, as in --in Leeds --within 25.", "--within", "30")]
    [InlineData("Segue does not know where “Nowhere” is.", "--within", "30", "--in", "Nowhere")]
    [InlineData("--within is in miles, from 0 to 1,000.", "--within", "1001", "--in", "Leeds")]
    [InlineData("--pay-from is in pounds a year, from 0 to 10,000,000.", "--pay-from", "-1")]
    [InlineData("--pay is in pounds a year, from 0 to 10,000,000.", "--pay", "10000001")]
    [InlineData("--know: There is no skill “pyton”. Did you mean python?", "--know", "pyton=3")]
    [InlineData("There is no role “data enginere”. Did you mean data-engineer", "--role", "data enginere")]
    public async Task Match_WrongOption_SaysWhatIsRight(string says, params string[] options)
    {
        (int exit, string output, string error) = await CommandRun.RunAsync(["match", Cv, .. options]);

        Assert.Equal((ExitCode.Error, ""), (exit, output));
        Assert.Contains(says, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Match_ManyMistakes_AreAllSaid()
    {
        (int exit, _, string error) = await CommandRun.RunAsync("match", "absent.pdf", "--pay", "-1", "--within", "30", "--role", "astronaut");

        Assert.Equal((ExitCode.Error, 4), (exit, error.Trim().Split('\n').Length));
    }

    [Fact]
    public async Task Match_CvThatIsNotThere_SaysSo()
    {
        (int exit, _, string error) = await CommandRun.RunAsync("match", "absent.pdf");

        Assert.Equal((ExitCode.Error, "absent.pdf: There is no such file. Check the name and the folder."), (exit, error.Trim()));
    }

    [Fact]
    public async Task Match_UnknownRole_NamesTheRoles()
    {
        (int exit, _, string error) = await CommandRun.RunAsync("match", Cv, "--role", "lighthouse keeper");

        Assert.Equal(ExitCode.Error, exit);
        Assert.Contains("machine-learning-engineer", error, StringComparison.Ordinal);
    }
}
