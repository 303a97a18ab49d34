using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Segue.Storage;

/// <summary>Ends transactions.</summary>
public static class Transactions
{
    // "cannot rollback - no transaction is active"
    private const int Misuse = 1;

    /// <summary>
    /// Ends a transaction, undoing it where it was not committed. When the disk is full or fails SQLite has undone it already; that there is nothing left to undo is no
    /// fault of its own then, and must not hide the one that is on its way.
    /// </summary>
    public static void Leave(DbTransaction transaction)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        try
        {
            transaction.Dispose();
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode == Misuse)
        {
            EndEmpty(transaction);
        }
    }

    // It is undone already, but the connection takes it for open still and would try again when it is closed: an empty one is begun in its place and ended.
    private static void EndEmpty(DbTransaction transaction)
    {
        if (transaction.Connection is { } connection)
        {
            using (DbCommand begin = connection.CreateCommand())
            {
                begin.Transaction = transaction;
                begin.CommandText = "begin";
                begin.ExecuteNonQuery();
            }

            transaction.Dispose();
        }
    }
}
