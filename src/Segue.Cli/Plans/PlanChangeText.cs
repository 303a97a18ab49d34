using Segue.Catalogue;
using Segue.Journey;
using Segue.Planning;
using Segue.Planning.Replanning;
using Spectre.Console;

namespace Segue.Cli.Plans;

/// <summary>Says what a change did to a plan: what moved, what stayed, why.</summary>
internal static class PlanChangeText
{
    /// <summary>Writes the change.</summary>
    public static void Write(IAnsiConsole console, PlanChange made, Catalog catalog, bool written)
    {
        PlanChangeWords words = new(made, catalog);
        console.WriteLine(words.Headline());
        foreach (string sentence in words.Counted())
        {
            console.WriteLine(sentence);
        }

        if (!made.Replan.Changed)
        {
            console.WriteLine("Nothing in the plan changes.");
        }
        else
        {
            console.WriteLine(words.Finish());
            console.WriteLine(words.Stayed());
            Items(console, made, words);
        }

        foreach (string note in made.Replan.Notes)
        {
            console.WriteLine("Note: " + note);
        }

        if (written)
        {
            console.WriteLine($"Written to {made.After.Folder}: plan.html, plan.ics, plan.json.");
        }
        else if (made.Replan.Changed)
        {
            console.WriteLine("Add --out DIR to write it as a page, a calendar and JSON.");
        }
    }

    private static void Items(IAnsiConsole console, PlanChange made, PlanChangeWords words)
    {
        ItemChange[] changes = [.. made.Outcome.Items.Where(change => change.Kind != ChangeKind.Finished || change.Resource != (made.Event as ItemDone)?.Resource)];
        if (changes.Length == 0)
        {
            return;
        }

        Table table = Terminal.Table("No", "What", "Was", "Now", "Why");
        foreach (ItemChange change in changes)
        {
            table.AddRow(
                new Spectre.Console.Text(words.Number(change.Resource)),
                new Spectre.Console.Text(words.Title(change.Resource)),
                new Spectre.Console.Text(change.From is { } before ? Days(before) : "new"),
                new Spectre.Console.Text(change.To is { } now ? Days(now) : PlanChangeWords.Kind(change.Kind)),
                new Spectre.Console.Text(words.Why(change)));
        }

        console.Write(table);
    }

    private static string Days(DateRange days) => days.First.Year == days.Last.Year
        ? $"{days.First:d MMM} to {days.Last:d MMM yy}"
        : $"{days.First:d MMM yy} to {days.Last:d MMM yy}";
}
