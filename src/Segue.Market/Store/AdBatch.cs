using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Dapper;
using Segue.Market.Figures;
using Segue.Market.Import;
using Segue.Market.Sources;
using Segue.Reading;

namespace Segue.Market.Store;

/// <summary>One import, in one transaction. Disposing it without <see cref="Commit"/> leaves the store as it was.</summary>
public sealed class AdBatch : IDisposable
{
    // One miss may be a slip of the source; two running are not.
    private const int Misses = 2;

    private readonly DbConnection _connection;
    private readonly DbTransaction _transaction;
    private readonly string _catalogue;
    private readonly string _now;
    private readonly long _revision;
    private DuplicateIndex? _duplicates;
    private readonly HashSet<long> _gone = [];
    private readonly Dictionary<long, long> _reposts = [];

    internal AdBatch(DbConnection connection, DbTransaction transaction, string catalogue, DateTimeOffset now)
    {
        (_connection, _transaction, _catalogue) = (connection, transaction, catalogue);
        _now = now.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

        // The writer's turn is taken by now, so no other write can take this number.
        _revision = connection.ExecuteScalar<long>("select coalesce(max(revision), 0) + 1 from ad", transaction: transaction);
    }

    /// <summary>
    /// What becomes of an ad that is already there, read with this catalogue, so that its facts need not be worked out again: seen
    /// before, or a duplicate when this import has brought it already. Null when it must be read and put.
    /// </summary>
    public PutOutcome? Touch(RawAd ad)
    {
        if (Seen(ad.Source, ad.Id) is not { } seen || seen.ContentKey != ContentKey.Of(ad) || seen.Catalogue != _catalogue)
        {
            return null;
        }

        Execute("touch-ad", new { Now = _now, seen.AdId });
        return seen.LastSeen == _now ? PutOutcome.Duplicate : PutOutcome.SeenBefore;
    }

    /// <summary>Puts ads in: those that are there unchanged are touched, the others read side by side and put.</summary>
    /// <param name="ads">The ads.</param>
    /// <param name="read">Reads one ad into facts; called from several threads at once.</param>
    /// <returns>What became of each ad, in no promised order, with its facts where it was read.</returns>
    public IReadOnlyList<(PutOutcome Outcome, AdFacts? Facts)> PutAll(IEnumerable<RawAd> ads, Func<RawAd, AdFacts> read)
    {
        ArgumentNullException.ThrowIfNull(ads);
        List<(PutOutcome, AdFacts?)> outcomes = [];
        List<RawAd> fresh = [];
        foreach (RawAd ad in ads)
        {
            if (Touch(ad) is { } known)
            {
                outcomes.Add((known, null));
            }
            else
            {
                fresh.Add(ad);
            }
        }

        AdFacts[] facts = new AdFacts[fresh.Count];
        Parallel.For(0, fresh.Count, i => facts[i] = read(fresh[i]));
        for (int i = 0; i < facts.Length; i++)
        {
            outcomes.Add((Put(fresh[i], facts[i]), facts[i]));
        }

        return outcomes;
    }

    /// <summary>Puts an ad in, or brings the one that is there up to date.</summary>
    public PutOutcome Put(RawAd ad, AdFacts facts)
    {
        _duplicates ??= LoadSignatures();
        AdSignature signature = new(ContentKey.Of(ad), ad.Title, ad.Employer, facts.Place?.Region, TextSketch.Of(ad.Description));
        SeenRow? seen = Seen(ad.Source, ad.Id);
        if (seen is not null && seen.LastSeen == _now && seen.ContentKey != signature.ContentKey)
        {
            // Two ads of one file under one id: the source's ids are not unique, so the content tells them apart.
            ad = ad with { Id = $"{ad.Id}#{signature.ContentKey[..8]}" };
            seen = Seen(ad.Source, ad.Id);
        }

        if (seen is null)
        {
            return Insert(ad, facts, signature, _duplicates);
        }

        string? changes = seen.ContentKey == signature.ContentKey ? null : AdChanges.Between(_connection.QuerySingle<AdRow>(Sql("get-ad"), new { seen.AdId, SourceId = (string?)null }, _transaction), ad);
        Execute("update-ad", Parameters(ad, facts, signature, seen.AdId, null));
        if (changes is not null)
        {
            Event(seen.AdId, "changed", changes);
        }

        Execute("delete-skills", new { seen.AdId });
        InsertSkills(seen.AdId, facts);
        return seen.LastSeen == _now ? PutOutcome.Duplicate : seen.ContentKey == signature.ContentKey ? PutOutcome.SeenBefore : PutOutcome.Changed;
    }

    /// <summary>
    /// Notes how asking a source went. After an answer that lists everything, what it lists is seen, what was gone is back, and what it has left out twice
    /// running is gone. After any other answer nothing is concluded from an ad's absence.
    /// </summary>
    /// <returns>How many ads were found gone, and how many came back.</returns>
    public (int Gone, int Back) Close(string source, Pull pull)
    {
        ArgumentNullException.ThrowIfNull(pull);
        bool unchanged = pull.Outcome == PullOutcome.Unchanged;
        bool whole = pull.Outcome == PullOutcome.Complete || (pull.Outcome == PullOutcome.Empty && pull.Reason is null);
        HashSet<string> listed = pull.Listed.ToHashSet(StringComparer.Ordinal);
        (int gone, int back) = (0, 0);
        foreach (ListedRow ad in _connection.Query<ListedRow>(Sql("list-of-source"), new { Source = source }, _transaction))
        {
            if (listed.Contains(ad.SourceId) || (unchanged && ad.Gone is null && ad.Missed == 0))
            {
                Execute("see-ad", new { Now = _now, Revision = _revision, ad.AdId });
                back += ad.Gone is null ? 0 : 1;
                if (ad.Gone is not null)
                {
                    Event(ad.AdId, "back", null);
                }
            }
            else if (ad.Gone is null && (whole || unchanged))
            {
                Execute("miss-ad", new { Now = _now, Revision = _revision, ad.AdId, Misses });
                if (ad.Missed + 1 >= Misses)
                {
                    gone++;
                    Event(ad.AdId, "gone", $"not listed by {source} {Misses} times running");
                }
            }
        }

        bool answered = whole || unchanged || pull.Outcome is PullOutcome.Empty or PullOutcome.Partial;
        Execute("put-source", new { Source = source, pull.Stamp?.ETag, pull.Stamp?.LastModified, Outcome = pull.Outcome.ToString(), pull.Reason, Listed = listed.Count, Now = _now, Answered = answered ? _now : null });
        return (gone, back);
    }

