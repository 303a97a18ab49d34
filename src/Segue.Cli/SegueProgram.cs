using System.CommandLine;
using System.Text.Json;
using Segue.Basics;
using Segue.Storage;

namespace Segue.Cli;

/// <summary>A run of the program: the one place where a failing disk or database becomes a message.</summary>
internal static class SegueProgram
{
    /// <summary>Runs the command line and gives the exit status.</summary>
    public static async Task<int> RunAsync(Host host, string[] arguments)
    {
        ParseResult parse = SegueCommand.Create(host).Parse(arguments);
        try
        {
            int exit = await parse.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            return parse.Errors.Count > 0 ? ExitCode.Error : exit;
        }
        catch (Exception fault) when (Explain(fault, Homes.HomeFolder.Of(host, parse)) is { } problem)
        {
            host.Error.WriteLine(problem);
            return ExitCode.Error;
        }
    }

    // What is not known here is a fault of the program and ends it with a trace.
    private static Problem? Explain(Exception fault, string home) => StorageFaults.Explain(fault, home) ?? fault switch
    {
        UnauthorizedAccessException denied => new Problem("files.denied", denied.Message) { Remedy = "Choose a place you may write to." },
        IOException failed => new Problem("files.failed", failed.Message),
        JsonException unreadable => new Problem("home.unreadable", $"What is stored cannot be read: {unreadable.Message}")
        {
            Source = Path.Combine(home, Database.FileName),
            Remedy = "`segue home import FILE` brings back an export once `segue home erase` has cleared the way.",
        },
        _ => null,
    };
}
