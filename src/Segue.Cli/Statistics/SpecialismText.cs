using Segue.Catalogue;
using Segue.Market.Figures;
using Segue.Market.Specialisms;
using Segue.Market.Statistics;
using Spectre.Console;

namespace Segue.Cli.Statistics;

/// <summary>Specialisms for a terminal.</summary>
internal static class SpecialismText
{
    private const int SkillsInARow = 2;
    private const int SkillsShown = 15;

    /// <summary>Writes what each specialism is, without figures.</summary>
    public static void WriteMeanings(Host host, IReadOnlyList<Specialism> all)
    {
        IAnsiConsole console = Terminal.On(host);
        foreach (Specialism one in all)
        {
            console.WriteLine($"{one.Name} ({one.Id}): {one.Summary}");
        }
    }

    /// <summary>Writes a line for each specialism.</summary>
    public static void WriteAll(Host host, IReadOnlyList<SpecialismFigures> all, Catalog catalogue)
    {
        IAnsiConsole console = Terminal.On(host);
        Table table = Terminal.Table("Specialism", "Demand", "95% interval", "Ads", "Employers", "Pay given", "Sets it apart");
        table.Columns[0].NoWrap();
        foreach (SpecialismFigures figures in all)
        {
            bool few = figures.Demand.N < FigureRules.LeastN;
            PayStatistic? pay = figures.Found.Pay.FirstOrDefault(row => row.Origin == PayOrigin.Field);
            table.AddRow(
                figures.Specialism.Id,
                few ? "hidden" : $"{figures.Demand.Value:0%} ({figures.Demand.Count})",
                few ? "" : $"{figures.Demand.Low * 100:0} to {figures.Demand.High * 100:0}%",
                $"{figures.Found.Ads}",
                $"{figures.Found.Employers}",
                pay is null ? "none" : pay.Median is { } median ? $"{StatisticsText.Pounds(median.Value)} (n {pay.N})" : $"hidden (n {pay.N})",
                string.Join(", ", figures.Typical.Take(SkillsInARow).Select(skill => catalogue.SkillName(skill.Skill))));
        }

        console.Write(table);
        console.WriteLine($"Demand is the share of the {(all.Count == 0 ? 0 : all[0].Demand.N)} ads for machine-learning and data roles whose whole text is there, at most {EmployerCap.Most} of an employer for a role. An ad may belong to several specialisms, or to none. Ads are all that fit, cut texts and other IT roles too; pay given is the median of what stands in the boards' pay fields. Under {FigureRules.LeastN} ads nothing is shown.");
        StatisticsText.WriteSources(console, [.. all.SelectMany(figures => figures.Found.Sources).GroupBy(source => source.Source, StringComparer.Ordinal).Select(group => group.OrderByDescending(source => source.Ads).First())]);
        console.WriteLine("segue market specialisms ID shows one; segue market stats --specialism ID everything about its ads.");
    }

    /// <summary>Writes one specialism.</summary>
    public static void WriteOne(Host host, SpecialismFigures figures, Catalog catalogue)
    {
        IAnsiConsole console = Terminal.On(host);
        WriteMeanings(host, [figures.Specialism]);
        console.WriteLine($"An ad belongs here when its title holds one of: {string.Join(", ", figures.Specialism.Titles)}; or when it requires or prefers one of: {Names(figures.Specialism.Skills, catalogue)}; or when it names two of these{(figures.Specialism.Together.Count == 0 ? "" : $" and of: {Names(figures.Specialism.Together, catalogue)}")}.");
        console.WriteLine(figures.Demand.N < FigureRules.LeastN
            ? $"Demand: hidden, because only {figures.Demand.N} ads for machine-learning and data roles can be counted."
            : $"Demand: {figures.Demand.Value:0.0%} of {figures.Demand.N} ads for machine-learning and data roles ({figures.Demand.Low * 100:0.0} to {figures.Demand.High * 100:0.0}%). {figures.Found.Ads} ads in all, {figures.OutsideTheRoles} of them for other IT roles; {figures.Found.Employers} employers.");
        foreach (PayStatistic pay in figures.Found.Pay)
        {
            console.WriteLine($"Pay {PayOrigins.Name(pay.Origin)}: {(pay.Median is { } median && pay.Low is { } low && pay.High is { } high ? $"median {StatisticsText.Pounds(median.Value)} ({StatisticsText.Pounds(median.Low)} to {StatisticsText.Pounds(median.High)}), half between {StatisticsText.Pounds(low.Value)} and {StatisticsText.Pounds(high.Value)}" : "hidden")}, n {pay.N}.");
        }

        if (figures.Found.TopEmployers.Count > 0)
        {
            console.WriteLine($"Most ads: {StatisticsText.Employers(figures.Found.TopEmployers)}.");
        }

        WriteTypical(console, figures, catalogue);
        StatisticsText.WriteSources(console, figures.Found.Sources);
    }

    private static void WriteTypical(IAnsiConsole console, SpecialismFigures figures, Catalog catalogue)
    {
        if (figures.Typical.Count == 0)
        {
            console.WriteLine("Too few ads to say which other skills set it apart.");
            return;
        }

        Table table = Terminal.Table("Also asked for, beyond what marks it", "Ads that ask", "Lift", "95% interval");
        foreach (SkillStatistic skill in figures.Typical.Take(SkillsShown))
        {
            table.AddRow(catalogue.SkillName(skill.Skill), $"{skill.Asked.Value:0%} ({skill.Asked.Count} of {skill.Asked.N})", $"{skill.Lift!.Value.Value:0.0}", $"{skill.Lift.Value.Low:0.0} to {skill.Lift.Value.High:0.0}");
        }

        console.Write(table);
        console.WriteLine($"Lift is how many times as often as in all {figures.Found.Compared} IT ads; only skills are shown whose interval lies above 1.");
    }

    private static string Names(IReadOnlyList<string> skills, Catalog catalogue) => string.Join(", ", skills.Select(skill => catalogue.SkillName(skill)));
}
