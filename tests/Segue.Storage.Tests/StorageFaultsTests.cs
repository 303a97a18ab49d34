using Dapper;
using Microsoft.Data.Sqlite;
using Segue.Testing;

namespace Segue.Storage.Tests;

public sealed class StorageFaultsTests : IDisposable
{
    private static readonly Migration First = new("Test", 1, "0001-a.sql", "create table a (x integer)");

    private readonly TempFolder _home = new();

    public void Dispose() => _home.Dispose();

    [Theory]
    [InlineData(5, "home.locked")]
    [InlineData(6, "home.locked")]
    [InlineData(8, "home.unwritable")]
    [InlineData(11, "home.damaged")]
    [InlineData(13, "home.full")]
    [InlineData(14, "home.unwritable")]
    [InlineData(26, "home.damaged")]
    public void Explain_KnownFault_SaysWhatToDo(int code, string problem)
    {
        Assert.True(StorageFaults.Explain(new SqliteException("x", code), "/home/me") is { Remedy: not null, Source: "/home/me/segue.db" } explained && explained.Code == problem);
    }

    [Fact]
    public void Explain_OtherException_IsNotItsBusiness()
    {
        Assert.Null(StorageFaults.Explain(new InvalidOperationException("x"), "/home/me"));
    }

    [Fact]
    public void Leave_ACommitThatSqliteUndidItself_LetsTheConnectionGoOnAndClose()
    {
        using Database database = Database.Open(_home.Path, [First], DateTimeOffset.UnixEpoch);
        System.Data.Common.DbTransaction transaction = database.Connection.BeginTransaction();

        // As a commit does on a full disk: nobody is told of the undoing.
        SQLitePCL.raw.sqlite3_rollback_hook(((SqliteConnection)database.Connection).Handle, null, null);
        database.Connection.Execute("rollback");

        Transactions.Leave(transaction);

        using (System.Data.Common.DbTransaction next = database.Connection.BeginTransaction())
        {
            database.Connection.Execute("insert into a values (1)");
            next.Commit();
        }

        Assert.Equal(1, database.Connection.ExecuteScalar<int>("select count(*) from a"));
    }

    [Fact]
    public void Write_WhileAnotherWrites_IsLocked()
    {
        using Database one = Database.Open(_home.Path, [First], DateTimeOffset.UnixEpoch);
        using Database other = Database.Open(_home.Path, [First], DateTimeOffset.UnixEpoch);
        other.Connection.Execute("pragma busy_timeout = 0");
        using System.Data.Common.DbTransaction turn = one.Connection.BeginTransaction();

        SqliteException fault = Assert.ThrowsAny<SqliteException>(() => other.Connection.Execute("insert into a values (1)", commandTimeout: 1));

        Assert.Equal("home.locked", StorageFaults.Explain(fault, _home.Path)?.Code);
    }

    [Fact]
    public void Erase_WhileAnotherWrites_DeletesNothing()
    {
        using Database one = Database.Open(_home.Path, [First], DateTimeOffset.UnixEpoch);
        using System.Data.Common.DbTransaction turn = one.Connection.BeginTransaction();

        SqliteException fault = Assert.ThrowsAny<SqliteException>(() => StoreFiles.Erase(_home.Path));

        Assert.Equal("home.locked", StorageFaults.Explain(fault, _home.Path)?.Code);
        Assert.True(Database.Exists(_home.Path));
    }

    [Fact]
    public void Open_NewFolder_IsForTheOwnerOnly()
    {
        string home = Path.Combine(_home.Path, "new");

        Database.Open(home, [First], DateTimeOffset.UnixEpoch).Dispose();

        Assert.True(OperatingSystem.IsWindows() || (File.GetUnixFileMode(home) & (UnixFileMode.GroupRead | UnixFileMode.OtherRead)) == UnixFileMode.None);
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(Path.Combine(home, Database.FileName)) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }
}
