using System.Collections.Concurrent;
using System.Reflection;

namespace Segue.Storage;

/// <summary>The SQL statements of one capability, one to an embedded file <c>Sql/Sqlite/NAME.sql</c>.</summary>
/// <param name="capability">The assembly that carries them.</param>
public sealed class SqlFiles(Assembly capability)
{
    private readonly ConcurrentDictionary<string, string> _read = new(StringComparer.Ordinal);

    /// <summary>The statement of this name in the SQLite dialect.</summary>
    /// <exception cref="InvalidOperationException">There is no such file in the build.</exception>
    public string Get(string name) => _read.GetOrAdd(name, Read);

    private string Read(string name)
    {
        using Stream stream = capability.GetManifestResourceStream($"{capability.GetName().Name}.Sql.Sqlite.{name}.sql")
            ?? throw new InvalidOperationException($"{capability.GetName().Name}: Sql/Sqlite/{name}.sql is not in the build.");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
