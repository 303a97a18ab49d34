using System.CommandLine;

namespace Segue.Cli.Alerts;

/// <summary><c>segue alerts</c>: searches that are watched.</summary>
internal static class AlertsCommand
{
    /// <summary>Creates the command over <paramref name="host"/>.</summary>
    public static Command Create(Host host)
    {
        Command alerts = new("alerts", "Searches that are watched: what new ad meets one is told, once. segue market watch does the looking.");
        alerts.Subcommands.Add(AlertsAddCommand.Create(host));
        alerts.Subcommands.Add(AlertsListCommand.Create(host));
        alerts.Subcommands.Add(AlertsShowCommand.Create(host));
        alerts.Subcommands.Add(AlertsTestCommand.Create(host));
        alerts.Subcommands.Add(AlertsRemoveCommand.Create(host));
        return alerts;
    }
}
