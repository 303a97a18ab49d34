using System.CommandLine;
using Segue.Basics;
using Segue.Catalogue.Taxonomies;
using Segue.Cli.Market;

namespace Segue.Cli.Catalogue;

/// <summary><c>segue catalogue routes</c>.</summary>
internal static class CatalogueRoutesCommand
{
    private const int MostShown = 100;

    /// <summary>Creates the command over <paramref name="host"/>.</summary>
    public static Command Create(Host host)
    {
        Option<string> from = new("--from") { Description = "The occupation you hold: its ESCO name, code or address.", Required = true, HelpName = "OCCUPATION" };
        Option<string?> to = new("--to") { Description = "The occupation you want; left out, the ones nearest to you.", HelpName = "OCCUPATION" };
        Option<string[]> with = new("--with") { Description = "An ESCO skill you have besides; may be repeated.", HelpName = "SKILL" };
        Option<int> count = new("--count") { Description = $"How many to show, 1 to {MostShown}.", DefaultValueFactory = _ => 5 };
        count.Between(1, MostShown);
        Command command = new("routes", "Ways between ESCO occupations: the cheapest in skills to learn, and those that no other beats.") { from, to, with, count };
        command.SetAction(parse =>
        {
            Result<EscoRoutes> asked = EscoRoutes.Open(new TaxonomyStore(MarketHome.Folder(host, parse)), parse.GetValue(from) ?? "", parse.GetValue(to), parse.GetValue(with) ?? []);
            if (!asked.TryGetValue(out EscoRoutes? routes))
            {
                Terminal.Complain(host, asked.Problems);
                return ExitCode.Error;
            }

            return EscoRoutesText.Write(host, routes, parse.GetValue(count), parse.GetValue(SegueCommand.Json));
        });
        return command;
    }
}
