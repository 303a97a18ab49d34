using System.CommandLine;
using System.Text.Json.Nodes;
using Segue.Market.Store;
using Segue.Storage;

namespace Segue.Cli.Market;

/// <summary><c>segue market search</c>.</summary>
internal static class MarketSearchCommand
{
    /// <summary>Creates the command over <paramref name="host"/>.</summary>
    public static Command Create(Host host)
    {
        Argument<string[]> words = new("query") { Description = "Words that the ad must hold.", Arity = ArgumentArity.OneOrMore };
        Option<int> limit = new("--limit") { Description = "The most to show.", DefaultValueFactory = _ => 20, HelpName = "N" };
        Command command = new("search", "Find imported ads by their words, best first.") { words, limit };
        command.SetAction(parse => Run(host, string.Join(' ', parse.GetValue(words) ?? []), Math.Clamp(parse.GetValue(limit), 1, 1000), MarketHome.Folder(host, parse), parse.GetValue(SegueCommand.Json)));
        return command;
    }

    private static int Run(Host host, string query, int limit, string folder, bool json)
    {
        IReadOnlyList<FoundAd> found = [];
        if (Database.Exists(folder))
        {
            using Database database = MarketHome.Open(host, folder);
            found = new AdStore(database.Connection).Search(query, limit);
        }
        else
        {
            host.Error.WriteLine("No ads have been imported. segue market import PATH brings some in.");
        }

        if (json)
        {
            host.Out.WriteLine(new JsonArray([.. found.Select(ad => (JsonNode)ToJson(ad))]).ToJsonString(JsonOutput.Indented));
        }
        else
        {
            foreach (FoundAd ad in found)
            {
                host.Out.WriteLine($"{ad.Number,6}  {string.Join(", ", new[] { ad.Title, ad.Employer, ad.Location, ad.Posted }.Where(part => !string.IsNullOrEmpty(part)))}");
                host.Out.WriteLine($"        {ad.Snippet.ReplaceLineEndings(" ")}");
            }
        }

        return found.Count == 0 ? ExitCode.NothingFound : ExitCode.Done;
    }

    private static JsonObject ToJson(FoundAd ad) => new()
    {
        ["ad"] = ad.Number,
        ["title"] = ad.Title,
        ["employer"] = ad.Employer,
        ["location"] = ad.Location,
        ["role"] = ad.Role,
        ["posted"] = ad.Posted,
        ["snippet"] = ad.Snippet,
    };
}
