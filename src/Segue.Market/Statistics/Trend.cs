using Segue.Basics;

namespace Segue.Market.Statistics;

/// <summary>How long the periods of a trend are.</summary>
public enum TrendPeriod
{
    /// <summary>Calendar months.</summary>
    Month,

    /// <summary>Calendar quarters.</summary>
    Quarter,
}

/// <summary>
/// What changed from period to period, on a stable panel: only sources that had ads in every period are counted, because otherwise a new source would look like
/// growth.
/// </summary>
/// <param name="Panel">The sources that are counted; none where no source had ads in every period.</param>
/// <param name="LeftOut">The other sources, each with the reason.</param>
/// <param name="Periods">The periods, in order; empty without a panel or with one period only.</param>
/// <param name="Skills">The skills asked for most over all periods, with their share in each; empty without a panel.</param>
public sealed record Trend(IReadOnlyList<string> Panel, IReadOnlyList<LeftOutSource> LeftOut, IReadOnlyList<TrendRow> Periods, IReadOnlyList<SkillTrend> Skills)
{
    /// <summary>Gets why there is no trend; null where there is one.</summary>
    public string? WhyNone { get; init; }
}

/// <summary>A source that is not in the panel.</summary>
/// <param name="Source">Its id.</param>
/// <param name="Ads">How many of the ads that fit are from it.</param>
/// <param name="Why">The reason.</param>
public sealed record LeftOutSource(string Source, int Ads, string Why);

/// <summary>A period of a trend.</summary>
/// <param name="Name">Its name: <c>2026-07</c> or <c>2026-Q3</c>.</param>
/// <param name="Ads">How many ads of the panel fit.</param>
/// <param name="OfAll">Their share of the panel's IT ads of the period.</param>
/// <param name="StatedPay">The median of stated pay; null under the least number of ads.</param>
/// <param name="PayN">How many ads state it.</param>
public sealed record TrendRow(string Name, int Ads, Share OfAll, Estimate? StatedPay, int PayN);

/// <summary>A skill over the periods.</summary>
/// <param name="Skill">The catalogue id.</param>
/// <param name="Shares">Its share in each period, each employer's ads up to the limit; null under the least number of ads.</param>
/// <param name="Change">Last share less first, with its 95% interval (Newcombe 1998, method 10), -1 to 1; null when either is not known.</param>
public sealed record SkillTrend(string Skill, IReadOnlyList<Share?> Shares, Estimate? Change);
