using System.CommandLine;
using Segue.Cli.Market;
using Segue.Cli.Match;
using Segue.Cli.Reading;
using Segue.Cli.Routes;
using Segue.Market.Match;
using Segue.Reading;
using Segue.Report;

namespace Segue.Cli.Plans;

/// <summary>The user's imported ads ranked for a person.</summary>
internal static class Matching
{
    private const int Most = 20;
    private static readonly MatchFilter Anywhere = new(null, null, null, Remote: false, Abroad: false);

    /// <summary>The best ads and which were looked at; none, and why, when none have been imported.</summary>
    public static (IReadOnlyList<MatchedAd> Ads, string Note) Of(Host host, ParseResult parse, StartPoint start)
    {
        string role = start.Target.Name.ToLowerInvariant();
        MatchWishes wishes = new(start.Target.Id, start.Place, WorkWanted.SeniorityOf(start.Profile, start.Target.Id, TitleReader.Create(start.Catalog), host.Today), null);
        MatchFilter only = Anywhere with { Role = start.Target.Id };
        string folder = MarketHome.Folder(host, parse);
        RankedAds? ranked = AdRanking.Of(host, folder, start.Catalog, start.Profile, wishes, only, Most);
        bool abroad = ranked is { Looked: 0, Abroad: > 0 };
        ranked = abroad ? AdRanking.Of(host, folder, start.Catalog, start.Profile, wishes, only with { Abroad = true }, Most) : ranked;
        string note = ranked switch
        {
            null => "No ads have been imported, so there are none to match. `segue market import FILE` brings some in; until then the figures that ship with Segue are used.",
            { Looked: 0 } => $"None of the imported ads is for {role}.",
            _ when abroad => $"The best of {ranked.Looked} imported ads for {role}, all of them abroad, by what you can do today.",
            { Abroad: > 0 } => $"The best of {ranked.Looked} imported ads for {role}, by what you can do today; {ranked.Abroad} abroad were left out.",
            _ => $"The best of {ranked.Looked} imported ads for {role}, by what you can do today.",
        };
        return ([.. (ranked?.Best ?? []).Select(ad => Shown(ad, start))], note);
    }

    private static MatchedAd Shown(RankedAd ad, StartPoint start) => new(
        ad.Ad.Raw.Id,
        ad.Ad.Raw.Title,
        ad.Ad.Raw.Employer,
        ad.Ad.Facts.Place?.Name ?? ad.Ad.Raw.Location,
        ad.Ad.Facts.Pay is { } pay ? $"{AdNotes.Pay(pay)} ({(pay.Source == "predicted" ? "predicted by the source" : "stated")})" : null,
        ad.Match.Of == 0 ? 0 : (double)(ad.Match.Score / ad.Match.Of),
        [.. ad.Match.Parts.Select(MatchWords.Part), .. MatchWords.Lifts(ad, start.Catalog) is { } lifts ? [lifts] : Array.Empty<string>()],
        ad.Ad.Raw.Url);
}
