using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Segue.Market.Sources.Http;

namespace Segue.Market.Alerts.Delivery;

/// <summary>
/// Posts messages to web addresses as JSON. <c>Segue-Delivery</c> names the message and is the same whenever it is sent again, so that the other side can drop what it has;
/// <c>Segue-Signature</c> is <c>t=SECONDS,v1=HEX</c>, the HMAC-SHA256 of <c>SECONDS.BODY</c> with the secret. No redirect is followed.
/// </summary>
public sealed class Webhook : IDisposable
{
    private readonly HttpClient _client;
    private readonly byte[]? _secret;
    private readonly WebhookRules _rules;
    private readonly TimeProvider _time;

    /// <summary>Creates it.</summary>
    /// <param name="mayReach">Which addresses may be reached: <see cref="PublicAddress.Is"/> unless the user allows more.</param>
    /// <param name="secret">Signs what is sent; null to send it unsigned.</param>
    /// <param name="rules">Limits and pauses.</param>
    /// <param name="time">The clock that they go by.</param>
    public Webhook(Func<IPAddress, bool> mayReach, string? secret, WebhookRules rules, TimeProvider time)
    {
        SocketsHttpHandler handler = GuardedHandler.Create(mayReach);
        handler.AllowAutoRedirect = false;
        _client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = 64 * 1024 };
        _secret = string.IsNullOrEmpty(secret) ? null : Encoding.UTF8.GetBytes(secret);
        (_rules, _time) = (rules, time);
    }

    /// <summary>Sends a message, a few times when the other side has trouble.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<Delivered> SendAsync(AlertMessage message, Uri to, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(to);
        if (to.Scheme is not ("http" or "https"))
        {
            return Delivered.Refused($"“{to}” is no web address");
        }

        string body = WebhookBody.Of(message);
        for (int attempt = 1; ; attempt++)
        {
            (Delivered delivered, TimeSpan? again) = await TryAsync(message.Id, body, to, token).ConfigureAwait(false);
            if (again is not { } asked || attempt >= _rules.Tries)
            {
                return delivered;
            }

            TimeSpan pause = asked > TimeSpan.Zero ? asked : _rules.FirstRetry * Math.Pow(3, attempt - 1);
            if (pause > _rules.LongestWait)
            {
                return Delivered.Failed(string.Create(CultureInfo.InvariantCulture, $"{delivered.Reason}; it asks to wait {pause.TotalMinutes:0} minutes"));
            }

            await Task.Delay(pause, _time, token).ConfigureAwait(false);
        }
    }

    /// <summary>The signature of a body at a time.</summary>
    /// <param name="body">The body as sent.</param>
    /// <param name="secret">The secret.</param>
    /// <param name="seconds">Seconds since 1970.</param>
    public static string Sign(string body, byte[] secret, long seconds)
    {
        byte[] signed = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seconds}.{body}"));
        return string.Create(CultureInfo.InvariantCulture, $"t={seconds},v1={Convert.ToHexStringLower(HMACSHA256.HashData(secret, signed))}");
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    // The second part says when another try may help: zero for our own pace, null for never.
    private async Task<(Delivered Delivered, TimeSpan? Again)> TryAsync(string id, string body, Uri to, CancellationToken token)
    {
        using CancellationTokenSource patience = new(_rules.Patience, _time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, token);
        try
        {
            using HttpRequestMessage request = Request(id, body, to);
            using HttpResponseMessage response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            return Judge(response);
        }
        catch (OperationCanceledException) when (!token.IsCancellationRequested)
        {
            return (Delivered.Failed($"{to.Host} took too long"), TimeSpan.Zero);
        }
        catch (HttpRequestException failure) when (failure.GetBaseException() is ForbiddenAddressException forbidden)
        {
            return (Delivered.Refused($"{forbidden.Message}; --allow-local lets an alert go there"), null);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            return (Delivered.Failed($"{to.Host} cannot be reached: {failure.Message}"), TimeSpan.Zero);
        }
    }

    private HttpRequestMessage Request(string id, string body, Uri to)
    {
        HttpRequestMessage request = new(HttpMethod.Post, to) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue(PoliteWeb.Agent, "1.0"));
        request.Headers.Add("Segue-Delivery", id);
        if (_secret is not null)
        {
            request.Headers.Add("Segue-Signature", Sign(body, _secret, _time.GetUtcNow().ToUnixTimeSeconds()));
        }

        return request;
    }

    private (Delivered Delivered, TimeSpan? Again) Judge(HttpResponseMessage response)
    {
        int status = (int)response.StatusCode;
        return status switch
        {
            >= 200 and < 300 => (Delivered.Sent, null),
            >= 300 and < 400 => (Delivered.Refused($"it sends us elsewhere ({status}), where alerts do not go: give the address it means"), null),
            408 or 429 => (Delivered.Failed($"it asks for patience ({status})"), RetryAfter(response)),
            < 500 => (Delivered.Refused($"it does not take the message ({status})"), null),
            _ => (Delivered.Failed($"it has a fault ({status})"), RetryAfter(response)),
        };
    }

    private TimeSpan RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } span } => span,
        { Date: { } date } => date - _time.GetUtcNow(),
        _ => TimeSpan.Zero,
    };
}
