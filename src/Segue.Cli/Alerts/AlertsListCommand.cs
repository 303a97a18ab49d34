using System.CommandLine;
using System.Text.Json.Nodes;
using Segue.Cli.Homes;
using Segue.Cli.Market;
using Segue.Journey.Alerts;
using Segue.Storage;

namespace Segue.Cli.Alerts;

/// <summary><c>segue alerts list</c>.</summary>
internal static class AlertsListCommand
{
    /// <summary>Creates the command over <paramref name="host"/>.</summary>
    public static Command Create(Host host)
    {
        Command command = new("list", "The searches that are watched.");
        command.SetAction(parse => Run(host, parse, parse.GetValue(SegueCommand.Json)));
        return command;
    }

    private static int Run(Host host, ParseResult parse, bool json)
    {
        IReadOnlyList<StoredAlert> alerts = [];
        if (Database.Exists(HomeFolder.Of(host, parse)))
        {
            if (AlertsHome.Open(host, parse) is not { } home)
            {
                return ExitCode.Error;
            }

            using (home)
            {
                alerts = home.Alerts.List();
                Show(host, home, alerts, json);
            }
        }
        else if (json)
        {
            host.Out.WriteLine("[]");
        }

        if (alerts.Count == 0)
        {
            host.Error.WriteLine("No search is watched. segue alerts add NAME --skill python --in Leeds watches one.");
        }

        return alerts.Count == 0 ? ExitCode.NothingFound : ExitCode.Done;
    }

    private static void Show(Host host, AlertsHome home, IReadOnlyList<StoredAlert> alerts, bool json)
    {
        if (json)
        {
            host.Out.WriteLine(new JsonArray([.. alerts.Select(alert => (JsonNode)AlertsJson.Of(alert, [], home.Alerts))]).ToJsonString(JsonOutput.Indented));
            return;
        }

        foreach (StoredAlert alert in alerts)
        {
            host.Out.WriteLine($"{alert.Alert.Name}: {AlertWords.Asked(alert.Alert, home.Catalogue)}");
            host.Out.WriteLine($"  told {alert.Alert.Times}, to {string.Join(", ", alert.Alert.To)}; {AlertWords.Ads(home.Alerts.FoundAds(alert).Count)} found since {alert.Made:d MMMM yyyy}");
            foreach (string line in alert.Alert.To.Where(target => target.Channel != AlertChannel.Atom).SelectMany(target => AlertWords.Untold(home.Alerts, alert, target)))
            {
                host.Out.WriteLine("  " + line);
            }
        }
    }
}
