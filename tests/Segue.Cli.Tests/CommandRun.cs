using System.Diagnostics;
using Segue.Testing;

namespace Segue.Cli.Tests;

/// <summary>Runs command lines as the program does, on a fixed day.</summary>
internal static class CommandRun
{
    /// <summary>The developer of the README.</summary>
    public static readonly string Cv = Example("cv/backend-developer.pdf");

    /// <summary>The full path of a file below <c>examples/</c>.</summary>
    public static string Example(string name) => Path.Combine(SharedData.Root, "examples", name);

    /// <summary>One command line in this process, without any data of one's own.</summary>
    public static async Task<(int Exit, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using TempFolder folder = new();
        return await InAsync(Path.Combine(folder.Path, "home"), arguments);
    }

    /// <summary>One command line in this process, with its data in <paramref name="home"/>.</summary>
    public static Task<(int Exit, string Output, string Error)> InAsync(string home, params string[] arguments) =>
        OverAsync(home, Path.Combine(SharedData.Root, "data"), "", arguments);

    /// <summary>One command line in this process, with its data in <paramref name="home"/>, the catalogue in <paramref name="catalogue"/> and <paramref name="input"/> to read.</summary>
    public static async Task<(int Exit, string Output, string Error)> OverAsync(string home, string catalogue, string input, params string[] arguments)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        using StringReader reader = new(input);
        Host host = new(output, error, reader, new FixedDay(), home, catalogue, IsTerminal: false);
        int exit = await SegueCommand.RunAsync(host, arguments);
        return (exit, output.ToString(), error.ToString());
    }

    /// <summary>One command line in a process of its own that may use no more than <paramref name="megabytes"/> for its objects.</summary>
    public static async Task<(int Exit, string Output, string Error)> OutsideAsync(int megabytes, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "segue.dll"));
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["SEGUE_ROOT"] = SharedData.Root;
        start.Environment["SEGUE_HOME"] = Path.Combine(Path.GetTempPath(), "segue-no-home-here");
        start.Environment["DOTNET_GCHeapHardLimit"] = (megabytes * 1024L * 1024).ToString("X", System.Globalization.CultureInfo.InvariantCulture);
        using Process process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output, await error);
    }

    private sealed class FixedDay : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);
    }
}
