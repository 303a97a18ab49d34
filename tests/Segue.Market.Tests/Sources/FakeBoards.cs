using System.Net;
using System.Net.Sockets;
using System.Text;
using Segue.Market.Sources;
using Segue.Market.Sources.Http;
using Segue.Testing;

namespace Segue.Market.Tests.Sources;

/// <summary>
/// A server on loopback that stands for every board: whatever host a source asks, the connection comes here, and the test answers by host
/// and path in the board's own form.
/// </summary>
internal sealed class FakeBoards : IAsyncDisposable
{
    private readonly LoopbackServer _server;
    private readonly Dictionary<string, Func<HttpListenerRequest, HttpListenerResponse, string?>> _answers = new(StringComparer.Ordinal);

    public FakeBoards()
    {
        _server = new LoopbackServer(AnswerAsync);
        Time = new InstantTime(new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.Zero));
        Web = new PoliteWeb(new ToLoopback(_server.Url), new WebRules(), Time);
    }

    public InstantTime Time { get; }

    public PoliteWeb Web { get; }

    /// <summary>What was asked, as "METHOD host/path?query", in order.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>Answers an address (host and path with query) with this body, or with what the function makes of the response.</summary>
    public FakeBoards On(string address, string body, string type = "application/json") => On(address, (_, response) =>
    {
        response.ContentType = type;
        return body;
    });

    public FakeBoards On(string address, Func<HttpListenerRequest, HttpListenerResponse, string?> answer)
    {
        _answers[address] = answer;
        return this;
    }

    public FakeBoards On(string address, int status, string body = "", string type = "application/json") => On(address, (_, response) =>
    {
        response.StatusCode = status;
        response.ContentType = type;
        return body;
    });

    public Task<Pull> PullAsync(string id, WebStamp? stamp = null, Func<string, bool>? known = null, Func<string, string?>? keys = null)
    {
        string[] parts = id.Split(':', 2);
        return AdSources.ByKind[parts[0]].PullAsync(new PullRequest(new SourceTarget(parts[0], parts[1], null), Web, stamp, known ?? (_ => false), keys ?? (_ => null)), TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Web.Dispose();
        await _server.DisposeAsync();
    }

    private async Task AnswerAsync(HttpListenerRequest request, HttpListenerResponse response)
    {
        string address = request.Headers["X-Asked"] ?? "";
        Asked.Add($"{request.HttpMethod} {address}");
        if (!_answers.TryGetValue(address, out var answer))
        {
            response.StatusCode = 404;
            return;
        }

        if (answer(request, response) is { } body)
        {
            await response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(body));
        }
    }

    // Leads every request to the server, with the address it was meant for in a header.
    private sealed class ToLoopback(string url) : DelegatingHandler(GuardedHandler.Create(address => address.AddressFamily is AddressFamily.InterNetwork or AddressFamily.InterNetworkV6))
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Uri meant = request.RequestUri ?? throw new InvalidOperationException("No address.");
            request.Headers.Add("X-Asked", meant.Host + meant.PathAndQuery);
            request.RequestUri = new Uri(new Uri(url), meant.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
