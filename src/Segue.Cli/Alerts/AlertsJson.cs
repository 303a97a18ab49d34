using System.Text.Json.Nodes;
using Segue.Journey.Alerts;
using Segue.Market.Alerts.Delivery;
using Segue.Market.Search;

namespace Segue.Cli.Alerts;

/// <summary>Alerts as JSON.</summary>
internal static class AlertsJson
{
    /// <summary>An alert.</summary>
    /// <param name="stored">The alert.</param>
    /// <param name="finds">What it found last.</param>
    /// <param name="alerts">For what could not be told.</param>
    /// <param name="matchingNow">How many ads meet it now; null when not counted.</param>
    public static JsonObject Of(StoredAlert stored, IReadOnlyList<AlertFind> finds, AlertStore alerts, int? matchingNow = null)
    {
        Alert alert = stored.Alert;
        JsonObject json = new()
        {
            ["name"] = alert.Name,
            ["made"] = stored.Made.UtcDateTime,
            ["wish"] = JsonNode.Parse(WishText.ToJson(alert.Wish)),
            ["fits"] = alert.Fits is { } fits ? new JsonObject { ["cv"] = fits.Cv, ["above"] = fits.Above } : null,
            ["to"] = new JsonArray([.. alert.To.Select(target => (JsonNode)target.ToString())]),
            ["when"] = alert.Times.ToString(),
            ["most"] = alert.Most,
            ["untold"] = new JsonArray([.. alert.To.Where(target => target.Channel != AlertChannel.Atom).Select(target => (JsonNode)Untold(stored, target, alerts))]),
            ["found"] = new JsonArray([.. finds.Select(find => (JsonNode)Of(find.Ad, find.Found))]),
        };
        if (matchingNow is { } now)
        {
            json["matchingNow"] = now;
        }

        return json;
    }

    private static JsonObject Untold(StoredAlert alert, AlertTarget target, AlertStore alerts)
    {
        AlertSending? last = alerts.LastMessage(alert, target);
        AlertSending? waiting = last is { Waits: true } ? last : null;
        return new JsonObject
        {
            ["to"] = target.ToString(),
            ["waiting"] = alerts.Untold(alert, target).Count + (waiting is null ? 0 : alerts.Told(waiting).Count),
            ["tries"] = waiting?.Tries,
            ["problem"] = waiting?.Problem ?? alerts.LastGivenUp(alert, target)?.Problem,
            ["givenUp"] = alerts.GivenUp(alert, target).Count,
            ["givenUpOn"] = alerts.LastGivenUp(alert, target)?.GivenUp?.UtcDateTime,
        };
    }

    /// <summary>An ad that was found.</summary>
    public static JsonObject Of(AlertAd ad, DateTimeOffset? found = null) => new()
    {
        ["ad"] = ad.Number,
        ["title"] = ad.Title,
        ["employer"] = ad.Employer,
        ["place"] = ad.Place,
        ["pay"] = ad.Pay,
        ["url"] = ad.Url,
        ["posted"] = ad.Posted?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        ["source"] = ad.Source,
        ["fits"] = ad.Fits,
        ["why"] = new JsonArray([.. ad.Why.Select(why => (JsonNode)why)]),
        ["found"] = found?.UtcDateTime,
    };

    /// <summary>What became of telling one alert to one target.</summary>
    public static JsonObject Of(AlertTold told) => new()
    {
        ["alert"] = told.Alert,
        ["to"] = told.Target.ToString(),
        ["ads"] = told.Ads,
        ["waiting"] = told.Waiting,
        ["until"] = told.Until?.UtcDateTime,
        ["givenUp"] = told.GivenUp,
        ["outcome"] = told.Trouble is { } trouble ? trouble.Outcome.ToString().ToLowerInvariant() : told.Until is null ? "sent" : "waits",
        ["reason"] = told.Trouble?.Reason,
    };
}
