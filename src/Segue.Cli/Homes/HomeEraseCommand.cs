using System.CommandLine;
using Segue.Journey;
using Segue.Storage;

namespace Segue.Cli.Homes;

/// <summary><c>segue home erase</c>: deletes everything that is stored.</summary>
internal static class HomeEraseCommand
{
    /// <summary>Creates the command over <paramref name="host"/>.</summary>
    public static Command Create(Host host)
    {
        Option<bool> yes = new("--yes") { Description = "Do not ask." };
        Command command = new("erase", "Delete everything that is stored, for good.") { yes };
        command.SetAction(parse => Run(host, HomeFolder.Of(host, parse), parse.GetValue(yes)));
        return command;
    }

    private static int Run(Host host, string folder, bool yes)
    {
        if (!Database.Exists(folder))
        {
            host.Error.WriteLine($"Nothing is stored in {folder}.");
            return ExitCode.NothingFound;
        }

        (string stored, string? written) = Describe(host, folder);
        if (!yes && !Agreed(host, folder, stored))
        {
            return ExitCode.Error;
        }

        IReadOnlyList<FileInfo> gone = StoreFiles.Erase(folder);
        host.Error.WriteLine($"Erased from {folder}: {string.Join(", ", gone.Select(file => file.Name))}. {stored}");
        if (written is not null)
        {
            host.Error.WriteLine($"Files that you had written stay where they are: {written}.");
        }

        if (Directory.Exists(folder))
        {
            host.Error.WriteLine($"Other files in {folder} are not Segue's and stay.");
        }

        return ExitCode.Done;
    }

    // A damaged store can be erased too; there is then nothing to tell of it.
    private static (string Stored, string? Written) Describe(Host host, string folder)
    {
        try
        {
            using Database database = HomeFolder.OpenAll(host, folder);
            CurrentPlan? plan = new JourneyStore(database.Connection, host.Time).Current();
            return (HomeWords.Stored(StoreCopy.Count(database.Connection), plan).Replace("It holds", "It held", StringComparison.Ordinal), plan?.Folder);
        }
        catch (Exception fault) when (StorageFaults.Explain(fault, folder) is { Code: "home.damaged" or "home.later" } or null && fault is not IOException)
        {
            return ("It could not be read.", null);
        }
    }

    private static bool Agreed(Host host, string folder, string stored)
    {
        if (!host.CanAsk)
        {
            host.Error.WriteLine($"Nobody is there to ask, so nothing was erased from {folder}. Add --yes to erase it.");
            return false;
        }

        host.Error.WriteLine(stored.Replace("It held", "It holds", StringComparison.Ordinal));
        host.Error.Write($"Erase all of {folder} for good? Type yes: ");
        if (host.In.ReadLine()?.Trim().ToUpperInvariant() is "YES" or "Y")
        {
            return true;
        }

        host.Error.WriteLine("Nothing was erased.");
        return false;
    }
}
