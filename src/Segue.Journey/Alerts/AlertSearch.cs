using System.Globalization;
using Segue.Catalogue;
using Segue.Market.Alerts;
using Segue.Market.Alerts.Delivery;
using Segue.Market.Index;
using Segue.Market.Match;
using Segue.Market.Store;

namespace Segue.Journey.Alerts;

/// <summary>
/// Looks through the ads that are new since the last time for what the alerts are about. An ad is new to an alert when it was first seen, or its source changed it or brought it
/// back, after the alert was made; an ad that is only read anew is not. One job is found once by an alert, whatever other source lists it too and however often it is put up again.
/// </summary>
/// <param name="market">The ads.</param>
/// <param name="store">The alerts.</param>
/// <param name="catalogue">For how well an ad fits.</param>
/// <param name="skillNamed">Tells which catalogue skill typed words name, as for a search; null when words stand for themselves alone.</param>
public sealed class AlertSearch(AdStore market, AlertStore store, Catalog catalogue, Func<string, string?>? skillNamed = null)
{
    /// <summary>Looks, and writes down what was found.</summary>
    /// <param name="now">When.</param>
    /// <param name="token">Stops; nothing is written then.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public AlertSearched Run(DateTimeOffset now, CancellationToken token)
    {
        StoredAlert[] alerts = [.. store.List()];
        long seen = store.Seen;
        long revision = market.Revision;
        if (alerts.Length == 0)
        {
            return new AlertSearched(0, []);
        }

        List<(StoredAlert Alert, AlertAd Ad)> finds = Look(alerts, seen, DateOnly.FromDateTime(now.UtcDateTime), out int looked, token);
        store.Keep(finds, revision, now);
        return new AlertSearched(looked, finds);
    }

    /// <summary>What an alert would tell of an ad; null when the ad is not what it is about.</summary>
    /// <param name="alert">The alert.</param>
    /// <param name="ad">An ad that meets its wish.</param>
    /// <param name="matcher">For the person of an alert that is about how well an ad fits; null for others.</param>
    private static AlertAd? Judge(Alert alert, StoredAd ad, AdMatcher? matcher)
    {
        AlertAd told = AlertAd.Of(ad);
        if (alert.Fits is not { } fits || matcher is null)
        {
            return told;
        }

        AdCard card = AdCard.Of(ad);
        if (SilentAds.Includes(card, matcher.Person.Catalogue))
        {
            return null;
        }

        AdMatch match = matcher.Match(card, fits.Wishes);
        decimal hundredths = match.Of > 0 ? match.Score / match.Of * 100 : 0;
        return hundredths < fits.Above ? null : told with { Fits = (int)Math.Floor(hundredths), Why = [.. match.Parts.Select(Words)] };
    }

    /// <summary>The open ads that meet an alert now, new or not, the newest first.</summary>
    /// <param name="alert">The alert.</param>
    /// <param name="now">When.</param>
    /// <param name="token">Stops.</param>
    public IReadOnlyList<AlertAd> Try(Alert alert, DateTimeOffset now, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(alert);
        StoredAlert trial = new(1, DateTimeOffset.MinValue, alert);
        List<(StoredAlert Alert, AlertAd Ad)> finds = Look([trial], -1, DateOnly.FromDateTime(now.UtcDateTime), out _, token, past: false);
        return [.. finds.Select(find => find.Ad).OrderByDescending(ad => ad.Fits).ThenByDescending(ad => ad.Number)];
    }

    private List<(StoredAlert Alert, AlertAd Ad)> Look(StoredAlert[] alerts, long after, DateOnly today, out int looked, CancellationToken token, bool past = true)
    {
        AlertMatcher matcher = new(skillNamed);
        Dictionary<long, StoredAlert> byNumber = alerts.ToDictionary(alert => alert.Number);
        Dictionary<long, AdMatcher> persons = alerts.Where(alert => alert.Alert.Fits is not null).ToDictionary(alert => alert.Number, alert => new AdMatcher(catalogue, alert.Alert.Fits!.Skills));
        Dictionary<long, HashSet<long>> told = [];
        foreach (StoredAlert alert in alerts)
        {
            matcher.Put(alert.Number, alert.Alert.Wish);
        }

        looked = 0;
        List<long> met = [];
        List<(StoredAlert, AlertAd)> finds = [];
        foreach (StoredAd ad in market.Changed(after))
        {
            token.ThrowIfCancellationRequested();
            looked++;
            met.Clear();
            matcher.Match(AdCard.Of(ad), ad.Raw.Description, today, met);
            foreach (StoredAlert alert in met.Order().Select(number => byNumber[number]))
            {
                if (IsNewTo(alert, ad) && Judge(alert.Alert, ad, persons.GetValueOrDefault(alert.Number)) is { } find && (!past || IsFirst(alert, ad, told)))
                {
                    finds.Add((alert, find));
                }
            }
        }

        return finds;
    }

    private bool IsNewTo(StoredAlert alert, StoredAd ad) =>
        ad.FirstSeen > alert.Made || market.Events(ad.Number).Any(happened => happened.At > alert.Made && happened.What is "changed" or "back" or "reposted");

    private bool IsFirst(StoredAlert alert, StoredAd ad, Dictionary<long, HashSet<long>> told)
    {
        if (!told.TryGetValue(alert.Number, out HashSet<long>? origins))
        {
            origins = [.. store.FoundAds(alert).Select(market.OriginOf)];
            told.Add(alert.Number, origins);
        }

        return origins.Add(market.OriginOf(ad.Number));
    }

    private static string Words(MatchPart part) => string.Create(CultureInfo.InvariantCulture, $"{part.Name} {part.Points:0.#} of {part.Of:0.#}: {part.Why}");
}

/// <summary>What looking through the market brought.</summary>
/// <param name="Looked">How many ads were looked at.</param>
/// <param name="Finds">What was found, by which alert.</param>
public sealed record AlertSearched(int Looked, IReadOnlyList<(StoredAlert Alert, AlertAd Ad)> Finds);
