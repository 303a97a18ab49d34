using System.Data.Common;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Segue.Storage;

/// <summary>
/// A statement compiled once and run many times, for the paths on which rows go by the hundred thousand; elsewhere Dapper reads better. Places of values are
/// numbered from 1 (<c>?1</c>), columns from 0. Not thread-safe: it belongs to its connection.
/// </summary>
public sealed class Prepared : IDisposable
{
    private static readonly object Other = new();

    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    // What each place holds: a text, null for nothing, as at first, or `Other`.
    private readonly object?[] _held;

    private Prepared(sqlite3 database, sqlite3_stmt statement) =>
        (_database, _statement, _held) = (database, statement, new object?[raw.sqlite3_bind_parameter_count(statement) + 1]);

    /// <summary>Compiles a statement.</summary>
    /// <param name="connection">An open connection of <see cref="Database"/>; whatever transaction is open on it holds for the statement too.</param>
    /// <param name="sql">One statement.</param>
    /// <exception cref="SqliteException">The statement is wrong.</exception>
    public static Prepared Of(DbConnection connection, string sql)
    {
        sqlite3 database = ((SqliteConnection)connection).Handle ?? throw new InvalidOperationException("The connection is not open.");
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(database, sql, out sqlite3_stmt statement), database);
        return new Prepared(database, statement);
    }

    /// <summary>Sets a number.</summary>
    public Prepared Set(int place, long value)
    {
        _held[place] = Other;
        Check(raw.sqlite3_bind_int64(_statement, place, value));
        return this;
    }

    /// <summary>Sets a number or nothing.</summary>
    public Prepared Set(int place, long? value) => value is { } number ? Set(place, number) : SetNull(place);

    /// <summary>Sets a text or, for null, nothing. What it holds already, the same string or nothing, is not handed over again: a source, a version or a time stays the same for thousands of rows.</summary>
    public Prepared Set(int place, string? value)
    {
        if (ReferenceEquals(_held[place], value))
        {
            return this;
        }

        if (value is null)
        {
            return SetNull(place);
        }

        _held[place] = Other;
        Bind(place, value);
        _held[place] = value;
        return this;
    }

    /// <summary>Sets bytes.</summary>
    public Prepared Set(int place, ReadOnlySpan<byte> value)
    {
        _held[place] = Other;
        Check(value.IsEmpty ? raw.sqlite3_bind_zeroblob(_statement, place, 0) : raw.sqlite3_bind_blob(_statement, place, value));
        return this;
    }

    /// <summary>Sets nothing.</summary>
    public Prepared SetNull(int place)
    {
        if (_held[place] is not null)
        {
            Check(raw.sqlite3_bind_null(_statement, place));
            _held[place] = null;
        }

        return this;
    }

    /// <summary>Runs the statement to its end and makes it ready for the next values.</summary>
    /// <exception cref="SqliteException">It failed.</exception>
    public void Run()
    {
        while (Next())
        {
            // Rows of no interest.
        }
    }

    /// <summary>Goes to the next row; false, and ready for the next values, after the last.</summary>
    /// <exception cref="SqliteException">It failed.</exception>
    public bool Next()
    {
        int outcome = raw.sqlite3_step(_statement);
        if (outcome == raw.SQLITE_ROW)
        {
            return true;
        }

        if (outcome != raw.SQLITE_DONE)
        {
            int extended = raw.sqlite3_extended_errcode(_database);
            string message = raw.sqlite3_errmsg(_database).utf8_to_string();
            raw.sqlite3_reset(_statement);
            throw new SqliteException($"SQLite Error {outcome}: '{message}'.", outcome, extended);
        }

        raw.sqlite3_reset(_statement);
        return false;
    }

    /// <summary>Leaves the rows that are still to come and is ready for the next values.</summary>
    public void Reset() => raw.sqlite3_reset(_statement);

    /// <summary>Whether a column of this row holds nothing.</summary>
    public bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    /// <summary>Whether a column of this row holds text.</summary>
    public bool IsText(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_TEXT;

    /// <summary>A number of this row; 0 for nothing.</summary>
    public long Number(int column) => raw.sqlite3_column_int64(_statement, column);

    /// <summary>A text of this row; null for nothing.</summary>
    public string? Text(int column) => IsNull(column) ? null : raw.sqlite3_column_text(_statement, column).utf8_to_string();

    /// <summary>Bytes of this row, valid until the next row is asked for; empty for nothing.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(_statement, column);

    /// <inheritdoc/>
    public void Dispose() => _statement.Dispose();

    private void Bind(int place, string value)
    {
        if (value.Length == 0)
        {
            // An empty span would be taken for nothing.
            Check(raw.sqlite3_bind_text(_statement, place, ""));
            return;
        }

        const int onStack = 512;
        int most = Encoding.UTF8.GetMaxByteCount(value.Length);
        Span<byte> bytes = most <= onStack ? stackalloc byte[onStack] : new byte[most];
        Check(raw.sqlite3_bind_text(_statement, place, bytes[..Encoding.UTF8.GetBytes(value, bytes)]));
    }

    private void Check(int outcome) => SqliteException.ThrowExceptionForRC(outcome, _database);
}
