using System.CommandLine;
using System.Text.Json.Nodes;
using Segue.Basics;
using Segue.Market.Import;
using Segue.Market.Store;
using Segue.Storage;

namespace Segue.Cli.Market;

/// <summary><c>segue market import</c>.</summary>
internal static class MarketImportCommand
{
    /// <summary>Creates the command over <paramref name="host"/>.</summary>
    public static Command Create(Host host)
    {
        Argument<string[]> paths = new("path") { Description = "Files or folders of ads: CSV, JSON, JSON lines, saved web pages, text.", Arity = ArgumentArity.OneOrMore };
        Option<string[]> map = new("--map") { Description = "Which column fills a field, as title=job_title; may be repeated.", HelpName = "FIELD=COLUMN", AllowMultipleArgumentsPerToken = true };
        Command command = new("import", "Bring ads in from files. All or none; above 25,000 rows piece by piece, and the same again goes on.") { paths, map };
        command.SetAction((parse, cancellation) => Task.FromResult(
            Run(host, parse.GetValue(paths) ?? [], parse.GetValue(map) ?? [], MarketHome.Folder(host, parse), parse.GetValue(SegueCommand.Json), cancellation)));
        return command;
    }

    private static int Run(Host host, string[] paths, string[] map, string folder, bool json, CancellationToken cancellation)
    {
        if (paths is [var only] && MarketCopy.Is(only))
        {
            return Restore(host, only, folder, json);
        }

        Result<IReadOnlyList<AdFile>> files = OpenAll(paths, map);
        if (!files.IsOk || CatalogueFolder.Open(host) is not { } catalogue)
        {
            Terminal.Complain(host, files.Problems);
            return ExitCode.Error;
        }

        using Database database = MarketHome.Open(host, folder);
        AdImporter importer = new(new AdStore(database.Connection), AdReading.Of(catalogue).Read, AdReading.With(catalogue), host.Time);
        ImportReport report = importer.Import(files.Value, cancellation);
        MarketImportReport.Write(host, report, json);
        return report.Bad == report.Read ? ExitCode.Error : ExitCode.Done;
    }

    private static int Restore(Host host, string path, string folder, bool json)
    {
        using Database database = MarketHome.Open(host, folder);
        Result<long> restored = new AdStore(database.Connection).Restore(path);
        if (!restored.TryGetValue(out long ads))
        {
            Terminal.Complain(host, restored.Problems);
            return ExitCode.Error;
        }

        host.Out.WriteLine(json ? new JsonObject { ["restored"] = ads }.ToJsonString() : $"A whole market was brought back: {ads} ads with what was read from them and what has happened to them.");
        return ExitCode.Done;
    }

    private static Result<IReadOnlyList<AdFile>> OpenAll(string[] paths, string[] map)
    {
        Result<IReadOnlyDictionary<AdField, string>> choices = ColumnMapping.ParseChoices(map);
        List<Problem> problems = [.. choices.Problems];
        List<AdFile> opened = [];
        foreach (string path in choices.IsOk ? paths : [])
        {
            Result<IReadOnlyList<string>> found = AdFiles.Find(path, PostingPages.Read);
            problems.AddRange(found.Problems);
            foreach (string file in found.IsOk ? found.Value : [])
            {
                Result<AdFile> ads = AdFiles.Open(file, choices.Value, PostingPages.Read);
                problems.AddRange(ads.Problems);
                if (ads.TryGetValue(out AdFile? value))
                {
                    opened.Add(value);
                }
            }
        }

        return problems.Count > 0 ? Result.Fail<IReadOnlyList<AdFile>>(problems) : Result.Ok<IReadOnlyList<AdFile>>(opened);
    }
}
