using System.Data.Common;

namespace Segue.Cli;

/// <summary>What the world did to a command, in words. Bad input never comes here: it is a value all the way.</summary>
internal static class Failures
{
    /// <summary>Writes what went wrong to the error stream and gives the exit code.</summary>
    public static int Explain(Host host, Exception failure)
    {
        host.Error.WriteLine(failure switch
        {
            OperationCanceledException => "Stopped.",
            DbException => $"The data folder's database cannot be used: {failure.Message} Name another folder with --home DIR, or move that file away.",
            UnauthorizedAccessException or IOException => $"{failure.Message} Check that it is there, that you may use it, and that the disk is not full.",
            _ => $"Segue failed in a way that it should not. Please report this with the lines below.\n{failure}",
        });
        return ExitCode.Error;
    }
}
