using System.CommandLine;
using Segue.Basics;
using Segue.Planning;

namespace Segue.Cli.Plans;

/// <summary><c>segue plan replan</c>: other limits, or the plan brought up to date.</summary>
internal static class PlanReplanCommand
{
    private static readonly Option<double?> Hours = new("--hours") { Description = "Hours a week from now on.", HelpName = "H" };
    private static readonly Option<decimal?> Budget = new("--budget") { Description = "Most money to spend in all, in pounds.", HelpName = "POUNDS" };
    private static readonly Option<string?> By = new("--by") { Description = "Latest day to be finished.", HelpName = "DATE" };
    private static readonly Option<string[]> Days = new("--day") { Description = "A study day, as tue@19:00x2, in place of those before; may be given again.", HelpName = "DAY" };
    private static readonly Option<string[]> Holidays = new("--holiday") { Description = "More days without study, as 2026-12-24..2027-01-03; may be given again.", HelpName = "DATES" };
    private static readonly Option<bool> Sooner = new("--sooner") { Description = "Move work up into time that has become free." };

    /// <summary>Creates the command over <paramref name="host"/>.</summary>
    public static Command Create(Host host)
    {
        Option<string?> output = PlanChangeRun.OutOption();
        Command command = new("replan", "Change hours, money or dates, or bring the plan up to date; what can stay stays.") { Hours, Budget, By, Days, Holidays, Sooner, output };
        command.SetAction(async (parse, cancellationToken) =>
        {
            List<Problem> problems = [];
            Func<PlanRequest, PlanRequest> limits = Limits(parse, problems);
            if (problems.Count > 0)
            {
                Terminal.Complain(host, problems);
                return ExitCode.Error;
            }

            return await PlanChangeRun.RunAsync(
                host,
                parse,
                parse.GetValue(output),
                (changes, now) => changes.Limit(now, limits(now.Version.Plan.Request), parse.GetValue(Sooner), cancellationToken),
                cancellationToken);
        });
        return command;
    }

    private static Func<PlanRequest, PlanRequest> Limits(ParseResult parse, List<Problem> problems)
    {
        DateOnly? by = PlanOptions.Date(parse.GetValue(By), "--by", problems);
        List<StudyDay> days = [.. (parse.GetValue(Days) ?? []).Select(text => PlanOptions.Day(text, problems)).OfType<StudyDay>()];
        List<DateRange> holidays = [.. (parse.GetValue(Holidays) ?? []).Select(text => PlanOptions.Range(text, problems)).OfType<DateRange>()];
        OptionBounds.Pounds(Budget, parse.GetValue(Budget), problems);
        if (parse.GetValue(Hours) is <= 0 or > 80 or double.NaN)
        {
            problems.Add(new Problem("plan.option", "--hours is the hours a week for study: above 0 and at most 80."));
        }

        return now => now with
        {
            HoursPerWeek = parse.GetValue(Hours) ?? now.HoursPerWeek,
            Budget = parse.GetValue(Budget) is { } pounds ? Money.Pounds(pounds) : now.Budget,
            By = by ?? now.By,
            Days = days.Count > 0 ? days : now.Days,
            Holidays = [.. now.Holidays, .. holidays.Except(now.Holidays)],
        };
    }
}
