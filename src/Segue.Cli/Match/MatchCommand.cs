using System.CommandLine;
using Segue.Basics;
using Segue.Cli.Market;
using Segue.Cli.Reading;
using Segue.Cli.Routes;
using Segue.Market.Match;
using Segue.Reading.Cv;

namespace Segue.Cli.Match;

/// <summary><c>segue match</c>.</summary>
internal static class MatchCommand
{
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

        Result<CvProfile> cv = await CvFiles.ReadAsync(CvFiles.Reader(host, catalog), parse.GetRequiredValue(options.Cv), cancellationToken);
        Terminal.Complain(host, cv.Problems);
        Result<CvProfile> profile = cv.TryGetValue(out CvProfile? read) ? SaidLevels.Apply(read, parse.GetValue(options.Know) ?? [], catalog) : cv;
        Result<MatchWishes> wishes = profile.TryGetValue(out CvProfile? person) ? options.Wishes(parse, person, catalog, host.Today) : Result.Fail<MatchWishes>(cv.IsOk ? profile.Problems : []);
        Result<MatchFilter> filter = options.Filter(parse);
        Terminal.Complain(host, [.. wishes.Problems, .. filter.Problems]);
        if (person is null || !wishes.TryGetValue(out MatchWishes? wanted) || !filter.TryGetValue(out MatchFilter? must))
        {
            return ExitCode.Error;
        }

        must = must with { Role = parse.GetValue(options.Role) is null ? null : wanted.Role };
        RankedAds? ranked = AdRanking.Of(host, MarketHome.Folder(host, parse), catalog, person, wanted, must, Math.Clamp(parse.GetValue(options.Limit), 1, 1000));
        if (parse.GetValue(SegueCommand.Json))
        {
            host.Out.WriteLine(MatchJson.Of(ranked, wanted, must).ToJsonString(JsonOutput.Indented));
        }
        else
        {
            MatchText.Write(host, ranked, (wanted, must), catalog);
        }

        return ranked is { Best.Count: > 0 } ? ExitCode.Done : ExitCode.NothingFound;
    }
}
