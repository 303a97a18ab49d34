using System.CommandLine;
using System.Globalization;
using Segue.Basics;
using Segue.Catalogue;
using Segue.Cli.Market;
using Segue.Cli.Routes;
using Segue.Market.Match;
using Segue.Market.Store;
using Segue.Report;
using Segue.Storage;

namespace Segue.Cli.Plans;

/// <summary>The user's imported ads ranked for a person.</summary>
internal static class Matching
{
    private const int Most = 20;

    /// <summary>The best ads and which were looked at; none, and why, when none have been imported.</summary>
    public static (IReadOnlyList<MatchedAd> Ads, string Note) Of(Host host, ParseResult parse, StartPoint start)
    {
        string folder = MarketHome.Folder(host, parse);
        if (!Database.Exists(folder))
        {
            return ([], "No ads have been imported, so there are none to match. “segue market import FILE” brings some in; until then the figures that ship with Segue are used.");
        }

        using Database database = MarketHome.Open(host, folder);
        List<StoredAd> ads = [.. new AdStore(database.Connection).List(start.Target.Id)];
        if (ads.Count == 0)
        {
            return ([], $"None of the imported ads is for {start.Target.InSentence()}.");
        }

        Dictionary<string, SkillLevel> has = start.Profile.Skills.ToDictionary(skill => skill.Skill, skill => skill.Level, StringComparer.Ordinal);
        IReadOnlyList<AdMatch> matches = new AdMatcher(start.Catalog, has).Match(ads.Select(ad => (ad.Raw, ad.Facts)), new MatchWishes(start.Target.Id, start.Place, null, null));
        return ([.. matches.Take(Most).Select(Shown)], $"The best of {ads.Count} imported ads for {start.Target.InSentence()}, by what you can do today.");
    }

    private static MatchedAd Shown(AdMatch match) => new(
        match.Ad.Id,
        match.Ad.Title,
        match.Ad.Employer,
        match.Facts.Place?.Name ?? match.Ad.Location,
        match.Facts.Pay is { } pay ? Pay(pay) : null,
        match.Of == 0 ? 0 : (double)(match.Score / match.Of),
        [.. match.Parts.Select(part => $"{part.Name}: {part.Points.ToString("0.#", CultureInfo.InvariantCulture)} of {part.Of.ToString("0.#", CultureInfo.InvariantCulture)}. {part.Why}")],
        match.Ad.Url);

    private static string Pay(Segue.Reading.AdPay pay)
    {
        string sign = pay.Currency == "GBP" ? "£" : pay.Currency + " ";
        string range = (pay.Low, pay.High) switch
        {
            ({ } low, { } high) when low != high => $"{sign}{low:#,0} to {sign}{high:#,0}",
            ({ } low, _) => $"{sign}{low:#,0}",
            (null, { } high) => $"up to {sign}{high:#,0}",
            _ => "",
        };
        return $"{range} a {pay.Period} ({(pay.Source == "predicted" ? "predicted by the source" : "stated")})";
    }
}
