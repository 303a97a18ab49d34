namespace Segue.Market.Alerts.Delivery;

/// <summary>Limits and pauses for <see cref="Webhook"/>.</summary>
public sealed record WebhookRules
{
    /// <summary>Gets how long one try may take.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Gets how many tries are made in one run.</summary>
    public int Tries { get; init; } = 3;

    /// <summary>Gets the pause before the second try; each further one is three times as long.</summary>
    public TimeSpan FirstRetry { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Gets the longest that the other side may make us wait; beyond it the message is left for the next run.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(1);
}
