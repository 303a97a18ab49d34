using System.Globalization;
using Segue.Catalogue;
using Segue.Report;
using Segue.Routes;
using Spectre.Console;

namespace Segue.Cli.Routes;

/// <summary>Routes on a terminal, at 80 columns.</summary>
internal static class RoutesText
{
    /// <summary>Writes a table to compare by, then each unbeaten route with its steps and its reason.</summary>
    public static void Write(IAnsiConsole console, RouteAnswer answer, StartPoint start, bool all)
    {
        console.WriteLine($"To {start.Target.Name}: {answer.All.Count} routes looked at, {answer.Unbeaten.Count} that no other beats");
        console.Write(Compare(answer.Unbeaten));
        foreach (Route route in answer.Unbeaten)
        {
            Detail(console, route, start);
        }

        if (all)
        {
            Others(console, answer);
        }

        console.WriteLine();
        foreach (string note in answer.Notes)
        {
            console.WriteLine("Note: " + note);
        }
    }

    private static Table Compare(IReadOnlyList<Route> routes)
    {
        Table table = Terminal.Table("route", "months", "money", "5 years' take-home", "risk");
        foreach (Route route in routes)
        {
            table.AddRow(
                new Spectre.Console.Text(route.Name),
                new Spectre.Console.Text(Number(route.Months)),
                new Spectre.Console.Text(Wording.Price(route.Cost)),
                new Spectre.Console.Text(route.PayFiveYears.ToString()),
                new Spectre.Console.Text(route.Risk.ToString("0.00", CultureInfo.InvariantCulture)));
        }

        return table;
    }

    private static void Detail(IAnsiConsole console, Route route, StartPoint start)
    {
        console.WriteLine();
        console.Write(new Spectre.Console.Text(route.Name, new Style(decoration: Decoration.Bold)));
        console.WriteLine();
        console.WriteLine("  " + route.Why);
        foreach (RouteHop hop in route.Hops)
        {
            console.WriteLine("  - " + Step(hop, start));
            Funding(console, hop, start);
            console.WriteLine($"    {hop.PayAfter} a year: {hop.PaySource}");
        }

        console.WriteLine("  " + route.RiskWorking);
    }

    private static string Step(RouteHop hop, StartPoint start)
    {
        string degree = hop.Degree is null ? "" : $"{start.Catalog.Degrees[hop.Degree].Title}, ";
        string stay = hop.MonthsInRole > 0 ? $", then {Number(hop.MonthsInRole)} months in the job before studying on" : "";
        string study = hop.StudyMonths > 0 ? $"{degree}{Number(hop.StudyMonths)} months of study ({Wording.Hours(hop.StudyHours)})" : "no study";
        return $"{start.Catalog.Roles[hop.Role].Name}: {study}, {Number(hop.SearchMonths)} months to find it{stay}; {Wording.Percent(hop.ReadinessNow)} ready before, {Wording.Percent(hop.ReadinessAfter)} as an applicant.";
    }

    // Money towards a degree, of the nation one lives in when the place says it.
    private static void Funding(IAnsiConsole console, RouteHop hop, StartPoint start)
    {
        string? nation = start.Place is { } place ? Nation.Of(place) : null;
        foreach (Funding fund in hop.Degree is null ? [] : start.Catalog.Degrees[hop.Degree].Funding.Select(id => start.Catalog.Funding[id]))
        {
            if (nation is null || fund.Nations.Contains(nation, StringComparer.Ordinal))
            {
                string most = fund.Amount.MinorUnits == 0 ? "" : $", up to {Wording.Price(fund.Amount)}{(fund.Repaid ? " to be repaid" : "")}";
                console.WriteLine($"    help with the fee: {fund.Name}{most}. {fund.AmountNote}.");
            }
        }
    }

    private static void Others(IAnsiConsole console, RouteAnswer answer)
    {
        console.WriteLine();
        console.WriteLine("Beaten, or outside your limits:");
        foreach (Route route in answer.All.Where(route => answer.Unbeaten.All(kept => kept.Id != route.Id)))
        {
            console.WriteLine($"  {route.Name}: {Number(route.Months)} months, {Wording.Price(route.Cost)}, {route.PayFiveYears}, risk {route.Risk.ToString("0.00", CultureInfo.InvariantCulture)}. {route.Blocked}".TrimEnd());
        }
    }

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
