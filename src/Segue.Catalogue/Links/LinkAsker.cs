using System.Net;
using System.Net.Http.Headers;

namespace Segue.Catalogue.Links;

/// <summary>Asks one host's addresses, one after another: HEAD first, GET where a host does not answer HEAD, never more than the head of a page.</summary>
public sealed class LinkAsker
{
    /// <summary>The name we go by in requests and in robots.txt.</summary>
    public const string Agent = "segue";

    private const int MostRobotsBytes = 500_000;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private readonly HttpClient _client;
    private readonly TimeProvider _time;
    private readonly TimeSpan _between;

    /// <summary>Creates the asker.</summary>
    /// <param name="client">Sends requests; its time-out holds for each, and it follows redirects.</param>
    /// <param name="time">The clock, for waiting and for the day.</param>
    /// <param name="between">The pause between two requests to one host.</param>
    public LinkAsker(HttpClient client, TimeProvider time, TimeSpan between)
    {
        ArgumentNullException.ThrowIfNull(client);
        (_client, _time, _between) = (client, time, between);
    }

    /// <summary>Asks all addresses of one host, in order, and hands out each answer as it comes.</summary>
    /// <param name="urls">Absolute addresses of the same host.</param>
    /// <param name="token">Stops between and during requests.</param>
    public async IAsyncEnumerable<LinkAnswer> AskHostAsync(IReadOnlyList<Uri> urls, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(urls);
        if (urls.Count == 0)
        {
            yield break;
        }

        RobotsRules rules = await RobotsAsync(urls[0], token).ConfigureAwait(false);
        string? shut = null;
        foreach (Uri url in urls)
        {
            if (shut is not null)
            {
                yield return Answer(url, LinkOutcome.Failed, null, shut);
                continue;
            }

            if (!rules.Allows(url.PathAndQuery))
            {
                yield return Answer(url, LinkOutcome.Blocked, null, "robots.txt asks programs to keep off this page");
                continue;
            }

            await PauseAsync(_between, token).ConfigureAwait(false);
            LinkAnswer answer = await AskAsync(url, token).ConfigureAwait(false);
            if (answer.Outcome == LinkOutcome.Failed && answer.Status is null)
            {
                shut = "not asked: " + answer.Detail; // a host that is not there for one page is not there for the next
            }

            yield return answer;
        }
    }

    private async Task<LinkAnswer> AskAsync(Uri url, CancellationToken token)
    {
        try
        {
            using HttpResponseMessage head = await SendAsync(HttpMethod.Head, url, token).ConfigureAwait(false);
            if (head.IsSuccessStatusCode)
            {
                return Read(url, head);
            }

            // Many hosts refuse HEAD, or answer it wrongly, for pages that GET shows.
            await PauseAsync(Wait(head), token).ConfigureAwait(false);
            using HttpResponseMessage get = await SendAsync(HttpMethod.Get, url, token).ConfigureAwait(false);
            return Read(url, get);
        }
        catch (HttpRequestException failure)
        {
            return Answer(url, LinkOutcome.Failed, null, failure.HttpRequestError == HttpRequestError.NameResolutionError ? "the host's name is not known" : failure.Message);
        }
        catch (OperationCanceledException) when (!token.IsCancellationRequested)
        {
            return Answer(url, LinkOutcome.Failed, null, "no answer in time");
        }
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, Uri url, CancellationToken token)
    {
        using HttpRequestMessage request = new(method, url);
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue(Agent, "1.0"));
        return await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, token).ConfigureAwait(false);
    }

    private LinkAnswer Read(Uri url, HttpResponseMessage response)
    {
        int status = (int)response.StatusCode;
        Uri end = response.RequestMessage?.RequestUri ?? url;
        return response.StatusCode switch
        {
            >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices when Same(url, end) => Answer(url, LinkOutcome.Answers, status, null),
            >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices => Answer(url, LinkOutcome.Moved, status, end.AbsoluteUri),
            HttpStatusCode.NotFound or HttpStatusCode.Gone => Answer(url, LinkOutcome.Gone, status, null),
            HttpStatusCode.TooManyRequests => Answer(url, LinkOutcome.Blocked, status, "the host asks for fewer requests"),
            < HttpStatusCode.InternalServerError => Answer(url, LinkOutcome.Blocked, status, null),
            _ => Answer(url, LinkOutcome.Failed, status, "a fault of the host"),
        };
    }

    // A login page or a country's own page in place of the address asked is a move; a final slash or the secure scheme is not.
    private static bool Same(Uri asked, Uri end) =>
        string.Equals(asked.Host, end.Host, StringComparison.OrdinalIgnoreCase)
        && string.Equals(asked.AbsolutePath.TrimEnd('/'), end.AbsolutePath.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);

    private async Task<RobotsRules> RobotsAsync(Uri url, CancellationToken token)
    {
        try
        {
            using HttpResponseMessage response = await SendAsync(HttpMethod.Get, new Uri(url, "/robots.txt"), token).ConfigureAwait(false);
            if (!response.IsSuccessStatusCode)
            {
                return RobotsRules.None;
            }

            Stream body = await response.Content.ReadAsStreamAsync(token).ConfigureAwait(false);
            await using (body.ConfigureAwait(false))
            {
                byte[] bytes = new byte[MostRobotsBytes];
                int read = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, token).ConfigureAwait(false);
                return RobotsRules.Parse(System.Text.Encoding.UTF8.GetString(bytes, 0, read), Agent);
            }
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException || (failure is OperationCanceledException && !token.IsCancellationRequested))
        {
            return RobotsRules.None; // the pages themselves will say that the host is not there
        }
    }

    private TimeSpan Wait(HttpResponseMessage response)
    {
        RetryConditionHeaderValue? after = response.Headers.RetryAfter;
        TimeSpan wait = after?.Delta ?? (after?.Date is { } date ? date - _time.GetUtcNow() : _between);
        return wait < _between ? _between : wait > LongestWait ? LongestWait : wait;
    }

    private Task PauseAsync(TimeSpan span, CancellationToken token) => span > TimeSpan.Zero ? Task.Delay(span, _time, token) : Task.CompletedTask;

    private LinkAnswer Answer(Uri url, LinkOutcome outcome, int? status, string? detail) =>
        new(url.OriginalString, DateOnly.FromDateTime(_time.GetUtcNow().UtcDateTime), outcome, status, detail);
}
