using System.Text.Json.Nodes;
using Segue.Testing;

namespace Segue.Cli.Tests.Catalogue;

public sealed class TaxonomyCommandsTests
{
    private const string Concept = "http://data.europa.eu/esco/";

    [Fact]
    public async Task ImportThenRoutes_SmallEsco_ShowsTheWayByTheMiddle()
    {
        using TempFolder home = new();
        using TempFolder esco = SmallEsco();

        (int imported, string counts, string warnings) = await CommandRun.RunAsync("catalogue", "import", "esco", esco.Path, "--release", "0.1", "--home", home.Path, "--json");
        (int found, string text, _) = await CommandRun.RunAsync("catalogue", "routes", "--from", "tester", "--to", "scientist", "--home", home.Path);
        (_, string json, _) = await CommandRun.RunAsync("catalogue", "routes", "--from", "TESTER", "--to", "the scientist", "--with", "skill 7", "--home", home.Path, "--json");
        (int anywhere, string nearest, _) = await CommandRun.RunAsync("catalogue", "routes", "--from", "1.1", "--home", home.Path);

        Assert.Equal((0, "", 3, "0.1"), (imported, warnings, (int)JsonNode.Parse(counts)!["counts"]!["occupations"]!, (string)JsonNode.Parse(counts)!["release"]!));
        Assert.Equal((0, 0), (found, anywhere));
        Assert.Contains("analyst → scientist", text, StringComparison.Ordinal);
        Assert.Contains("you have about 0% of what it asks", text, StringComparison.Ordinal);
        Assert.Equal(["tester", "scientist"], JsonNode.Parse(json)!["unbeaten"]![0]!["stops"]!.AsArray().Select(stop => (string)stop!["name"]!));
        Assert.Contains("2 of 3 occupations can be reached", nearest, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("has not been imported", "--from", "tester")]
    [InlineData("--count is from 1 to 100.", "--from", "tester", "--count", "0")]
    [InlineData("--count is from 1 to 100.", "--from", "tester", "--count", "101")]
    [InlineData("--count: “many” is not understood. How many to show, 1 to 100. Write a whole number.", "--from", "tester", "--count", "many")]
    public async Task Routes_NothingToGoOn_SaysWhatToDo(string words, params string[] arguments)
    {
        using TempFolder home = new();

        (int exit, string output, string error) = await CommandRun.RunAsync(["catalogue", "routes", .. arguments, "--home", home.Path]);

        Assert.NotEqual(0, exit);
        Assert.Contains(words, output + error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Did you mean: tester?", "test", "scientist")]
    [InlineData("is a name of 2 occupations", "worker", "scientist")]
    [InlineData("Both ends are", "tester", "1.1")]
    public async Task Routes_NameNotClear_AsksWhichIsMeant(string words, string from, string to)
    {
        using TempFolder home = new();
        using TempFolder esco = SmallEsco();
        await CommandRun.RunAsync("catalogue", "import", "esco", esco.Path, "--home", home.Path);

        (int exit, _, string error) = await CommandRun.RunAsync("catalogue", "routes", "--from", from, "--to", to, "--home", home.Path);

        Assert.Equal(ExitCode.Error, exit);
        Assert.Contains(words, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_EmptyFolder_SaysWhichFileIsMissingAndKeepsNothing()
    {
        using TempFolder home = new();
        using TempFolder empty = new();

        (int exit, string output, string error) = await CommandRun.RunAsync("catalogue", "import", "esco", empty.Path, "--home", home.Path);

        Assert.Equal((ExitCode.Error, ""), (exit, output));
        Assert.Contains("occupationSkillRelations", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(home.Path, "taxonomies")));
    }

    // tester {1,2,3}, analyst {2,3,4,5}, scientist {4,5,6,7}: only the analyst has enough for the scientist.
    private static TempFolder SmallEsco()
    {
        TempFolder folder = new();
        folder.Write("occupations.csv", "conceptUri,iscoGroup,preferredLabel,altLabels,code\n" + string.Concat(new[] { "tester,worker", "analyst,worker", "scientist,the scientist" }.Select((names, i) => $"{Concept}occupation/{i},2511,{names},1.{i + 1}\n")));
        folder.Write("skills.csv", "conceptUri,skillType,reuseLevel,preferredLabel\n" + string.Concat(Enumerable.Range(1, 7).Select(i => $"{Concept}skill/{i},knowledge,,skill {i}\n")));
        int[][] needs = [[1, 2, 3], [2, 3, 4, 5], [4, 5, 6, 7]];
        folder.Write("relations.csv", "occupationUri,relationType,skillUri\n" + string.Concat(needs.SelectMany((skills, i) => skills.Select(skill => $"{Concept}occupation/{i},essential,{Concept}skill/{skill}\n"))));
        return folder;
    }
}
