using System.CommandLine;
using Segue.Basics;
using Segue.Planning;
using Segue.Routes;

namespace Segue.Cli.Routes;

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

    /// <summary>What is wrong with the values.</summary>
    public IReadOnlyList<Problem> Problems(ParseResult parse)
    {
        List<Problem> problems = [];
        if (parse.GetValue(Hours) is < 1 or > 80 or double.NaN)
        {
            problems.Add(new Problem("option.bounds", "--hours is the hours a week for study: from 1 to 80."));
        }

        OptionBounds.Pounds(Budget, parse.GetValue(Budget), problems);
        if (parse.GetValue(HourWorth) is < 0 or > 10_000 or double.NaN)
        {
            problems.Add(new Problem("option.bounds", "--hour-worth is in pounds an hour, from 0 to 10,000."));
        }

        OptionBounds.PoundsAYear(Pay, parse.GetValue(Pay), problems);
        return problems;
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
