using System.Data.Common;
using Dapper;
using Segue.Market.Import;
using Segue.Market.Sources;
using Segue.Market.Store.Copies;
using Segue.Reading;
using Segue.Storage;

namespace Segue.Market.Store;

/// <summary>A run of writes, in one transaction or several. Disposing it without <see cref="Commit"/> leaves the store as it was at the last <see cref="CommitPiece"/>.</summary>
public sealed class AdBatch : IDisposable
{
    // One miss may be a slip of the source; two running are not.
    private const int Misses = 2;

    private readonly DbConnection _connection;
    private readonly WriteSession _session;
    private readonly AdWriter _writer;
    private readonly AdEvents _events;
    private DbTransaction _transaction;
    private WriteStamp _stamp;
    private bool _committed;

    internal AdBatch(DbConnection connection, DbTransaction transaction, WriteSession session, WriteStamp stamp)
    {
        (_connection, _transaction, _session, _stamp) = (connection, transaction, session, stamp);
        _writer = new AdWriter(connection, session.Terms);
        _events = new AdEvents(connection, stamp.Now);
    }

    /// <summary>Puts ads in: those that are there unchanged are touched, the others read on all cores and put in their order.</summary>
    /// <param name="ads">The ads.</param>
    /// <param name="read">Reads one ad into facts; called from several threads at once.</param>
    /// <returns>What became of each ad, in order, with its facts where it was read.</returns>
    public IReadOnlyList<(PutOutcome Outcome, AdFacts? Facts)> PutAll(IEnumerable<RawAd> ads, Func<RawAd, AdFacts> read)
    {
        ArgumentNullException.ThrowIfNull(ads);
        Open();
        return [.. OrderedWork.SelectBatches(ads, some => Array.ConvertAll(Prepare(some, read), ad => ad!), OrderedWork.Ahead, CancellationToken.None).Select(prepared => Put(prepared, read))];
    }

    /// <summary>Notes how asking a source went. After an answer that lists everything, what it lists is seen, what was gone is back, and what it has left out twice
    /// running is gone. After any other answer nothing is concluded from an ad's absence.</summary>
    /// <returns>How many ads were found gone, and how many came back.</returns>
    public (int Gone, int Back) Close(string source, Pull pull)
    {
        ArgumentNullException.ThrowIfNull(pull);
        bool unchanged = pull.Outcome == PullOutcome.Unchanged;
        bool whole = pull.Outcome == PullOutcome.Complete || (pull.Outcome == PullOutcome.Empty && pull.Reason is null);
        HashSet<string> listed = pull.Listed.ToHashSet(StringComparer.Ordinal);
        (int gone, int back) = (0, 0);
        foreach (ListedRow ad in _connection.Query<ListedRow>(Statements.Get("list-of-source"), new { Source = source }).AsList())
        {
            if (listed.Contains(ad.SourceId) || (unchanged && ad.Gone is null && ad.Missed == 0))
            {
                back += See(ad);
            }
            else if (ad.Gone is null && (whole || unchanged))
            {
                gone += Miss(ad, source);
            }
        }

        bool answered = whole || unchanged || pull.Outcome is PullOutcome.Empty or PullOutcome.Partial;
        Execute("put-source", new { Source = source, pull.Stamp?.ETag, pull.Stamp?.LastModified, Outcome = pull.Outcome.ToString(), pull.Reason, Listed = listed.Count, _stamp.Now, Answered = answered ? _stamp.Now : null });
        return (gone, back);
    }

    /// <summary>Makes everything that was put in so far permanent, under a revision of its own, and goes on.</summary>
    public void CommitPiece()
    {
        Finish();
        _transaction = _connection.BeginTransaction();
        _committed = false;
        _stamp = _stamp with { Revision = _session.Revision + 1 };
    }

    /// <summary>Makes everything that was put in permanent.</summary>
    public void Commit() => Finish();

    /// <inheritdoc/>
    public void Dispose()
    {
        _writer.Dispose();
        Transactions.Leave(_transaction);
        if (!_committed)
        {
            // What it remembers is no longer so.
            _session.Revision = -1;
        }
    }

    /// <summary>Makes ready for <see cref="Prepare"/> and <see cref="Put"/>.</summary>
    internal void Open() => _session.Load(_writer);

    /// <summary>
    /// Works out what is needed to put some ads. May be called from several threads at once while another puts. Each step is taken for all of them before the next, so that the tables
    /// it goes by are still at hand for the next ad: reading one ad throws out what packing it had fetched.
    /// </summary>
    /// <param name="ads">The ads; null for what is none.</param>
    /// <param name="read">Reads one.</param>
    /// <returns>The ads prepared, null for null.</returns>
    internal PreparedAd?[] Prepare(RawAd?[] ads, Func<RawAd, AdFacts> read)
    {
        PreparedAd?[] prepared = Array.ConvertAll(ads, ad => ad is null ? null : Current(ad));
        PackedText?[] texts = [.. ads.Zip(prepared, (ad, done) => ad is null || done is not null ? null : PackedText.Of(ad))];
        AdFacts?[] facts = [.. ads.Zip(texts, (ad, text) => text is null ? null : read(ad!))];
        for (int i = 0; i < ads.Length; i++)
        {
            if (texts[i] is { } text)
            {
                prepared[i] = ReadAd.Of(ads[i]!, text, facts[i]!, _session.Terms);
            }
        }

        return prepared;
    }

