using Segue.Basics;
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
    /// <param name="host">Where to write.</param>
    /// <param name="all">Their figures.</param>
    /// <param name="looked">All IT ads that were looked at, whatever their specialism.</param>
    /// <param name="catalogue">Names the skills.</param>
    public static void WriteAll(Host host, IReadOnlyList<SpecialismFigures> all, MarketStatistics looked, Catalog catalogue)
    {
        IAnsiConsole console = Terminal.On(host);
        bool narrow = Terminal.IsNarrow(console);
        Heading[] headings = [new("Specialism", "Specialism"), new("Demand", "Demand"), new("95% interval", "95%"), new("Ads", "Ads"), new("Employers", "Employers"), new("Pay stated", "Pay stated"), new("Sets it apart", "", IsFigure: false)];
        Table table = Terminal.Table(console, narrow ? headings[..^1] : headings);
        foreach (SpecialismFigures figures in all)
        {
            bool few = figures.Demand.N < FigureRules.LeastN;
            PayStatistic? pay = Stated(figures);
            string[] cells =
            [
                figures.Specialism.Id,
                few ? "hidden" : $"{Percent(figures.Demand)} ({figures.Demand.Count})",
                few ? "" : $"{figures.Demand.Low * 100:0} to {figures.Demand.High * 100:0}%",
                $"{figures.Found.Ads}",
                $"{figures.Found.Employers}",
                pay is null ? "none" : pay.Median is { } median ? $"{StatisticsText.Pounds(median.Value)} (n {pay.N})" : $"hidden (n {pay.N})",
                string.Join(", ", figures.Typical.Take(SkillsInARow).Select(skill => catalogue.SkillName(skill.Skill))),
            ];
            table.AddRow(narrow ? cells[..^1] : cells);
        }

        console.Write(table);
        console.WriteLine($"Demand is the share of the {(all.Count == 0 ? 0 : all[0].Demand.N)} ads for machine-learning and data roles whose whole text is there, at most {EmployerCap.Most} of an employer for a role. Where two intervals overlap, the order of the two may be chance. An ad may belong to several specialisms, or to none.");
        console.WriteLine($"Ads are all that fit, cut texts and other IT roles too. Pay stated is the median of what ads say in their text or boards in their pay field, whichever is more ads; never what a board predicts. Under {FigureRules.LeastN} ads pay and skills are not shown. Looked at were {looked.Ads} IT ads:");
        StatisticsText.WriteSources(console, looked.Sources);
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
            : $"Demand: {figures.Demand.Count} of {figures.Demand.N} ads for machine-learning and data roles, {figures.Demand.Value:0.0%} ({figures.Demand.Low * 100:0.0} to {figures.Demand.High * 100:0.0}%). {figures.Found.Ads} ads in all, {figures.OutsideTheRoles} of them for other IT roles; {figures.Found.Employers} employers.");
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
            console.WriteLine(figures.Found.Counted < FigureRules.LeastN ? "Too few ads to say which other skills set it apart." : "No other skill is asked for clearly more often than in all IT ads.");
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

    private static PayStatistic? Stated(SpecialismFigures figures) =>
        figures.Found.Pay.Where(row => row.Origin != PayOrigin.Predicted).OrderByDescending(row => row.N).ThenBy(row => row.Origin).FirstOrDefault();

    private static string Percent(Share share) => share.Count > 0 && share.Value < 0.005 ? "<1%" : $"{share.Value:0%}";

    private static string Names(IReadOnlyList<string> skills, Catalog catalogue) => string.Join(", ", skills.Select(skill => catalogue.SkillName(skill)));
}
