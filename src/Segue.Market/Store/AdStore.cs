using System.Data.Common;
using System.Globalization;
using Dapper;
using Segue.Basics;
using Segue.Market.Sources;
using Segue.Market.Store.Copying;
using Segue.Market.Store.Packing;
using Segue.Reading;
using Segue.Storage;

namespace Segue.Market.Store;

/// <summary>The imported ads. Not thread-safe: one store to one connection.</summary>
/// <param name="connection">An open connection to a database that has been migrated.</param>
public sealed class AdStore(DbConnection connection)
{
    private const int RereadBatch = 1000;

    private readonly TermTable _terms = new(connection);
    private WriteSession? _session;

    /// <summary>Begins a run of writes: nothing of it is there until it is committed.</summary>
    /// <param name="with">What the ads are read with.</param>
    /// <param name="now">When.</param>
    public AdBatch Begin(ReadWith with, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(with);
        DbTransaction transaction = connection.BeginTransaction();
        try
        {
            // The writer's turn is taken by now, so no other write can take the next number.
            long revision = Revision;
            if (_session?.Fits(with, revision) != true)
            {
                _session = new WriteSession(connection, with) { Revision = revision };
            }

            return new AdBatch(connection, transaction, _session, new WriteStamp(with, now.UtcDateTime.ToString("O", CultureInfo.InvariantCulture), revision + 1));
        }
        catch
        {
            Transactions.Leave(transaction);
            throw;
        }
    }

    /// <summary>The ads that are no copies, in order of number, one in memory at a time.</summary>
    /// <param name="role">Only those of this role; null for all.</param>
    /// <param name="openOn">Only those that are open on this day: not found gone, closing date not past; null for all.</param>
    public IEnumerable<StoredAd> List(string? role, DateOnly? openOn = null)
    {
        foreach (AdRow row in connection.Query<AdRow>(Statements.Get("list-ads"), new { Role = role, Today = AdRow.DayText(openOn) }, buffered: false))
        {
            yield return row.ToStoredAd(_terms);
        }
    }

    /// <summary>Gets the number of the last write that changed an ad; 0 before the first.</summary>
    public long Revision => connection.ExecuteScalar<long>("select coalesce(max(revision), 0) from ad");

    /// <summary>
    /// The ads that came, changed, were read anew, went or came back after a revision, copies and gone ones too; oldest change first, one in memory at a time.
    /// Being listed again unchanged is no change.
    /// </summary>
    /// <param name="revision">What one has seen, from <see cref="Revision"/>; -1 for every ad.</param>
    public IEnumerable<StoredAd> Changed(long revision) =>
        connection.Query<AdRow>(Statements.Get("list-changed"), new { After = revision }, buffered: false).Select(row => row.ToStoredAd(_terms));

    /// <summary>One ad by its number or its source's id; null when there is none.</summary>
    public StoredAd? Get(string numberOrId)
    {
        long? number = long.TryParse(numberOrId, CultureInfo.InvariantCulture, out long parsed) ? parsed : null;
        return connection.QueryFirstOrDefault<AdRow>(Statements.Get("get-ad"), new { AdId = number, SourceId = numberOrId })?.ToStoredAd(_terms);
    }

    /// <summary>
    /// The number of the ad at which a job was first seen: of a copy the ad that it is a copy of, of one that was put up anew the one before, and so on to the first. Ads with
    /// the same one are the same job. The number itself when there is none before it or no such ad.
    /// </summary>
    public long OriginOf(long number)
    {
        HashSet<long> passed = [number];
        while (connection.ExecuteScalar<long?>(Statements.Get("get-origin"), new { AdId = number }) is { } before && passed.Add(before))
        {
            number = before;
        }

        return number;
    }

    /// <summary>How many ads there are, by source.</summary>
    /// <param name="catalogue">The catalogue version now in use.</param>
    public IReadOnlyList<SourceCount> Count(string catalogue) =>
        [.. connection.Query<CountRow>(Statements.Get("count-ads"), new { Catalogue = catalogue }).Select(row => row.ToSourceCount())];

