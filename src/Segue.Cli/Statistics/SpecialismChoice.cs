using Segue.Catalogue;

namespace Segue.Cli.Statistics;

/// <summary>Finds the specialism that a person names.</summary>
internal static class SpecialismChoice
{
    /// <summary>The specialism of that id or name; null once the names are on the error stream.</summary>
    public static Specialism? Find(Host host, string wanted, Catalog catalogue)
    {
        Specialism? found = catalogue.Specialisms.FirstOrDefault(one => one.Id == wanted || one.Name.Equals(wanted, StringComparison.OrdinalIgnoreCase));
        if (found is null)
        {
            host.Error.WriteLine($"There is no specialism “{wanted}”. They are {string.Join(", ", catalogue.Specialisms.Select(one => one.Id))}.");
        }

        return found;
    }
}
