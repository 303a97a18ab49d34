using System.CommandLine;
using System.Text;
using Segue.Market.Store;
using Segue.Storage;

namespace Segue.Cli.Market;

/// <summary><c>segue market export</c>.</summary>
internal static class MarketExportCommand
{
    /// <summary>Creates the command over <paramref name="host"/>.</summary>
    public static Command Create(Host host)
    {
        Option<string> format = new("--format") { Description = "jsonl: everything, one ad a line, to be imported again; csv: a table for spreadsheets.", HelpName = "FORMAT", DefaultValueFactory = _ => "jsonl" };
        format.AcceptOnlyFromAmong("jsonl", "csv");
        Option<string> output = new("--out") { Description = "The file to write.", HelpName = "FILE", Required = true };
        Command command = new("export", "Write all ads with what was read and what has happened to them.") { format, output };
        command.SetAction(parse => Run(host, MarketHome.Folder(host, parse), parse.GetValue(format) == "csv", parse.GetRequiredValue(output), parse.GetValue(SegueCommand.Json)));
        return command;
    }

    private static int Run(Host host, string folder, bool table, string output, bool json)
    {
        if (!Database.Exists(folder))
        {
            host.Error.WriteLine($"{folder}: no ads have been imported.");
            return ExitCode.NothingFound;
        }

        using Database database = MarketHome.Open(host, folder);
        AdStore store = new(database.Connection);
        string part = output + ".part";
        long ads;
        try
        {
            ads = table ? WriteTable(store, part) : WriteAll(store, part, host);
            File.Move(part, output, overwrite: true);
        }
        catch
        {
            // Half an export is of no use, and on a full disk in the way.
            File.Delete(part);
            throw;
        }

        host.Out.WriteLine(json
            ? new System.Text.Json.Nodes.JsonObject { ["ads"] = ads, ["file"] = output, ["bytes"] = new FileInfo(output).Length }.ToJsonString()
            : $"{ads} ads written to {output} ({new FileInfo(output).Length / 1024} kB).");
        return ExitCode.Done;
    }

    private static long WriteAll(AdStore store, string path, Host host)
    {
        using FileStream file = File.Create(path);
        return store.Export(file, host.Time.GetUtcNow());
    }

    private static long WriteTable(AdStore store, string path)
    {
        using StreamWriter file = new(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return store.ExportTable(file);
    }
}
