using System.CommandLine;
using Segue.Basics;
using Segue.Cli.Routes;
using Segue.Planning;
using Segue.Report;
using Segue.Routes;

namespace Segue.Cli.Plans;

/// <summary><c>segue plan</c>: the whole way from a CV to a dated plan.</summary>
internal static class PlanCommand
{
    /// <summary>Creates the command over <paramref name="host"/>.</summary>
    public static Command Create(Host host)
    {
        StartOptions start = new();
        RouteOptions limits = new();
        PlanOptions plan = new();
        Command command = new("plan", "From a CV to a dated, costed plan: what is missing, which way, what to study when.")
        {
            start.Cv, start.To, start.In, start.Know, limits.Hours, limits.Budget, limits.Pay, limits.Loan, limits.PostgraduateLoan,
            plan.From, plan.By, plan.Route, limits.HourWorth, plan.Days, plan.Holidays, plan.Out, plan.NoSave,
        };
        command.Subcommands.Add(PlanShowCommand.Create(host));
        command.Subcommands.Add(PlanDoneCommand.Create(host));
        command.Subcommands.Add(PlanSlipCommand.Create(host));
        command.Subcommands.Add(PlanReplanCommand.Create(host));
        command.SetAction((parse, cancellationToken) => RunAsync(host, start, limits, plan, parse, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Host host, StartOptions startOptions, RouteOptions limits, PlanOptions options, ParseResult parse, CancellationToken cancellationToken)
    {
        DateOnly today = host.LocalToday;
        IReadOnlyList<Problem> problems = limits.Problems(parse);
        Result<PlanRequest> request = problems.Count > 0 ? Result.Fail<PlanRequest>(problems) : options.Request(parse, limits, today);
        if (!request.IsOk)
        {
            Terminal.Complain(host, request.Problems);
            return ExitCode.Error;
        }

        if (await StartPoint.OpenAsync(host, startOptions, parse, cancellationToken) is not { } start)
        {
            return ExitCode.Error;
        }

        RouteAnswer routes = RouteFinder.Find(start.Profile.Skills, start.Target, start.Catalog, start.Figures, limits.Request(parse, start, today.Month));
        Result<MadePlan> made = PlanMaking.Make(start, routes, request.Value, parse.GetValue(options.Route), Matching.Of(host, parse, start), today, cancellationToken);
        if (!made.TryGetValue(out MadePlan? answer))
        {
            Terminal.Complain(host, made.Problems);
            return ExitCode.NothingFound;
        }

        string? folder = parse.GetValue(options.Out);
        if (folder is not null && await PlanFiles.WriteAsync(folder, answer.Report, host.Time, cancellationToken) is { } unwritten)
        {
            Terminal.Complain(host, [unwritten]);
            return ExitCode.Error;
        }

        if (!parse.GetValue(options.NoSave))
        {
            PlanKeeping.Store(host, parse, answer, folder);
        }

        Show(host, parse, answer, folder, stored: !parse.GetValue(options.NoSave));
        return ExitCode.Done;
    }

    private static void Show(Host host, ParseResult parse, MadePlan answer, string? folder, bool stored)
    {
        if (parse.GetValue(SegueCommand.Json))
        {
            host.Out.WriteLine(PlanJson.Write(answer.Report));
            return;
        }

        PlanSummary.Write(Terminal.On(host), answer.Report);
        host.Out.WriteLine();
        host.Out.WriteLine(folder is not null
            ? $"Written to {folder}: plan.html (open it in a browser), plan.ics (open it in a calendar), plan.json."
            : "Add --out DIR to write it as a page, a calendar and JSON.");
        host.Out.WriteLine(stored
            ? "Stored: `segue plan show` shows it, `segue plan done`, `slip` and `replan` change it as little as they can."
            : "Not stored: without --no-save you can mark progress and move it.");
    }
}
