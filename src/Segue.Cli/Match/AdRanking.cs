using Segue.Catalogue;
using Segue.Cli.Market;
using Segue.Market.Index;
using Segue.Market.Match;
using Segue.Market.Store;
using Segue.Reading.Cv;
using Segue.Storage;

namespace Segue.Cli.Match;

/// <summary>A stored ad with how well it fits and what would lift it.</summary>
/// <param name="Ad">The ad.</param>
/// <param name="Match">How well it fits.</param>
/// <param name="Lifts">What would lift the score, the most first.</param>
internal sealed record RankedAd(StoredAd Ad, AdMatch Match, IReadOnlyList<MatchLift> Lifts);

/// <summary>The best of the stored ads.</summary>
/// <param name="Best">Best first.</param>
/// <param name="Looked">How many were looked at.</param>
/// <param name="Abroad">How many were left out because the work is abroad.</param>
/// <param name="Silent">How many were left out because they name no role and no skill but ways of working.</param>
internal sealed record RankedAds(IReadOnlyList<RankedAd> Best, int Looked, int Abroad, int Silent);

/// <summary>Ranks the stored ads for a person.</summary>
internal static class AdRanking
{
    /// <summary>The best ads; null when none have ever been imported.</summary>
    /// <param name="host">The host.</param>
    /// <param name="folder">The data folder.</param>
    /// <param name="catalog">The catalogue.</param>
    /// <param name="profile">The person.</param>
    /// <param name="wishes">What they look for.</param>
    /// <param name="filter">What ads must meet.</param>
    /// <param name="most">How many to give.</param>
    public static RankedAds? Of(Host host, string folder, Catalog catalog, CvProfile profile, MatchWishes wishes, MatchFilter filter, int most)
    {
        if (!Database.Exists(folder))
        {
            return null;
        }

        using Database database = MarketHome.Open(host, folder);
        AdStore store = new(database.Connection);
        MarketIndex index = MarketHome.Index(host, folder, database);
        if (index.Columns.Count == 0)
        {
            return null; // the database may hold a plan only
        }

        PersonSkills person = new(catalog, profile.Skills.ToDictionary(skill => skill.Skill, skill => skill.Level, StringComparer.Ordinal));
        LookedAt looked = filter.Among(index, catalog, host.Today);
        IReadOnlyList<MatchHit> hits = new MatchEngine(index.Columns).BestOnce(person, wishes, looked.Ads, most);
        AdMatcher matcher = new(person);
        return new RankedAds([.. hits.Select(hit => Ranked(store, matcher, wishes, index.Columns, hit))], looked.Ads.Count, looked.Abroad, looked.Silent);
    }

    private static RankedAd Ranked(AdStore store, AdMatcher matcher, MatchWishes wishes, AdColumns columns, MatchHit hit)
    {
        AdMatch match = matcher.Match(columns.Card(hit.Ordinal), wishes);
        StoredAd ad = store.Get(hit.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)) ?? throw new InvalidOperationException($"Ad {hit.Number} is in the index and not in the store.");
        return new RankedAd(ad, match, matcher.Lifts(match));
    }
}
