using Segue.Cli;
using Segue.Testing;

namespace Segue.Report.Browser.Tests;

/// <summary>Makes the plans of the example CVs with the README's options, by the program itself.</summary>
internal static class PlanFolder
{
    /// <summary>The example CVs, the README's first.</summary>
    public static readonly string[] Cvs = ["backend-developer", "system-administrator", "bi-analyst"];

    /// <summary>Writes plan.html and its companions to <paramref name="folder"/>.</summary>
    public static async Task WriteAsync(string cv, string folder)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        Host host = new(output, error, TextReader.Null, TimeProvider.System, Path.Combine(folder, "no-home"), Path.Combine(SharedData.Root, "data"), IsTerminal: false);
        string path = Path.Combine(SharedData.Root, "examples", "cv", cv + ".pdf");
        int exit = await SegueCommand.Create(host)
            .Parse(["plan", path, "--to", "machine-learning-engineer", "--in", "Leeds", "--hours", "8", "--budget", "1500", "--out", folder])
            .InvokeAsync();
        Assert.True(exit == ExitCode.Done, error.ToString());
    }
}
