using Segue.Catalogue;
using Segue.Reading;
using Segue.Text;

namespace Segue.Cli;

/// <summary>Finds the role that a person names.</summary>
internal static class RoleChoice
{
    private const double SureEnough = 0.9;
    private const int Suggestions = 4;

    /// <summary>The role of that id or title; null once what is wrong, with the nearest names, is on the error stream.</summary>
    public static Role? Find(Host host, string wanted, Catalog catalog)
    {
        if (catalog.Roles.GetValueOrDefault(wanted.Trim().ToLowerInvariant()) is { } named)
        {
            return named;
        }

        if (TitleReader.Create(catalog).Read(wanted) is { Role: { } id, Confidence: >= SureEnough })
        {
            return catalog.Roles[id];
        }

        host.Error.WriteLine($"There is no role “{wanted}”. {Instead(wanted, catalog)}");
        return null;
    }

    private static string Instead(string wanted, Catalog catalog)
    {
        var names = catalog.Roles.Values
            .SelectMany(role => role.Titles.Append(role.Name).Append(role.Id).Select(name => (name, role.Id)))
            .ToLookup(pair => pair.name, pair => pair.Id, StringComparer.Ordinal);
        string[] near = [.. Spelling.Nearest(wanted, names.Select(group => group.Key), Suggestions * 5).SelectMany(name => names[name]).Distinct(StringComparer.Ordinal).Take(Suggestions)];
        return near.Length > 0
            ? $"Did you mean {string.Join(" or ", near)}?"
            : $"The roles are {string.Join(", ", catalog.Roles.Keys.Order(StringComparer.Ordinal))}.";
    }
}
