using System.Data.Common;
using System.Globalization;
using Dapper;
using Segue.Basics;
using Segue.Journey.Store;
using Segue.Market.Search;

namespace Segue.Journey.Searches;

/// <summary>The searches that the user keeps. Not thread-safe: one to a connection.</summary>
/// <param name="connection">An open connection to a database that has been migrated.</param>
public sealed class SavedSearches(DbConnection connection)
{
    // One person to a database; the column is there so that a server can hold many.
    private const string Owner = "me";

    private const int LongestName = 60;

    /// <summary>All of them, in order of name.</summary>
    public IReadOnlyList<SavedSearch> List() => [.. connection.Query<Row>(Statements.Get("list-saved-searches"), new { Owner }).Select(row => row.ToSearch())];

    /// <summary>The search of a name; null when there is none.</summary>
    public SavedSearch? Find(string name) => List().FirstOrDefault(search => search.Name == name);

    /// <summary>Keeps a search, in place of the one of that name if there is one.</summary>
    /// <returns>The search; <c>search.name</c> when that is no name.</returns>
    public Result<SavedSearch> Put(string name, SearchWish wish, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length is 0 or > LongestName || !name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_'))
        {
            return Result.Fail<SavedSearch>(new Problem("search.name", $"“{name}” is no name for a search.") { Remedy = $"Use up to {LongestName} letters, digits and dashes, such as leeds-data." });
        }

        connection.Execute(Statements.Get("put-saved-search"), new { Owner, Name = name, Made = now.UtcDateTime.ToString("O", CultureInfo.InvariantCulture), Wish = WishText.ToJson(wish) });
        return Result.Ok(new SavedSearch(name, wish, now));
    }

    /// <summary>Forgets a search.</summary>
    /// <returns>False when there is none of that name.</returns>
    public bool Forget(string name) => connection.Execute("delete from saved_search where owner = @Owner and name = @name", new { Owner, name }) > 0;

    private sealed class Row
    {
        public string Name { get; set; } = "";

        public string Made { get; set; } = "";

        public string Wish { get; set; } = "";

        public SavedSearch ToSearch() => new(Name, WishText.Parse(Wish), DateTimeOffset.Parse(Made, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind));
    }
}
