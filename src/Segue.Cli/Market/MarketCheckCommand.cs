using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Segue.Market.Store;
using Segue.Storage;

namespace Segue.Cli.Market;

/// <summary><c>segue market check</c>.</summary>
internal static class MarketCheckCommand
{
    /// <summary>Creates the command over <paramref name="host"/>.</summary>
    public static Command Create(Host host)
    {
        Command command = new("check", "Look whether everything that is stored of the ads can be read.");
        command.SetAction(parse => Run(host, MarketHome.Folder(host, parse), parse.GetValue(SegueCommand.Json)));
        return command;
    }

    private static int Run(Host host, string folder, bool json)
    {
        if (!Database.Exists(folder))
        {
            host.Error.WriteLine($"{folder}: no ads have been imported.");
            return ExitCode.NothingFound;
        }

        using Database database = MarketHome.Open(host, folder);
        StoreCheck check = new AdStore(database.Connection).Check();
        string[] problems = [.. check.Problems.Select(problem => (problem.Source is null ? problem with { Source = Path.Combine(folder, Database.FileName) } : problem).ToString())];
        if (json)
        {
            host.Out.WriteLine(new JsonObject { ["ads"] = check.Ads, ["problems"] = new JsonArray([.. problems.Select(problem => JsonValue.Create(problem))]) }.ToJsonString());
        }
        else
        {
            Array.ForEach(problems, host.Out.WriteLine);
            string ads = check.Ads.ToString("#,0", CultureInfo.InvariantCulture);
            host.Out.WriteLine(problems.Length == 0 ? $"{ads} ads, all whole." : $"{ads} ads can be read.");
        }

        return problems.Length == 0 ? ExitCode.Done : ExitCode.Error;
    }
}
