namespace Segue.Cli.Market;

/// <summary>What <c>segue market pull</c> was asked to do.</summary>
/// <param name="Sources">Sources named; empty for the whole list.</param>
/// <param name="OlderThanHours">From the list, only those that last answered longer ago.</param>
/// <param name="Check">Whether only to ask, and keep nothing.</param>
/// <param name="Json">Whether to answer as JSON.</param>
/// <param name="Folder">The user's data folder.</param>
internal sealed record MarketPullRequest(IReadOnlyList<string> Sources, int OlderThanHours, bool Check, bool Json, string Folder);
