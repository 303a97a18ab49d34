using System.CommandLine;
using System.Text.Json.Nodes;
using Segue.Cli.Statistics;
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
        Option<bool> own = new("--own") { Description = "Where no pay is stated, guess it with a model learnt from your own ads; takes some seconds." };
        Command command = new("show", "One imported ad: its facts, each with the words it was read from.") { ad, own };
        command.SetAction(parse => Run(host, parse.GetRequiredValue(ad), parse.GetValue(own), MarketHome.Folder(host, parse), parse.GetValue(SegueCommand.Json)));
        return command;
    }

    private static int Run(Host host, string number, bool own, string folder, bool json)
    {
        StoredAd? ad = null;
        AdEstimate? estimate = null;
        IReadOnlyList<AdEvent> history = [];
        if (Database.Exists(folder))
        {
            using Database database = MarketHome.Open(host, folder);
            AdStore store = new(database.Connection);
            ad = store.Get(number);
            history = ad is null ? [] : store.Events(ad.Number);
            estimate = ad is null ? null : AdEstimate.Of(host, store, ad, own);
        }

        if (ad is null)
        {
            host.Error.WriteLine($"There is no imported ad “{number}”. segue market search WORDS shows the numbers.");
            return ExitCode.NothingFound;
        }

        if (json)
        {
            host.Out.WriteLine(ToJson(ad, history, estimate).ToJsonString(JsonOutput.Indented));
        }
        else
        {
            MarketShowText.Write(host, ad, history, estimate);
        }

        return ExitCode.Done;
    }

    private static JsonObject ToJson(StoredAd ad, IReadOnlyList<AdEvent> history, AdEstimate? estimate) => new()
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
        ["payEstimate"] = estimate is null ? null : WorthJson.Of(estimate.Guess, estimate.Model),
        ["facts"] = JsonNode.Parse(FactsText.ToJson(ad.Facts)),
    };
}
