using System.Text.Json;
using Dapper;
using Segue.Basics;
using Segue.Testing;

namespace Segue.Storage.Tests;

public sealed class StoreCopyTests : IDisposable
{
    private static readonly Migration First = new("Test", 1, "0001-a.sql", """
        create table a (id integer primary key, parent integer references a (id), word text, real real, bytes blob);
        create virtual table words using fts5 (word, content='a', content_rowid='id');
        create trigger words_in after insert on a begin insert into words (rowid, word) values (new.id, new.word); end;
        """);

    private static readonly Migration Second = new("Test", 2, "0002-b.sql", "alter table a add column later text default 'since'");

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_WhatWriteWrote_IsTheSameToTheLetter()
    {
        string[] words = ["plain", "", "{\"x\":1.50,\"é\":\"“£”\"}", "{\"x\": 1}", "[1,2]", "{broken", "[", "{\"\\u00e9\":1}", "null", "a\u0001\u2028\"\\b", "😀"];
        string before;
        using (Database database = Database.Open(Home("one"), [First], DateTimeOffset.UnixEpoch))
        {
            for (int id = words.Length; id > 0; id--)
            {
                database.Connection.Execute("insert into a values (@id, @parent, @word, @real, @bytes)", new { id, parent = id == words.Length ? (int?)null : id + 1, word = words[id - 1], real = id == 3 ? (double?)null : id / 3.0, bytes = id % 2 == 0 ? new byte[] { 0, 255, (byte)id } : null });
            }

            before = Copy(database);
        }

        Result<long> rows = StoreCopy.Read(Home("two"), JsonDocument.Parse(before).RootElement, [First, Second], DateTimeOffset.UnixEpoch);

        Assert.Equal(words.Length, rows.Value);
        using Database after = Database.Open(Home("two"), [First, Second], DateTimeOffset.UnixEpoch);
        Assert.Equal(words, after.Connection.Query<string>("select word from a order by id"));
        Assert.Equal("real", after.Connection.ExecuteScalar<string>("select typeof(real) from a where id = 6"));
        Assert.Equal(1, after.Connection.ExecuteScalar<int>("select count(*) from words where words match 'plain'"));
        Assert.Equal(words.Length, after.Connection.ExecuteScalar<int>("select count(*) from a where later = 'since'"));
        Assert.Contains("{\"json\":{\"x\":1.50,", before, StringComparison.Ordinal);
        Assert.DoesNotContain("words_data", before, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SecondTime_GivesTheSameCopy()
    {
        using (Database database = Database.Open(Home("one"), [First], DateTimeOffset.UnixEpoch))
        {
            database.Connection.Execute("insert into a values (1, null, 'x', 2.0, x'00')");
            string copy = Copy(database);
            Assert.True(StoreCopy.Read(Home("two"), JsonDocument.Parse(copy).RootElement, [First], DateTimeOffset.UnixEpoch.AddDays(1)).IsOk);
            using Database second = Database.Open(Home("two"), [First], DateTimeOffset.UnixEpoch);

            Assert.Equal(copy, Copy(second));
        }
    }

    [Fact]
    public void Read_RowThatBreaksARule_LeavesNothing()
    {
        const string Copy = """{"tables":{"a":[{"id":1,"parent":99}],"migration":[{"capability":"Test","number":1,"name":"x","applied":"x"}]}}""";

        Result<long> rows = StoreCopy.Read(Home("one"), JsonDocument.Parse(Copy).RootElement, [First], DateTimeOffset.UnixEpoch);

        Assert.Equal("home.copy", rows.Problems[0].Code);
        Assert.Empty(Directory.Exists(Home("one")) ? Directory.GetFileSystemEntries(Home("one")) : []);
    }

    private string Home(string name) => Path.Combine(_folder.Path, name);

    private static string Copy(Database database)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            StoreCopy.Write(database.Connection, writer);
            writer.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
