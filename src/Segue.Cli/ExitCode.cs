namespace Segue.Cli;

/// <summary>What a command's exit status says.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Nothing was found, or a check found something wrong.</summary>
    public const int NothingFound = 1;

    /// <summary>It could not be done; the message says why.</summary>
    public const int Error = 2;
}
