using System.Net;

namespace Segue.Market.Sources.Http;

/// <summary>Tells from a response what it means.</summary>
internal static class WebJudge
{
    // Words of the pages that guards put in the way; each is the title or a script of one that is in wide use.
    private static readonly string[] Challenges = ["Just a moment...", "cf-challenge", "challenge-platform", "Attention Required! | Cloudflare", "captcha-delivery", "_Incapsula_Resource", "px-captcha", "Access Denied", "g-recaptcha", "h-captcha"];

    private const int PageTop = 20_000;

    public static WebAnswer Judge(HttpResponseMessage response, string body)
    {
        int status = (int)response.StatusCode;
        string media = response.Content.Headers.ContentType?.MediaType ?? "";
        string? modified = response.Content.Headers.TryGetValues("Last-Modified", out IEnumerable<string>? dates) ? dates.FirstOrDefault() : null;
        WebStamp? stamp = response.Headers.ETag is null && modified is null ? null : new WebStamp(response.Headers.ETag?.ToString(), modified);
        (PullOutcome? trouble, string? reason) = IsChallenge(body, media) ? (PullOutcome.Blocked, "the site shows a page that only a person can pass") : Trouble(response.StatusCode, status);
        return new WebAnswer(trouble, status, trouble is null ? body : "", media, stamp, reason);
    }

    private static (PullOutcome? Trouble, string? Reason) Trouble(HttpStatusCode code, int status) => code switch
    {
        HttpStatusCode.NotModified => (PullOutcome.Unchanged, null),
        HttpStatusCode.NotFound or HttpStatusCode.Gone => (PullOutcome.Unknown, $"not found ({status})"),
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.ProxyAuthenticationRequired => (PullOutcome.Blocked, $"access refused ({status})"),
        HttpStatusCode.TooManyRequests => (PullOutcome.Blocked, "too many requests (429)"),
        >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices => (null, null),
        >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest => (PullOutcome.Failed, $"redirected without end ({status})"),
        < HttpStatusCode.InternalServerError => (PullOutcome.Failed, $"the request was refused as wrong ({status})"),
        _ => (PullOutcome.Failed, $"a fault of the site ({status})"),
    };

    public static bool IsWorthAnotherTry(HttpStatusCode status) => status is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError;

    private static bool IsChallenge(string body, string media)
    {
        if (!media.Contains("html", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        string top = body[..Math.Min(PageTop, body.Length)];
        return Array.Exists(Challenges, words => top.Contains(words, StringComparison.OrdinalIgnoreCase)) && !top.Contains("JobPosting", StringComparison.Ordinal);
    }
}
