using Segue.Basics;
using Segue.Catalogue;
using Segue.Market;
using Segue.Market.Figures;
using Spectre.Console;

namespace Segue.Cli.Market;

/// <summary>Figures for a terminal.</summary>
internal static class MarketStatsText
{
    private const int SkillsShown = 25;

    /// <summary>Writes a line for each role, or one role in detail.</summary>
    public static void Write(Host host, MarketFigures figures, IReadOnlyList<RoleFigures> roles, Catalog catalogue, bool inDetail)
    {
        IAnsiConsole console = Terminal.On(host);
        console.WriteLine($"Figures: {figures.Name}, worked out {figures.Built:yyyy-MM-dd} with catalogue {figures.CatalogueVersion}.");
        if (!inDetail)
        {
            WriteRoles(console, roles, catalogue);
        }

        foreach (RoleFigures role in inDetail ? roles : [])
        {
            WriteRole(console, role, catalogue);
        }

        foreach (FigureSource source in figures.Sources)
        {
            string dates = source.From is null ? "" : $", {source.From:yyyy-MM-dd} to {source.To:yyyy-MM-dd}";
            console.WriteLine($"{source.Id}: {source.Title}{dates}; {source.Used} of {source.Rows} used; {source.Licence}.{(source.Note is null ? "" : $" {source.Note}.")}");
        }
    }

    private static void WriteRoles(IAnsiConsole console, IReadOnlyList<RoleFigures> roles, Catalog catalogue)
    {
        Table table = Terminal.Table("Role", "UK ads", "Read whole", "Stated pay, median", "Asked most");
        foreach (RoleFigures role in roles)
        {
            PayFigure? pay = role.Pay.FirstOrDefault(row => row.Kind == "stated");
            table.AddRow(
                new Spectre.Console.Text(catalogue.RoleName(role.Role)),
                new Spectre.Console.Text($"{role.UkAds}"),
                new Spectre.Console.Text($"{role.Ads}"),
                new Spectre.Console.Text(pay?.Median is { } median ? $"{Money.Pounds(median)} (n {pay.N})" : $"under {FigureRules.LeastN}"),
                new Spectre.Console.Text(role.Skills.Count == 0 ? $"under {FigureRules.LeastN} ads" : string.Join(", ", role.Skills.Take(5).Select(demand => catalogue.SkillName(demand.Skill)))));
        }

        console.Write(table);
    }

    private static void WriteRole(IAnsiConsole console, RoleFigures role, Catalog catalogue)
    {
        console.WriteLine($"{catalogue.RoleName(role.Role)}: {role.UkAds} UK ads; skills from {role.Basis}, {role.Employers} named employers.");
        Table skills = Terminal.Table("Skill", "Asked", "95% interval", "Required", "Preferred", "Years");
        foreach (SkillDemand demand in role.Skills.Take(SkillsShown))
        {
            skills.AddRow(
                new Spectre.Console.Text(catalogue.SkillName(demand.Skill)),
                new Spectre.Console.Text($"{demand.Asked.Value:0%} ({demand.Asked.Count} of {demand.Asked.N})"),
                new Spectre.Console.Text($"{demand.Asked.Low * 100:0} to {demand.Asked.High * 100:0}%"),
                new Spectre.Console.Text($"{demand.Required.Value:0%}"),
                new Spectre.Console.Text($"{demand.Preferred.Value:0%}"),
                new Spectre.Console.Text(demand.MedianYears is { } years ? $"{years:0.#}" : ""));
        }

        Table pay = Terminal.Table("Pay", "n", "Lower quartile", "Median", "Upper quartile", "Where", "From");
        foreach (PayFigure row in role.Pay)
        {
            pay.AddRow(new Spectre.Console.Text(row.Kind), new Spectre.Console.Text(row.N == 0 ? "" : $"{row.N}"), new Spectre.Console.Text(Pounds(row.Low)), new Spectre.Console.Text(Pounds(row.Median)), new Spectre.Console.Text(Pounds(row.High)), new Spectre.Console.Text(row.Region), new Spectre.Console.Text(row.Source));
        }

        console.Write(skills);
        console.Write(pay);
        console.WriteLine($"Places: {string.Join(", ", role.Places.Select(place => $"{place.Name} {place.Share.Value:0%}"))} (n {(role.Places.Count == 0 ? 0 : role.Places[0].Share.N)}).");
        console.WriteLine($"Seniority where said: {string.Join(", ", role.Seniorities.Select(item => $"{item.Seniority.ToString().ToLowerInvariant()} {item.Share.Value:0%}"))} (n {(role.Seniorities.Count == 0 ? 0 : role.Seniorities[0].Share.N)}).");
    }

    private static string Pounds(decimal? amount) => amount is { } value ? Money.Pounds(value).ToString() : "";
}
