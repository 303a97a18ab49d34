using System.CommandLine;
using System.Text.Json.Nodes;
using Segue.Basics;
using Segue.Catalogue;
using Segue.Journey.Searches;
using Segue.Market.Search;
using Segue.Storage;

namespace Segue.Cli.Market;

/// <summary><c>segue market search</c>.</summary>
internal static class MarketSearchCommand
{
    /// <summary>Creates the command over <paramref name="host"/>.</summary>
    public static Command Create(Host host)
    {
        SearchAsk ask = new();
        Command command = new("search", "Find imported ads by words and by what was read of them, best first.");
        ask.AddTo(command);
        command.SetAction(parse => Run(host, ask, parse));
        return command;
    }

    private static int Run(Host host, SearchAsk ask, ParseResult parse)
    {
        if (CatalogueFolder.Open(host) is not { } catalogue || ask.Read(host, parse, catalogue) is not { } wish)
        {
            return ExitCode.Error;
        }

        string folder = MarketHome.Folder(host, parse);
        if (!Database.Exists(folder))
        {
            host.Error.WriteLine(MarketHome.NothingImported);
            return parse.GetValue(SegueCommand.Json) ? Empty(host) : ExitCode.NothingFound;
        }

        using SearchHome home = new(host, folder);
        if (parse.GetValue(ask.Forget) is { } forget)
        {
            return Forget(host, home, forget);
        }

        if (parse.GetResult(ask.Saved) is { Implicit: false })
        {
            if (parse.GetValue(ask.Saved) is not { } name)
            {
                return List(host, home, catalogue, parse.GetValue(SegueCommand.Json));
            }

            if (SavedSearchChoice.Find(host, home.Searches, name) is not { } saved)
            {
                return ExitCode.NothingFound;
            }

            wish = saved.Wish;
        }

        if (parse.GetValue(ask.Save) is { } save && !Keep(host, home, save, wish, catalogue))
        {
            return ExitCode.Error;
        }

        return parse.GetValue(ask.Live) ? LiveSearch.Run(host, home, wish, ask.Options(parse, catalogue)) : Find(host, home, (wish, ask.Options(parse, catalogue)), parse.GetValue(SegueCommand.Json));
    }

    private static bool Keep(Host host, SearchHome home, string name, SearchWish wish, Catalog catalogue)
    {
        Result<SavedSearch> kept = home.Searches.Put(name, wish, host.Time.GetUtcNow());
        Terminal.Complain(host, kept.Problems);
        if (kept.IsOk)
        {
            host.Error.WriteLine($"Kept as “{name}”: {WishWords.Of(wish, catalogue)}. segue market search --saved {name} runs it.");
        }

        return kept.IsOk;
    }

    private static int Find(Host host, SearchHome home, (SearchWish Wish, SearchOptions Options) asked, bool json)
    {
        SearchAnswer answer = home.Find(asked.Wish, asked.Options);
        if (json)
        {
            host.Out.WriteLine(SearchJson.Of(answer, home, asked.Wish, asked.Options).ToJsonString(JsonOutput.Indented));
        }
        else
        {
            new SearchText(host, home, asked.Wish).Write(answer, asked.Options);
        }

        return answer.Total == 0 ? ExitCode.NothingFound : ExitCode.Done;
    }

    private static int Empty(Host host)
    {
        host.Out.WriteLine("[]");
        return ExitCode.NothingFound;
    }

    private static int Forget(Host host, SearchHome home, string name)
    {
        if (SavedSearchChoice.Find(host, home.Searches, name) is null)
        {
            return ExitCode.NothingFound;
        }

        home.Searches.Forget(name);
        host.Error.WriteLine($"“{name}” is forgotten.");
        return ExitCode.Done;
    }

    private static int List(Host host, SearchHome home, Catalog catalogue, bool json)
    {
        IReadOnlyList<SavedSearch> searches = home.Searches.List();
        if (json)
        {
            host.Out.WriteLine(new JsonArray([.. searches.Select(search => (JsonNode)new JsonObject { ["name"] = search.Name, ["made"] = search.Made.UtcDateTime, ["wish"] = JsonNode.Parse(WishText.ToJson(search.Wish)) })]).ToJsonString(JsonOutput.Indented));
        }
        else if (searches.Count == 0)
        {
            host.Error.WriteLine("No search is kept. segue market search WORDS --save NAME keeps one.");
        }
        else
        {
            foreach (SavedSearch search in searches)
            {
                host.Out.WriteLine($"{search.Name,-20} {WishWords.Of(search.Wish, catalogue)}");
            }
        }

        return searches.Count == 0 ? ExitCode.NothingFound : ExitCode.Done;
    }
}
