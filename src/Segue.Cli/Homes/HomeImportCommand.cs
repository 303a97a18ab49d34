using System.CommandLine;
using System.Text.Json;
using Segue.Basics;
using Segue.Storage;

namespace Segue.Cli.Homes;

/// <summary><c>segue home import</c>: brings back an export.</summary>
internal static class HomeImportCommand
{
    /// <summary>Creates the command over <paramref name="host"/>.</summary>
    public static Command Create(Host host)
    {
        Argument<string> file = new("FILE") { Description = "A file written by `segue home export`." };
        Command command = new("import", "Bring back an export; nothing else may be stored.") { file };
        command.SetAction(parse => Run(host, HomeFolder.Of(host, parse), parse.GetRequiredValue(file)));
        return command;
    }

    private static int Run(Host host, string folder, string file)
    {
        if (Holds(host, folder))
        {
            host.Error.WriteLine($"Something is stored in {folder} already, and an import does not mix with it. Export that if you want to keep it (`segue home export --out FILE`), erase it (`segue home erase`), or import into another folder with --home DIR.");
            return ExitCode.Error;
        }

        Result<long> read = Read(host, folder, file);
        if (!read.IsOk)
        {
            Terminal.Complain(host, read.Problems.Select(problem => problem with { Source = file, Remedy = problem.Remedy ?? "Nothing was imported." }));
            return ExitCode.Error;
        }

        host.Error.WriteLine($"{read.Value:#,0} rows from {file} are stored in {folder}.");
        return ExitCode.Done;
    }

    private static bool Holds(Host host, string folder)
    {
        if (!Database.Exists(folder))
        {
            return false;
        }

        using Database database = HomeFolder.OpenAll(host, folder);
        return StoreCopy.Count(database.Connection).Any(table => table.Rows > 0);
    }

    private static Result<long> Read(Host host, string folder, string file)
    {
        if (!File.Exists(file))
        {
            return Result.Fail<long>(new Problem("home.import", "There is no such file."));
        }

        try
        {
            using FileStream stream = File.OpenRead(file);
            using JsonDocument document = JsonDocument.Parse(stream);
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("schema", out JsonElement schema) || schema.ValueKind != JsonValueKind.String || schema.GetString() != HomeExportCommand.Schema)
            {
                return Result.Fail<long>(new Problem("home.import", "It was not written by `segue home export`."));
            }

            // What is there holds nothing, or the import would have been refused.
            StoreFiles.Erase(folder);
            return StoreCopy.Read(folder, document.RootElement, HomeFolder.All, host.Time.GetUtcNow());
        }
        catch (JsonException fault)
        {
            return Result.Fail<long>(new Problem("home.import", $"It is not whole JSON: {fault.Message}"));
        }
    }
}
