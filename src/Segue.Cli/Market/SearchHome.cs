using System.Globalization;
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
    private readonly MarketIndexFile _file;
    private MarketIndex? _index;

    /// <summary>Opens what is in a folder, making it when it is not there.</summary>
    public SearchHome(Host host, string folder)
    {
        (_host, _database) = (host, HomeFolder.OpenAll(host, folder));
        _file = new MarketIndexFile(folder, _database.Connection);
        (Ads, Searches) = (new AdStore(_database.Connection), new SavedSearches(_database.Connection));
    }

    /// <summary>Gets the ads.</summary>
    public AdStore Ads { get; }

    /// <summary>Gets the kept searches.</summary>
    public SavedSearches Searches { get; }

    /// <summary>Gets the market in memory, read when it is first asked for.</summary>
    public MarketIndex Index => _index ??= Open();

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
            _file.Forget();
            _index = null;
            return new MarketSearch(Index).Find(wish, _host.Today, options);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _database.Dispose();

    private MarketIndex Open()
    {
        MarketIndex index = _file.Open(done =>
        {
            if (done % 10_000 == 0)
            {
                _host.Error.WriteLine($"{done.ToString("#,0", CultureInfo.InvariantCulture)} ads read for searching ...");
            }
        });
        if (_file.Refused is { } refused)
        {
            _host.Error.WriteLine($"{refused} It was made anew from the ads.");
        }

        if (_file.NotKept is { } reason)
        {
            _host.Error.WriteLine($"The index for searching could not be kept, so each search makes it again: {reason}");
        }

        return index;
    }
}
