using System.Globalization;
using Segue.Market.Alerts.Delivery;

namespace Segue.Journey.Alerts;

/// <summary>
/// Tells what was found. A message is put together and written down first, then handed over, then noted as sent: one that is cut short, or that nobody takes, is tried again in the
/// runs to come, the same to the letter and under the same name, until patience ends (<see cref="AlertPatience"/>). So nothing is lost; what may be told twice is one message whose sending was cut off before it could be noted,
/// and mail programs, feeds and webhooks can tell that it is the same. While a message waits, what is found later waits behind it; what was given up is told with the next
/// message that there is something new for.
/// </summary>
/// <param name="store">The alerts.</param>
/// <param name="channels">How to hand messages over.</param>
/// <param name="time">The clock.</param>
public sealed class AlertSender(AlertStore store, AlertChannels channels, TimeProvider time)
{
    // Readers keep what they have seen; the feed need not.
    private const int MostEntries = 100;

    /// <summary>Tells everything that is due.</summary>
    /// <returns>What became of each alert's targets, those with nothing to tell left out.</returns>
    /// <exception cref="OperationCanceledException">It was stopped; what was noted stays noted.</exception>
    public async Task<IReadOnlyList<AlertTold>> RunAsync(CancellationToken token)
    {
        List<AlertTold> told = [];
        IReadOnlyList<StoredAlert> alerts = store.List();
        foreach ((StoredAlert alert, AlertTarget target) in alerts.SelectMany(alert => alert.Alert.To.Where(target => target.Channel != AlertChannel.Atom).Select(target => (alert, target))))
        {
            token.ThrowIfCancellationRequested();
            if (await TellAsync(alert, target, token).ConfigureAwait(false) is { } one)
            {
                told.Add(one);
            }
        }

        return [.. told, .. WriteFeeds(alerts)];
    }

    private async Task<AlertTold?> TellAsync(StoredAlert alert, AlertTarget target, CancellationToken token)
    {
        DateTimeOffset now = time.GetUtcNow();
        AlertSending? last = store.LastMessage(alert, target);
        IReadOnlyList<AlertFind> untold = store.Untold(alert, target);
        AlertSending? waiting = last is { Waits: true } ? last : null;
        if (waiting is null && untold.Count == 0)
        {
            return null;
        }

        if (Until(alert, waiting, last, now) is { } until)
        {
            return new AlertTold(alert.Alert.Name, target, 0, null, untold.Count + (waiting is null ? 0 : store.Told(waiting).Count)) { Until = until, Before = waiting?.Problem };
        }

        AlertSending sending = waiting ?? store.Begin(alert, target, [.. store.GivenUp(alert, target), .. untold], now);
        return await HandOverAsync(alert, target, sending, token).ConfigureAwait(false);
    }

    // Until when nothing is handed over: quiet hours, a digest's hour, or the pause after a try that failed. Null when it may be.
    private static DateTimeOffset? Until(StoredAlert alert, AlertSending? waiting, AlertSending? last, DateTimeOffset now)
    {
        if (waiting is null)
        {
            return alert.Alert.Times.IsDue(now, last?.Made ?? alert.Made) ? null : alert.Alert.Times.Next(now);
        }

        DateTimeOffset next = AlertPatience.Next(waiting);
        return next > now ? next : alert.Alert.Times.IsQuiet(now) ? alert.Alert.Times.Next(now) : null;
    }

    private async Task<AlertTold> HandOverAsync(StoredAlert alert, AlertTarget target, AlertSending sending, CancellationToken token)
    {
        IReadOnlyList<AlertFind> finds = store.Told(sending);
        store.Try(sending, time.GetUtcNow());
        Delivered delivered = await channels.SendAsync(target, Message(alert, sending, finds), token).ConfigureAwait(false);
        DateTimeOffset now = time.GetUtcNow();
        store.End(sending, delivered, now);
        bool sent = delivered.Outcome == DeliveryOutcome.Sent;
        bool over = !sent && AlertPatience.IsOver(sending, now);
        if (over)
        {
            store.GiveUp(sending, now);
        }

        int left = store.Untold(alert, target).Count;
        return new AlertTold(alert.Alert.Name, target, sent ? finds.Count : 0, sent ? null : delivered, sent || over ? left : left + finds.Count) { GivenUp = over ? finds.Count : 0 };
    }

    // The best fits come first where that was asked, otherwise the newest.
    private AlertMessage Message(StoredAlert alert, AlertSending sending, IReadOnlyList<AlertFind> finds)
    {
        string id = string.Create(CultureInfo.InvariantCulture, $"segue.{store.Mark}.{sending.Number}.{sending.Made.ToUnixTimeSeconds()}");
        AlertAd[] shown = [.. finds.Select(find => find.Ad).OrderByDescending(ad => ad.Fits).ThenByDescending(ad => ad.Posted).ThenByDescending(ad => ad.Number).Take(alert.Alert.Most)];
        return new AlertMessage(id, alert.Alert.Name, sending.Made, shown, finds.Count);
    }

    private List<AlertTold> WriteFeeds(IReadOnlyList<StoredAlert> alerts)
    {
        List<AlertTold> told = [];
        foreach (IGrouping<string, StoredAlert> feed in alerts.SelectMany(alert => alert.Alert.To.Where(target => target.Channel == AlertChannel.Atom).Select(target => (target.Address, alert))).GroupBy(pair => pair.Address, pair => pair.alert))
        {
            AtomEntry[] entries = [.. feed.SelectMany(alert => store.Finds(alert, MostEntries).Select(find => (Alert: alert, Find: find))).OrderByDescending(one => one.Find.Number).Take(MostEntries).Select(one => Entry(one.Alert, one.Find))];
            string names = string.Join(", ", feed.Select(alert => alert.Alert.Name));
            Delivered written = AtomFeed.Save(feed.Key, $"Segue: {names}", AtomFeed.IdOf($"segue:{store.Mark}:{feed.Key}"), entries, feed.Min(alert => alert.Made));
            told.Add(new AlertTold(names, new AlertTarget(AlertChannel.Atom, feed.Key), written.Outcome == DeliveryOutcome.Sent ? entries.Length : 0, written.Outcome == DeliveryOutcome.Sent ? null : written, 0));
        }

        return told;
    }

    private AtomEntry Entry(StoredAlert alert, AlertFind find) =>
        new(AtomFeed.IdOf(string.Create(CultureInfo.InvariantCulture, $"segue:{store.Mark}:{alert.Number}:{alert.Made.ToUnixTimeSeconds()}:{find.Ad.Number}")), find.Found, find.Ad);
}

/// <summary>What became of telling an alert to one target.</summary>
/// <param name="Alert">The alert's name; of a feed the names of all that stand in it.</param>
/// <param name="Target">Where.</param>
/// <param name="Ads">How many ads were told; of a feed how many stand in it now.</param>
/// <param name="Trouble">Why it was not taken; null when it was, or was not tried.</param>
/// <param name="Waiting">How many ads wait to be told.</param>
public sealed record AlertTold(string Alert, AlertTarget Target, int Ads, Delivered? Trouble, int Waiting)
{
    /// <summary>Gets until when they wait, where that is quiet hours, a digest or the pause after a try that failed; null otherwise.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Gets why the try before failed, while they wait for the next; null otherwise.</summary>
    public string? Before { get; init; }

    /// <summary>Gets how many ads were given up with this try: they are told with the next message that there is something new for.</summary>
    public int GivenUp { get; init; }
}
