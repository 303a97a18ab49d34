using System.CommandLine;
using Segue.Basics;
using Segue.Journey;
using Segue.Planning.Replanning;

namespace Segue.Cli.Plans;

/// <summary><c>segue plan slip</c>: study time was lost, or is known to be.</summary>
internal static class PlanSlipCommand
{
    /// <summary>Creates the command over <paramref name="host"/>.</summary>
    public static Command Create(Host host)
    {
        Argument<string?> item = new("ITEM") { Description = "What slipped, with --hours: its number, its id, or words of its title.", Arity = ArgumentArity.ZeroOrOne };
        Option<int?> weeks = new("--weeks") { Description = "No study for so many weeks from today, or from the plan's first day; one when nothing else is given.", HelpName = "N" };
        Option<string?> from = new("--from") { Description = "First day without study, past or to come.", HelpName = "DATE" };
        Option<string?> to = new("--to") { Description = "Last day without study.", HelpName = "DATE" };
        Option<double?> hours = new("--hours") { Description = "Hours planned for ITEM that were not done.", HelpName = "H" };
        Option<string?> output = PlanChangeRun.OutOption();
        Command command = new("slip", "Say what study time was lost or will be; the plan moves no more than it has to.") { item, weeks, from, to, hours, output };
        command.SetAction(async (parse, cancellationToken) =>
        {
            List<Problem> problems = [];
            Slip slip = new(parse.GetValue(item), parse.GetValue(weeks), PlanOptions.Date(parse.GetValue(from), "--from", problems), PlanOptions.Date(parse.GetValue(to), "--to", problems), parse.GetValue(hours));
            if (problems.Count == 0 && slip.Wrong() is { } wrong)
            {
                problems.Add(wrong);
            }

            if (problems.Count > 0)
            {
                Terminal.Complain(host, problems);
                return ExitCode.Error;
            }

            return await PlanChangeRun.RunAsync(host, parse, parse.GetValue(output), (changes, now) => slip.Make(changes, now, cancellationToken), cancellationToken);
        });
        return command;
    }

    // One of three: days, weeks, or hours of one thing.
    private sealed record Slip(string? Item, int? Weeks, DateOnly? From, DateOnly? To, double? Hours)
    {
        public Problem? Wrong()
        {
            int kinds = (Item is null && Hours is null ? 0 : 1) + (Weeks is null ? 0 : 1) + (From is null && To is null ? 0 : 1);
            return kinds > 1 || (Item is null) != (Hours is null) || (From is null) != (To is null)
                ? new Problem("plan.slip", "It is not clear what slipped.") { Remedy = "Give either --weeks N, or --from DATE and --to DATE, or ITEM and --hours H." }
                : null;
        }

        public Result<(PlanEvent Event, Replan Replan)> Make(PlanChanges changes, CurrentPlan now, CancellationToken cancellationToken) =>
            Item is not null ? changes.SlipItem(now, Item, Hours ?? 0, cancellationToken)
            : From is { } first ? changes.SlipDays(now, first, To ?? first, cancellationToken)
            : changes.SlipWeeks(now, Weeks ?? 1, cancellationToken);
    }
}
