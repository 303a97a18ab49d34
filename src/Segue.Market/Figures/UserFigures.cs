using Segue.Market.Store;

namespace Segue.Market.Figures;

/// <summary>Figures from the ads that the user imported.</summary>
public static class UserFigures
{
    /// <summary>The name that these figures carry.</summary>
    public const string Name = "your ads";

    /// <summary>Works the figures out; null when no ads have been imported.</summary>
    /// <param name="store">The imported ads.</param>
    /// <param name="catalogue">The catalogue version now in use.</param>
    /// <param name="today">The day.</param>
    public static MarketFigures? For(AdStore store, string catalogue, DateOnly today)
    {
        IReadOnlyList<SourceCount> counts = store.Count(catalogue);
        return counts.Count == 0
            ? null
            : MarketFiguresBuilder.Build(
                Name,
                today,
                catalogue,
                [.. counts.Select(ToSource)],
                store.List(role: null).Select(ad => new FigureAd(ad.Raw.Source, ad.Raw, ad.Facts, IsOpening: true)),
                new Dictionary<string, IReadOnlyList<PayFigure>>(StringComparer.Ordinal));
    }

    private static FigureSource ToSource(SourceCount count) => new(
        count.Source,
        $"{count.Source}, imported by you",
        "yours",
        count.From,
        count.To,
        count.Total,
        0,
        count.OldCatalogue == 0 ? null : $"{count.OldCatalogue} ads were read with another catalogue; import the file again to read them anew");
}
