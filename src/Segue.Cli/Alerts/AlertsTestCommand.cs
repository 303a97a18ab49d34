using System.CommandLine;
using System.Text.Json.Nodes;
using Segue.Cli.Market;
using Segue.Journey.Alerts;
using Segue.Market.Alerts.Delivery;

namespace Segue.Cli.Alerts;

/// <summary><c>segue alerts test</c>.</summary>
internal static class AlertsTestCommand
{
    private const string Trial = "test";

    /// <summary>Creates the command over <paramref name="host"/>.</summary>
    public static Command Create(Host host)
    {
        Argument<string> name = new("NAME") { Description = "The alert's name." };
        Option<int> limit = new("--limit") { Description = "The most ads to show.", DefaultValueFactory = _ => 20, HelpName = "N" };
        Option<bool> send = new("--send") { Description = "Send the first of them to every target, marked as a test." };
        Command command = new("test", "The open ads that meet an alert now, new or not. Nothing is noted as told.") { name, limit, send };
        command.SetAction(async (parse, token) =>
        {
            if (AlertsHome.Open(host, parse) is not { } home)
            {
                return ExitCode.Error;
            }

            using (home)
            {
                return home.Find(host, parse.GetRequiredValue(name)) is { } alert
                    ? await RunAsync(host, home, alert, (Math.Clamp(parse.GetValue(limit), 1, 10_000), parse.GetValue(send), parse.GetValue(SegueCommand.Json)), token)
                    : ExitCode.Error;
            }
        });
        return command;
    }

    private static async Task<int> RunAsync(Host host, AlertsHome home, StoredAlert alert, (int Limit, bool Send, bool Json) asked, CancellationToken token)
    {
        IReadOnlyList<AlertAd> ads = home.Search.Try(alert.Alert, host.Time.GetUtcNow(), token);
        if (asked.Json)
        {
            host.Out.WriteLine(new JsonObject { ["matchingNow"] = ads.Count, ["ads"] = new JsonArray([.. ads.Take(asked.Limit).Select(ad => (JsonNode)AlertsJson.Of(ad))]) }.ToJsonString(JsonOutput.Indented));
        }
        else
        {
            host.Error.WriteLine($"{AlertWords.Ads(ads.Count)} {(ads.Count == 1 ? "meets" : "meet")} “{alert.Alert.Name}” now: {AlertWords.Asked(alert.Alert, home.Catalogue)}.");
            foreach (AlertAd ad in ads.Take(asked.Limit))
            {
                host.Out.WriteLine($"{ad.Number,6}  {ad.Headline()}{(ad.Fits is { } fits ? $", fits {fits}%" : "")}");
            }
        }

        bool sent = !asked.Send || ads.Count == 0 || await SendAsync(host, alert, ads[0], token);
        return !sent ? ExitCode.Error : ads.Count == 0 ? ExitCode.NothingFound : ExitCode.Done;
    }

    private static async Task<bool> SendAsync(Host host, StoredAlert alert, AlertAd ad, CancellationToken token)
    {
        DateTimeOffset now = host.Time.GetUtcNow();
        using AlertChannels channels = new(Environment.GetEnvironmentVariable, host.Error, host.Time);
        AlertMessage message = new($"segue.{Trial}.{now.ToUnixTimeMilliseconds()}", $"{Trial} of {alert.Alert.Name}", now, [ad], 1);
        bool all = true;
        foreach (AlertTarget target in alert.Alert.To)
        {
            if (target.Channel == AlertChannel.Atom)
            {
                host.Error.WriteLine($"{target}: a feed is written by segue market watch.");
                continue;
            }

            Delivered delivered = await channels.SendAsync(target, message, token);
            all &= delivered.Outcome == DeliveryOutcome.Sent;
            host.Error.WriteLine($"{target}: {(delivered.Outcome == DeliveryOutcome.Sent ? "sent" : $"not taken; {delivered.Reason}")}");
        }

        return all;
    }
}
