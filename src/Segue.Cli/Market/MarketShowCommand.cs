using System.CommandLine;
using System.Text.Json.Nodes;
using Segue.Market.Store;
using Segue.Storage;

namespace Segue.Cli.Market;

/// <summary><c>segue market show</c>.</summary>
internal static class MarketShowCommand
{
    /// <summary>Creates the command over <paramref name="host"/>.</summary>
    public static Command Create(Host host)
    {
        Argument<string> ad = new("ad") { Description = "The ad's number, or its source's id." };
        Command command = new("show", "One imported ad: its facts, each with the words it was read from.") { ad };
        command.SetAction(parse => Run(host, parse.GetRequiredValue(ad), MarketHome.Folder(host, parse), parse.GetValue(SegueCommand.Json)));
        return command;
    }

    private static int Run(Host host, string number, string folder, bool json)
    {
        StoredAd? ad = null;
        IReadOnlyList<AdEvent> history = [];
        if (Database.Exists(folder))
        {
            using Database database = MarketHome.Open(host, folder);
            AdStore store = new(database.Connection);
            ad = store.Get(number);
            history = ad is null ? [] : store.Events(ad.Number);
        }

        if (ad is null)
        {
            host.Error.WriteLine($"There is no imported ad “{number}”. segue market search WORDS shows the numbers.");
            return ExitCode.NothingFound;
        }

        if (json)
        {
            host.Out.WriteLine(ToJson(ad, history).ToJsonString(JsonOutput.Indented));
        }
        else
        {
            MarketShowText.Write(host, ad, history);
        }

        return ExitCode.Done;
    }

    private static JsonObject ToJson(StoredAd ad, IReadOnlyList<AdEvent> history) => new()
    {
        ["ad"] = ad.Number,
        ["source"] = ad.Raw.Source,
        ["duplicateOf"] = ad.DuplicateOf,
        ["firstSeen"] = ad.FirstSeen.ToString("O"),
        ["lastSeen"] = ad.LastSeen.ToString("O"),
        ["history"] = new JsonArray([.. history.Select(happened => (JsonNode?)new JsonObject { ["at"] = happened.At.ToString("O"), ["what"] = happened.What, ["detail"] = happened.Detail })]),
        ["title"] = ad.Raw.Title,
        ["employer"] = ad.Raw.Employer,
        ["location"] = ad.Raw.Location,
        ["url"] = ad.Raw.Url,
        ["description"] = ad.Raw.Description,
        ["facts"] = JsonNode.Parse(FactsText.ToJson(ad.Facts)),
    };
}
