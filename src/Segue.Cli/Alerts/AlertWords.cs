using Segue.Catalogue;
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

    /// <summary>What became of telling, on one line.</summary>
    public static string Told(AlertTold told)
    {
        string to = $"{told.Alert} to {told.Target}";
        return told switch
        {
            { Target.Channel: AlertChannel.Atom, Trouble: null } => $"{to}: {Ads(told.Ads)} in the feed",
            { Trouble: { } trouble } => $"{to}: not taken; {trouble.Reason}. {Ads(told.Waiting)} will be told next time.",
            { Until: { } until } => $"{to}: {Ads(told.Waiting)} {(told.Waiting == 1 ? "waits" : "wait")} until {until:d MMMM HH:mm}",
            _ => $"{to}: {Ads(told.Ads)} told{(told.Waiting > 0 ? $", {Ads(told.Waiting)} next time" : "")}",
        };
    }
}
