using Segue.Cli.Homes;
using Segue.Journey.Searches;
using Segue.Market.Index;
using Segue.Market.Index.Files;
using Segue.Market.Search;
using Segue.Market.Store;
using Segue.Market.Texts;
using Segue.Storage;

namespace Segue.Cli.Market;

/// <summary>Opens the user's ads for searching.</summary>
internal sealed class SearchHome : IDisposable
{
    private readonly Host _host;
    private readonly Database _database;
    private readonly string _folder;
    private MarketIndex? _index;

    /// <summary>Opens what is in a folder, making it when it is not there.</summary>
    public SearchHome(Host host, string folder)
    {
        (_host, _folder, _database) = (host, folder, HomeFolder.OpenAll(host, folder));
        (Ads, Searches) = (new AdStore(_database.Connection), new SavedSearches(_database.Connection));
    }

    /// <summary>Gets the ads.</summary>
    public AdStore Ads { get; }

    /// <summary>Gets the day of asking.</summary>
    public DateOnly Today => _host.Today;

    /// <summary>Gets the kept searches.</summary>
    public SavedSearches Searches { get; }

    /// <summary>Gets the market in memory, read when it is first asked for.</summary>
    public MarketIndex Index => _index ??= MarketHome.Index(_host, _folder, _database);

    /// <summary>Searches the ads. Where a part of the kept index turns out to be damaged, it is made anew first.</summary>
    public SearchAnswer Find(SearchWish wish, SearchOptions options)
    {
        try
        {
            return new MarketSearch(Index).Find(wish, _host.Today, options);
        }
        catch (DamagedIndexException damaged)
        {
            _host.Error.WriteLine($"{damaged.Message} It is made anew from the ads.");
            new MarketIndexFile(_folder, _database.Connection).Forget();
            _index = null;
            return new MarketSearch(Index).Find(wish, _host.Today, options);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _database.Dispose();
}
