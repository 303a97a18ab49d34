using System.CommandLine;
using System.Text.Json.Nodes;
using Segue.Cli.Market;

namespace Segue.Cli.Alerts;

/// <summary><c>segue alerts remove</c>.</summary>
internal static class AlertsRemoveCommand
{
    /// <summary>Creates the command over <paramref name="host"/>.</summary>
    public static Command Create(Host host)
    {
        Argument<string> name = new("NAME") { Description = "The alert's name." };
        Command command = new("remove", "Watch a search no more; what it found and told is forgotten.") { name };
        command.SetAction(parse =>
        {
            if (AlertsHome.Open(host, parse) is not { } home)
            {
                return ExitCode.Error;
            }

            using (home)
            {
                if (home.Find(host, parse.GetRequiredValue(name)) is not { } alert)
                {
                    return ExitCode.Error;
                }

                home.Alerts.Remove(alert.Alert.Name);
                host.Out.WriteLine(parse.GetValue(SegueCommand.Json) ? new JsonObject { ["removed"] = alert.Alert.Name }.ToJsonString(JsonOutput.Indented) : $"“{alert.Alert.Name}” is watched no more.");
                return ExitCode.Done;
            }
        });
        return command;
    }
}
