namespace Segue.Journey.Store;

/// <summary>The SQL statements of this capability, one to a file below <c>Sql/</c>.</summary>
internal static class SqlFiles
{
    /// <summary>The statement of this name in the SQLite dialect.</summary>
    /// <exception cref="InvalidOperationException">There is no such file in the build.</exception>
    public static string Get(string name)
    {
        using Stream stream = typeof(SqlFiles).Assembly.GetManifestResourceStream($"Segue.Journey.Sql.Sqlite.{name}.sql")
            ?? throw new InvalidOperationException($"Sql/Sqlite/{name}.sql is not in the build.");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
