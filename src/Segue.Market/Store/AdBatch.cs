using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Dapper;
using Segue.Market.Figures;
using Segue.Market.Import;
using Segue.Reading;

namespace Segue.Market.Store;

/// <summary>One import, in one transaction. Disposing it without <see cref="Commit"/> leaves the store as it was.</summary>
public sealed class AdBatch : IDisposable
{
    private readonly DbConnection _connection;
    private readonly DbTransaction _transaction;
    private readonly string _catalogue;
    private readonly string _now;
    private readonly DuplicateIndex _duplicates = new();
    private readonly Dictionary<string, string> _sql = new(StringComparer.Ordinal);

    internal AdBatch(DbConnection connection, DbTransaction transaction, string catalogue, DateTimeOffset now)
    {
        (_connection, _transaction, _catalogue) = (connection, transaction, catalogue);
        _now = now.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
        foreach (SignatureRow row in connection.Query<SignatureRow>(Sql("list-signatures"), transaction: transaction, buffered: false))
        {
            _duplicates.Add(row.AdId, new AdSignature(row.ContentKey, row.Title, row.Employer, row.Region, row.Sketch is null ? null : TextSketch.FromBytes(row.Sketch)));
        }
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

    /// <summary>Puts an ad in, or brings the one that is there up to date.</summary>
    public PutOutcome Put(RawAd ad, AdFacts facts)
    {
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
            return Insert(ad, facts, signature);
        }

        Execute("update-ad", Parameters(ad, facts, signature, seen.AdId, null));
        Execute("delete-skills", new { seen.AdId });
        InsertSkills(seen.AdId, facts);
        return seen.LastSeen == _now ? PutOutcome.Duplicate : seen.ContentKey == signature.ContentKey ? PutOutcome.SeenBefore : PutOutcome.Changed;
    }

    /// <summary>Makes everything that was put in permanent.</summary>
    public void Commit() => _transaction.Commit();

    /// <inheritdoc/>
    public void Dispose() => _transaction.Dispose();

    private PutOutcome Insert(RawAd ad, AdFacts facts, AdSignature signature)
    {
        long? original = _duplicates.Find(signature);
        long number = _connection.ExecuteScalar<long>(Sql("insert-ad"), Parameters(ad, facts, signature, null, original), _transaction);
        InsertSkills(number, facts);
        if (original is not null)
        {
            return PutOutcome.Duplicate;
        }

        _duplicates.Add(number, signature);
        return PutOutcome.New;
    }

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
    };

    private SeenRow? Seen(string source, string id) =>
        _connection.QueryFirstOrDefault<SeenRow>(Sql("find-seen"), new { Source = source, SourceId = id }, _transaction);

    private void Execute(string name, object parameters) => _connection.Execute(Sql(name), parameters, _transaction);

    private string Sql(string name) => _sql.TryGetValue(name, out string? known) ? known : _sql[name] = SqlFiles.Get(name);

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
    }
}
