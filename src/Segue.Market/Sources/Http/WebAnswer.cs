namespace Segue.Market.Sources.Http;

/// <summary>What came back for one request, after redirects and retries.</summary>
/// <param name="Trouble">How it went wrong; null when there is a body to read.</param>
/// <param name="Status">The HTTP status; null when none came.</param>
/// <param name="Body">The body as text; empty when there was trouble.</param>
/// <param name="MediaType">Such as <c>application/json</c>; empty when not said.</param>
/// <param name="Stamp">For asking again; null when the server gave none.</param>
/// <param name="Reason">The trouble for people; null when there was none.</param>
public sealed record WebAnswer(PullOutcome? Trouble, int? Status, string Body, string MediaType, WebStamp? Stamp, string? Reason)
{
    /// <summary>The pull that this trouble makes; call it only when there is trouble.</summary>
    public Pull ToPull() => Pull.Nothing(Trouble ?? PullOutcome.Failed, Reason) with { Stamp = Stamp };
}