    /// <summary>How asking each source went the last time, by its id.</summary>
    public IReadOnlyDictionary<string, SourceState> Sources() =>
        connection.Query<SourceLine>(Statements.Get("list-sources")).Select(State).ToDictionary(state => state.Source, StringComparer.Ordinal);

    /// <summary>The ids that a source has listed, gone ones too.</summary>
    public IReadOnlySet<string> KnownIds(string source) =>
        connection.Query<string>("select source_id from ad where source = @source", new { source }).ToHashSet(StringComparer.Ordinal);

    /// <summary>What has happened to an ad, oldest first.</summary>
    public IReadOnlyList<AdEvent> Events(long adId) =>
        [.. connection.Query<EventLine>(Statements.Get("list-events"), new { AdId = adId }).Select(row => new AdEvent(Time(row.At), row.What, row.Detail))];

    /// <summary>Reads every ad anew that was read with another catalogue or reader. Goes on where it stopped: each batch is kept when it is done.</summary>
    /// <returns>How many ads were read.</returns>
    public int Reread(Func<RawAd, AdFacts> read, ReadWith with, DateTimeOffset now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(with);
        int count = 0;
        for (long after = 0; ;)
        {
            cancellation.ThrowIfCancellationRequested();
            StoredAd[] ads = [.. connection.Query<AdRow>(Statements.Get("list-outdated"), new { with.Catalogue, with.Reader, After = after, Limit = RereadBatch }).Select(row => row.ToStoredAd(_terms))];
            if (ads.Length == 0)
            {
                return count;
            }

            AdFacts[] facts = new AdFacts[ads.Length];
            Parallel.For(0, ads.Length, i => facts[i] = read(ads[i].Raw));
            using AdBatch batch = Begin(with, now);
            for (int i = 0; i < ads.Length; i++)
            {
                batch.Reread(ads[i], facts[i]);
            }

            batch.Commit();
            (after, count) = (ads[^1].Number, count + ads.Length);
        }
    }

    /// <summary>Writes the whole market, for <see cref="Restore"/>.</summary>
    /// <returns>How many ads there are.</returns>
    public long Export(Stream output, DateTimeOffset now) => new MarketCopyWriter(connection, _terms).Write(output, now);

    /// <summary>Writes the ads as a table for spreadsheets: CSV (RFC 4180) in UTF-8 with a byte order mark.</summary>
    /// <returns>How many ads there are.</returns>
    public long ExportTable(TextWriter output) => new MarketTable(connection, _terms).Write(output);

    /// <summary>Brings a whole market back: ads under their numbers with facts, history, copies and how each source went. All or, when anything is wrong with it, nothing.</summary>
    /// <param name="path">What <see cref="Export"/> wrote.</param>
    /// <returns>How many ads, or <c>market.copy</c> with the line that is wrong, or <c>market.not-empty</c>.</returns>
    public Result<long> Restore(string path) => new MarketCopyReader(connection).Read(path);

    /// <summary>Looks whether all that is stored can be read. Takes as long as reading it all.</summary>
    public StoreCheck Check() => StoreCheck.Of(connection, _terms);

    private static SourceState State(SourceLine line) => new(
        line.Source,
        line.ETag is null && line.LastModified is null ? null : new WebStamp(line.ETag, line.LastModified),
        Enum.Parse<PullOutcome>(line.Outcome),
        line.Reason,
        (int)line.Listed,
        Time(line.Asked),
        line.Answered is null ? null : Time(line.Answered));

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);

    private sealed class CountRow
    {
        public string Source { get; set; } = "";

        public long Total { get; set; }

        public long Distinct { get; set; }

        public long OldCatalogue { get; set; }

        public string? From { get; set; }

        public string? To { get; set; }

        public SourceCount ToSourceCount() => new(Source, (int)Total, (int)Distinct, (int)OldCatalogue, AdRow.Day(From), AdRow.Day(To));
    }
}
