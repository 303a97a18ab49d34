namespace Segue.Market.Alerts.Delivery;

/// <summary>How handing over a message ended.</summary>
public enum DeliveryOutcome
{
    /// <summary>It was taken.</summary>
    Sent,

    /// <summary>It was turned down, or may not be sent: likely to end the same until something is changed.</summary>
    Refused,

    /// <summary>There was no answer, or it broke off, or the other side has trouble: likely to work another time.</summary>
    Failed,
}

/// <summary>How handing over a message ended, and why.</summary>
/// <param name="Outcome">How.</param>
/// <param name="Reason">Why, for people; null when there is nothing to say.</param>
public sealed record Delivered(DeliveryOutcome Outcome, string? Reason)
{
    /// <summary>Gets the outcome of a message that was taken.</summary>
    public static Delivered Sent { get; } = new(DeliveryOutcome.Sent, null);

    /// <summary>It was turned down, or may not be sent.</summary>
    public static Delivered Refused(string reason) => new(DeliveryOutcome.Refused, reason);

    /// <summary>It may work another time.</summary>
    public static Delivered Failed(string reason) => new(DeliveryOutcome.Failed, reason);
}
