using System.Data.Common;
using Dapper;

namespace Segue.Market.Store;

/// <summary>The imported ads. Not thread-safe: one store to one connection.</summary>
/// <param name="connection">An open connection to a database that has been migrated.</param>
public sealed class AdStore(DbConnection connection)
{
    /// <summary>Begins one import: nothing of it is there until it is committed.</summary>
    /// <param name="catalogue">The catalogue version that the ads are read with.</param>
    /// <param name="now">When.</param>
    public AdBatch Begin(string catalogue, DateTimeOffset now) => new(connection, connection.BeginTransaction(), catalogue, now);

    /// <summary>The ads that are no copies, in order of number, one in memory at a time.</summary>
    /// <param name="role">Only those of this role; null for all.</param>
    public IEnumerable<StoredAd> List(string? role)
    {
        foreach (AdRow row in connection.Query<AdRow>(SqlFiles.Get("list-ads"), new { Role = role }, buffered: false))
        {
            yield return row.ToStoredAd();
        }
    }

    /// <summary>One ad by its number or its source's id; null when there is none.</summary>
    public StoredAd? Get(string numberOrId)
    {
        long? number = long.TryParse(numberOrId, System.Globalization.CultureInfo.InvariantCulture, out long parsed) ? parsed : null;
        return connection.QueryFirstOrDefault<AdRow>(SqlFiles.Get("get-ad"), new { AdId = number, SourceId = numberOrId })?.ToStoredAd();
    }

    /// <summary>The ads that hold all words of the query, best first: words in the title count five times, in the employer's name twice.</summary>
    /// <param name="query">Words; everything but letters, digits and <c>+#.</c> separates them.</param>
    /// <param name="limit">The most to give, at least 1.</param>
    public IReadOnlyList<FoundAd> Search(string query, int limit)
    {
        string match = SearchQuery.ToMatch(query);
        return match.Length == 0
            ? []
            : [.. connection.Query<FoundRow>(SqlFiles.Get("search-ads"), new { Query = match, Limit = limit }).Select(row => row.ToFoundAd())];
    }

    /// <summary>How many ads there are, by source.</summary>
    /// <param name="catalogue">The catalogue version now in use.</param>
    public IReadOnlyList<SourceCount> Count(string catalogue) =>
        [.. connection.Query<CountRow>(SqlFiles.Get("count-ads"), new { Catalogue = catalogue }).Select(row => row.ToSourceCount())];

    private sealed class FoundRow
    {
        public long AdId { get; set; }

        public string Title { get; set; } = "";

        public string? Employer { get; set; }

        public string? Location { get; set; }

        public string? Role { get; set; }

        public string? Posted { get; set; }

        public string Snippet { get; set; } = "";

        public FoundAd ToFoundAd() => new(AdId, Title, Employer, Location, Role, Posted, Snippet);
    }

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
