using Segue.Catalogue;
using Segue.Cli.Market;
using Segue.Market.Match;
using Segue.Market.Store;
using Segue.Reading.Cv;
using Segue.Storage;

namespace Segue.Cli.Match;

/// <summary>A stored ad with how well it fits and what would lift it.</summary>
/// <param name="Number">Its number in the store, for <c>segue market show</c>.</param>
/// <param name="Match">How well it fits.</param>
/// <param name="Lifts">What would lift the score, the most first.</param>
internal sealed record RankedAd(long Number, AdMatch Match, IReadOnlyList<MatchLift> Lifts);

/// <summary>The best of the stored ads.</summary>
/// <param name="Best">Best first.</param>
/// <param name="Looked">How many were looked at.</param>
/// <param name="Abroad">How many were left out because the work is abroad.</param>
internal sealed record RankedAds(IReadOnlyList<RankedAd> Best, int Looked, int Abroad);

/// <summary>Ranks the stored ads for a person, holding no more of them than are shown.</summary>
internal static class AdRanking
{
    /// <summary>The best ads; null when none have ever been imported.</summary>
    /// <param name="host">The host.</param>
    /// <param name="folder">The data folder.</param>
    /// <param name="catalog">The catalogue.</param>
    /// <param name="profile">The person.</param>
    /// <param name="wishes">What they look for; with a role only ads of that role are looked at.</param>
    /// <param name="abroad">Whether to look at work abroad too.</param>
    /// <param name="most">How many to give.</param>
    public static RankedAds? Of(Host host, string folder, Catalog catalog, CvProfile profile, MatchWishes wishes, bool abroad, int most)
    {
        if (!Database.Exists(folder))
        {
            return null;
        }

        AdMatcher matcher = new(catalog, profile.Skills.ToDictionary(skill => skill.Skill, skill => skill.Level, StringComparer.Ordinal));
        SortedSet<(decimal Score, long Number, AdMatch Match)> best = new(Comparer<(decimal Score, long Number, AdMatch Match)>.Create((left, right) => (-left.Score, left.Number).CompareTo((-right.Score, right.Number))));
        int looked = 0;
        int leftOut = 0;
        using Database database = MarketHome.Open(host, folder);
        AdStore store = new(database.Connection);
        foreach (StoredAd ad in store.List(wishes.Role, host.Today))
        {
            if (!abroad && ad.Facts.Place?.Country is { } country && country != "GB")
            {
                leftOut++;
                continue;
            }

            looked++;
            AdMatch match = matcher.Match(ad.Raw, ad.Facts, wishes);
            best.Add((match.Score, ad.Number, match));
            if (best.Count > most)
            {
                best.Remove(best.Max);
            }
        }

        if (looked + leftOut == 0 && !store.List(null).Any())
        {
            return null; // the database may hold a plan only
        }

        return new RankedAds([.. best.Select(one => new RankedAd(one.Number, one.Match, matcher.Lifts(one.Match, wishes)))], looked, leftOut);
    }
}
