using System.Data.Common;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Segue.Basics;

namespace Segue.Storage;

/// <summary>
/// Everything a database holds as one JSON object, and back. <c>tables</c> has each table's rows, each row its columns by name;
/// the table <c>migration</c> says what the others are like. Text that is JSON itself is written as <c>{"json": ...}</c> so that it can be read, bytes as
/// <c>{"base64": "..."}</c>. What the database can work out from the rest (search indexes) is not written.
/// </summary>
public static class StoreCopy
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>How many rows each table holds, by name; the record of migrations left out.</summary>
    public static IReadOnlyList<(string Table, long Rows)> Count(DbConnection connection) =>
        [.. Tables(connection).Where(table => table != "migration").Select(table => (table, connection.ExecuteScalar<long>($"select count(*) from {Quoted(table)}")))];

    /// <summary>Writes <c>tables</c> into the object that <paramref name="writer"/> has open.</summary>
    public static void Write(DbConnection connection, Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        using DbTransaction oneMoment = connection.BeginTransaction();
        writer.WriteStartObject("tables");
        foreach (string table in Tables(connection))
        {
            writer.WriteStartArray(table);
            using DbDataReader rows = connection.ExecuteReader($"select * from {Quoted(table)}", transaction: oneMoment) as DbDataReader ?? throw new InvalidOperationException("The connection gives no rows.");
            while (rows.Read())
            {
                WriteRow(writer, rows);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    /// <summary>Makes a database from what <see cref="Write"/> wrote.</summary>
    /// <param name="home">The folder; there must be no database in it.</param>
    /// <param name="root">The object that holds <c>tables</c>.</param>
    /// <param name="migrations">All migrations of this program; those the copy had not taken are taken afterwards.</param>
    /// <param name="now">When.</param>
    /// <returns>The rows read, or what is wrong with the copy; then no database is left behind.</returns>
    public static Result<long> Read(string home, JsonElement root, IReadOnlyList<Migration> migrations, DateTimeOffset now)
    {
        if (Database.Exists(home))
        {
            throw new InvalidOperationException("A copy is read into an empty folder only.");
        }

        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("tables", out JsonElement tables) || tables.ValueKind != JsonValueKind.Object || !tables.TryGetProperty("migration", out JsonElement taken))
        {
            return Result.Fail<long>(new Problem("home.copy", "It has no tables: it was not made by `segue home export`."));
        }

        // Built aside and moved into place whole, so that a broken copy leaves nothing.
        string aside = Path.Combine(home, "import-" + Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        try
        {
            if (Unknown(taken, migrations) is { } later)
            {
                return Result.Fail<long>(new Problem("home.later", $"It was made by a later version: {later}.") { Remedy = "Use the newer program." });
            }

            Result<long> rows = Fill(aside, tables, taken, migrations, now);
            if (rows.IsOk)
            {
                File.Move(Path.Combine(aside, Database.FileName), Path.Combine(home, Database.FileName));
            }

            return rows;
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or SqliteException { SqliteErrorCode: 1 or 19 })
        {
            return Result.Fail<long>(new Problem("home.copy", $"It is not whole or was changed: {fault.Message}"));
        }
        finally
        {
            if (Directory.Exists(aside))
            {
                Directory.Delete(aside, recursive: true);
            }
        }
    }

    private static Result<long> Fill(string aside, JsonElement tables, JsonElement taken, IReadOnlyList<Migration> migrations, DateTimeOffset now)
    {
        long rows = 0;
        using (Database database = Database.Open(aside, [.. migrations.Where(migration => Taken(taken, migration))], now))
        using (DbTransaction transaction = database.Connection.BeginTransaction())
        {
            database.Connection.Execute("pragma defer_foreign_keys = on; delete from migration;", transaction: transaction);
            HashSet<string> known = [.. Tables(database.Connection)];
            foreach (JsonProperty table in tables.EnumerateObject())
            {
                if (!known.Contains(table.Name))
                {
                    return Result.Fail<long>(new Problem("home.copy", $"This program has no table “{table.Name}”."));
                }

                foreach (JsonElement row in table.Value.EnumerateArray())
                {
                    Insert(database.Connection, transaction, table.Name, row);
                    rows += table.Name == "migration" ? 0 : 1;
                }
            }

            transaction.Commit();
        }

        Database.Open(aside, migrations, now).Dispose();
        return Result.Ok(rows);
    }

    private static string? Unknown(JsonElement taken, IReadOnlyList<Migration> migrations) => taken.EnumerateArray()
        .Where(row => !migrations.Any(migration => Is(row, migration)))
        .Select(row => $"{row.GetProperty("capability")} {row.GetProperty("number")}")
        .FirstOrDefault();

    private static bool Taken(JsonElement taken, Migration migration) => taken.EnumerateArray().Any(row => Is(row, migration));

    private static bool Is(JsonElement row, Migration migration) => row.GetProperty("capability").GetString() == migration.Capability && row.GetProperty("number").GetInt32() == migration.Number;

    private static void Insert(DbConnection connection, DbTransaction transaction, string table, JsonElement row)
    {
        using DbCommand command = connection.CreateCommand();
        command.Transaction = transaction;
        List<string> names = [];
        foreach (JsonProperty column in row.EnumerateObject())
        {
            DbParameter parameter = command.CreateParameter();
            parameter.ParameterName = "@p" + names.Count.ToString(CultureInfo.InvariantCulture);
            parameter.Value = Value(column.Value);
            command.Parameters.Add(parameter);
            names.Add(Quoted(column.Name));
        }

        command.CommandText = $"insert into {Quoted(table)} ({string.Join(", ", names)}) values ({string.Join(", ", Enumerable.Range(0, names.Count).Select(index => $"@p{index}"))})";
        command.ExecuteNonQuery();
    }

    private static void WriteRow(Utf8JsonWriter writer, DbDataReader row)
    {
        writer.WriteStartObject();
        for (int column = 0; column < row.FieldCount; column++)
        {
            writer.WritePropertyName(row.GetName(column));
            switch (row.GetValue(column))
            {
                case DBNull: writer.WriteNullValue(); break;
                case long number: writer.WriteNumberValue(number); break;
                case double number: writer.WriteRawValue(Real(number)); break;
                case byte[] bytes: WriteBytes(writer, bytes); break;
                case string words: WriteText(writer, words); break;
                case var other: throw new InvalidOperationException($"SQLite has no values of type {other.GetType()}.");
            }
        }

        writer.WriteEndObject();
    }

    // A whole number keeps a point, so that it comes back as what it was.
    private static string Real(double number)
    {
        string text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().ContainsAny('.', 'E') ? text : text + ".0";
    }

    private static void WriteBytes(Utf8JsonWriter writer, byte[] bytes)
    {
        writer.WriteStartObject();
        writer.WriteBase64String("base64", bytes);
        writer.WriteEndObject();
    }

    // Opened only where closing it again gives the same text to the letter.
    private static void WriteText(Utf8JsonWriter writer, string text)
    {
        if (text.Length > 1 && text[0] is '{' or '[')
        {
            try
            {
                using JsonDocument inner = JsonDocument.Parse(text);
                if (Closed(inner.RootElement) == text)
                {
                    writer.WriteStartObject();
                    writer.WritePropertyName("json");
                    inner.RootElement.WriteTo(writer);
                    writer.WriteEndObject();
                    return;
                }
            }
            catch (JsonException)
            {
                // It only looked like JSON.
            }
        }

        writer.WriteStringValue(text);
    }

    private static object Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => DBNull.Value,
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => value.TryGetInt64(out long whole) && !value.GetRawText().AsSpan().ContainsAny('.', 'e', 'E') ? whole : value.GetDouble(),
        JsonValueKind.Object when value.TryGetProperty("json", out JsonElement inner) => Closed(inner),
        JsonValueKind.Object when value.TryGetProperty("base64", out JsonElement bytes) => bytes.GetBytesFromBase64(),
        _ => throw new JsonException($"{value.ValueKind} is no value of a column."),
    };

    private static string Closed(JsonElement inner) => JsonSerializer.Serialize(inner, Compact);

    // Virtual tables and those in which they keep their index are worked out from others.
    private static List<string> Tables(DbConnection connection)
    {
        List<(string Name, string Sql)> all = [.. connection.Query<(string Name, string Sql)>("select name, sql from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name")];
        string[] indexes = [.. all.Where(table => table.Sql.StartsWith("create virtual", StringComparison.OrdinalIgnoreCase)).Select(table => table.Name)];
        return [.. all.Select(table => table.Name).Where(name => !Array.Exists(indexes, index => name == index || name.StartsWith(index + "_", StringComparison.Ordinal)))];
    }

    private static string Quoted(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
