using System.Text.Json;
using Segue.Storage;

namespace Segue.Cli;

/// <summary>What the world did to a command, in words. Bad input never comes here: it is a value all the way.</summary>
internal static class Failures
{
    /// <summary>Writes what went wrong to the error stream and gives the exit code.</summary>
    public static int Explain(Host host, Exception failure, string home)
    {
        if (StorageFaults.Explain(failure, home) is { } problem)
        {
            Terminal.Complain(host, [problem]);
            return ExitCode.Error;
        }

        host.Error.WriteLine(failure switch
        {
            OperationCanceledException => "Stopped.",
            JsonException => $"What is stored in {home} cannot be read: {failure.Message} `segue home erase` clears it, and `segue home import FILE` then brings back an export.",
            UnauthorizedAccessException or IOException => $"{failure.Message} Check that it is there, that you may use it, and that the disk is not full.",
            _ => $"Segue failed in a way that it should not. Please report this with the lines below.\n{failure}",
        });
        return ExitCode.Error;
    }
}
