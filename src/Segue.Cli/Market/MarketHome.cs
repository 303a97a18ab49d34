using System.CommandLine;
using System.Globalization;
using Segue.Basics;
using Segue.Catalogue;
using Segue.Cli.Homes;
using Segue.Market;
using Segue.Market.Figures;
using Segue.Market.Index;
using Segue.Market.Index.Files;
using Segue.Market.Store;
using Segue.Storage;

namespace Segue.Cli.Market;

/// <summary>Opens the user's ads and the market figures.</summary>
internal static class MarketHome
{
    /// <summary>What to say where there are no ads.</summary>
    public const string NothingImported = "No ads have been imported. segue market import PATH brings some in.";

    /// <summary>The data folder asked for, or the usual one.</summary>
    public static string Folder(Host host, ParseResult parse) => parse.GetValue(SegueCommand.Home) ?? host.DefaultHome;

    /// <summary>Opens the database, making it when it is not there. All of its tables are made at once: a command that needed others would have to wait while ads are written.</summary>
    public static Database Open(Host host, string folder) => HomeFolder.OpenAll(host, folder);

    /// <summary>The ads of an open database in memory, from the index beside it as far as that goes. What is wrong with the index is said; it is never needed.</summary>
    public static MarketIndex Index(Host host, string folder, Database database)
    {
        MarketIndexFile file = new(folder, database.Connection);
        MarketIndex index = file.Open(done =>
        {
            if (done % 10_000 == 0)
            {
                host.Error.WriteLine($"{done.ToString("#,0", CultureInfo.InvariantCulture)} ads read into the index ...");
            }
        });
        if (file.Refused is { } refused)
        {
            host.Error.WriteLine($"{refused} It was made anew from the ads.");
        }

        if (file.NotKept is { } reason)
        {
            host.Error.WriteLine($"The index of the ads could not be kept, so it is made again each time: {reason}");
        }

        return index;
    }

    /// <summary>The user's ads in memory; null when none have been imported.</summary>
    public static MarketIndex? Ads(Host host, string folder)
    {
        if (!Database.Exists(folder))
        {
            return null;
        }

        using Database database = Open(host, folder);
        MarketIndex index = Index(host, folder, database);
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
