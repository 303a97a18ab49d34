using System.CommandLine;
using Segue.Basics;

namespace Segue.Cli.Plans;

/// <summary><c>segue plan done</c>: something was finished, or hours of it were done.</summary>
internal static class PlanDoneCommand
{
    /// <summary>Creates the command over <paramref name="host"/>.</summary>
    public static Command Create(Host host)
    {
        Argument<string> item = new("ITEM") { Description = "What: its number in `segue plan show`, its id, or words of its title." };
        Option<double?> hours = new("--hours") { Description = "Hours done since you last said; finished when not given.", HelpName = "H" };
        Option<string?> on = new("--on") { Description = "The day, as 2026-11-23; today when not given.", HelpName = "DATE" };
        Option<string?> output = PlanChangeRun.OutOption();
        Command command = new("done", "Say what you have finished, or how many hours of it you have done.") { item, hours, on, output };
        command.SetAction(async (parse, cancellationToken) =>
        {
            List<Problem> problems = [];
            DateOnly? day = PlanOptions.Date(parse.GetValue(on), "--on", problems);
            if (problems.Count > 0)
            {
                Terminal.Complain(host, problems);
                return ExitCode.Error;
            }

            return await PlanChangeRun.RunAsync(
                host,
                parse,
                parse.GetValue(output),
                (changes, now) => changes.Done(now, parse.GetRequiredValue(item), parse.GetValue(hours), day, cancellationToken),
                cancellationToken);
        });
        return command;
    }
}
