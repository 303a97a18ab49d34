using System.CommandLine;
using Segue.Basics;
using Segue.Catalogue;
using Segue.Market;
using Segue.Market.Figures;
using Segue.Market.Index;
using Segue.Market.Store;
using Segue.Storage;

namespace Segue.Cli.Market;

/// <summary>Opens the user's ads and the market figures.</summary>
internal static class MarketHome
{
    /// <summary>The data folder asked for, or the usual one.</summary>
    public static string Folder(Host host, ParseResult parse) => parse.GetValue(SegueCommand.Home) ?? host.DefaultHome;

    /// <summary>Opens the database of ads, making it when it is not there.</summary>
    public static Database Open(Host host, string folder) => Database.Open(folder, Migrations.Of(typeof(AdStore).Assembly), host.Time.GetUtcNow());

    /// <summary>The user's ads in memory; null when none have been imported. Nothing is made on the disk.</summary>
    public static MarketIndex? Ads(Host host, string folder)
    {
        if (!Database.Exists(folder))
        {
            return null;
        }

        using Database database = Open(host, folder);
        MarketIndex index = new();
        index.CatchUp(new AdStore(database.Connection));
        return index.Columns.Count == 0 ? null : index;
    }

    /// <summary>The figures at hand: shipped ones and, where ads have been imported, the user's. Nothing is made on the disk.</summary>
    public static MarketView View(Host host, string folder, Catalog catalogue)
    {
        Result<MarketFigures> shipped = MarketView.LoadShipped(host.CatalogueFolder);
        Terminal.Complain(host, shipped.Problems);
        if (!Database.Exists(folder))
        {
            return new MarketView(shipped.IsOk ? shipped.Value : null, null);
        }

        using Database database = Open(host, folder);
        MarketFigures? yours = UserFigures.For(new AdStore(database.Connection), catalogue.Version, host.Today);
        return new MarketView(shipped.IsOk ? shipped.Value : null, yours);
    }
}