    /// <summary>Puts what was read anew in place of what was read before; the ad itself stays as it is.</summary>
    public void Reread(long number, AdFacts facts)
    {
        Execute("reread-ad", new { AdId = number, facts.Role, facts.Place?.Region, Facts = JsonSerializer.Serialize(facts, FactsJson.Default.AdFacts), Catalogue = _catalogue, Revision = _revision });
        Execute("delete-skills", new { AdId = number });
        InsertSkills(number, facts);
    }

    /// <summary>Makes everything that was put in permanent.</summary>
    public void Commit() => _transaction.Commit();

    /// <inheritdoc/>
    public void Dispose() => _transaction.Dispose();

    // Only what is put is compared with what is there: touching, closing and reading anew do without, however many ads there are.
    private DuplicateIndex LoadSignatures()
    {
        DuplicateIndex duplicates = new();
        foreach (SignatureRow row in _connection.Query<SignatureRow>(Sql("list-signatures"), transaction: _transaction, buffered: false))
        {
            if (row.IsGone)
            {
                _gone.Add(row.AdId);
            }

            duplicates.Add(row.AdId, new AdSignature(row.ContentKey, row.Title, row.Employer, row.Region, row.Sketch is null ? null : TextSketch.FromBytes(row.Sketch)));
        }

        return duplicates;
    }

    private PutOutcome Insert(RawAd ad, AdFacts facts, AdSignature signature, DuplicateIndex duplicates)
    {
        long? original = duplicates.Find(signature);
        original = original is { } older && _reposts.TryGetValue(older, out long newer) ? newer : original;
        bool isRepost = original is { } gone && _gone.Contains(gone);
        long number = _connection.ExecuteScalar<long>(Sql("insert-ad"), Parameters(ad, facts, signature, null, isRepost ? null : original), _transaction);
        InsertSkills(number, facts);
        if (original is { } first && isRepost)
        {
            Execute("mark-repost", new { AdId = number, Original = first, Revision = _revision });
            Event(number, "reposted", $"in place of ad {first}");
            _reposts[first] = number;
            return PutOutcome.Reposted;
        }

        if (original is not null)
        {
            return PutOutcome.Duplicate;
        }

        duplicates.Add(number, signature);
        return PutOutcome.New;
    }

    private void Event(long number, string what, string? detail) => Execute("insert-event", new { AdId = number, Now = _now, What = what, Detail = detail });

    private void InsertSkills(long number, AdFacts facts)
    {
        IEnumerable<object> rows = SkillTally.Firmest(facts).Select(pair => (object)new { AdId = number, Skill = pair.Key, Strength = pair.Value.ToString().ToLowerInvariant() });
        _connection.Execute(Sql("insert-skill"), rows, _transaction);
    }

    private object Parameters(RawAd ad, AdFacts facts, AdSignature signature, long? number, long? original) => new
    {
        AdId = number,
        ad.Source,
        SourceId = ad.Id,
        ad.Title,
        ad.Description,
        ad.Employer,
        ad.Location,
        ad.PayText,
        PayPredicted = ad.PayPredicted ? 1 : 0,
        ad.Level,
        ad.Workplace,
        ad.Employment,
        ad.Url,
        Posted = ad.Posted?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Closes = ad.Closes?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        signature.ContentKey,
        Sketch = signature.Sketch?.ToBytes(),
        DuplicateOf = original,
        facts.Role,
        facts.Place?.Region,
        Facts = JsonSerializer.Serialize(facts, FactsJson.Default.AdFacts),
        Catalogue = _catalogue,
        Now = _now,
        Revision = _revision,
    };

    private SeenRow? Seen(string source, string id) =>
        _connection.QueryFirstOrDefault<SeenRow>(Sql("find-seen"), new { Source = source, SourceId = id }, _transaction);

    private void Execute(string name, object parameters) => _connection.Execute(Sql(name), parameters, _transaction);

    private static string Sql(string name) => Statements.Get(name);

    private sealed class SeenRow
    {
        public long AdId { get; set; }

        public string ContentKey { get; set; } = "";

        public string Catalogue { get; set; } = "";

        public string LastSeen { get; set; } = "";
    }

    private sealed class SignatureRow
    {
        public long AdId { get; set; }

        public string Title { get; set; } = "";

        public string? Employer { get; set; }

        public string? Region { get; set; }

        public string ContentKey { get; set; } = "";

        public byte[]? Sketch { get; set; }

        public bool IsGone { get; set; }
    }

    private sealed class ListedRow
    {
        public long AdId { get; set; }

        public string SourceId { get; set; } = "";

        public string? Gone { get; set; }

        public long Missed { get; set; }
    }
}
