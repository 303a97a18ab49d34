using System.CommandLine;
using System.Text.Json.Nodes;
using Segue.Market.Store;
using Segue.Reading;
using Segue.Storage;

namespace Segue.Cli.Market;

/// <summary><c>segue market reread</c>.</summary>
internal static class MarketRereadCommand
{
    /// <summary>Creates the command over <paramref name="host"/>.</summary>
    public static Command Create(Host host)
    {
        Command command = new("reread", "Read the stored ads anew after the catalogue or the reader has grown. May be stopped and goes on where it was.");
        command.SetAction((parse, cancellation) => Task.FromResult(Run(host, MarketHome.Folder(host, parse), parse.GetValue(SegueCommand.Json), cancellation)));
        return command;
    }

    private static int Run(Host host, string folder, bool json, CancellationToken cancellation)
    {
        if (CatalogueFolder.Open(host) is not { } catalogue)
        {
            return ExitCode.Error;
        }

        if (!Database.Exists(folder))
        {
            host.Error.WriteLine($"{folder}: no ads have been imported.");
            return ExitCode.NothingFound;
        }

        using Database database = MarketHome.Open(host, folder);
        int count = new AdStore(database.Connection).Reread(AdReading.Of(catalogue).Read, AdReading.With(catalogue), host.Time.GetUtcNow(), cancellation);
        host.Out.WriteLine(json ? new JsonObject { ["reread"] = count, ["catalogue"] = catalogue.Version, ["reader"] = AdReader.Version }.ToJsonString() : $"{count} ads read anew with catalogue {catalogue.Version} and reader {AdReader.Version}.");
        return ExitCode.Done;
    }
}
