using Segue.Testing;

namespace Segue.Cli.Tests.Plans;

public sealed class SameInputTests
{
    [Fact]
    public async Task Plan_MadeTwice_IsTheSameToTheByte()
    {
        using TempFolder folder = new();

        string[] first = await MakeAsync(Path.Combine(folder.Path, "one"));
        string[] second = await MakeAsync(Path.Combine(folder.Path, "two"));

        Assert.Equal(first, second);
        Assert.DoesNotContain("plan.html.part", Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Select(Path.GetFileName));
    }

    private static async Task<string[]> MakeAsync(string to)
    {
        (int exit, string output, string error) = await CommandRun.RunAsync("plan", CommandRun.Cv, "--to", "machine-learning-engineer", "--in", "Leeds", "--budget", "1500", "--out", to);
        Assert.True(exit == ExitCode.Done, error);
        string[] files = [.. Directory.EnumerateFiles(to).Order(StringComparer.Ordinal)];
        Assert.Equal(["plan.html", "plan.ics", "plan.json"], files.Select(Path.GetFileName));
        return [output.Replace(to, "", StringComparison.Ordinal), .. files.Select(File.ReadAllText)];
    }
}
