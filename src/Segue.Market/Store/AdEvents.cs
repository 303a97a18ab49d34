using System.Data.Common;
using Dapper;

namespace Segue.Market.Store;

/// <summary>Writes what happens to ads.</summary>
/// <param name="connection">An open connection.</param>
/// <param name="now">When, as stored.</param>
internal sealed class AdEvents(DbConnection connection, string now)
{
    /// <summary>Writes an event.</summary>
    /// <param name="number">The ad.</param>
    /// <param name="what">changed, gone, back or reposted.</param>
    /// <param name="detail">With what or why; null when there is nothing to say.</param>
    public void Add(long number, string what, string? detail) =>
        connection.Execute(Statements.Get("insert-event"), new { AdId = number, Now = now, What = what, Detail = detail });
}
