using Segue.Market.Alerts.Delivery;

namespace Segue.Journey.Alerts;

/// <summary>An ad that an alert found.</summary>
/// <param name="Number">The find's number.</param>
/// <param name="Found">When.</param>
/// <param name="Ad">The ad, as it was then.</param>
public sealed record AlertFind(long Number, DateTimeOffset Found, AlertAd Ad);

/// <summary>A message of an alert to one target, as far as it has come.</summary>
/// <param name="Number">The message's number.</param>
/// <param name="Made">When it was put together.</param>
/// <param name="Tries">How often handing it over was begun.</param>
/// <param name="Problem">Why it could not be handed over the last time; null when it never failed.</param>
/// <param name="Sent">When it was taken; null while it was not.</param>
public sealed record AlertSending(long Number, DateTimeOffset Made, int Tries, string? Problem, DateTimeOffset? Sent)
{
    /// <summary>Gets when handing it over was last begun; null when it never was.</summary>
    public DateTimeOffset? Tried { get; init; }

    /// <summary>Gets when it was given up, see <see cref="AlertPatience"/>; null when it was not.</summary>
    public DateTimeOffset? GivenUp { get; init; }

    /// <summary>Gets a value indicating whether it is still to be handed over.</summary>
    public bool Waits => Sent is null && GivenUp is null;
}
