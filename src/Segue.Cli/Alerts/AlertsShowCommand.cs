using System.CommandLine;
using Segue.Cli.Market;
using Segue.Journey.Alerts;

namespace Segue.Cli.Alerts;

/// <summary><c>segue alerts show</c>.</summary>
internal static class AlertsShowCommand
{
    /// <summary>Creates the command over <paramref name="host"/>.</summary>
    public static Command Create(Host host)
    {
        Argument<string> name = new("NAME") { Description = "The alert's name." };
        Option<int> limit = new("--limit") { Description = "The most ads to show.", DefaultValueFactory = _ => 50, HelpName = "N" };
        Command command = new("show", "What an alert found, the newest first, and what waits to be told.") { name, limit };
        command.SetAction(parse =>
        {
            if (AlertsHome.Open(host, parse) is not { } home)
            {
                return ExitCode.Error;
            }

            using (home)
            {
                return home.Find(host, parse.GetRequiredValue(name)) is { } alert ? Show(host, home, alert, Math.Clamp(parse.GetValue(limit), 1, 10_000), parse.GetValue(SegueCommand.Json)) : ExitCode.Error;
            }
        });
        return command;
    }

    private static int Show(Host host, AlertsHome home, StoredAlert alert, int limit, bool json)
    {
        IReadOnlyList<AlertFind> finds = home.Alerts.Finds(alert, limit);
        if (json)
        {
            host.Out.WriteLine(AlertsJson.Of(alert, finds, home.Alerts).ToJsonString(JsonOutput.Indented));
            return finds.Count == 0 ? ExitCode.NothingFound : ExitCode.Done;
        }

        foreach (AlertFind find in finds)
        {
            host.Out.WriteLine($"{find.Ad.Number,6}  {find.Ad.Headline()}{(find.Ad.Fits is { } fits ? $", fits {fits}%" : "")}; found {find.Found:d MMMM yyyy}");
        }

        foreach (string line in alert.Alert.To.Where(target => target.Channel != AlertChannel.Atom).SelectMany(target => AlertWords.Untold(home.Alerts, alert, target)))
        {
            host.Error.WriteLine(line);
        }

        if (finds.Count == 0)
        {
            host.Error.WriteLine("It has found nothing yet. segue market watch looks through what is new.");
        }

        return finds.Count == 0 ? ExitCode.NothingFound : ExitCode.Done;
    }
}
