using Segue.Report;
using Segue.Routes;
using Spectre.Console;

namespace Segue.Cli.Routes;

/// <summary>A gap on a terminal, at 80 columns.</summary>
internal static class GapText
{
    private const int Rows = 20;
    private const int UnlockRows = 5;

    /// <summary>Writes readiness, the skills by weight, and what one more skill would open.</summary>
    public static void Write(IAnsiConsole console, GapReport gap, StartPoint start, bool all)
    {
        console.WriteLine($"{start.Target.Name}: {Wording.Percent(gap.Readiness)} ready (figures: {gap.FiguresName})");
        console.WriteLine(gap.ReadinessWorking);
        Table table = Terminal.Table("skill", "asked by", "95%", "n", "need", "you", "you have that helps");
        foreach (GapItem item in gap.Items.Take(all ? int.MaxValue : Rows))
        {
            table.AddRow(
                Cell((item.IsGap ? "" : "✓ ") + start.Catalog.SkillName(item.Skill)),
                Cell(item.Demand is { } demand ? Wording.Percent(demand.Asked.Value) : "-"),
                Cell(item.Demand is { } range ? $"{range.Asked.Low * 100:0}-{range.Asked.High * 100:0}" : ""),
                Cell(item.Demand is { } count ? $"{count.Asked.N}" : ""),
                Cell($"{(int)item.Needed}{(item.Required ? "" : " pref.")}"),
                Cell($"{(int)item.Has}"),
                Cell(Helps(item, start)));
        }

        console.Write(table);
        int more = gap.Items.Count - Rows;
        if (more > 0 && !all)
        {
            console.WriteLine($"and {more} more with --all.");
        }

        console.WriteLine("Levels: 1 knows of, 2 has used, 3 works alone, 4 leads.");
        Unlocks(console, gap, start);
    }

    private static void Unlocks(IAnsiConsole console, GapReport gap, StartPoint start)
    {
        if (gap.AdsMet.N == 0)
        {
            return;
        }

        console.WriteLine();
        console.WriteLine($"Ads whose required skills you all have: {gap.AdsMet.Count} of {gap.AdsMet.N}. One more skill would open:");
        foreach (SkillUnlock unlock in gap.Unlocks.Where(unlock => unlock.Fully + unlock.Nearly > 0).Take(UnlockRows))
        {
            console.WriteLine($"  {start.Catalog.SkillName(unlock.Skill)}: {unlock.Fully} more in full, {unlock.Nearly} more but for one skill");
        }
    }

    private static string Helps(GapItem item, StartPoint start) =>
        item.Transfer is { } transfer ? $"{start.Catalog.SkillName(transfer.From)} ({Wording.Percent(transfer.Share)})" : "";

    private static Spectre.Console.Text Cell(string text) => new(text);
}
