using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;

namespace Segue.Market.Sources.Http;

/// <summary>
/// The way to the web: one request at a time to a host with a pause between, a named user agent, "anything new?" where the server
/// gave a stamp, three tries at most with growing pauses or as long as the server asks, and a limit to what is read. Safe from several threads.
/// </summary>
public sealed class PoliteWeb : IDisposable
{
    /// <summary>How we call ourselves.</summary>
    public const string Agent = "segue";

    private const int Tries = 3;

    private readonly HttpClient _client;
    private readonly WebRules _rules;
    private readonly TimeProvider _time;
    private readonly ConcurrentDictionary<string, HostGate> _gates = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Creates it.</summary>
    /// <param name="handler">Makes the connections: <see cref="GuardedHandler.Create"/>; disposed with this.</param>
    /// <param name="rules">Limits and pauses.</param>
    /// <param name="time">The clock that pauses go by.</param>
    public PoliteWeb(HttpMessageHandler handler, WebRules rules, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(rules);
        _client = new HttpClient(handler) { Timeout = rules.Patience, MaxResponseContentBufferSize = rules.MostBytes };
        (_rules, _time) = (rules, time);
    }

    /// <summary>Asks for an address.</summary>
    /// <param name="url">Absolute, http or https.</param>
    /// <param name="stamp">To be told of changes only; null to be given all.</param>
    /// <param name="token">Stops between and during tries.</param>
    public Task<WebAnswer> GetAsync(Uri url, WebStamp? stamp, CancellationToken token) => AskAsync(url, () => Request(HttpMethod.Get, url, stamp, null, null), token);

    /// <summary>Asks for an address with Basic authentication, <paramref name="user"/> being <c>name:password</c>.</summary>
    public Task<WebAnswer> GetAsAsync(Uri url, string user, CancellationToken token) => AskAsync(url, () => Request(HttpMethod.Get, url, null, user, null), token);

    /// <summary>Posts JSON to an address, as some boards want for a search.</summary>
    public Task<WebAnswer> PostJsonAsync(Uri url, string json, CancellationToken token) => AskAsync(url, () => Request(HttpMethod.Post, url, null, null, json), token);

    /// <inheritdoc/>
    public void Dispose()
    {
        _client.Dispose();
        foreach (HostGate gate in _gates.Values)
        {
            gate.Dispose();
        }
    }

    private async Task<WebAnswer> AskAsync(Uri url, Func<HttpRequestMessage> request, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(url);
        if (url.Scheme is not ("http" or "https"))
        {
            return new WebAnswer(PullOutcome.Failed, null, "", "", null, $"“{url}” is no web address");
        }

        HostGate gate = _gates.GetOrAdd(url.Authority, _ => new HostGate(_time, _rules.Between));
        for (int attempt = 1; ; attempt++)
        {
            (WebAnswer answer, TimeSpan? again) = await gate.InTurnAsync(() => SendAsync(request, token), token).ConfigureAwait(false);
            if (again is not { } wait || attempt == Tries)
            {
                return answer;
            }

            TimeSpan pause = wait > TimeSpan.Zero ? wait : _rules.FirstRetry * Math.Pow(3, attempt - 1);
            if (pause > _rules.LongestWait)
            {
                return answer with { Reason = $"{answer.Reason}; it asks to wait {pause.TotalMinutes:0} minutes" };
            }

            gate.HoldBack(pause);
        }
    }

    private async Task<(WebAnswer Answer, TimeSpan? Again)> SendAsync(Func<HttpRequestMessage> make, CancellationToken token)
    {
        try
        {
            using HttpRequestMessage request = make();
            using HttpResponseMessage response = await _client.SendAsync(request, HttpCompletionOption.ResponseContentRead, token).ConfigureAwait(false);
            string body = await response.Content.ReadAsStringAsync(token).ConfigureAwait(false);
            WebAnswer answer = WebJudge.Judge(response, body);
            return (answer, WebJudge.IsWorthAnotherTry(response.StatusCode) ? RetryAfter(response) : null);
        }
        catch (HttpRequestException failure) when (failure.GetBaseException() is ForbiddenAddressException forbidden)
        {
            return (new WebAnswer(PullOutcome.Failed, null, "", "", null, forbidden.Message), null);
        }
        catch (HttpRequestException failure)
        {
            bool tooLarge = failure.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded;
            string reason = tooLarge ? $"the answer is over {_rules.MostBytes / 1_000_000} MB" : failure.HttpRequestError == HttpRequestError.NameResolutionError ? "the host's name is not known; is there a network?" : failure.Message;
            return (new WebAnswer(PullOutcome.Failed, null, "", "", null, reason), tooLarge ? null : TimeSpan.Zero);
        }
        catch (Exception broken) when (broken is IOException || (broken is OperationCanceledException && !token.IsCancellationRequested))
        {
            return (new WebAnswer(PullOutcome.Failed, null, "", "", null, broken is IOException ? "the answer broke off" : "no answer in time"), TimeSpan.Zero);
        }
    }

    private TimeSpan RetryAfter(HttpResponseMessage response) =>
        response.Headers.RetryAfter switch
        {
            { Delta: { } span } => span,
            { Date: { } date } => date - _time.GetUtcNow(),
            _ => TimeSpan.Zero,
        };

    private static HttpRequestMessage Request(HttpMethod method, Uri url, WebStamp? stamp, string? user, string? json)
    {
        HttpRequestMessage request = new(method, url);
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue(Agent, "1.0"));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("*/*"));
        if (stamp?.ETag is { } tag)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        }

        if (stamp?.LastModified is { } since)
        {
            request.Headers.TryAddWithoutValidation("If-Modified-Since", since);
        }

        if (user is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(user)));
        }

        if (json is not null)
        {
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        }

        return request;
    }
}
