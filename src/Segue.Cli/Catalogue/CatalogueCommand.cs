using System.CommandLine;

namespace Segue.Cli.Catalogue;

/// <summary><c>segue catalogue</c>.</summary>
internal static class CatalogueCommand
{
    /// <summary>Creates the command over <paramref name="host"/>.</summary>
    public static Command Create(Host host)
    {
        Command catalogue = new("catalogue", "The written facts on skills, roles and ways to learn.");
        catalogue.Subcommands.Add(CatalogueCheckCommand.Create(host));
        catalogue.Subcommands.Add(CatalogueSkillCommand.Create(host));
        catalogue.Subcommands.Add(CatalogueDemandCommand.Create(host));
        catalogue.Subcommands.Add(CatalogueImportCommand.Create(host));
        catalogue.Subcommands.Add(CatalogueRoutesCommand.Create(host));
        catalogue.Subcommands.Add(CatalogueLinksCommand.Create(host));
        catalogue.Subcommands.Add(CatalogueAddCommand.Create(host));
        return catalogue;
    }
}
