using System.Net;
using System.Text;
using System.Text.Json;
using Segue.Market.Alerts.Delivery;
using Segue.Market.Sources.Http;
using Segue.Testing;

namespace Segue.Market.Tests.Alerts.Delivery;

public sealed class WebhookTests
{
    private static readonly AlertMessage Message = Messages.Of(Messages.Ad());

    [Fact]
    public async Task SendAsync_Message_IsPostedSignedAndNamed()
    {
        (string Body, string? Signature, string? Id, string? Type) got = ("", null, null, null);
        await using LoopbackServer server = new(async (request, _) =>
        {
            using StreamReader reader = new(request.InputStream, Encoding.UTF8);
            got = (await reader.ReadToEndAsync(), request.Headers["Segue-Signature"], request.Headers["Segue-Delivery"], request.ContentType);
        });
        using Webhook webhook = new(IPAddress.IsLoopback, "secret", new WebhookRules(), Time());

        Delivered delivered = await webhook.SendAsync(Message, new Uri(server.Url + "hook"), TestContext.Current.CancellationToken);

        Assert.Equal(Delivered.Sent, delivered);
        Assert.Equal(("segue.abc.7", "application/json; charset=utf-8"), (got.Id, got.Type));
        Assert.Equal(Webhook.Sign(got.Body, "secret"u8.ToArray(), Messages.Made.ToUnixTimeSeconds()), got.Signature);
        using JsonDocument json = JsonDocument.Parse(got.Body);
        Assert.Equal("Data engineer", json.RootElement.GetProperty("ads")[0].GetProperty("title").GetString());
        Assert.Equal("£45,000 to £55,000 a year", json.RootElement.GetProperty("ads")[0].GetProperty("pay").GetString());
    }

    [Fact]
    public void Sign_KnownBody_IsTheHmacOfSecondsAndBody() =>
        // printf '1700000000.{}' | openssl dgst -sha256 -hmac secret
        Assert.Equal("t=1700000000,v1=b8569b78799ff9e3cbff0fc2d63a33a2b57f3282abd07c37ae5e8e7d79a5f163", Webhook.Sign("{}", "secret"u8.ToArray(), 1_700_000_000));

    [Theory]
    [InlineData(400, DeliveryOutcome.Refused, 1)]
    [InlineData(302, DeliveryOutcome.Refused, 1)]
    [InlineData(410, DeliveryOutcome.Refused, 1)]
    [InlineData(429, DeliveryOutcome.Failed, 3)]
    [InlineData(503, DeliveryOutcome.Failed, 3)]
    public async Task SendAsync_Status_IsJudgedAndTriedAgainWhereThatHelps(int status, DeliveryOutcome outcome, int tries)
    {
        HandTime time = Time();
        await using LoopbackServer server = new((_, response) =>
        {
            response.StatusCode = status;
            response.RedirectLocation = status == 302 ? "http://127.0.0.1:9/" : null;
            return Task.CompletedTask;
        });
        using Webhook webhook = new(IPAddress.IsLoopback, null, new WebhookRules(), time);

        Delivered delivered = await webhook.SendAsync(Message, new Uri(server.Url), TestContext.Current.CancellationToken);

        Assert.Equal((outcome, tries), (delivered.Outcome, server.Asked.Count));
        Assert.Equal(tries == 3 ? [TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(6)] : [], time.Pauses);
    }

    [Fact]
    public async Task SendAsync_WorksTheSecondTime_WaitsAsLongAsAsked()
    {
        HandTime time = Time();
        int asked = 0;
        await using LoopbackServer server = new((_, response) =>
        {
            response.StatusCode = ++asked == 1 ? 503 : 204;
            response.Headers["Retry-After"] = "9";
            return Task.CompletedTask;
        });
        using Webhook webhook = new(IPAddress.IsLoopback, null, new WebhookRules(), time);

        Assert.Equal(Delivered.Sent, await webhook.SendAsync(Message, new Uri(server.Url), TestContext.Current.CancellationToken));
        Assert.Equal([TimeSpan.FromSeconds(9)], time.Pauses);
    }

    [Fact]
    public async Task SendAsync_AskedToWaitLong_IsLeftForTheNextRun()
    {
        HandTime time = Time();
        await using LoopbackServer server = new((_, response) =>
        {
            response.StatusCode = 429;
            response.Headers["Retry-After"] = "7200";
            return Task.CompletedTask;
        });
        using Webhook webhook = new(IPAddress.IsLoopback, null, new WebhookRules(), time);

        Delivered delivered = await webhook.SendAsync(Message, new Uri(server.Url), TestContext.Current.CancellationToken);

        Assert.Equal((DeliveryOutcome.Failed, "it asks for patience (429); it asks to wait 120 minutes"), (delivered.Outcome, delivered.Reason));
        Assert.Single(server.Asked);
    }

    [Fact]
    public async Task SendAsync_AddressOfThisMachine_IsRefusedUnlessAllowed()
    {
        await using LoopbackServer server = new((_, _) => Task.CompletedTask);
        using Webhook webhook = new(PublicAddress.Is, null, new WebhookRules(), Time());

        Delivered delivered = await webhook.SendAsync(Message, new Uri(server.Url), TestContext.Current.CancellationToken);

        Assert.Equal(DeliveryOutcome.Refused, delivered.Outcome);
        Assert.Contains("not on the open internet", delivered.Reason, StringComparison.Ordinal);
        Assert.Empty(server.Asked);
    }

    [Fact]
    public async Task SendAsync_NoAnswer_FailsWhenPatienceEnds()
    {
        HandTime time = Time();
        TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using LoopbackServer server = new(async (_, _) =>
        {
            asked.SetResult();
            await answer.Task;
        });
        using Webhook webhook = new(IPAddress.IsLoopback, null, new WebhookRules { Tries = 1 }, time);
        Task<Delivered> sending = webhook.SendAsync(Message, new Uri(server.Url), TestContext.Current.CancellationToken);
        await asked.Task;
        time.Advance(TimeSpan.FromSeconds(15));

        Delivered delivered = await sending;
        answer.SetResult();

        Assert.Equal((DeliveryOutcome.Failed, "127.0.0.1 took too long"), (delivered.Outcome, delivered.Reason));
    }

    // Pauses between tries pass at once, the patience of one try does not.
    private static HandTime Time() => new(Messages.Made, TimeSpan.FromSeconds(14));
}
