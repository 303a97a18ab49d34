using System.CommandLine;
using Segue.Basics;
using Segue.Catalogue;
using Segue.Cli.Homes;
using Segue.Journey;
using Segue.Planning.Replanning;
using Segue.Storage;

namespace Segue.Cli.Plans;

/// <summary>Changes the plan in force, stores it, writes its files again and says what changed: what <c>done</c>, <c>slip</c> and <c>replan</c> share.</summary>
internal static class PlanChangeRun
{
    // What the plan cannot do, as opposed to what the command line got wrong.
    private static readonly string[] Impossible = ["plan.none", "plan.date", "plan.budget", "plan.spent", "plan.no-time", "plan.undecided"];

    /// <summary>Where to write; without it the files are written where they were.</summary>
    public static Option<string?> OutOption() => new("--out") { Description = "Write plan.html, plan.ics and plan.json to this folder; where they were written before when not given.", HelpName = "DIR" };

    /// <summary>Makes the change and gives the exit status.</summary>
    public static async Task<int> RunAsync(Host host, ParseResult parse, string? output, Func<PlanChanges, CurrentPlan, Result<(PlanEvent Event, Replan Replan)>> change, CancellationToken cancellationToken)
    {
        if (PlanKeeping.Open(host, parse) is null)
        {
            return ExitCode.NothingFound;
        }

        if (CatalogueFolder.Open(host) is not { } catalog)
        {
            return ExitCode.Error;
        }

        PlanChanges changes = new(catalog, host.LocalToday);
        Result<PlanChange> result;
        using (Database database = HomeFolder.OpenJourney(host, HomeFolder.Of(host, parse)))
        {
            result = new JourneyStore(database.Connection, host.Time).Change(now => change(changes, now), output is null ? null : Path.GetFullPath(output));
        }

        if (!result.TryGetValue(out PlanChange? made))
        {
            Terminal.Complain(host, result.Problems);
            return result.Problems.All(problem => Impossible.Contains(problem.Code, StringComparer.Ordinal)) ? ExitCode.NothingFound : ExitCode.Error;
        }

        Problem? unwritten = null;
        bool write = made.After.Folder is not null && (made.Replan.Changed || output is not null);
        if (write)
        {
            unwritten = await PlanFiles.WriteAsync(made.After.Folder!, StoredReport.Of(host, parse, catalog, made.After), host.Time, cancellationToken);
        }

        Show(host, parse, catalog, made, write && unwritten is null);
        if (unwritten is null)
        {
            return ExitCode.Done;
        }

        // The record is what counts; the files can be written at any time.
        Terminal.Complain(host, [unwritten with { Remedy = "The change is stored; `segue plan show --out DIR` writes the files to another folder." }]);
        return ExitCode.Error;
    }

    private static void Show(Host host, ParseResult parse, Catalog catalog, PlanChange made, bool written)
    {
        if (parse.GetValue(SegueCommand.Json))
        {
            host.Out.WriteLine(PlanChangeJson.Write(made, catalog, written));
        }
        else
        {
            PlanChangeText.Write(Terminal.On(host), made, catalog, written);
        }
    }
}
