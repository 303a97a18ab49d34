using System.Net;
using Segue.Market.Sources;
using Segue.Market.Sources.Http;
using Segue.Testing;

namespace Segue.Market.Tests.Sources;

/// <summary>What can go wrong with a source, over every board that is one list: blocked, failed, empty, unchanged and not there are told apart.</summary>
public sealed class OutcomeTests
{
    private const string Address = "boards-api.greenhouse.io/v1/boards/acme/jobs?content=true";

    [Theory]
    [InlineData(404, "", "application/json", PullOutcome.Unknown, 1)]
    [InlineData(403, "", "application/json", PullOutcome.Blocked, 1)]
    [InlineData(401, "{}", "application/json", PullOutcome.Blocked, 1)]
    [InlineData(429, "", "application/json", PullOutcome.Blocked, 3)]
    [InlineData(500, "oops", "text/plain", PullOutcome.Failed, 3)]
    [InlineData(503, "<html><title>Just a moment...</title></html>", "text/html", PullOutcome.Blocked, 3)]
    [InlineData(200, "<html><title>Just a moment...</title></html>", "text/html", PullOutcome.Blocked, 1)]
    [InlineData(200, "<html>Please log in</html>", "text/html", PullOutcome.Blocked, 1)]
    [InlineData(200, "{\"jobs\":[{\"id\":1,\"ti", "application/json", PullOutcome.Failed, 1)]
    [InlineData(200, "", "application/json", PullOutcome.Failed, 1)]
    [InlineData(200, "{\"positions\":[]}", "application/json", PullOutcome.Failed, 1)]
    [InlineData(200, "{\"jobs\":[]}", "application/json", PullOutcome.Empty, 1)]
    [InlineData(304, "", "application/json", PullOutcome.Unchanged, 1)]
    public async Task Pull_EachAnswer_HasItsOwnOutcome(int status, string body, string type, PullOutcome outcome, int tries)
    {
        await using FakeBoards boards = new();
        boards.On(Address, status, body, type);

        Pull pull = await boards.PullAsync("greenhouse:acme");

        Assert.Equal((outcome, tries), (pull.Outcome, boards.Asked.Count));
        Assert.Empty(pull.Ads);
    }

    [Fact]
    public async Task Pull_AskedToWait_WaitsAsLongAsTheServerSays()
    {
        await using FakeBoards boards = new();
        int asked = 0;
        boards.On(Address, (_, response) =>
        {
            if (++asked == 1)
            {
                response.StatusCode = 429;
                response.Headers["Retry-After"] = "45";
                return "";
            }

            return """{"jobs":[{"id":1,"internal_job_id":2,"title":"A","content":"x"}]}""";
        });

        Pull pull = await boards.PullAsync("greenhouse:acme");

        Assert.Equal(PullOutcome.Complete, pull.Outcome);
        Assert.InRange(boards.Time.Waited, TimeSpan.FromSeconds(44), TimeSpan.FromSeconds(50));
    }

