using Segue.Basics;
using Segue.Catalogue;
using Segue.Journey.Alerts;
using Segue.Market.Search;
using Segue.Market.Sources;
using Segue.Market.Store;
using Segue.Reading;
using Segue.Storage;
using Segue.Testing;

namespace Segue.Journey.Tests.Alerts;

/// <summary>A market with alerts, in memory, on a clock of its own that starts at nine on a Saturday in November.</summary>
internal sealed class Watched : IDisposable
{
    private static readonly string[] Words = [.. Enumerable.Range(0, 600).Select(i => $"word{i}")];

    private readonly Database _database = Database.OpenInMemory([.. Migrations.Of(typeof(AdStore).Assembly), .. Migrations.Of(typeof(JourneyStore).Assembly)], DateTimeOffset.UnixEpoch);

    public Watched()
    {
        Market = new AdStore(_database.Connection);
        Alerts = new AlertStore(_database.Connection);
        Search = new AlertSearch(Market, Alerts, new Catalog("test", [], [], [], []));
    }

    public HandTime Time { get; } = new(new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.Zero), TimeSpan.FromSeconds(14));

    public AdStore Market { get; }

    public AlertStore Alerts { get; }

    public AlertSearch Search { get; }

    public StringWriter Terminal { get; } = new();

    public Dictionary<string, string?> Environment { get; } = [];

    /// <summary>Adds an alert for python that is told on the terminal unless said otherwise.</summary>
    public StoredAlert Add(string name = "python", AlertTimes? times = null, int most = 20, FitsWish? fits = null, params AlertTarget[] to) =>
        Alerts.Add(
            new Alert(name, new SearchWish { Skills = ["python"] }, to.Length > 0 ? to : [new AlertTarget(AlertChannel.Terminal, "")], times ?? new AlertTimes("Europe/London")) { Most = most, Fits = fits },
            Market.Revision,
            Time.GetUtcNow()).Value;

    /// <summary>A source lists these jobs and no others, a minute later; jobs of one number have one text.</summary>
    public void List(string source, params (string Id, int Text)[] jobs)
    {
        Time.Advance(TimeSpan.FromMinutes(1));
        using AdBatch batch = Market.Begin(new ReadWith("1"), Time.GetUtcNow());
        RawAd[] ads = [.. jobs.Select(job => Raw(source, job.Id, job.Text))];
        batch.PutAll(ads, Facts);
        batch.Close(source, Pull.Of(ads, null));
        batch.Commit();
    }

    public void Reread(string catalogue)
    {
        Time.Advance(TimeSpan.FromMinutes(1));
        Market.Reread(Facts, new ReadWith(catalogue), Time.GetUtcNow(), CancellationToken.None);
    }

    /// <summary>One run: what was found, then what was told.</summary>
    public async Task<(string[] Found, IReadOnlyList<AlertTold> Told)> RunAsync(AlertChannels? channels = null)
    {
        AlertSearched searched = Search.Run(Time.GetUtcNow(), TestContext.Current.CancellationToken);
        using AlertChannels own = new(Environment.GetValueOrDefault, Terminal, Time);
        IReadOnlyList<AlertTold> told = await new AlertSender(Alerts, channels ?? own, Time).RunAsync(TestContext.Current.CancellationToken);
        return ([.. searched.Finds.Select(find => find.Ad.Title)], told);
    }

    public void Dispose()
    {
        _database.Dispose();
        Terminal.Dispose();
    }

    private static RawAd Raw(string source, string id, int text)
    {
        Random random = new(text);
        return new RawAd(id, $"Job {text}", string.Join(' ', Enumerable.Range(0, 200).Select(_ => Words[random.Next(Words.Length)]))) { Source = source, Employer = "Acme", Location = "Leeds" };
    }

    private static AdFacts Facts(RawAd ad) => new(
        ad.Id, null, null, [new SkillMention("python", "python", "description", TextSpan.FromBounds(0, 0), Strength.Required, false, null, null)], [], null, PlaceReader.Read(ad.Location), null, null, null, null, null, null);
}
