using System.CommandLine;
using Segue.Market;
using Segue.Market.Figures;

namespace Segue.Cli.Market;

/// <summary><c>segue market stats</c>.</summary>
internal static class MarketStatsCommand
{
    /// <summary>Creates the command over <paramref name="host"/>.</summary>
    public static Command Create(Host host)
    {
        Option<string?> role = new("--role") { Description = "Only this role, in detail.", HelpName = "ROLE" };
        Option<bool> shipped = new("--shipped") { Description = "The shipped figures, even where you have imported ads." };
        Command command = new("stats", "What ads ask for and pay, role by role, with n.") { role, shipped };
        command.SetAction(parse => Run(host, parse.GetValue(role), parse.GetValue(shipped), MarketHome.Folder(host, parse), parse.GetValue(SegueCommand.Json)));
        return command;
    }

    private static int Run(Host host, string? role, bool shipped, string folder, bool json)
    {
        if (CatalogueFolder.Open(host) is not { } catalogue)
        {
            return ExitCode.Error;
        }

        MarketView view = MarketHome.View(host, folder, catalogue);
        MarketFigures? figures = shipped ? view.Shipped : view.Yours ?? view.Shipped;
        if (figures is null)
        {
            return ExitCode.Error;
        }

        string? wanted = null;
        if (role is not null)
        {
            wanted = RoleChoice.Find(host, role, catalogue)?.Id;
            if (wanted is null)
            {
                return ExitCode.Error;
            }
        }

        List<RoleFigures> roles = [.. figures.Roles.Values.Where(found => wanted is null || found.Role == wanted).OrderByDescending(found => found.UkAds).ThenBy(found => found.Role, StringComparer.Ordinal)];
        if (json)
        {
            host.Out.WriteLine(MarketStatsJson.Of(figures, roles).ToJsonString(JsonOutput.Indented));
        }
        else
        {
            MarketStatsText.Write(host, figures, roles, catalogue, inDetail: role is not null);
        }

        return roles.Count == 0 ? ExitCode.NothingFound : ExitCode.Done;
    }
}
