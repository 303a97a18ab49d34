using System.CommandLine;
using Segue.Basics;
using Segue.Cli.Market;
using Segue.Cli.Reading;
using Segue.Market.Match;
using Segue.Reading.Cv;

namespace Segue.Cli.Match;

/// <summary><c>segue match</c>.</summary>
internal static class MatchCommand
{
    private const int MostShown = 1000;

    /// <summary>Creates the command over <paramref name="host"/>.</summary>
    public static Command Create(Host host)
    {
        MatchOptions options = new();
        Command command = new("match", "Rank the imported ads for a person, with the reasons and what would lift each.")
        {
            options.Cv, options.Role, options.In, options.Within, options.Remote, options.Seniority, options.Pay, options.PayFrom, options.Know, options.Abroad, options.Limit,
        };
        command.SetAction((parse, cancellationToken) => RunAsync(host, options, parse, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Host host, MatchOptions options, ParseResult parse, CancellationToken cancellationToken)
    {
        if (CatalogueFolder.Open(host) is not { } catalog)
        {
            return ExitCode.Error;
        }

        MatchFilter? filter = options.Filter(host, parse, catalog);
        Result<CvProfile> cv = await CvFiles.ReadAsync(host, catalog, parse.GetRequiredValue(options.Cv), parse.GetValue(options.Know) ?? [], cancellationToken);
        Terminal.Complain(host, cv.Problems);
        if (filter is null || !cv.TryGetValue(out CvProfile? person))
        {
            return ExitCode.Error;
        }

        MatchWishes wishes = options.Wishes(parse, person, filter.Role, catalog, host.Today);
        RankedAds? ranked = AdRanking.Of(host, MarketHome.Folder(host, parse), catalog, person, wishes, filter, Math.Clamp(parse.GetValue(options.Limit), 1, MostShown));
        if (parse.GetValue(SegueCommand.Json))
        {
            host.Out.WriteLine(MatchJson.Of(ranked, wishes, filter).ToJsonString(JsonOutput.Indented));
        }
        else
        {
            MatchText.Write(host, ranked, (wishes, filter), catalog);
        }

        return ranked is { Best.Count: > 0 } ? ExitCode.Done : ExitCode.NothingFound;
    }
}
