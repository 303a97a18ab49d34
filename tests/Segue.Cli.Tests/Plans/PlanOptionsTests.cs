using Segue.Testing;

namespace Segue.Cli.Tests.Plans;

public sealed class PlanOptionsTests
{
    [Theory]
    [InlineData("--hours", "abc", "--hours: “abc” is not understood.")]
    [InlineData("--hours", "-5", "--hours is the hours a week for study: from 1 to 80.")]
    [InlineData("--hours", "NaN", "--hours is the hours a week for study: from 1 to 80.")]
    [InlineData("--hours", "1e400", "--hours is the hours a week for study: from 1 to 80.")]
    [InlineData("--hours", "0.01", "--hours is the hours a week for study: from 1 to 80.")]
    [InlineData("--budget", "-1", "--budget is in pounds")]
    [InlineData("--budget", "NaN", "--budget: “NaN” is not understood.")]
    [InlineData("--budget", "99999999999999999999999999999999", "Write a plain number")]
    [InlineData("--budget", "10000001", "--budget is in pounds, from 0 to 10,000,000.")]
    [InlineData("--budget", "7000000000000000000000000000", "--budget is in pounds, from 0 to 10,000,000.")]
    [InlineData("--pay", "-3", "--pay is in pounds a year")]
    [InlineData("--from", "31/12/2026", "Write it as 2026-11-23.")]
    [InlineData("--from", "0001-01-01", "Give a day from 2025-11-21 to 2036-11-21.")]
    [InlineData("--from", "9999-12-31", "Give a day from 2025-11-21 to 2036-11-21.")]
    [InlineData("--by", "2026-02-30", "“2026-02-30” is not a date.")]
    [InlineData("--by", "9999-12-31", "--by: 9999-12-31 is too far from today.")]
    [InlineData("--holiday", "0001-01-01..9999-12-31", "is longer than a year")]
    [InlineData("--holiday", "2027-01-03..2026-12-24", "ends before it begins")]
    [InlineData("--day", "funday", "Write it as tue@19:00x2")]
    [InlineData("--day", "mon@23:30x12", "done before midnight")]
    [InlineData("--loan", "plan9", "One of none, plan1, plan2, plan4, plan5.")]
    [InlineData("--budgt", "5", "Did you mean --budget?")]
    public async Task Plan_WrongValue_SaysWhatWouldBeRight(string option, string value, string message)
    {
        (int exit, string output, string error) = await CommandRun.RunAsync("plan", CommandRun.Cv, "--to", "machine-learning-engineer", option, value);

        Assert.Equal((ExitCode.Error, ""), (exit, output));
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("machine lerning enginer", "Did you mean machine-learning-engineer?")]
    [InlineData("Data Enginere", "Did you mean data-engineer")]
    [InlineData("astronaut", "The roles are ai-")]
    [InlineData("", "The roles are ai-")]
    public async Task Plan_UnknownRole_NamesTheNearest(string role, string message)
    {
        (int exit, string output, string error) = await CommandRun.RunAsync("plan", CommandRun.Cv, "--to", role);

        Assert.Equal((ExitCode.Error, ""), (exit, output));
        Assert.Contains($"There is no role “{role}”. ", error, StringComparison.Ordinal);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("“pln” is not known here. Did you mean plan?", "pln", "cv.pdf")]
    [InlineData("segue market needs one of: import,", "market")]
    [InlineData("CV is missing.", "plan", "--to", "data-engineer")]
    [InlineData("--to is missing. The role, by its id or title.", "plan", "cv.pdf")]
    [InlineData("--to needs a value.", "plan", "cv.pdf", "--to")]
    public async Task Segue_WrongCommandLine_SaysWhatIsWrong(string message, params string[] arguments)
    {
        (int exit, string output, string error) = await CommandRun.RunAsync(arguments);

        Assert.Equal((ExitCode.Error, ""), (exit, output));
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.Contains("--help” shows everything it takes.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Segue_Nothing_ShowsWhatThereIs()
    {
        (int exit, string output, string error) = await CommandRun.RunAsync();

        Assert.Equal((ExitCode.Done, ""), (exit, error));
        Assert.Contains("plan <CV>", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a file", "This is a file, and a folder is needed.")]
    [InlineData("nowhere", "The plan cannot be written there")]
    [InlineData("a folder in the way", "There is a folder of that name")]
    public async Task Plan_NoPlaceToWrite_SaysSoAndLeavesNothing(string kind, string message)
    {
        using TempFolder folder = new();
        string to = kind switch
        {
            "a file" => folder.Write("taken", "words"),
            "nowhere" => "/proc/segue-plan",
            _ => Directory.CreateDirectory(Path.Combine(folder.Path, "out", "plan.ics")).Parent!.FullName, // it was just made below another
        };

        (int exit, string output, string error) = await CommandRun.RunAsync("plan", CommandRun.Cv, "--to", "data-engineer", "--out", to);

        Assert.Equal((ExitCode.Error, ""), (exit, output));
        Assert.StartsWith(to, error, StringComparison.Ordinal);
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(folder.Path, "plan*", SearchOption.AllDirectories));
    }
}
