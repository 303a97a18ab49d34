namespace Segue.Journey.Alerts;

/// <summary>
/// How long a message that cannot be handed over is tried again: after five minutes, then after twice as long each time, at most a day; no more once five days have passed and it was tried
/// four times. A computer that is seldom on so gets its four tries, and one that is always on makes thirteen.
/// </summary>
public static class AlertPatience
{
    private const int LeastTries = 4;
    private static readonly TimeSpan First = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>Gets how long after it was put together a message is tried at least.</summary>
    public static TimeSpan Days { get; } = TimeSpan.FromDays(5);

    /// <summary>When a message may be tried again; at once when handing it over was cut off or has not begun.</summary>
    /// <param name="message">A message that was not taken.</param>
    public static DateTimeOffset Next(AlertSending message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message is { Tried: { } tried, Problem: not null } ? tried + Pause(message.Tries) : message.Made;
    }

    /// <summary>Whether a message that was turned down once more is given up.</summary>
    /// <param name="message">The message as it was before this try.</param>
    /// <param name="now">The time of the try.</param>
    public static bool IsOver(AlertSending message, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message.Tries + 1 >= LeastTries && now - message.Made >= Days;
    }

    private static TimeSpan Pause(int tries)
    {
        TimeSpan pause = First;
        for (int i = 1; i < tries && pause < Longest; i++)
        {
            pause *= 2;
        }

        return pause < Longest ? pause : Longest;
    }
}
