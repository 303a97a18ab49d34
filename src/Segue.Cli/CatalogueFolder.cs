using Segue.Basics;
using Segue.Catalogue;

namespace Segue.Cli;

/// <summary>Loads the catalogue for a command, and says what is wrong with it.</summary>
internal static class CatalogueFolder
{
    /// <summary>The catalogue, or null once the problems are on the error stream.</summary>
    public static Catalog? Open(Host host)
    {
        Result<Catalog> result = host.LoadCatalogue(host.CatalogueFolder);
        if (result.TryGetValue(out Catalog? catalog))
        {
            return catalog;
        }

        Terminal.Complain(host, result.Problems);
        return null;
    }
}
