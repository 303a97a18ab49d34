using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Segue.Journey;
using Segue.Storage;

namespace Segue.Cli.Homes;

/// <summary><c>segue home</c>: where the data is and what is in it.</summary>
internal static class HomeCommand
{
    /// <summary>Creates the command over <paramref name="host"/>.</summary>
    public static Command Create(Host host)
    {
        Command home = new("home", "Where your data is and what is in it; export, import, erase.");
        home.SetAction(parse => Run(host, HomeFolder.Of(host, parse), parse.GetValue(SegueCommand.Json)));
        home.Subcommands.Add(HomeExportCommand.Create(host));
        home.Subcommands.Add(HomeImportCommand.Create(host));
        home.Subcommands.Add(HomeEraseCommand.Create(host));
        return home;
    }

    private static int Run(Host host, string folder, bool json)
    {
        IReadOnlyList<FileInfo> files = StoreFiles.In(folder);
        IReadOnlyList<(string Table, long Rows)> tables = [];
        CurrentPlan? plan = null;
        if (files.Count > 0)
        {
            (tables, plan) = Stored(host, folder);
            files = StoreFiles.In(folder);
        }

        if (json)
        {
            host.Out.WriteLine(Json(folder, files, tables).ToJsonString(Market.JsonOutput.Indented));
            return ExitCode.Done;
        }

        host.Out.WriteLine($"Your data is in {folder}.");
        if (files.Count == 0)
        {
            host.Out.WriteLine("Nothing is stored there yet.");
            return ExitCode.Done;
        }

        foreach (FileInfo file in files)
        {
            host.Out.WriteLine($"  {file.Name,-14} {Size(file.Length),10}");
        }

        host.Out.WriteLine(HomeWords.Stored(tables, plan));
        host.Out.WriteLine("None of it leaves this machine. `segue home export --out FILE` writes all of it as one file, `segue home erase` deletes it.");
        return ExitCode.Done;
    }

    private static (IReadOnlyList<(string Table, long Rows)> Tables, CurrentPlan? Plan) Stored(Host host, string folder)
    {
        using Database database = HomeFolder.OpenAll(host, folder);
        return (StoreCopy.Count(database.Connection), new JourneyStore(database.Connection, host.Time).Current());
    }

    /// <summary>A size as people read it.</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1_000 => $"{bytes} bytes",
        < 1_000_000 => (bytes / 1_000.0).ToString("0.#", CultureInfo.InvariantCulture) + " kB",
        _ => (bytes / 1_000_000.0).ToString("0.#", CultureInfo.InvariantCulture) + " MB",
    };

    private static JsonObject Json(string folder, IReadOnlyList<FileInfo> files, IReadOnlyList<(string Table, long Rows)> tables) => new()
    {
        ["folder"] = folder,
        ["files"] = new JsonArray([.. files.Select(file => (JsonNode)new JsonObject { ["name"] = file.Name, ["bytes"] = file.Length })]),
        ["rows"] = new JsonObject([.. tables.Select(table => KeyValuePair.Create(table.Table, (JsonNode?)table.Rows))]),
    };
}
