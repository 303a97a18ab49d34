using Segue.Catalogue;
using Segue.Cli.Market;
using Segue.Journey.Alerts;

namespace Segue.Cli.Alerts;

/// <summary>Puts alerts into words.</summary>
internal static class AlertWords
{
    /// <summary>What an alert is about, on one line.</summary>
    public static string Asked(Alert alert, Catalog catalogue) =>
        WishWords.Of(alert.Wish, catalogue) + (alert.Fits is { } fits ? $"; fits {fits.Cv} by {fits.Above}% or more" : "");

    /// <summary>A number of ads.</summary>
    public static string Ads(int count) => $"{count:#,0} {(count == 1 ? "ad" : "ads")}";

    /// <summary>What waits for a target and what was given up, a line each; none when all was told.</summary>
    public static IEnumerable<string> Untold(AlertStore alerts, StoredAlert alert, AlertTarget target)
    {
        AlertSending? last = alerts.LastMessage(alert, target);
        AlertSending? waiting = last is { Waits: true } ? last : null;
        int count = alerts.Untold(alert, target).Count + (waiting is null ? 0 : alerts.Told(waiting).Count);
        if (count > 0)
        {
            yield return $"{Ads(count)} {(count == 1 ? "waits" : "wait")} to be told to {target}{(waiting is { Problem: { } problem } ? $"; tried {Times(waiting.Tries)}, again from {AlertPatience.Next(waiting):d MMMM HH:mm}: {problem}" : "")}.";
        }

        if (alerts.GivenUp(alert, target).Count is > 0 and var lost && alerts.LastGivenUp(alert, target) is { GivenUp: { } day } over)
        {
            yield return $"{Ads(lost)} could not be told to {target}: given up on {day:d MMMM yyyy} after {Times(over.Tries)}: {over.Problem}. The next message tells {(lost == 1 ? "it" : "them")} too.";
        }
    }

    /// <summary>What became of telling, on one line.</summary>
    public static string Told(AlertTold told)
    {
        string to = $"{told.Alert} to {told.Target}";
        return told switch
        {
            { Target.Channel: AlertChannel.Atom, Trouble: null } => $"{to}: {Ads(told.Ads)} in the feed",
            { Trouble: { } trouble, GivenUp: > 0 } => $"{to}: not taken; {trouble.Reason}. {Ads(told.GivenUp)} given up after {AlertPatience.Days.TotalDays:0} days; the next message tells {(told.GivenUp == 1 ? "it" : "them")} too.",
            { Trouble: { } trouble } => $"{to}: not taken; {trouble.Reason}. {Ads(told.Waiting)} will be told next time.",
            { Until: { } until } => $"{to}: {Ads(told.Waiting)} {(told.Waiting == 1 ? "waits" : "wait")} until {until:d MMMM HH:mm}{(told.Before is { } before ? $"; not taken the last time: {before}" : "")}",
            _ => $"{to}: {Ads(told.Ads)} told{(told.Waiting > 0 ? $", {Ads(told.Waiting)} next time" : "")}",
        };
    }

    private static string Times(int tries) => tries == 1 ? "once" : $"{tries} times";
}
