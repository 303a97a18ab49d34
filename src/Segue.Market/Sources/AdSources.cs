using Segue.Market.Sources.Boards;

namespace Segue.Market.Sources;

/// <summary>Every sort of source there is.</summary>
public static class AdSources
{
    /// <summary>Gets them by the word that names them.</summary>
    public static IReadOnlyDictionary<string, IAdSource> ByKind { get; } = new IAdSource[]
    {
        new GreenhouseBoard(), new LeverBoard(europe: false), new LeverBoard(europe: true), new AshbyBoard(), new WorkableBoard(), new SmartRecruitersBoard(), new RecruiteeBoard(),
        new PersonioBoard(), new FeedSource(teamtailor: true), new PinpointBoard(), new WorkdayBoard(), new AdzunaSource(), new ReedSource(), new PageSource(sitemap: false),
        new PageSource(sitemap: true), new FeedSource(teamtailor: false),
    }.ToDictionary(source => source.Kind, StringComparer.Ordinal);
}
