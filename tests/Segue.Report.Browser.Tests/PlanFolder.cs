using Segue.Cli;
using Segue.Testing;

namespace Segue.Report.Browser.Tests;

/// <summary>Makes the plan of the README's command, by the program itself.</summary>
internal static class PlanFolder
{
    /// <summary>Writes plan.html and its companions to <paramref name="folder"/>.</summary>
    public static async Task WriteAsync(string folder)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        Host host = new(output, error, TextReader.Null, TimeProvider.System, Path.Combine(folder, "no-home"), Path.Combine(SharedData.Root, "data"), IsTerminal: false);
        string cv = Path.Combine(SharedData.Root, "examples", "cv", "backend-developer.pdf");
        int exit = await SegueCommand.Create(host)
            .Parse(["plan", cv, "--to", "machine-learning-engineer", "--in", "Leeds", "--hours", "8", "--budget", "1500", "--out", folder])
            .InvokeAsync();
        Assert.True(exit == ExitCode.Done, error.ToString());
    }
}
