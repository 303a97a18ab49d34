using Segue.Catalogue;
using Segue.Market.Statistics;
using Segue.Market.Worth;
using Spectre.Console;

namespace Segue.Cli.Statistics;

/// <summary>The worth of skills for a terminal, with what it is and is not.</summary>
internal static class WorthText
{
    // Pounds are rounded to hundreds; what comes to nothing has no sign.
    private const double LeastShown = 50;

    /// <summary>Writes the answer.</summary>
    public static void Write(Host host, WorthAnswer answer, Catalog catalogue)
    {
        IAnsiConsole console = Terminal.On(host);
        console.WriteLine($"From {answer.Model.N} ads of {answer.Model.Employers} employers that state pay: {answer.From}.");
        console.WriteLine($"Base: {BasisWords(answer)} pays about {StatisticsText.Pounds(answer.Pounds)} a year with the skills that such ads usually name.");
        foreach (string unknown in Unknown(answer))
        {
            console.WriteLine(unknown);
        }

        WriteTable(console, answer, catalogue);
        foreach (string skill in answer.Skills.Where(skill => answer.Model.Skills.All(effect => effect.Skill != skill)))
        {
            console.WriteLine($"{catalogue.SkillName(skill)}: no figure, because fewer than {WorthLearning.LeastAds} of these ads of {WorthLearning.LeastEmployers} employers name it.");
        }

        int clear = answer.Model.Skills.Count(effect => effect.IsClear);
        console.WriteLine($"{answer.Model.Skills.Count} skills were looked at; {clear} stand out. About {Math.Max(1, Math.Round(answer.Model.Skills.Count * 0.05)):0} would by chance alone, and the figures are held towards nothing where ads are few.");
        console.WriteLine("A figure is what ads that name the skill pay more or less than ads of the same role, seniority, region, year and other skills that do not name it. It is no promise of a rise, and no proof of a cause: a skill also marks the kind of employer and of post. Less than nothing says that posts which name it pay less, never that leaving it off your CV would pay.");
    }

    private static string BasisWords(WorthAnswer answer) =>
        $"{answer.Basis.Role?.Name ?? "an IT job of the usual kinds"}{(answer.Basis.Seniority is { } level ? $", {level.ToString().ToLowerInvariant()}" : "")}{(answer.Basis.Region is { } region ? $", {region}" : ", the usual places")}, {answer.Model.LastYear},";

    // A role or region that the model hardly knows is taken on average, which must be said.
    private static IEnumerable<string> Unknown(WorthAnswer answer)
    {
        foreach ((string family, string? value, string name) in new[] { ("role", answer.Basis.Role?.Id, answer.Basis.Role?.Name ?? ""), ("seniority", answer.Basis.Seniority?.ToString(), $"{answer.Basis.Seniority}".ToLowerInvariant()), ("region", answer.Basis.Region, answer.Basis.Region ?? "") })
        {
            if (value is not null && answer.Model.CountOf(family, value) is var count && count < Segue.Market.Figures.FigureRules.LeastN)
            {
                yield return $"Only {count} of these ads are for {name}, so the base {(count < 2 ? "takes that on average" : "leans on the others")}.";
            }
        }
    }

    private static void WriteTable(IAnsiConsole console, WorthAnswer answer, Catalog catalogue)
    {
        if (answer.Effects.Count == 0)
        {
            return;
        }

        Table table = Terminal.Table("Skill", "Goes with", "95% interval", "Ads", "Employers", "");
        foreach (SkillEffect effect in answer.Effects)
        {
            Estimate pounds = effect.On(answer.Pounds);
            table.AddRow(
                catalogue.SkillName(effect.Skill),
                Signed(pounds.Value),
                $"{Signed(pounds.Low)} to {Signed(pounds.High)}",
                $"{effect.N}",
                $"{effect.Employers}",
                effect.IsClear ? "" : "may be nothing");
        }

        console.Write(table);
    }

    private static string Signed(double pounds) => $"{(Math.Abs(pounds) < LeastShown ? "" : pounds < 0 ? "-" : "+")}{StatisticsText.Pounds(Math.Abs(pounds))}";
}
