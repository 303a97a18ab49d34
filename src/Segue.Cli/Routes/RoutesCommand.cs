using System.CommandLine;
using Segue.Basics;
using Segue.Routes;

namespace Segue.Cli.Routes;

/// <summary><c>segue routes</c>.</summary>
internal static class RoutesCommand
{
    /// <summary>Creates the command over <paramref name="host"/>.</summary>
    public static Command Create(Host host)
    {
        StartOptions options = new();
        RouteOptions limits = new();
        Option<bool> all = new("--all") { Description = "Every route, beaten ones and those outside the limits as well." };
        Command command = new("routes", "The ways from today's job to a role that no other way beats.")
        {
            options.Cv, options.To, options.In, options.Know, limits.Hours, limits.Budget, limits.Pay, limits.Loan, limits.PostgraduateLoan, limits.HourWorth, all,
        };
        command.SetAction((parse, cancellationToken) => RunAsync(host, options, limits, parse, parse.GetValue(all), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Host host, StartOptions options, RouteOptions limits, ParseResult parse, bool all, CancellationToken cancellationToken)
    {
        IReadOnlyList<Problem> problems = limits.Problems(parse);
        if (problems.Count > 0)
        {
            Terminal.Complain(host, problems);
            return ExitCode.Error;
        }

        if (await StartPoint.OpenAsync(host, options, parse, cancellationToken) is not { } start)
        {
            return ExitCode.Error;
        }

        RouteRequest request = limits.Request(parse, start, host.Time.GetUtcNow().Month);
        RouteAnswer answer = RouteFinder.Find(start.Profile.Skills, start.Target, start.Catalog, start.Figures, request);
        if (parse.GetValue(SegueCommand.Json))
        {
            host.Out.WriteLine(RouteJson.Routes(answer, start).ToJsonString(RouteJson.Layout));
        }
        else
        {
            RoutesText.Write(Terminal.On(host), answer, start, all);
        }

        return answer.Unbeaten.Count == 0 ? ExitCode.NothingFound : ExitCode.Done;
    }
}
