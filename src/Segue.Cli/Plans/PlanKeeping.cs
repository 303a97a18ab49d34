using System.CommandLine;
using Segue.Cli.Homes;
using Segue.Journey;
using Segue.Planning;
using Segue.Storage;

namespace Segue.Cli.Plans;

/// <summary>Stores plans and opens the one in force.</summary>
internal static class PlanKeeping
{
    /// <summary>Stores a new plan; says on the error stream when it takes the place of one with progress.</summary>
    public static void Store(Host host, ParseResult parse, MadePlan made, string? folder)
    {
        string home = HomeFolder.Of(host, parse);
        using Database database = HomeFolder.OpenJourney(host, home);
        JourneyStore store = new(database.Connection, host.Time);
        int begun = store.Current()?.Version.Plan.Items.Count(item => item.State != ItemState.Planned) ?? 0;
        store.Make(made.Source, made.Report.Plan, folder is null ? null : Path.GetFullPath(folder));
        if (begun > 0)
        {
            host.Error.WriteLine($"This plan takes the place of the one before, in which {begun} {(begun == 1 ? "thing was" : "things were")} begun or finished; that one stays in the history. To change a plan and keep what is done, use `segue plan replan`.");
        }
    }

    /// <summary>The plan in force; null once the error stream says that there is none. Nothing is made on the disk.</summary>
    public static CurrentPlan? Open(Host host, ParseResult parse)
    {
        string home = HomeFolder.Of(host, parse);
        if (Database.Exists(home))
        {
            using Database database = HomeFolder.OpenJourney(host, home);
            if (new JourneyStore(database.Connection, host.Time).Current() is { } plan)
            {
                return plan;
            }
        }

        host.Error.WriteLine($"No plan is stored in {home}. `segue plan CV --to ROLE` makes one and stores it.");
        return null;
    }
}
