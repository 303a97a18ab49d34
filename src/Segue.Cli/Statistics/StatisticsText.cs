using Segue.Basics;
using Segue.Catalogue;
using Segue.Market;
using Segue.Market.Figures;
using Segue.Market.Statistics;
using Spectre.Console;

namespace Segue.Cli.Statistics;

/// <summary>Statistics for a terminal: each table says under it what it was counted from.</summary>
internal static class StatisticsText
{
    private const int SkillsShown = 25;

    /// <summary>Writes the statistics, the published figures for the role beside the pay.</summary>
    /// <param name="host">Where to.</param>
    /// <param name="found">The statistics.</param>
    /// <param name="published">Pay from surveys and guides for the same role; empty when no role was asked for.</param>
    /// <param name="catalogue">The names.</param>
    /// <param name="everySkill">All skills, not only the first.</param>
    public static void Write(Host host, MarketStatistics found, IReadOnlyList<PayFigure> published, Catalog catalogue, bool everySkill)
    {
        IAnsiConsole console = Terminal.On(host);
        console.WriteLine($"{FilterWords.Of(found.Filter, catalogue)}: {found.Ads} of your ads fit, {found.Open} of them not known to have closed; {found.Employers} named employers. Copies are left out.");
        if (found.Undated > 0)
        {
            console.WriteLine($"{found.Undated} more would fit but have no day of posting, so it is not known whether they are of this period.");
        }

        WriteSkills(console, found, catalogue, everySkill);
        WritePay(console, found, published);
        WriteWhere(console, found);
    }

    /// <summary>Pounds, rounded to hundreds, because an estimate is no sharper.</summary>
    public static string Pounds(double pounds) => Money.Pounds((decimal)(Math.Round(pounds / 100) * 100)).ToString();

    /// <summary>Writes where the ads come from: sources of different years are never put together unsaid.</summary>
    public static void WriteSources(IAnsiConsole console, IReadOnlyList<SourceUse> sources)
    {
        foreach (SourceUse source in sources)
        {
            string days = source.From is null ? "no day of posting known" : $"posted {source.From:yyyy-MM-dd} to {source.To:yyyy-MM-dd}{(source.Undated > 0 ? $", {source.Undated} without a day" : "")}";
            console.WriteLine($"  from {source.Source}: {source.Ads} {(source.Ads == 1 ? "ad" : "ads")}, {days}");
        }

        if (sources.Any(source => source.From is null) && sources.Any(source => source.From is not null))
        {
            console.WriteLine("Some of these ads have no day and may be years old; --source or --from leaves them out.");
        }
    }

    private static void WriteSkills(IAnsiConsole console, MarketStatistics found, Catalog catalogue, bool everySkill)
    {
        string left = $"{(found.CutTexts > 0 ? $", {found.CutTexts} with a cut text" : "")}{(found.OverCap > 0 ? $", {found.OverCap} beyond {EmployerCap.Most} of one employer for one role" : "")}";
        if (found.Skills.Count == 0)
        {
            console.WriteLine($"Skills: hidden, because only {found.Counted} ads can be counted (under {FigureRules.LeastN}){(left.Length == 0 ? "" : $"; not counted: {left[2..]}")}.");
            return;
        }

        Table table = Terminal.Table("Skill", "Ads that ask", "95% interval", "Required", "Preferred", "Lift", "95% interval");
        foreach (SkillStatistic skill in everySkill ? found.Skills : found.Skills.Take(SkillsShown))
        {
            table.AddRow(
                Cell(catalogue.SkillName(skill.Skill)),
                Cell($"{skill.Asked.Value:0%} ({skill.Asked.Count} of {skill.Asked.N})"),
                Cell($"{skill.Asked.Low * 100:0} to {skill.Asked.High * 100:0}%"),
                Cell($"{skill.Required.Value:0%}"),
                Cell($"{skill.Preferred.Value:0%}"),
                Cell(skill.Lift is { } lift ? $"{lift.Value:0.0}" : ""),
                Cell(skill.Lift is { } ends ? $"{ends.Low:0.0} to {ends.High:0.0}" : ""));
        }

        console.Write(table);
        console.WriteLine($"Shares are of the {found.Counted} ads whose whole text is there{(left.Length == 0 ? "" : $"; not counted: {left[2..]}")}.");
        console.WriteLine(found.Compared > 0
            ? $"Lift is how many times as often as in all {found.Compared} IT ads of yours counted in the same way: 1.0 is everywhere alike, 3.0 sets this work apart."
            : "There is no lift, because these are all your IT ads.");
        if (!everySkill && found.Skills.Count > SkillsShown)
        {
            console.WriteLine($"{found.Skills.Count - SkillsShown} more skills with --skills.");
        }
    }

    private static void WritePay(IAnsiConsole console, MarketStatistics found, IReadOnlyList<PayFigure> published)
    {
        Table table = Terminal.Table("Pay a year", "n", "Lower quartile", "Median", "Upper quartile");
        foreach (PayStatistic pay in found.Pay)
        {
            table.AddRow(Cell(PayOrigins.Name(pay.Origin)), Cell($"{pay.N}"), Cell(Pay(pay.Low)), Cell(Pay(pay.Median)), Cell(Pay(pay.High)));
        }

        foreach (PayFigure figure in published)
        {
            table.AddRow(Cell($"{figure.Kind}: {figure.Source}"), Cell(figure.N == 0 ? "" : $"{figure.N}"), Cell(Pay(figure.Low)), Cell(Pay(figure.Median)), Cell(Pay(figure.High)));
        }

        console.Write(table);
        console.WriteLine($"Pay is the middle of an ad's yearly range; day and hour rates are left out; at most {EmployerCap.Most} ads of an employer for a role. What is stated and what is predicted are never put together. Brackets: 95% bootstrap interval; under {FigureRules.LeastN} ads nothing is shown. Ads that state pay are no random sample.");
    }

    private static string Pay(Estimate? pay) => pay is { } known ? $"{Pounds(known.Value)} ({Pounds(known.Low)} to {Pounds(known.High)})" : "hidden";

    private static string Pay(decimal? pay) => pay is { } known ? Money.Pounds(known).ToString() : "";

    private static void WriteWhere(IAnsiConsole console, MarketStatistics found)
    {
        if (found.Regions.Count > 0)
        {
            console.WriteLine($"Regions (of {found.Regions[0].Share.N} ads that name one): {string.Join(", ", found.Regions.Select(region => $"{region.Name} {region.Share.Value:0%}"))}.");
        }

        if (found.Seniorities.Count > 0)
        {
            console.WriteLine($"Seniority (of {found.Seniorities[0].Share.N} ads that say): {string.Join(", ", found.Seniorities.Select(row => $"{row.Seniority.ToString().ToLowerInvariant()} {row.Share.Value:0%}"))}.");
        }

        if (found.TopEmployers.Count > 0)
        {
            console.WriteLine($"Most ads: {Employers(found.TopEmployers)}.{(found.TopEmployers.Any(employer => employer.IsRecruiter) ? " A recruiter posts for employers that it does not name." : "")}");
        }

        WriteSources(console, found.Sources);
    }

    /// <summary>Employers in a line, recruiters marked.</summary>
    public static string Employers(IEnumerable<EmployerCount> employers) => string.Join(", ", employers.Select(employer => $"{employer.Name} {employer.Ads}{(employer.IsRecruiter ? " (recruiter)" : "")}"));

    private static Spectre.Console.Text Cell(string text) => new(text);
}
