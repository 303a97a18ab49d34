using System.CommandLine;
using Segue.Basics;
using Segue.Planning;
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
        if (limits.Problem(parse) is { } problem)
        {
            host.Error.WriteLine(problem);
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

/// <summary>The options that say what a person has to give, and what tax depends on.</summary>
internal sealed class RouteOptions
{
    /// <summary>Gets the hours a week.</summary>
    public Option<double> Hours { get; } = new("--hours") { Description = "Hours a week for study.", DefaultValueFactory = _ => 8 };

    /// <summary>Gets the budget in pounds.</summary>
    public Option<decimal?> Budget { get; } = new("--budget") { Description = "Most money to spend, in pounds.", HelpName = "POUNDS" };

    /// <summary>Gets today's pay in pounds a year.</summary>
    public Option<decimal?> Pay { get; } = new("--pay") { Description = "Your pay today, in pounds a year before tax.", HelpName = "POUNDS" };

    /// <summary>Gets the student loan.</summary>
    public Option<StudentLoan> Loan { get; } = new("--loan") { Description = "The student loan you repay.", DefaultValueFactory = _ => StudentLoan.None };

    /// <summary>Gets whether a postgraduate loan is repaid.</summary>
    public Option<bool> PostgraduateLoan { get; } = new("--postgraduate-loan") { Description = "You repay a postgraduate loan as well." };

    /// <summary>Gets what an hour is worth.</summary>
    public Option<double> HourWorth { get; } = new("--hour-worth") { Description = "Pounds an hour of your own time is worth: 0 asks for the least money, a large figure for the least hours.", DefaultValueFactory = _ => 10 };

    /// <summary>What is wrong with the values; null when nothing is.</summary>
    public string? Problem(ParseResult parse)
    {
        if (parse.GetValue(Hours) is < 1 or > 80 or double.NaN)
        {
            return "--hours is the hours a week for study: from 1 to 80.";
        }

        if (parse.GetValue(Budget) is < 0 or > 10_000_000)
        {
            return "--budget is in pounds, from 0 to 10,000,000.";
        }

        if (parse.GetValue(HourWorth) is < 0 or > 10_000 or double.NaN)
        {
            return "--hour-worth is in pounds an hour, from 0 to 10,000.";
        }

        return parse.GetValue(Pay) is < 0 or > 10_000_000 ? "--pay is in pounds a year, from 0 to 10,000,000." : null;
    }

    /// <summary>The request for the routes.</summary>
    public RouteRequest Request(ParseResult parse, StartPoint start, int month)
    {
        CurrentJob? job = start.Job is { } found ? found with { Pay = parse.GetValue(Pay) ?? found.Pay } : null;
        TaxNation nation = string.Equals(start.Place, "Scotland", StringComparison.Ordinal) ? TaxNation.Scotland : TaxNation.RestOfUk;
        return new RouteRequest(
            parse.GetValue(Hours),
            parse.GetValue(Budget) is { } budget ? Money.Pounds(budget) : null,
            start.Place,
            job,
            new TakeHomeTerms(nation, parse.GetValue(Loan), parse.GetValue(PostgraduateLoan)),
            month)
        {
            Estimate = new StudyPricer(start.Catalog, parse.GetValue(HourWorth)).Estimate,
        };
    }
}
