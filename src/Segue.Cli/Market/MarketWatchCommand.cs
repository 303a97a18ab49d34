using System.CommandLine;
using System.Text.Json.Nodes;
using Segue.Cli.Alerts;
using Segue.Journey.Alerts;
using Segue.Market.Sources.Http;

namespace Segue.Cli.Market;

/// <summary><c>segue market watch</c>.</summary>
internal static class MarketWatchCommand
{
    private const int LongestPause = 7 * 24 * 60;

    /// <summary>Creates the command over <paramref name="host"/>.</summary>
    public static Command Create(Host host)
    {
        Argument<string[]> sources = new("source") { Description = "With --pull or --every: what to ask; all of our list when none is given.", Arity = ArgumentArity.ZeroOrMore };
        Option<bool> pull = new("--pull") { Description = "Ask the sources first, as segue market pull does." };
        Option<int?> every = new("--every") { Description = "Go on until stopped: ask the sources and look, so often.", HelpName = "MINUTES" };
        Command command = new("watch", "Look through the ads that are new since the last time and tell what the alerts are about. Made to be run again and again.") { sources, pull, every };
        command.SetAction(async (parse, token) =>
        {
            if (parse.GetValue(every) is < 1 or > LongestPause)
            {
                host.Error.WriteLine($"--every is in minutes, from 1 to {LongestPause}.");
                return ExitCode.Error;
            }

            TimeSpan? pause = parse.GetValue(every) is { } minutes ? TimeSpan.FromMinutes(minutes) : null;
            string[] asked = parse.GetValue(sources) ?? [];
            Func<CancellationToken, Task<int>>? first = pause is null && !parse.GetValue(pull) && asked.Length == 0 ? null : stop => PullAsync(host, parse, asked, pause, stop);
            return await RunAsync(host, parse, Environment.GetEnvironmentVariable, (first, pause), token);
        });
        return command;
    }

    /// <summary>Watches once, or again and again.</summary>
    /// <param name="host">Streams and clock.</param>
    /// <param name="parse">For the data folder and the form of the answer.</param>
    /// <param name="environment">Gives a variable of the environment.</param>
    /// <param name="how">What asks the sources, null for nothing; and the pause between runs, null for one run.</param>
    /// <param name="token">Stops.</param>
    internal static async Task<int> RunAsync(Host host, ParseResult parse, Func<string, string?> environment, (Func<CancellationToken, Task<int>>? Pull, TimeSpan? Pause) how, CancellationToken token)
    {
        while (true)
        {
            try
            {
                int pulled = how.Pull is { } pull ? await pull(token) : ExitCode.Done;
                int looked = await LookAsync(host, parse, environment, token);
                if (how.Pause is not { } pause)
                {
                    return pulled == ExitCode.Error ? pulled : looked;
                }

                await Task.Delay(pause, host.Time, token);
            }
            catch (OperationCanceledException) when (how.Pause is not null && token.IsCancellationRequested)
            {
                host.Error.WriteLine("Stopped. Nothing is lost: the next run goes on from here.");
                return ExitCode.Done;
            }
        }
    }

    private static async Task<int> PullAsync(Host host, ParseResult parse, string[] sources, TimeSpan? pause, CancellationToken token)
    {
        using PoliteWeb web = new(GuardedHandler.Create(PublicAddress.Is), new WebRules(), host.Time);
        int older = pause is { } every ? (int)Math.Floor(every.TotalHours) : 6;
        return await MarketPullCommand.RunAsync(host with { Out = host.Error }, web, new MarketPullRequest(sources, older, Check: false, Json: false, MarketHome.Folder(host, parse)), token);
    }

    private static async Task<int> LookAsync(Host host, ParseResult parse, Func<string, string?> environment, CancellationToken token)
    {
        if (AlertsHome.Open(host, parse) is not { } home)
        {
            return ExitCode.Error;
        }

        using (home)
        {
            int alerts = home.Alerts.List().Count;
            if (alerts == 0)
            {
                host.Error.WriteLine("No search is watched. segue alerts add NAME --skill python --in Leeds watches one.");
            }

            bool json = parse.GetValue(SegueCommand.Json);
            AlertSearched searched = home.Search.Run(host.Time.GetUtcNow(), token);
            using AlertChannels channels = new(environment, json ? TextWriter.Null : host.Out, host.Time);
            IReadOnlyList<AlertTold> told = await new AlertSender(home.Alerts, channels, host.Time).RunAsync(token);
            Show(host, alerts, searched, told, json);
            return told.Any(one => one.Trouble is not null) ? ExitCode.Error : searched.Finds.Count == 0 && told.All(one => one.Ads == 0 || one.Target.Channel == AlertChannel.Atom) ? ExitCode.NothingFound : ExitCode.Done;
        }
    }

    private static void Show(Host host, int alerts, AlertSearched searched, IReadOnlyList<AlertTold> told, bool json)
    {
        if (json)
        {
            JsonArray finds = new([.. searched.Finds.Select(find => (JsonNode)new JsonObject { ["alert"] = find.Alert.Alert.Name, ["ad"] = AlertsJson.Of(find.Ad) })]);
            host.Out.WriteLine(new JsonObject { ["alerts"] = alerts, ["looked"] = searched.Looked, ["found"] = finds, ["told"] = new JsonArray([.. told.Select(one => (JsonNode)AlertsJson.Of(one))]) }.ToJsonString(JsonOutput.Indented));
            return;
        }

        host.Error.WriteLine($"{AlertWords.Ads(searched.Looked)} new or changed since the last time, {alerts} {(alerts == 1 ? "search" : "searches")} watched: {AlertWords.Ads(searched.Finds.Count)} found.");
        foreach (AlertTold one in told)
        {
            host.Error.WriteLine("  " + AlertWords.Told(one));
        }
    }
}