    [Fact]
    public async Task Pull_AskedToWaitForAnHour_GivesUpAndSaysSo()
    {
        await using FakeBoards boards = new();
        boards.On(Address, (_, response) =>
        {
            response.StatusCode = 429;
            response.Headers["Retry-After"] = "3600";
            return "";
        });

        Pull pull = await boards.PullAsync("greenhouse:acme");

        Assert.Equal((PullOutcome.Blocked, 1), (pull.Outcome, boards.Asked.Count));
        Assert.Contains("60 minutes", pull.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pull_WithStamp_AsksForChangesOnlyAndIsGivenTheNextStamp()
    {
        await using FakeBoards boards = new();
        string? sent = null;
        boards.On(Address, (request, response) =>
        {
            sent = request.Headers["If-None-Match"];
            response.Headers["ETag"] = "\"v2\"";
            return """{"jobs":[{"id":1,"internal_job_id":2,"title":"A","content":"x"}]}""";
        });

        Pull pull = await boards.PullAsync("greenhouse:acme", new WebStamp("\"v1\"", null));

        Assert.Equal(("\"v1\"", "\"v2\""), (sent, pull.Stamp?.ETag));
    }

    [Fact]
    public async Task Pull_TwoRequestsToOneHost_ComeASecondApart()
    {
        await using FakeBoards boards = new();
        boards.On(Address, """{"jobs":[]}""");

        await boards.PullAsync("greenhouse:acme");
        await boards.PullAsync("greenhouse:acme");

        Assert.InRange(boards.Time.Waited, TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1));
    }

    [Theory]
    [InlineData("greenhouse:../../x?y=", "boards-api.greenhouse.io/v1/boards/..%2F..%2Fx%3Fy%3D/jobs?content=true")]
    [InlineData("recruitee:evil.example/", "evilexample.recruitee.com/api/offers/")]
    public async Task Pull_NameThatWouldLeadElsewhere_StaysOnTheBoardsHost(string id, string address)
    {
        await using FakeBoards boards = new();

        await boards.PullAsync(id);

        Assert.Equal($"GET {address}", Assert.Single(boards.Asked));
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/jobs")]
    [InlineData("http://localhost:1/jobs")]
    [InlineData("http://10.1.2.3/jobs")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://[::1]:1/")]
    [InlineData("http://[::ffff:192.168.0.1]/")]
    public async Task Page_OnThisMachineOrItsNetwork_IsNeverReached(string url)
    {
        using PoliteWeb web = new(GuardedHandler.Create(PublicAddress.Is), new WebRules(), new InstantTime(DateTimeOffset.UnixEpoch));

        Pull pull = await AdSources.ByKind["page"].PullAsync(new PullRequest(new SourceTarget("page", url, null), web, null, _ => false, _ => null), TestContext.Current.CancellationToken);

        Assert.Equal(PullOutcome.Failed, pull.Outcome);
        Assert.Contains("not on the open internet", pull.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_RedirectedToThisMachine_IsNotFollowed()
    {
        // The first server is let through by its port's address only once; the redirect leads to another name of the same machine.
        await using LoopbackServer inside = new((_, _) => Task.CompletedTask);
        string secret = inside.Url.Replace("127.0.0.1", "127.0.0.2", StringComparison.Ordinal);
        await using LoopbackServer outside = new((_, response) =>
        {
            response.StatusCode = 302;
            response.RedirectLocation = secret;
            return Task.CompletedTask;
        });
        using PoliteWeb web = new(GuardedHandler.Create(address => address.Equals(IPAddress.Loopback)), new WebRules(), new InstantTime(DateTimeOffset.UnixEpoch));

        WebAnswer answer = await web.GetAsync(new Uri(outside.Url), null, TestContext.Current.CancellationToken);

        Assert.Equal(PullOutcome.Failed, answer.Trouble);
        Assert.Contains("127.0.0.2", answer.Reason, StringComparison.Ordinal);
        Assert.Empty(inside.Asked);
    }

    [Fact]
    public async Task Get_AnswerTooLarge_IsLeftAndSaidSo()
    {
        await using LoopbackServer server = new(async (_, response) =>
        {
            byte[] block = new byte[64 * 1024];
            for (int i = 0; i < 32; i++)
            {
                await response.OutputStream.WriteAsync(block);
            }
        });
        using PoliteWeb web = new(GuardedHandler.Create(_ => true), new WebRules { MostBytes = 1_000_000 }, new InstantTime(DateTimeOffset.UnixEpoch));

        WebAnswer answer = await web.GetAsync(new Uri(server.Url), null, TestContext.Current.CancellationToken);

        Assert.Equal((PullOutcome.Failed, "the answer is over 1 MB"), (answer.Trouble, answer.Reason));
    }

    [Fact]
    public async Task Get_AnswerThatNeverComes_FailsInTime()
    {
        TaskCompletionSource never = new();
        await using LoopbackServer server = new((_, _) => never.Task);
        using PoliteWeb web = new(GuardedHandler.Create(_ => true), new WebRules { Patience = TimeSpan.FromMilliseconds(50) }, new InstantTime(DateTimeOffset.UnixEpoch));

        WebAnswer answer = await web.GetAsync(new Uri(server.Url), null, TestContext.Current.CancellationToken);
        never.SetResult();

        Assert.Equal((PullOutcome.Failed, "no answer in time"), (answer.Trouble, answer.Reason));
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("100.64.0.1", false)]
    [InlineData("192.0.2.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("64:ff9b::7f00:1", false)]
    public void PublicAddress_ByTheRegistries(string address, bool open) => Assert.Equal(open, PublicAddress.Is(IPAddress.Parse(address)));
}
