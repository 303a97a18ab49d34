using Segue.Catalogue;
using Segue.Market.Figures;
using Segue.Market.Statistics;
using Spectre.Console;

namespace Segue.Cli.Statistics;

/// <summary>A trend for a terminal.</summary>
internal static class TrendText
{
    private const int PeriodsShown = 6;

    /// <summary>Writes the trend, or why there is none.</summary>
    public static void Write(Host host, Trend trend, Catalog catalogue)
    {
        IAnsiConsole console = Terminal.On(host);
        if (trend.WhyNone is { } why)
        {
            console.WriteLine($"No trend: {why}. A trend is only worked out over sources with ads in every period, because a source that joins would look like growth.");
        }
        else
        {
            WritePeriods(console, trend);
            WriteSkills(console, trend, catalogue);
            console.WriteLine($"Counted on {trend.Panel.Count} {(trend.Panel.Count == 1 ? "source" : "sources")} with ads in every period: {string.Join(", ", trend.Panel)}. The last period may not be over.");
        }

        foreach (LeftOutSource source in trend.LeftOut)
        {
            console.WriteLine($"  not counted: {source.Source} ({source.Ads} ads), {source.Why}");
        }
    }

    private static void WritePeriods(IAnsiConsole console, Trend trend)
    {
        Table table = Terminal.Table("Period", "Ads", "Of the IT ads", "95% interval", "Stated pay, median", "n");
        foreach (TrendRow row in trend.Periods)
        {
            table.AddRow(
                row.Name,
                $"{row.Ads}",
                row.OfAll.N < FigureRules.LeastN ? "hidden" : $"{row.OfAll.Value:0.0%} of {row.OfAll.N}",
                row.OfAll.N < FigureRules.LeastN ? "" : $"{row.OfAll.Low * 100:0.0} to {row.OfAll.High * 100:0.0}%",
                row.StatedPay is { } pay ? $"{StatisticsText.Pounds(pay.Value)} ({StatisticsText.Pounds(pay.Low)} to {StatisticsText.Pounds(pay.High)})" : "hidden",
                $"{row.PayN}");
        }

        console.Write(table);
    }

    private static void WriteSkills(IAnsiConsole console, Trend trend, Catalog catalogue)
    {
        if (trend.Skills.Count == 0)
        {
            console.WriteLine($"Skills: hidden, because no period has {FigureRules.LeastN} whole texts.");
            return;
        }

        string[] periods = [.. trend.Periods.Select(row => row.Name).TakeLast(PeriodsShown)];
        Table table = Terminal.Table(["Skill", .. periods, "Change, points", "95% interval"]);
        foreach (SkillTrend skill in trend.Skills)
        {
            table.AddRow(
            [
                catalogue.SkillName(skill.Skill),
                .. skill.Shares.TakeLast(PeriodsShown).Select(share => share is { } known ? $"{known.Value:0%}" : "hidden"),
                skill.Change is { } change ? $"{change.Value * 100:+0;-0;0}" : "",
                skill.Change is { } ends ? $"{ends.Low * 100:+0;-0;0} to {ends.High * 100:+0;-0;0}{(ends.Low <= 0 && ends.High >= 0 ? ", may be chance" : "")}" : "",
            ]);
        }

        console.Write(table);
    }
}
