using System.CommandLine;
using Segue.Basics;
using Segue.Cli.Market;
using Segue.Journey.Alerts;
using Segue.Market.Alerts.Delivery;
using Segue.Market.Search;

namespace Segue.Cli.Alerts;

/// <summary><c>segue alerts add</c>.</summary>
internal static class AlertsAddCommand
{
    /// <summary>Creates the command over <paramref name="host"/>.</summary>
    public static Command Create(Host host)
    {
        Argument<string> name = new("NAME") { Description = "A name for it: letters, digits and dashes." };
        WishOptions wish = new();
        FitsOptions fits = new();
        Option<string?> search = new("--search") { Description = "Watch a search that was kept with segue market search --save, in place of words and options.", HelpName = "NAME" };
        AlertAddOptions telling = new();
        Command command = new("add", "Watch a search from now on. Ads that are there already are not told; segue alerts test shows them.") { name };
        wish.AddTo(command);
        foreach (Option option in new Option[] { search, fits.Fits, fits.Above, fits.Know })
        {
            command.Options.Add(option);
        }

        telling.AddTo(command);
        command.SetAction((parse, token) => RunAsync(host, parse, (parse.GetRequiredValue(name), parse.GetValue(search)), (wish, fits, telling), token));
        return command;
    }

    private static async Task<int> RunAsync(Host host, ParseResult parse, (string Name, string? Search) asked, (WishOptions Wish, FitsOptions Fits, AlertAddOptions Telling) options, CancellationToken token)
    {
        Result<(IReadOnlyList<AlertTarget> To, AlertTimes Times, int Most)> telling = options.Telling.Read(parse);
        Terminal.Complain(host, telling.Problems);
        if (CatalogueFolder.Open(host) is not { } catalogue || Wish(host, parse, asked.Search, options.Wish.Read(host, parse, catalogue)) is not { } wish || !telling.TryGetValue(out var told))
        {
            return ExitCode.Error;
        }

        Result<FitsWish?> fits = await options.Fits.ReadAsync(host, parse, wish, catalogue, token);
        Terminal.Complain(host, fits.Problems);
        if (!fits.IsOk || AlertsHome.Open(host, parse) is not { } home)
        {
            return ExitCode.Error;
        }

        using (home)
        {
            return Add(host, home, new Alert(asked.Name, wish, told.To, told.Times) { Fits = fits.Value, Most = told.Most }, parse.GetValue(SegueCommand.Json), token);
        }
    }

    // What is watched: what the options say, or the search that was kept; null once it is said what is wrong.
    private static SearchWish? Wish(Host host, ParseResult parse, string? search, SearchWish? said)
    {
        if (search is null || said is null)
        {
            return said;
        }

        if (said != new SearchWish())
        {
            host.Error.WriteLine("--search names what is looked for: give it or words and options, not both.");
            return null;
        }

        if (AlertsHome.Open(host, parse) is not { } home)
        {
            return null;
        }

        using (home)
        {
            return SavedSearchChoice.Find(host, home.Searches, search)?.Wish is { } kept ? kept with { Closed = false } : null;
        }
    }

    private static int Add(Host host, AlertsHome home, Alert alert, bool json, CancellationToken token)
    {
        Result<StoredAlert> added = home.Alerts.Add(alert, home.Market.Revision, host.Time.GetUtcNow());
        Terminal.Complain(host, added.Problems);
        if (!added.TryGetValue(out StoredAlert? stored))
        {
            return ExitCode.Error;
        }

        int now = home.Search.Try(alert, host.Time.GetUtcNow(), token).Count;
        if (json)
        {
            host.Out.WriteLine(AlertsJson.Of(stored, [], home.Alerts, now).ToJsonString(JsonOutput.Indented));
        }
        else
        {
            host.Out.WriteLine($"“{alert.Name}” is watched: {AlertWords.Asked(alert, home.Catalogue)}.");
            host.Out.WriteLine($"Told {alert.Times}, to {string.Join(", ", alert.To)}.");
            host.Out.WriteLine(now == 0 ? "No ad meets it now." : $"{AlertWords.Ads(now)} {(now == 1 ? "meets" : "meet")} it now: segue alerts test {alert.Name}. New ones are told by segue market watch.");
        }

        Warn(host, alert);
        return ExitCode.Done;
    }

    // What would keep messages from going out is better said now than at the first ad.
    private static void Warn(Host host, Alert alert)
    {
        if (alert.To.Any(target => target.Channel == AlertChannel.Mail))
        {
            Terminal.Complain(host, SmtpSettings.FromEnvironment(Environment.GetEnvironmentVariable).Problems);
        }

        if (alert.To.Any(target => target.Channel == AlertChannel.Webhook) && string.IsNullOrEmpty(Environment.GetEnvironmentVariable(AlertChannels.SecretVariable)))
        {
            host.Error.WriteLine($"Webhooks are not signed until {AlertChannels.SecretVariable} is set.");
        }

        if (alert.Wish == new SearchWish() && alert.Fits is null)
        {
            host.Error.WriteLine("Nothing is asked for, so every new ad will be told.");
        }
    }
}
