using System.Text.Json.Nodes;
using Segue.Testing;

namespace Segue.Cli.Tests.Plans;

public sealed class PlanChangeCommandsTests(StoredPlan stored) : IClassFixture<StoredPlan>, IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Show_StoredPlan_NumbersWhatIsToStudyAndSaysWhatIsNext()
    {
        Home home = stored.Copy(_folder);

        (int exit, string output, _) = await home.RunAsync("plan", "show", "--history");
        JsonNode plan = await JsonAsync(home, "plan", "show");

        Assert.Equal(ExitCode.Done, exit);
        Assert.Contains("Next", output, StringComparison.Ordinal);
        Assert.Contains("Mon 23 Nov  19:00", output, StringComparison.Ordinal);
        Assert.Contains("Made: ", output, StringComparison.Ordinal);
        Assert.Equal(plan["plan"]!["items"]!.AsArray().Count, plan["numbers"]!.AsObject().Count);
        Assert.Equal("made", (string?)plan["history"]![0]!["event"]!["kind"]);
        Assert.NotEmpty(plan["profile"]!["skills"]![0]!["evidence"]!.AsArray());
        Assert.All(output.Split('\n'), line => Assert.True(line.TrimEnd().Length <= 100, line));
    }

    [Fact]
    public async Task Done_Hours_CountTowardsTheItem()
    {
        Home home = stored.Copy(_folder);

        JsonNode change = await JsonAsync(home, "plan", "done", "1", "--hours", "2.5");
        JsonNode item = Item(await JsonAsync(home, "plan", "show"), 1);

        Assert.Equal((1, true), ((int)change["revision"]!, (bool)change["changed"]!));
        Assert.Equal(("started", 2.5), ((string?)item["state"], (double)item["doneHours"]!));
        Assert.Equal((string?)change["finish"]!["before"], (string?)change["finish"]!["after"]);
        Assert.InRange((int)change["blocks"]!["moved"]!, 0, 1); // the last one may be shorter
    }

    [Fact]
    public async Task Done_Finished_LeavesEverythingElseWhereItIs()
    {
        Home home = stored.Copy(_folder);
        JsonNode before = await JsonAsync(home, "plan", "show");

        JsonNode change = await JsonAsync(home, "plan", "done", "2", "--on", "2026-11-20");
        JsonNode after = await JsonAsync(home, "plan", "show");
        (int again, _, string error) = await home.RunAsync("plan", "done", "2");

        Assert.Equal("done", (string?)Item(after, 2)["state"]);
        Assert.Equal(0, (int)change["blocks"]!["moved"]! + (int)change["blocks"]!["added"]!);
        Assert.All(before["plan"]!["items"]!.AsArray().Where(item => (int)before["numbers"]![(string)item!["resource"]!]! != 2), item =>
            Assert.Contains(after["plan"]!["items"]!.AsArray(), one => (string?)one!["resource"] == (string?)item!["resource"] && (string?)one["start"] == (string?)item["start"] && (string?)one["end"] == (string?)item["end"]));
        Assert.Equal(ExitCode.Error, again);
        Assert.Contains("was finished on 20 November 2026", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slip_Week_MovesThePlanAboutAWeekAndRaisesSequences()
    {
        Home home = stored.Copy(_folder);
        string output = Path.Combine(_folder.Path, "out");
        await home.RunAsync("plan", "show", "--out", output);
        Dictionary<string, string> before = Events(output);

        JsonNode change = await JsonAsync(home, "plan", "slip", "--weeks", "1", "--out", output);
        Dictionary<string, string> after = Events(output);

        DateOnly finish = DateOnly.Parse((string)change["finish"]!["before"]!, System.Globalization.CultureInfo.InvariantCulture);
        DateOnly now = DateOnly.Parse((string)change["finish"]!["after"]!, System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(now.DayNumber - finish.DayNumber, 1, 10);
        Assert.True((int)change["blocks"]!["kept"]! > (int)change["blocks"]!["moved"]!);
        Assert.All(change["items"]!.AsArray(), item => Assert.NotEmpty((string)item!["why"]!));
        Assert.Empty(before.Keys.Except(after.Keys));
        JsonArray times = change["times"]!.AsArray();
        Assert.All(times.Where(one => (string?)one!["change"] == "moved"), one => Assert.Contains("SEQUENCE:1\r\n", after[(string)one!["uid"]!], StringComparison.Ordinal));
        Assert.All(times.Where(one => (string?)one!["change"] == "left out"), one => Assert.Contains("STATUS:CANCELLED\r\n", after[(string)one!["uid"]!], StringComparison.Ordinal));
        Assert.Contains(times, one => (string?)one!["change"] == "moved");
        Assert.Equal(output, (string?)change["written"]);
        Assert.Contains("changed 1 time since", await File.ReadAllTextAsync(Path.Combine(output, "plan.html"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slip_AfterFilesWereWritten_WritesThemAgainWithoutBeingTold()
    {
        Home home = stored.Copy(_folder);
        string output = Path.Combine(_folder.Path, "out");
        await home.RunAsync("plan", "done", "1", "--hours", "1", "--out", output);
        File.Delete(Path.Combine(output, "plan.ics"));

        JsonNode change = await JsonAsync(home, "plan", "slip", "--from", "2026-12-07", "--to", "2026-12-13");

        Assert.Equal(output, (string?)change["written"]);
        Assert.Equal(2, (int)JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(output, "plan.json"), TestContext.Current.CancellationToken))!["plan"]!["revision"]!);
        Assert.DoesNotContain("DTSTART;TZID=Europe/London:202612" + "08", string.Join("", Events(output).Values.Where(text => !text.Contains("CANCELLED", StringComparison.Ordinal))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slip_ItemHours_SaysWhichWereLost()
    {
        Home home = stored.Copy(_folder) with { Time = StoredPlan.Now.AddDays(9) };

        (int exit, string output, _) = await home.RunAsync("plan", "slip", "1", "--hours", "2");

        Assert.Equal(ExitCode.Done, exit);
        Assert.StartsWith("Lost, planned for 1 ", output, StringComparison.Ordinal);
        Assert.Contains("Nov at ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replan_WeeksLater_CountsSilenceAndSaysSo()
    {
        Home home = stored.Copy(_folder) with { Time = StoredPlan.Now.AddDays(16) };

        (int exit, string output, _) = await home.RunAsync("plan", "replan");

        Assert.Equal(ExitCode.Done, exit);
        Assert.Contains("Counted as done as planned", output, StringComparison.Ordinal);
        Assert.Contains("segue plan slip", string.Join(' ', output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Contains("as before", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replan_MoreHours_EndsSooner()
    {
        Home home = stored.Copy(_folder);

        JsonNode change = await JsonAsync(home, "plan", "replan", "--hours", "12");

        Assert.True(string.CompareOrdinal((string?)change["finish"]!["after"], (string?)change["finish"]!["before"]) < 0);
        Assert.Equal(0, (int)change["swaps"]!["made"]!);
    }

    [Fact]
    public async Task Replan_NoMoney_SwapsAsFewAsItCan()
    {
        Home home = stored.Copy(_folder);

        JsonNode change = await JsonAsync(home, "plan", "replan", "--budget", "0");
        JsonNode after = await JsonAsync(home, "plan", "show");

        Assert.Equal(0, (double)after["plan"]!["cost"]!);
        Assert.True((bool)change["swaps"]!["proven"]!);
        Assert.Contains(change["items"]!.AsArray(), item => (string?)item!["change"] == "left out");
    }

    [Fact]
    public async Task Replan_DateThatCannotBe_SaysTheLeastChangeAndKeepsThePlan()
    {
        Home home = stored.Copy(_folder);

        (int exit, string output, string error) = await home.RunAsync("plan", "replan", "--by", "2027-03-31");

        Assert.Equal((ExitCode.NothingFound, ""), (exit, output));
        Assert.Matches("[0-9.]+ hours a week", error);
        Assert.Equal(0, (int)(await JsonAsync(home, "plan", "show"))["plan"]!["revision"]!);
    }

    [Theory]
    [InlineData("Nothing in the plan is called “zumba”", "done", "zumba")]
    [InlineData("Give its number or its id: 1 ", "done", "99")]
    [InlineData("hours cannot be counted", "done", "1", "--hours", "-1")]
    [InlineData("is still to come", "done", "1", "--on", "2027-01-01")]
    [InlineData("“soon” is not a date", "done", "1", "--on", "soon")]
    [InlineData("It is not clear what slipped", "slip", "--weeks", "1", "--from", "2026-12-01", "--to", "2026-12-02")]
    [InlineData("It is not clear what slipped", "slip", "1")]
    [InlineData("It is not clear what slipped", "slip", "--from", "2026-12-01")]
    [InlineData("Give between 1 and 260", "slip", "--weeks", "0")]
    [InlineData("above 0 and at most 80", "replan", "--hours", "0")]
    [InlineData("“whenever” is not understood", "replan", "--day", "whenever")]
    public async Task Commands_WrongInput_SayWhatIsWrongAndChangeNothing(string message, params string[] arguments)
    {
        Home home = stored.Copy(_folder);

        (int exit, string output, string error) = await home.RunAsync(["plan", .. arguments]);

        Assert.Equal((ExitCode.Error, ""), (exit, output));
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.Single((await JsonAsync(home, "plan", "show"))["history"]!.AsArray());
    }

    [Theory]
    [InlineData("show")]
    [InlineData("done", "1")]
    [InlineData("slip")]
    [InlineData("replan")]
    public async Task Commands_WithoutAPlan_SayHowToMakeOneAndMakeNothing(params string[] arguments)
    {
        Home home = new(Path.Combine(_folder.Path, "empty"), StoredPlan.Now);

        (int exit, string output, string error) = await home.RunAsync(["plan", .. arguments]);

        Assert.Equal((ExitCode.NothingFound, ""), (exit, output));
        Assert.Contains("segue plan CV --to ROLE", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(home.Folder));
    }

    [Fact]
    public async Task Plan_NoSave_StoresNothing()
    {
        Home home = new(Path.Combine(_folder.Path, "empty"), StoredPlan.Now);

        (int exit, string output, _) = await home.RunAsync("plan", StoredPlan.Cv, "--to", "machine-learning-engineer", "--no-save");

        Assert.Equal(ExitCode.Done, exit);
        Assert.Contains("Not stored", output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(home.Folder));
    }

    [Fact]
    public async Task Plan_AgainOverProgress_SaysSoAndKeepsTheHistory()
    {
        Home home = stored.Copy(_folder);
        await home.RunAsync("plan", "done", "1");

        (_, _, string error) = await home.RunAsync("plan", StoredPlan.Cv, "--to", "data-engineer");
        (_, string shown, _) = await home.RunAsync("plan", "show", "--history");

        Assert.Contains("1 thing was begun or finished", error, StringComparison.Ordinal);
        Assert.Contains("(an earlier plan) Finished ", shown, StringComparison.Ordinal);
        Assert.Contains("Data engineer", shown, StringComparison.Ordinal);
    }

    private static async Task<JsonNode> JsonAsync(Home home, params string[] arguments)
    {
        (int exit, string output, string error) = await home.RunAsync([.. arguments, "--json"]);
        Assert.True(exit == ExitCode.Done, error);
        return JsonNode.Parse(output)!;
    }

    private static JsonNode Item(JsonNode plan, int number) =>
        plan["plan"]!["items"]!.AsArray().Single(item => (int)plan["numbers"]![(string)item!["resource"]!]! == number)!;

    private static Dictionary<string, string> Events(string folder) => File.ReadAllText(Path.Combine(folder, "plan.ics")).Replace("\r\n ", "", StringComparison.Ordinal)
        .Split("BEGIN:VEVENT").Skip(1).ToDictionary(text => text.Split("UID:")[1].Split('@')[0], StringComparer.Ordinal);
}
