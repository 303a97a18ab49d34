using Segue.Basics;
using Segue.Catalogue;

namespace Segue.Cli;

/// <summary>What a command has of the world: streams, clock, where the data is. Tests give their own.</summary>
/// <param name="Out">Data goes here.</param>
/// <param name="Error">Messages go here.</param>
/// <param name="In">Standard input.</param>
/// <param name="Time">The clock.</param>
/// <param name="DefaultHome">The user's data folder when <c>--home</c> is not given.</param>
/// <param name="CatalogueFolder">The folder of the written catalogue, <c>data/</c>.</param>
/// <param name="IsTerminal">True when <paramref name="Out"/> is a terminal a person reads.</param>
internal sealed record Host(
    TextWriter Out,
    TextWriter Error,
    TextReader In,
    TimeProvider Time,
    string DefaultHome,
    string CatalogueFolder,
    bool IsTerminal)
{
    /// <summary>Gets the day by the clock, in universal time.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Time.GetUtcNow().UtcDateTime);

    /// <summary>Gets the day by the clock on the wall, which is the one a person plans by.</summary>
    public DateOnly LocalToday => DateOnly.FromDateTime(Time.GetLocalNow().DateTime);

    /// <summary>Gets a value indicating whether a person is there to answer a question.</summary>
    public bool CanAsk { get; init; }

    /// <summary>Gets what loads the catalogue from its folder; tests that run many commands load it once.</summary>
    public Func<string, Result<Catalog>> LoadCatalogue { get; init; } = CatalogueLoader.Load;

    /// <summary>The host of a real process.</summary>
    public static Host FromProcess()
    {
        string root = Environment.GetEnvironmentVariable("SEGUE_ROOT") ?? FindRoot();
        string home = Environment.GetEnvironmentVariable("SEGUE_HOME")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "segue");
        return new Host(Console.Out, Console.Error, Console.In, TimeProvider.System, home, Path.Combine(root, "data"), !Console.IsOutputRedirected)
        {
            CanAsk = !Console.IsInputRedirected && !Console.IsErrorRedirected,
        };
    }

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !Directory.Exists(Path.Combine(folder, "data", "skills")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? AppContext.BaseDirectory;
    }
}
