namespace Segue.Market.Sources.Http;

/// <summary>Limits and pauses for <see cref="PoliteWeb"/>.</summary>
public sealed record WebRules
{
    /// <summary>Gets the pause between two requests to one host.</summary>
    public TimeSpan Between { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Gets how long one request may take. Large Ashby boards take about ten seconds.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets the pause before the second try; the third comes after three times as long.</summary>
    public TimeSpan FirstRetry { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Gets the longest that a server may make us wait; beyond it the source is left for another day.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Gets the most bytes that one answer may have, unpacked.</summary>
    public long MostBytes { get; init; } = 64L * 1024 * 1024;
}
