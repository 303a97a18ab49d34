using System.Text.Json.Nodes;
using Segue.Cli.Tests.Plans;
using Segue.Storage;
using Segue.Testing;

namespace Segue.Cli.Tests.Homes;

public sealed class HomeCommandsTests(StoredPlan stored) : IClassFixture<StoredPlan>, IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Home_WithAPlan_SaysWhereAndWhatInPlainWords()
    {
        Home home = stored.Copy(_folder);

        (int exit, string output, _) = await home.RunAsync("home");

        Assert.Equal(ExitCode.Done, exit);
        Assert.Contains($"Your data is in {home.Folder}.", output, StringComparison.Ordinal);
        Assert.Matches("segue.db +[0-9.]+ kB", output);
        Assert.Contains("one plan (in force: machine-learning-engineer, 0 of ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Home_Empty_SaysSoAndMakesNothing()
    {
        Home home = Empty();

        (int exit, string output, _) = await home.RunAsync("home");

        Assert.Equal(ExitCode.Done, exit);
        Assert.Contains("Nothing is stored there yet", output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(home.Folder));
    }

    [Fact]
    public async Task Export_EraseImport_GivesTheSameStore()
    {
        Home home = stored.Copy(_folder);
        string ads = _folder.Write("ads.csv", "title,description,company\nData Engineer,Python and SQL are required. Kafka is a plus.,A “company” – Leeds\n");
        Assert.Equal(ExitCode.Done, (await home.RunAsync("market", "import", ads)).Exit);
        await home.RunAsync("plan", "done", "1", "--hours", "2");
        await home.RunAsync("plan", "slip", "--weeks", "1");
        (_, string before, _) = await home.RunAsync("home", "export");
        (_, string shown, _) = await home.RunAsync("plan", "show", "--history");
        (_, string found, _) = await home.RunAsync("market", "search", "kafka", "--json");
        string file = _folder.Write("export.json", before);

        Assert.Equal(ExitCode.Done, (await home.RunAsync("home", "erase", "--yes")).Exit);
        Assert.False(Directory.Exists(home.Folder));
        Assert.Equal(ExitCode.Done, (await home.RunAsync("home", "import", file)).Exit);

        Assert.Equal(before, (await home.RunAsync("home", "export")).Output);
        Assert.Equal(shown, (await home.RunAsync("plan", "show", "--history")).Output);
        Assert.Equal(found, (await home.RunAsync("market", "search", "kafka", "--json")).Output);
        Assert.Equal(3, JsonNode.Parse(before)!["tables"]!["plan_event"]!.AsArray().Count);
        Assert.Equal("done", (string?)JsonNode.Parse(before)!["tables"]!["plan_event"]![1]!["body"]!["json"]!["kind"]);
    }

    [Fact]
    public async Task Export_ToAFile_IsForTheOwnerOnly()
    {
        Home home = stored.Copy(_folder);
        string file = Path.Combine(_folder.Path, "mine.json");

        (int exit, string output, string error) = await home.RunAsync("home", "export", "--out", file);

        Assert.Equal((ExitCode.Done, ""), (exit, output));
        Assert.Contains("personal data", error, StringComparison.Ordinal);
        Assert.Equal("segue.home/1", (string?)JsonNode.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))!["schema"]);
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Fact]
    public async Task Import_OverSomething_IsRefused()
    {
        Home home = stored.Copy(_folder);
        (_, string export, _) = await home.RunAsync("home", "export");

        (int exit, _, string error) = await home.RunAsync("home", "import", _folder.Write("e.json", export));

        Assert.Equal(ExitCode.Error, exit);
        Assert.Contains("does not mix", error, StringComparison.Ordinal);
        Assert.Equal(export, (await home.RunAsync("home", "export")).Output);
    }

    [Theory]
    [InlineData("", "not whole JSON")]
    [InlineData("{\"schema\":\"segue.home/1\",\"tables\":{\"migration\":[", "not whole JSON")]
    [InlineData("[]", "not written by")]
    [InlineData("{\"schema\":\"other\"}", "not written by")]
    [InlineData("{\"schema\":\"segue.home/1\"}", "has no tables")]
    [InlineData("{\"schema\":\"segue.home/1\",\"tables\":{\"migration\":[{\"capability\":\"Segue.Later\",\"number\":1}]}}", "later version")]
    [InlineData("{\"schema\":\"segue.home/1\",\"tables\":{\"migration\":[{}]}}", "not whole or was changed")]
    [InlineData("{\"schema\":\"segue.home/1\",\"tables\":{\"migration\":[],\"nonsense\":[]}}", "no table “nonsense”")]
    [InlineData("{\"schema\":\"segue.home/1\",\"tables\":{\"migration\":[{\"capability\":\"Segue.Journey\",\"number\":1,\"name\":\"x\",\"applied\":\"x\"}],\"plan_event\":[{\"event_id\":1,\"owner\":\"me\",\"plan_key\":7,\"number\":1,\"at\":\"\",\"kind\":\"made\",\"body\":\"{}\"}]}}", "not whole or was changed")]
    public async Task Import_BrokenFile_SaysWhatIsWrongAndLeavesNothing(string content, string message)
    {
        Home home = Empty();

        (int exit, _, string error) = await home.RunAsync("home", "import", _folder.Write("broken.json", content));

        Assert.Equal(ExitCode.Error, exit);
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.Empty(Directory.Exists(home.Folder) ? Directory.GetFileSystemEntries(home.Folder) : []);
    }

    [Theory]
    [InlineData(false, "", ExitCode.Error, "Add --yes", true)]
    [InlineData(true, "no\n", ExitCode.Error, "Nothing was erased", true)]
    [InlineData(true, "", ExitCode.Error, "Nothing was erased", true)]
    [InlineData(true, "yes\n", ExitCode.Done, "It held one plan", false)]
    public async Task Erase_WithoutYes_AsksAPerson(bool canAsk, string answer, int expected, string message, bool stays)
    {
        Home home = stored.Copy(_folder) with { CanAsk = canAsk, Input = answer };

        (int exit, _, string error) = await home.RunAsync("home", "erase");

        Assert.Equal(expected, exit);
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.Equal(stays, Database.Exists(home.Folder));
    }

    [Fact]
    public async Task Erase_FolderWithOtherFiles_LeavesThose()
    {
        Home home = stored.Copy(_folder);
        string other = Path.Combine(home.Folder, "notes.txt");
        await File.WriteAllTextAsync(other, "mine", TestContext.Current.CancellationToken);

        (int exit, _, string error) = await home.RunAsync("home", "erase", "--yes");

        Assert.Equal(ExitCode.Done, exit);
        Assert.Contains("not Segue's and stay", error, StringComparison.Ordinal);
        Assert.Equal([other], Directory.GetFiles(home.Folder));
    }

    [Theory]
    [InlineData("plan", "show")]
    [InlineData("plan", "done", "1")]
    [InlineData("home")]
    [InlineData("home", "export")]
    public async Task Commands_DamagedStore_SayHowToRecover(params string[] arguments)
    {
        Home home = stored.Copy(_folder);
        await File.WriteAllTextAsync(Path.Combine(home.Folder, Database.FileName), new string('x', 9000), TestContext.Current.CancellationToken);

        (int exit, string output, string error) = await home.RunAsync(arguments);

        Assert.Equal((ExitCode.Error, ""), (exit, output));
        Assert.Contains("damaged", error, StringComparison.Ordinal);
        Assert.Contains("segue home import", error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, (await home.RunAsync("home", "erase", "--yes")).Exit);
        Assert.False(Database.Exists(home.Folder));
    }

    [Fact]
    public async Task Commands_FolderThatCannotBeMade_SayWhy()
    {
        string file = _folder.Write("a-file", "not a folder");
        Home home = new(Path.Combine(file, "home"), StoredPlan.Now);

        (int exit, _, string error) = await home.RunAsync("plan", StoredPlan.Cv, "--to", "data-engineer");

        Assert.Equal(ExitCode.Error, exit);
        Assert.Contains("a-file", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    private Home Empty() => new(Path.Combine(_folder.Path, "empty"), StoredPlan.Now);
}
