using System.CommandLine;
using Segue.Catalogue;
using Segue.Cli.Homes;
using Segue.Journey.Alerts;
using Segue.Journey.Searches;
using Segue.Market.Store;
using Segue.Storage;

namespace Segue.Cli.Alerts;

/// <summary>Opens the user's alerts and the market that they look through.</summary>
internal sealed class AlertsHome : IDisposable
{
    private readonly Database _database;

    private AlertsHome(Database database, Catalog catalogue)
    {
        _database = database;
        Market = new AdStore(database.Connection);
        Alerts = new AlertStore(database.Connection);
        Searches = new SavedSearches(database.Connection);
        Search = new AlertSearch(Market, Alerts, catalogue, SkillChoice.Named(catalogue));
        Catalogue = catalogue;
    }

    /// <summary>Gets the catalogue.</summary>
    public Catalog Catalogue { get; }

    /// <summary>Gets the ads.</summary>
    public AdStore Market { get; }

    /// <summary>Gets the alerts.</summary>
    public AlertStore Alerts { get; }

    /// <summary>Gets the kept searches.</summary>
    public SavedSearches Searches { get; }

    /// <summary>Gets what looks through the ads for them.</summary>
    public AlertSearch Search { get; }

    /// <summary>Opens both, making the database when it is not there; null once it is said that the catalogue cannot be read.</summary>
    public static AlertsHome? Open(Host host, ParseResult parse) =>
        CatalogueFolder.Open(host) is { } catalogue ? new AlertsHome(HomeFolder.OpenAll(host, HomeFolder.Of(host, parse)), catalogue) : null;

    /// <summary>The alert of a name; null once it is said that there is none.</summary>
    public StoredAlert? Find(Host host, string name)
    {
        if (Alerts.Find(name) is { } alert)
        {
            return alert;
        }

        string[] names = [.. Alerts.List().Select(one => one.Alert.Name)];
        host.Error.WriteLine($"There is no alert “{name}”. {(names.Length > 0 ? $"There {(names.Length == 1 ? "is" : "are")} {string.Join(", ", names)}." : "segue alerts add makes one.")}");
        return null;
    }

    /// <inheritdoc/>
    public void Dispose() => _database.Dispose();
}
