using System.Data.Common;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Segue.Storage;

/// <summary>
/// The user's SQLite database: <c>segue.db</c> in the data folder, in write-ahead mode, with foreign keys on. One writer at a
/// time; another process waits up to five seconds for it.
/// </summary>
public sealed class Database : IDisposable
{
    /// <summary>The database's file below the data folder.</summary>
    public const string FileName = "segue.db";

    // Packed ads take one to two kilobytes each: on pages of four, a quarter of the file would be left over. A file keeps the size it was made with.
    private const int PageSize = 8192;

    // Filled only by what is read or written: the indexes that a run of writes goes through again and again, and what one piece of it changes, stay in memory.
    private const int CacheKilobytes = 32 * 1024;

    private readonly SqliteConnection _connection;

    private Database(SqliteConnection connection) => _connection = connection;

    /// <summary>Gets the open connection.</summary>
    public DbConnection Connection => _connection;

    /// <summary>True when there is a database in this folder.</summary>
    public static bool Exists(string home) => File.Exists(Path.Combine(home, FileName));

    /// <summary>Opens the database in a folder, making both when they are not there, and brings its tables up to date.</summary>
    /// <param name="home">The data folder.</param>
    /// <param name="migrations">What the capabilities in use need; steps already taken are passed over.</param>
    /// <param name="now">When, for the record of steps taken.</param>
    /// <exception cref="LaterVersionException">The database was made by a later version of the program.</exception>
    /// <exception cref="SqliteException">The file is no database or cannot be written.</exception>
    public static Database Open(string home, IReadOnlyList<Migration> migrations, DateTimeOffset now)
    {
        ArgumentException.ThrowIfNullOrEmpty(home);
        PrivateFolder(home);
        string file = Path.Combine(home, FileName);
        bool made = !File.Exists(file);
        Database database = Prepare($"Data Source={file};Pooling=False;Default Timeout=5", migrations, now);
        if (made && !OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        return database;
    }

    /// <summary>Opens a database that lives in memory until it is disposed, for tests and for work that keeps nothing.</summary>
    public static Database OpenInMemory(IReadOnlyList<Migration> migrations, DateTimeOffset now) =>
        Prepare("Data Source=:memory:;Pooling=False", migrations, now);

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    // What is kept is nobody else's business.
    private static void PrivateFolder(string home)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(home);
        }
        else
        {
            Directory.CreateDirectory(home, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static Database Prepare(string connectionString, IReadOnlyList<Migration> migrations, DateTimeOffset now)
    {
        NativeSqlite.Initialise();
        SqliteConnection connection = new(connectionString);
        try
        {
            connection.Open();
            connection.Execute($"pragma page_size = {PageSize}; pragma journal_mode = wal; pragma synchronous = normal; pragma foreign_keys = on; pragma busy_timeout = 5000; pragma cache_size = -{CacheKilobytes};");
            Migrate(connection, migrations, now);
            return new Database(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void Migrate(SqliteConnection connection, IReadOnlyList<Migration> migrations, DateTimeOffset now)
    {
        connection.Execute("create table if not exists migration (capability text not null, number integer not null, name text not null, applied text not null, primary key (capability, number)) without rowid");
        foreach (IGrouping<string, Migration> capability in migrations.GroupBy(migration => migration.Capability, StringComparer.Ordinal))
        {
            int done = connection.ExecuteScalar<int>("select coalesce(max(number), 0) from migration where capability = @Key", new { capability.Key });
            int known = capability.Max(migration => migration.Number);
            if (done > known)
            {
                throw new LaterVersionException($"The database is from a later version: {capability.Key} is at {done}, this program knows {known}.");
            }

            Migration[] due = [.. capability.Where(migration => migration.Number > done)];
            if (due.Length > 0)
            {
                // A step may build a table anew; dropping the old one must not take with it what refers to it. Only outside a transaction can this be said.
                connection.Execute("pragma foreign_keys = off");
                Array.ForEach(due, migration => Apply(connection, migration, now));
                connection.Execute("pragma foreign_keys = on");
            }
        }
    }

    private static void Apply(SqliteConnection connection, Migration migration, DateTimeOffset now)
    {
        // The writer's turn is taken first: another process may have taken this step in the meantime.
        SqliteTransaction transaction = connection.BeginTransaction();
        try
        {
            Apply(connection, transaction, migration, now);
        }
        finally
        {
            Transactions.Leave(transaction);
        }
    }

    private static void Apply(SqliteConnection connection, SqliteTransaction transaction, Migration migration, DateTimeOffset now)
    {
        if (connection.ExecuteScalar<int>("select count(*) from migration where capability = @Capability and number = @Number", new { migration.Capability, migration.Number }, transaction) > 0)
        {
            return;
        }

        connection.Execute(migration.Sql, transaction: transaction);
        if (connection.QueryFirstOrDefault<string>("select \"table\" from pragma_foreign_key_check", transaction: transaction) is { } orphaned)
        {
            throw new InvalidOperationException($"{migration.Capability} {migration.Name} leaves rows of {orphaned} that refer to nothing.");
        }

        connection.Execute(
            "insert into migration (capability, number, name, applied) values (@Capability, @Number, @Name, @Applied)",
            new { migration.Capability, migration.Number, migration.Name, Applied = now.UtcDateTime.ToString("O", CultureInfo.InvariantCulture) },
            transaction);
        transaction.Commit();
    }
}
