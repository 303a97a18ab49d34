using Segue.Market.Sources.Http;

namespace Segue.Market.Sources;

/// <summary>What a source is given for one pull.</summary>
/// <param name="Target">What to pull.</param>
/// <param name="Web">How to reach it.</param>
/// <param name="Stamp">From the last complete pull; null when there was none.</param>
/// <param name="IsKnown">Whether an ad with this id is stored already, so that its page need not be asked again.</param>
/// <param name="Keys">Keys for sources that need one, by name, such as <c>SEGUE_REED_KEY</c>; null when it is not set.</param>
public sealed record PullRequest(SourceTarget Target, PoliteWeb Web, WebStamp? Stamp, Func<string, bool> IsKnown, Func<string, string?> Keys);
