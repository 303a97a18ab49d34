using System.Globalization;
using System.Reflection;

namespace Segue.Storage;

/// <summary>Finds the migrations that a capability carries as embedded files <c>Sql/Sqlite/NNNN-name.sql</c>.</summary>
public static class Migrations
{
    /// <summary>The capability's migrations for SQLite, in order of number.</summary>
    /// <exception cref="InvalidOperationException">Two have one number, or a number is left out.</exception>
    public static IReadOnlyList<Migration> Of(Assembly capability)
    {
        ArgumentNullException.ThrowIfNull(capability);
        string owner = capability.GetName().Name ?? "";
        string prefix = $"{owner}.Sql.Sqlite.";
        List<Migration> found = [];
        foreach (string resource in capability.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal)))
        {
            string name = resource[prefix.Length..];
            if (name.Length > 5 && name[4] == '-' && int.TryParse(name.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int number))
            {
                found.Add(new Migration(owner, number, name, Read(capability, resource)));
            }
        }

        found.Sort((left, right) => left.Number.CompareTo(right.Number));
        for (int i = 0; i < found.Count; i++)
        {
            if (found[i].Number != i + 1)
            {
                throw new InvalidOperationException($"{owner}: migration {i + 1} is missing or there are two, near {found[i].Name}.");
            }
        }

        return found;
    }

    private static string Read(Assembly capability, string resource)
    {
        using Stream stream = capability.GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"{resource} is not in the build.");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
