using Segue.Planning;
using Segue.Report;
using Segue.Routes;
using Spectre.Console;

namespace Segue.Cli.Plans;

/// <summary>The answer on a terminal: what is missing, which ways there are, what to do first, when it ends.</summary>
internal static class PlanSummary
{
    private const int GapRows = 12;
    private const int AdRows = 5;

    /// <summary>Writes the summary of <paramref name="report"/>.</summary>
    public static void Write(IAnsiConsole console, PlanReport report)
    {
        console.WriteLine();
        Heading(console, $"{report.Profile.Contact.Name ?? "You"}: to {report.RoleInSentence(report.Gap.Role)}");
        console.WriteLine(PlanWords.Lead(report));
        foreach (string note in report.Notes)
        {
            console.WriteLine("Note: " + note);
        }

        Gap(console, report);
        Routes(console, report);
        Items(console, report);
        Finish(console, report);
        Ads(console, report);
    }

    private static void Gap(IAnsiConsole console, PlanReport report)
    {
        Heading(console, $"What is missing (figures: {report.Gap.FiguresName})");
        Table table = Terminal.Table("Skill", "Asked by", "95% interval", "n", "Needed", "You");
        foreach (GapItem item in report.Gap.Items.Where(item => item.IsGap).Take(GapRows))
        {
            table.AddRow(
                new Spectre.Console.Text(report.SkillName(item.Skill)),
                new Spectre.Console.Text(item.Demand is { } demand ? Wording.Percent(demand.Asked.Value) : "not counted"),
                new Spectre.Console.Text(item.Demand is { } range ? $"{range.Asked.Low * 100:0} to {range.Asked.High * 100:0}%" : ""),
                new Spectre.Console.Text(item.Demand is { } count ? $"{count.Asked.N}" : ""),
                new Spectre.Console.Text(Wording.Level(item.Needed)),
                new Spectre.Console.Text(Wording.Level(item.Has)));
        }

        console.Write(table);
        int more = report.Gap.Items.Count(item => item.IsGap) - GapRows;
        if (more > 0)
        {
            console.WriteLine($"and {more} more in plan.html.");
        }

        if (report.Gap.Unlocks is [{ } best, ..] && best.Fully + best.Nearly > 0)
        {
            console.WriteLine($"The one skill that would open most: {report.SkillName(best.Skill)} (+{best.Fully} ads fully met, +{best.Nearly} but for one skill, of {best.Of}).");
        }
    }

    private static void Routes(IAnsiConsole console, PlanReport report)
    {
        Heading(console, "Routes that no other beats");
        Table table = Terminal.Table("Route", "Time", "Money", "5 years' pay", "Risk", "Why");
        foreach (Route route in report.Routes)
        {
            string mark = route.Id == report.Chosen.Id ? "> " : "  ";
            table.AddRow(
                new Spectre.Console.Text(mark + route.Name),
                new Spectre.Console.Text(Wording.Months(route.Months)),
                new Spectre.Console.Text(Wording.Price(route.Cost)),
                new Spectre.Console.Text(Wording.Thousands(route.PayFiveYears)),
                new Spectre.Console.Text(Wording.Risk(route.Risk)),
                new Spectre.Console.Text(route.Why));
        }

        console.Write(table);
    }

    private static void Items(IAnsiConsole console, PlanReport report)
    {
        Heading(console, $"The plan: {report.Plan.Items.Count} things to study, {Wording.Hours(report.Plan.Hours)}, {Wording.Price(report.Plan.Cost)}");
        Table table = Terminal.Table("From", "To", "Hours", "Price", "What", "Lifts");
        foreach (PlanItem item in report.Plan.Items)
        {
            table.AddRow(
                new Spectre.Console.Text($"{item.Start:d MMM yy}"),
                new Spectre.Console.Text($"{item.End:d MMM yy}"),
                new Spectre.Console.Text($"{item.Hours:0.#}"),
                new Spectre.Console.Text(Wording.Price(item.Cost)),
                new Spectre.Console.Text(report.ResourceTitle(item.Resource)),
                new Spectre.Console.Text(string.Join(", ", item.Lifts.Select(lift => $"{report.SkillName(lift.Skill)} {(int)lift.From}→{(int)lift.To}"))));
        }

        console.Write(table);
        console.WriteLine(PlanWords.Proof(report.Plan));
        foreach (UnreachableSkill skill in report.Plan.Unreachable)
        {
            console.WriteLine($"Not taught far enough by anything in the catalogue: {report.SkillName(skill.Skill)} ({skill.Reason})");
        }
    }

    private static void Finish(IAnsiConsole console, PlanReport report)
    {
        if (report.Plan.Items.Count == 0)
        {
            return;
        }

        Forecast forecast = report.Plan.Forecast;
        Heading(console, "When you will be finished");
        console.WriteLine($"1 in 2 runs by {Wording.Day(forecast.P50)}, 4 in 5 by {Wording.Day(forecast.P80)}, 19 in 20 by {Wording.Day(forecast.P95)} ({forecast.Runs:#,0} simulated runs).");
    }

    private static void Ads(IAnsiConsole console, PlanReport report)
    {
        Heading(console, "Ads that fit you now");
        console.WriteLine(report.MatchNote);
        foreach (MatchedAd ad in report.Matches.Take(AdRows))
        {
            console.WriteLine($"{Wording.Percent(ad.Score),4}  {string.Join(", ", new[] { ad.Title, ad.Employer, ad.Place, ad.Pay }.Where(part => !string.IsNullOrEmpty(part)))}");
            foreach (string reason in ad.Reasons.Take(2))
            {
                console.WriteLine("      " + reason);
            }
        }
    }

    private static void Heading(IAnsiConsole console, string text)
    {
        console.WriteLine();
        console.Write(new Spectre.Console.Text(text, new Style(decoration: Decoration.Bold)));
        console.WriteLine();
    }
}
