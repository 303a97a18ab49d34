using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Segue.Journey.Alerts;
using Segue.Testing;

namespace Segue.Journey.Tests.Alerts;

public sealed class AlertSenderTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task Run_Found_IsToldOnce()
    {
        using Watched watched = new();
        watched.Add();
        watched.List("greenhouse:acme", ("1", 1), ("2", 2));

        AlertTold told = Assert.Single((await watched.RunAsync()).Told);

        Assert.Equal((2, null, 0), (told.Ads, told.Trouble, told.Waiting));
        Assert.Contains("2 new ads for “python”", watched.Terminal.ToString(), StringComparison.Ordinal);
        Assert.Empty((await watched.RunAsync()).Told);
    }

    [Fact]
    public async Task Run_MoreThanAMessageShows_SaysHowManyMoreAndTellsNoneTwice()
    {
        using Watched watched = new();
        watched.Add(most: 2);
        watched.List("greenhouse:acme", ("1", 1), ("2", 2), ("3", 3));

        Assert.Equal(3, Assert.Single((await watched.RunAsync()).Told).Ads);
        Assert.Contains("and 1 more: segue alerts show python", watched.Terminal.ToString(), StringComparison.Ordinal);
        Assert.Empty((await watched.RunAsync()).Told);
    }

    [Fact]
    public async Task Run_InQuietHours_WaitsForTheirEnd()
    {
        using Watched watched = new();
        watched.Add(times: AlertTimes.Parse(null, "08:00-10:00", null).Value);
        watched.List("greenhouse:acme", ("1", 1));

        AlertTold held = Assert.Single((await watched.RunAsync()).Told);
        watched.Time.Advance(TimeSpan.FromHours(1));
        AlertTold told = Assert.Single((await watched.RunAsync()).Told);

        Assert.Equal((0, 1, new DateTimeOffset(2026, 11, 21, 10, 0, 0, TimeSpan.Zero)), (held.Ads, held.Waiting, held.Until));
        Assert.Equal((1, 0), (told.Ads, told.Waiting));
    }

    [Fact]
    public async Task Run_Digest_GathersUntilItsHour()
    {
        using Watched watched = new();
        watched.Add(times: AlertTimes.Parse("daily@08:00", null, null).Value);
        watched.List("greenhouse:acme", ("1", 1));
        await watched.RunAsync();
        watched.Time.Advance(TimeSpan.FromHours(12));
        watched.List("greenhouse:acme", ("1", 1), ("2", 2));
        AlertTold held = Assert.Single((await watched.RunAsync()).Told);
        watched.Time.Advance(TimeSpan.FromHours(12));
        AlertTold told = Assert.Single((await watched.RunAsync()).Told);
        watched.List("greenhouse:acme", ("1", 1), ("2", 2), ("3", 3));

        Assert.Equal((0, 2), (held.Ads, held.Waiting));
        Assert.Equal((2, 0), (told.Ads, told.Waiting));
        Assert.Equal(0, Assert.Single((await watched.RunAsync()).Told).Ads);
    }

    [Fact]
    public async Task Run_WebhookThatFails_IsSentTheSameMessageNextTimeAndTheRestAfterIt()
    {
        List<(string? Id, string Body)> got = [];
        int status = 500;
        await using LoopbackServer server = new(async (request, response) =>
        {
            using StreamReader reader = new(request.InputStream, Encoding.UTF8);
            got.Add((request.Headers["Segue-Delivery"], await reader.ReadToEndAsync()));
            response.StatusCode = status;
        });
        using Watched watched = new();
        watched.Add(to: new AlertTarget(AlertChannel.Webhook, server.Url, AllowLocal: true));
        watched.List("greenhouse:acme", ("1", 1));
        AlertTold failed = Assert.Single((await watched.RunAsync()).Told);
        watched.List("greenhouse:acme", ("1", 1), ("2", 2));
        status = 200;
        AlertTold held = Assert.Single((await watched.RunAsync()).Told);
        watched.Time.Advance(TimeSpan.FromMinutes(5));
        AlertTold again = Assert.Single((await watched.RunAsync()).Told);
        AlertTold rest = Assert.Single((await watched.RunAsync()).Told);

        Assert.Equal((0, 1, "it has a fault (500)"), (failed.Ads, failed.Waiting, failed.Trouble!.Reason));
        Assert.Equal((0, 2, "it has a fault (500)"), (held.Ads, held.Waiting, held.Before));
        Assert.Equal((1, 1, 1, 0), (again.Ads, again.Waiting, rest.Ads, rest.Waiting));
        Assert.Equal(5, got.Count);
        Assert.Single(got.Take(4).Distinct());
        Assert.NotEqual(got[0].Id, got[4].Id);
        Assert.Equal(["Job 1", "Job 2"], new[] { got[3], got[4] }.Select(one => JsonDocument.Parse(one.Body).RootElement.GetProperty("ads")[0].GetProperty("title").GetString()));
    }

    [Fact]
    public async Task Run_CutOffAfterTheServerTookIt_SendsTheSameMailAgain()
    {
        await using FakeSmtp server = new();
        using Watched watched = new();
        watched.Environment["SEGUE_SMTP_HOST"] = "127.0.0.1";
        watched.Environment["SEGUE_SMTP_PORT"] = $"{server.Port}";
        watched.Environment["SEGUE_SMTP_SECURITY"] = "none";
        watched.Environment["SEGUE_SMTP_FROM"] = "segue@example.org";
        StoredAlert alert = watched.Add(to: new AlertTarget(AlertChannel.Mail, "me@example.com"));
        watched.List("greenhouse:acme", ("1", 1));
        await watched.RunAsync();

        // As if we had been killed before noting that it was taken.
        AlertSending sent = watched.Alerts.LastMessage(alert, alert.Alert.To[0])!;
        watched.Alerts.End(sent, Market.Alerts.Delivery.Delivered.Failed("killed"), watched.Time.GetUtcNow());
        watched.Time.Advance(TimeSpan.FromMinutes(5));
        AlertTold again = Assert.Single((await watched.RunAsync()).Told);

        Assert.Equal(1, again.Ads);
        Assert.Equal(2, server.Mails.Count);
        Assert.Equal(server.Mails[0], server.Mails[1]);
        Assert.Empty((await watched.RunAsync()).Told);
    }

    [Fact]
    public async Task Run_NoMailServerSet_SaysSoAndLosesNothing()
    {
        using Watched watched = new();
        watched.Add(to: new AlertTarget(AlertChannel.Mail, "me@example.com"));
        watched.List("greenhouse:acme", ("1", 1));

        AlertTold told = Assert.Single((await watched.RunAsync()).Told);

        Assert.StartsWith("No mail server is set.", told.Trouble!.Reason, StringComparison.Ordinal);
        Assert.Equal(1, told.Waiting);
    }

    [Fact]
    public async Task Run_AddressThatNeverTakesIt_IsGivenUpAfterFiveDaysAndToldWithTheNextFind()
    {
        int status = 500;
        List<string> got = [];
        await using LoopbackServer server = new(async (request, response) =>
        {
            using StreamReader reader = new(request.InputStream, Encoding.UTF8);
            got.Add(await reader.ReadToEndAsync());
            response.StatusCode = status;
        });
        using Watched watched = new();
        AlertTarget target = new(AlertChannel.Webhook, server.Url, AllowLocal: true);
        StoredAlert alert = watched.Add(to: target);
        watched.List("greenhouse:acme", ("1", 1));
        List<AlertTold> told = [];
        for (int day = 0; day <= 5; day++)
        {
            told.Add(Assert.Single((await watched.RunAsync()).Told));
            watched.Time.Advance(TimeSpan.FromHours(25));
        }

        Assert.Equal([0, 0, 0, 0, 0, 1], told.Select(one => one.GivenUp));
        Assert.Equal(6, watched.Alerts.LastGivenUp(alert, target)!.Tries);
        Assert.Equal("Job 1", Assert.Single(watched.Alerts.GivenUp(alert, target)).Ad.Title);
        Assert.Empty((await watched.RunAsync()).Told);

        status = 200;
        watched.List("greenhouse:acme", ("1", 1), ("2", 2));
        AlertTold next = Assert.Single((await watched.RunAsync()).Told);

        Assert.Equal((2, 0), (next.Ads, next.Waiting));
        Assert.Equal(2, JsonDocument.Parse(got[^1]).RootElement.GetProperty("ads").GetArrayLength());
        Assert.Empty(watched.Alerts.GivenUp(alert, target));
        Assert.Empty((await watched.RunAsync()).Told);
    }

    [Fact]
    public async Task Run_Feed_HoldsTheFindsOfItsAlertsUnderLastingIds()
    {
        using TempFolder folder = new();
        using Watched watched = new();
        AlertTarget feed = new(AlertChannel.Atom, Path.Combine(folder.Path, "feed.xml"));
        watched.Add("one", AlertTimes.Parse("daily@08:00", null, null).Value, to: feed);
        watched.Add("two", to: feed);
        watched.List("greenhouse:acme", ("1", 1));
        await watched.RunAsync();
        string[] before = Ids(feed);
        watched.List("greenhouse:acme", ("1", 1), ("2", 2));
        AlertTold told = Assert.Single((await watched.RunAsync()).Told);
        string[] after = Ids(feed);

        Assert.Equal((4, "one, two"), (told.Ads, told.Alert));
        Assert.Equal((2, 4), (before.Length, after.Distinct().Count()));
        Assert.Equal(before, after[2..]);
    }

    [Fact]
    public async Task Run_TwoTargetsOneBroken_TheOtherIsToldOnce()
    {
        using Watched watched = new();
        watched.Add(to: [new AlertTarget(AlertChannel.Webhook, "http://127.0.0.1:9/"), new AlertTarget(AlertChannel.Terminal, "")]);
        watched.List("greenhouse:acme", ("1", 1));
        IReadOnlyList<AlertTold> told = (await watched.RunAsync()).Told;
        watched.Time.Advance(TimeSpan.FromMinutes(5));
        IReadOnlyList<AlertTold> again = (await watched.RunAsync()).Told;

        Assert.Equal([false, true], told.Select(one => one.Trouble is null));
        Assert.Contains("not on the open internet", told[0].Trouble!.Reason, StringComparison.Ordinal);
        Assert.Equal(AlertChannel.Webhook, Assert.Single(again).Target.Channel);
    }

    private static string[] Ids(AlertTarget feed) => [.. XDocument.Load(feed.Address).Root!.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value)];
}