    /// <summary>Puts an ad in, or brings the one that is there up to date.</summary>
    internal (PutOutcome Outcome, AdFacts? Facts) Put(PreparedAd ad, Func<RawAd, AdFacts> read)
    {
        SeenAd? seen = Seen(ad.Ad);
        if (seen is not null && seen.LastSeen == _stamp.Now && seen.Key != ad.Key)
        {
            // Two ads of one file under one id: the source's ids are not unique, so the content tells them apart.
            ad = ad with { Ad = ad.Ad with { Id = $"{ad.Ad.Id}#{ContentKey.Of(ad.Ad)[..8]}" }, Read = ad.Read is null ? null : ad.Read with { Packed = null } };
            seen = Seen(ad.Ad);
        }

        if (seen is not null && seen.Key == ad.Key && seen.With == _stamp.With)
        {
            _writer.Touch(seen.Number, _stamp.Now);
            return (seen.LastSeen == _stamp.Now ? PutOutcome.Duplicate : PutOutcome.SeenBefore, null);
        }

        ad = ad.Read is null ? ReadAd.Of(ad.Ad, PackedText.Of(ad.Ad), read(ad.Ad), _session.Terms) : ad;
        return (seen is null ? Insert(ad, ad.Read!.Copies) : Update(seen, ad), ad.Read!.Facts);
    }

    /// <summary>Puts what was read anew in place of what was read before; the ad itself stays as it is.</summary>
    internal void Reread(StoredAd ad, AdFacts facts) => _writer.Reread(ad.Number, ad.Raw, facts, _stamp);

    // An ad that stands in the store just so, without reading it; null for any other.
    private PreparedAd? Current(RawAd ad) =>
        _session.Known.MayHaveHeld(ad.Source, ad.Id) && AdKey.Of(AdWords.Of(ad)) is var key && _session.Known.IsCurrent(ad.Source, ad.Id, key) ? new PreparedAd(ad, key, null) : null;

    private SeenAd? Seen(RawAd ad) => _session.Known.MayHold(ad.Source, ad.Id) ? _writer.Seen(ad.Source, ad.Id) : null;

    private PutOutcome Insert(PreparedAd ad, CopyLook copies)
    {
        long? original = _session.Duplicates.Find(copies);
        bool isRepost = original is { } gone && _session.Gone.Contains(gone);
        long number = _session.NextNumber++;
        long? duplicateOf = isRepost ? null : original;
        _writer.Insert(number, ad, _stamp, duplicateOf);
        _session.Known.Put(ad.Ad.Source, ad.Ad.Id);
        _session.Duplicates.Add(number, duplicateOf ?? number, copies);
        if (original is { } first && isRepost)
        {
            Execute("mark-repost", new { AdId = number, Original = first, _stamp.Revision });
            _events.Add(number, "reposted", $"in place of ad {first}");
            _session.Duplicates.Redirect(first, number);
            return PutOutcome.Reposted;
        }

        return duplicateOf is null ? PutOutcome.New : PutOutcome.Duplicate;
    }

    private PutOutcome Update(SeenAd seen, PreparedAd ad)
    {
        bool same = seen.Key == ad.Key;
        if (!same)
        {
            AdRow before = _connection.QuerySingle<AdRow>(Statements.Get("get-ad"), new { AdId = seen.Number, SourceId = (string?)null });
            _events.Add(seen.Number, "changed", AdChanges.Between(before, ad.Ad));
            _session.Duplicates.Add(seen.Number, before.DuplicateOf ?? seen.Number, ad.Read!.Copies);
        }

        _writer.Update(seen.Number, ad, _stamp);
        return same ? PutOutcome.SeenBefore : PutOutcome.Changed;
    }

    private int See(ListedRow ad)
    {
        Execute("see-ad", new { _stamp.Now, _stamp.Revision, ad.AdId });
        if (ad.Gone is null)
        {
            return 0;
        }

        _session.Gone.Remove(ad.AdId);
        _events.Add(ad.AdId, "back", null);
        return 1;
    }

    private int Miss(ListedRow ad, string source)
    {
        Execute("miss-ad", new { _stamp.Now, _stamp.Revision, ad.AdId, Misses });
        if (ad.Missed + 1 < Misses)
        {
            return 0;
        }

        _session.Gone.Add(ad.AdId);
        _events.Add(ad.AdId, "gone", $"not listed by {source} {Misses} times running");
        return 1;
    }

    private void Finish()
    {
        _session.Terms.Save();
        long revision = _connection.ExecuteScalar<long>("select coalesce(max(revision), 0) from ad");
        _transaction.Commit();
        _committed = true;
        _session.Revision = revision;
        _transaction.Dispose();
    }

    private void Execute(string name, object parameters) => _connection.Execute(Statements.Get(name), parameters);

    private sealed class ListedRow
    {
        public long AdId { get; set; }

        public string SourceId { get; set; } = "";

        public string? Gone { get; set; }

        public long Missed { get; set; }
    }
}
