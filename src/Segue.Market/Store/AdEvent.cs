namespace Segue.Market.Store;

/// <summary>Something that happened to an ad.</summary>
/// <param name="At">When we found it.</param>
/// <param name="What">changed, gone, back or reposted.</param>
/// <param name="Detail">With what or why; null when there is nothing to say.</param>
public sealed record AdEvent(DateTimeOffset At, string What, string? Detail);
