namespace Segue.Cli.Catalogue;

/// <summary>What <c>segue catalogue links</c> was asked to do.</summary>
/// <param name="OlderThanDays">Pages heard of within this many days are not asked again.</param>
/// <param name="Limit">The most pages to ask.</param>
/// <param name="Write">Whether to write the day into the catalogue.</param>
/// <param name="Json">Whether to answer as JSON.</param>
internal sealed record LinkRequest(int OlderThanDays, int Limit, bool Write, bool Json);
