using Segue.Basics;

namespace Segue.Market.Figures;

/// <summary>The figures at hand: those that ship with the product, those of the user's own ads, or both.</summary>
/// <param name="Shipped">The shipped figures; null when their file is missing.</param>
/// <param name="Yours">Figures from the user's imported ads; null when there are none.</param>
public sealed record MarketView(MarketFigures? Shipped, MarketFigures? Yours)
{
    /// <summary>The name of the file of shipped figures below the catalogue folder.</summary>
    public const string ShippedFile = "market/figures.json";

    /// <summary>Loads the shipped figures.</summary>
    /// <param name="catalogueFolder">The folder <c>data/</c>.</param>
    /// <returns>The figures, or <c>market.no-figures</c>, <c>market.bad-figures</c>.</returns>
    public static Result<MarketFigures> LoadShipped(string catalogueFolder)
    {
        string path = Path.Combine(catalogueFolder, ShippedFile);
        if (!File.Exists(path))
        {
            return Result.Fail<MarketFigures>(new Problem("market.no-figures", "The shipped market figures are missing.") { Source = path });
        }

        using FileStream stream = File.OpenRead(path);
        return FiguresFile.Read(stream, path);
    }

    /// <summary>
    /// The figures to use for a role: the user's own where at least <see cref="FigureRules.LeastN"/> of their ads are for it,
    /// the shipped ones otherwise; null when neither knows the role.
    /// </summary>
    public ChosenFigures? For(string role)
    {
        RoleFigures? yours = Yours?.Roles.GetValueOrDefault(role);
        RoleFigures? shipped = Shipped?.Roles.GetValueOrDefault(role);
        if (yours is { Ads: >= FigureRules.LeastN })
        {
            return new ChosenFigures(yours, Yours?.Name ?? "", $"{yours.Basis} that you imported", shipped);
        }

        string few = yours is null ? "" : $"; your own {yours.Ads} ads for this role are too few (under {FigureRules.LeastN})";
        return shipped is null ? null : new ChosenFigures(shipped, Shipped?.Name ?? "", $"{shipped.Basis} in the shipped figures of {Shipped?.Built:yyyy-MM-dd}{few}", yours);
    }
}

/// <summary>The figures that were chosen for a role.</summary>
/// <param name="Figures">The figures in use.</param>
/// <param name="Name">Which they are: "shipped" or "your ads".</param>
/// <param name="Why">What they rest on, for the report.</param>
/// <param name="Other">The other figures, to show beside them; null when there are none.</param>
public sealed record ChosenFigures(RoleFigures Figures, string Name, string Why, RoleFigures? Other);
