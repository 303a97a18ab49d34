using System.Text.Json.Nodes;
using Segue.Testing;

namespace Segue.Cli.Tests.Hostile;

public sealed class HostileAdsTests
{
    [Fact]
    public async Task Import_BrokenQuotesAndMixedEncodings_CostsTheBrokenRowsOnly()
    {
        using TempFolder folder = new();
        string home = Path.Combine(folder.Path, "home");

        (int exit, string output, string error) = await CommandRun.InAsync(home, "market", "import", HostileFiles.MixedCsv(folder), "--json");
        (_, string found, _) = await CommandRun.InAsync(home, "market", "search", "Python", "--json");
        JsonNode counts = JsonNode.Parse(output)!;
        string[] titles = [.. JsonNode.Parse(found)!.AsArray().Select(ad => (string)ad!["title"]!).Order(StringComparer.Ordinal)];

        Assert.Equal(ExitCode.Done, exit);
        Assert.Contains("mixed.csv:4: This row was left out: a quote stands inside a quoted field", error, StringComparison.Ordinal);
        Assert.Contains("up to line 5 went with it", error, StringComparison.Ordinal);
        Assert.Contains("not UTF-8 and were read as Windows-1252", error, StringComparison.Ordinal);
        Assert.Equal((int)counts["read"]! - (int)counts["bad"]!, titles.Length);
        Assert.Superset(new HashSet<string>(["Data Analyst", "Data Engineer", "Machine Learning Engineer"], StringComparer.Ordinal), new HashSet<string>(titles, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("large text", "over 16 MB")]
    [InlineData("empty folder", "holds no ads")]
    [InlineData("missing", "no such file or folder")]
    [InlineData("bomb", "is not text")]
    [InlineData("deep json", "not complete JSON")]
    [InlineData("no columns", "No column holds the ads' text")]
    public async Task Import_NothingUsable_SaysSoAndKeepsNothing(string kind, string message)
    {
        using TempFolder folder = new();
        string home = Path.Combine(folder.Path, "home");
        string path = Make(kind, folder);

        (int exit, _, string error) = await CommandRun.InAsync(home, "market", "import", path);
        (int search, string found, _) = await CommandRun.InAsync(home, "market", "search", "developer");

        Assert.Equal(ExitCode.Error, exit);
        Assert.Contains(Path.GetFileName(path), error, StringComparison.Ordinal);
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.Equal((ExitCode.NothingFound, ""), (search, found));
    }

    [Fact]
    public async Task Import_OneFileOfTwoMissing_KeepsNeither()
    {
        using TempFolder folder = new();
        string home = Path.Combine(folder.Path, "home");

        (int exit, _, _) = await CommandRun.InAsync(home, "market", "import", HostileFiles.MixedCsv(folder), Path.Combine(folder.Path, "no.csv"));

        Assert.Equal(ExitCode.Error, exit);
        Assert.False(Directory.Exists(home));
    }

    [Fact]
    public async Task Stats_DamagedDatabase_SaysSoInWords()
    {
        using TempFolder folder = new();
        folder.Write("segue.db", "this is no database at all, however long one looks at it");

        (int exit, string output, string error) = await CommandRun.InAsync(folder.Path, "market", "stats");

        Assert.Equal((ExitCode.Error, ""), (exit, output));
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.Contains("--home", error, StringComparison.Ordinal);
    }

    private static string Make(string kind, TempFolder folder) => kind switch
    {
        "large text" => HostileFiles.LargeText(folder, "large.txt"),
        "empty folder" => Directory.CreateDirectory(Path.Combine(folder.Path, "ads")).FullName,
        "bomb" => HostileFiles.Bomb(folder),
        "deep json" => folder.Write("deep.json", new string('[', 100_000)),
        "no columns" => folder.Write("no.csv", "a,b\n1,2\n3,4\n"),
        _ => Path.Combine(folder.Path, "no.csv"),
    };
}
