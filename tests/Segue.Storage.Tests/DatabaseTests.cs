using Dapper;

namespace Segue.Storage.Tests;

public sealed class DatabaseTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 0, 0, 0, TimeSpan.Zero);
    private static readonly Migration First = new("Test", 1, "0001-a.sql", "create table a (x integer); insert into a values (1);");
    private static readonly Migration Second = new("Test", 2, "0002-b.sql", "alter table a add column y integer");

    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("segue-home-");

    public void Dispose() => _home.Delete(recursive: true);

    [Fact]
    public void Open_NewFolder_MakesTheDatabaseAndItsTables()
    {
        string home = Path.Combine(_home.FullName, "new", "folder");

        using Database database = Database.Open(home, [First], Now);

        Assert.True(Database.Exists(home));
        Assert.Equal(1, database.Connection.ExecuteScalar<int>("select count(*) from a"));
    }

    [Fact]
    public void Open_Again_TakesOnlyTheNewSteps()
    {
        Database.Open(_home.FullName, [First], Now).Dispose();

        using Database database = Database.Open(_home.FullName, [First, Second], Now);

        Assert.Equal(1, database.Connection.ExecuteScalar<int>("select count(*) from a where y is null"));
        Assert.Equal(["0001-a.sql", "0002-b.sql"], database.Connection.Query<string>("select name from migration order by number"));
    }

    [Fact]
    public void Open_WithAStepThatFails_LeavesTheStepUntaken()
    {
        Migration broken = new("Test", 2, "0002-c.sql", "create table c (x integer); nonsense;");

        Assert.ThrowsAny<Exception>(() => Database.Open(_home.FullName, [First, broken], Now));

        using Database database = Database.Open(_home.FullName, [First], Now);
        Assert.Equal(0, database.Connection.ExecuteScalar<int>("select count(*) from sqlite_master where name = 'c'"));
    }

    [Fact]
    public void Open_OfALaterVersion_IsRefused()
    {
        Database.Open(_home.FullName, [First, Second], Now).Dispose();

        Assert.Throws<LaterVersionException>(() => Database.Open(_home.FullName, [First], Now));
    }

    [Fact]
    public void Open_KeepsForeignKeysOnAndWritesAhead()
    {
        using Database database = Database.Open(_home.FullName, [First], Now);

        Assert.Equal(1, database.Connection.ExecuteScalar<int>("pragma foreign_keys"));
        Assert.Equal("wal", database.Connection.ExecuteScalar<string>("pragma journal_mode"));
    }

    [Fact]
    public void Sqlite_HasFullTextSearch()
    {
        using Database database = Database.OpenInMemory([], Now);

        Assert.Equal(1, database.Connection.ExecuteScalar<int>("create virtual table t using fts5 (x); insert into t values ('kafka streams'); select count(*) from t where t match 'kafka'"));
    }
}
