using System.Text.Json.Nodes;
using Segue.Testing;

namespace Segue.Cli.Tests.Reading;

public sealed class ReadAdCommandsTests
{
    private static readonly string Ad = Path.Combine(SharedData.Root, "examples", "ads", "ml-engineer-leeds.txt");
    private static readonly string Page = Path.Combine(SharedData.Root, "examples", "ads", "data-engineer-sheffield.html");

    [Fact]
    public async Task ReadAd_AsJson_PointsIntoTheTextItGives()
    {
        (int exit, string output, _) = await RunAsync("", "read", "ad", Ad, "--json");
        JsonNode ad = JsonNode.Parse(output)!;

        Assert.Equal((ExitCode.Done, "machine-learning-engineer"), (exit, (string?)ad["role"]));
        Assert.Equal(File.ReadAllText(Ad), (string?)ad["description"]);
        Assert.All(ad["skills"]!.AsArray(), skill => Assert.Equal((string?)skill!["text"], ((string)ad[(string)skill["field"]!]!)[(int)skill["start"]!..(int)skill["end"]!]));
    }

    [Fact]
    public async Task ReadAd_SavedPage_TakesPayAndPlaceFromItsJobData()
    {
        (int exit, string output, _) = await RunAsync("", "read", "ad", Page, "--json");
        JsonNode ad = JsonNode.Parse(output)!;

        Assert.Equal((ExitCode.Done, "field", "Sheffield"), (exit, (string?)ad["pay"]!["source"], (string?)ad["place"]!["name"]));
        Assert.Equal((48000, 56000), ((int)ad["pay"]!["annualLow"]!, (int)ad["pay"]!["annualHigh"]!));
    }

    [Fact]
    public async Task ReadAd_FromStandardInput_MarksWhatItRead()
    {
        (int exit, string output, _) = await RunAsync("Data Engineer\nRequirements\n- Python\n", "read", "ad", "-");

        Assert.Equal(ExitCode.Done, exit);
        Assert.Contains("- «Python»[", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Nothing came in.")]
    [InlineData("   \n", "Nothing came in.")]
    public async Task ReadAd_NothingOnStandardInput_SaysSo(string input, string message)
    {
        (int exit, string output, string error) = await RunAsync(input, "read", "ad", "-");

        Assert.Equal((ExitCode.Error, ""), (exit, output));
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAds_OneBadLine_CostsThatLineAndKeepsTheOrder()
    {
        using TempFolder folder = new();
        string[] good = [.. Enumerable.Range(0, 500).Select(number => $$"""{"id":"ad-{{number}}","title":"Data Engineer","description":"We need Python and SQL for pipelines in Leeds, number {{number}}."}""")];
        string file = folder.Write("ads.jsonl", string.Join('\n', good[..200].Append("{\"id\":\"cut").Concat(good[200..])) + "\n");

        (int exit, string output, string error) = await RunAsync("", "read", "ads", file);

        string[] ids = [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => (string)JsonNode.Parse(line)!["id"]!)];
        Assert.Equal(ExitCode.NothingFound, exit);
        Assert.Equal(Enumerable.Range(0, 500).Select(number => $"ad-{number}"), ids);
        Assert.Contains("ads.jsonl:201:", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAds_OneThreadOrSeveral_AnswerTheSame()
    {
        using TempFolder folder = new();
        string text = File.ReadAllText(Ad).ReplaceLineEndings("\\n").Replace("\"", "'", StringComparison.Ordinal);
        string file = folder.Write("ads.jsonl", string.Join('\n', Enumerable.Range(0, 300).Select(number => $$"""{"id":"{{number}}","title":"Engineer {{number % 7}}","description":"{{text}}"}""")));

        (_, string one, _) = await RunAsync("", "read", "ads", file, "--threads", "1");
        (int exit, string four, _) = await RunAsync("", "read", "ads", file, "--threads", "4");

        Assert.Equal((ExitCode.Done, one), (exit, four));
    }

    [Theory]
    [InlineData("no-such-file.jsonl", "There is no such file.")]
    public async Task ReadAds_NoFile_SaysSo(string file, string message)
    {
        (int exit, _, string error) = await RunAsync("", "read", "ads", file);

        Assert.Equal(ExitCode.Error, exit);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadLines_EveryLine_GivesOneLine()
    {
        (int exit, string output, _) = await RunAsync("£45k-55k\r\n\nno pay here\u2028still none\n£500 a day", "read", "pay", "--lines");
        string[] lines = output.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal((ExitCode.Done, 4), (exit, lines.Length));
        Assert.Equal((45000, "day"), ((int)JsonNode.Parse(lines[0])!["low"]!, (string?)JsonNode.Parse(lines[3])!["period"]));
        Assert.Equal(["null", "null"], lines[1..3]);
    }

    [Fact]
    public async Task ReadTitle_OneText_GivesRoleAndSeniority()
    {
        (_, string output, _) = await RunAsync("", "read", "title", "Senior Machine Learning Engineer");

        Assert.Equal("""{"role":"machine-learning-engineer","seniority":"senior","confidence":1}""", output.Trim());
    }

    [Fact]
    public async Task ReadSkills_OneText_GivesSpansWithKinds()
    {
        (_, string output, _) = await RunAsync("", "read", "skills", "Python in an agile team");
        JsonArray spans = JsonNode.Parse(output)!["spans"]!.AsArray();

        Assert.Contains(spans, span => (string?)span!["skill"] == "python" && (int)span["end"]! == 6 && (string?)span["kind"] == "knowledge");
    }

    [Fact]
    public async Task ReadPay_TextAndLinesTogether_IsRefused()
    {
        (int exit, _, string error) = await RunAsync("", "read", "pay", "£45k", "--lines");

        Assert.Equal(ExitCode.Error, exit);
        Assert.Contains("--lines", error, StringComparison.Ordinal);
    }

    private static Task<(int Exit, string Output, string Error)> RunAsync(string input, params string[] arguments) =>
        CommandRun.OverAsync(Path.Combine(Path.GetTempPath(), "segue-no-home-here"), Path.Combine(SharedData.Root, "data"), input, arguments);
}
