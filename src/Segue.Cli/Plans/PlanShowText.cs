using System.Globalization;
using Segue.Catalogue;
using Segue.Journey;
using Segue.Planning;
using Segue.Report;
using Spectre.Console;

namespace Segue.Cli.Plans;

/// <summary>The plan in force on a terminal.</summary>
internal static class PlanShowText
{
    private const int NextDays = 7;

    /// <summary>Writes what is done, what is next and when it ends.</summary>
    public static void Write(IAnsiConsole console, CurrentPlan now, Catalog catalog, DateOnly today)
    {
        Plan plan = now.Version.Plan;
        int finished = plan.Items.Count(item => item.State == ItemState.Done);
        string role = catalog.RoleName(plan.Role);
        console.WriteLine($"{now.Source.Profile.Contact.Name ?? "You"}: to {role}. Plan of {Wording.Day(now.Source.Made)}, {(plan.Revision == 0 ? "unchanged" : $"changed {plan.Revision} {(plan.Revision == 1 ? "time" : "times")}")}.");
        console.WriteLine($"{finished} of {plan.Items.Count} things finished, {Wording.Hours(plan.Items.Sum(item => Math.Min(item.Hours, item.State == ItemState.Done ? item.Hours : item.DoneHours)))} of {Wording.Hours(plan.Hours)}; {plan.Request.HoursPerWeek:0.#} hours a week; {Wording.Price(plan.Cost)} in all.");
        console.WriteLine(finished == plan.Items.Count
            ? "Nothing is left to study: start applying."
            : $"It ends on {Wording.Day(plan.Finish)} if every week goes to plan; 1 in 2 by {Wording.Day(plan.Forecast.P50)}, 4 in 5 by {Wording.Day(plan.Forecast.P80)}, 19 in 20 by {Wording.Day(plan.Forecast.P95)}.");
        Items(console, now, catalog);
        Next(console, now, catalog, today);
    }

    /// <summary>Writes all that happened, oldest first; earlier plans as well.</summary>
    public static void History(IAnsiConsole console, IReadOnlyList<StoredEvent> events, CurrentPlan now, Catalog catalog)
    {
        console.WriteLine("What happened");
        foreach (StoredEvent one in events)
        {
            string finish = one.Event.Outcome is { } outcome
                ? outcome.FinishAfter == outcome.FinishBefore ? "" : $" End: {Wording.Day(outcome.FinishBefore)} → {Wording.Day(outcome.FinishAfter)}."
                : "";
            console.WriteLine($"{one.Number,3}  {one.At.ToLocalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}  {(one.PlanKey == now.Key ? "" : "(an earlier plan) ")}{Said(one.Event, catalog)}{finish}");
        }
    }

    private static string Said(PlanEvent happened, Catalog catalog) => happened switch
    {
        PlanMade made => $"Made: {made.Items} things to study, to {Wording.Day(made.Finish)}.",
        ItemDone { Hours: { } hours } done => $"{Wording.Hours(hours)} done of {catalog.ResourceTitle(done.Resource)}, up to {Wording.Day(done.On)}.",
        ItemDone done => $"Finished {catalog.ResourceTitle(done.Resource)} on {Wording.Day(done.On)}.",
        TimeSlipped { Resource: { } item } slip => $"Lost {Wording.Hours(slip.Lost.Sum(lost => lost.Minutes ?? 0) / 60.0)} of {catalog.ResourceTitle(item)}.",
        TimeSlipped slip => $"No study from {Wording.Day(slip.Lost[0].First)} to {Wording.Day(slip.Lost[0].Last)}.",
        _ => "Planned again.",
    };

    private static void Items(IAnsiConsole console, CurrentPlan now, Catalog catalog)
    {
        Table table = Terminal.Table("No", "From", "To", "Done", "Price", "What");
        foreach (PlanItem item in now.Version.Plan.Items)
        {
            string done = item.State switch
            {
                ItemState.Done => "finished",
                ItemState.Started => $"{item.DoneHours:0.#} of {item.Hours:0.#} h",
                _ => $"0 of {item.Hours:0.#} h",
            };
            table.AddRow(
                new Spectre.Console.Text(now.Version.Numbers[item.Resource].ToString(CultureInfo.InvariantCulture)),
                new Spectre.Console.Text($"{item.Start:d MMM yy}"),
                new Spectre.Console.Text($"{item.End:d MMM yy}"),
                new Spectre.Console.Text(done),
                new Spectre.Console.Text(Wording.Price(item.Cost)),
                new Spectre.Console.Text(catalog.ResourceTitle(item.Resource)));
        }

        console.Write(table);
    }

    private static void Next(IAnsiConsole console, CurrentPlan now, Catalog catalog, DateOnly today)
    {
        StudyBlock[] ahead = [.. now.Version.Plan.Blocks.Where(block => block.Ahead && block.Day >= today)];
        if (ahead.Length == 0)
        {
            return;
        }

        console.WriteLine("Next");
        foreach (StudyBlock block in ahead.TakeWhile(block => block.Day < ahead[0].Day.AddDays(NextDays)))
        {
            console.WriteLine($"  {Wording.ShortDay(block.Day),-10}  {block.Start:HH:mm}  {Wording.Hours(block.Minutes / 60.0),-5}  {(block.Resource is { } id ? $"{now.Version.Numbers[id]} {catalog.ResourceTitle(id)}" : "Review of what you have learnt")}");
        }
    }
}
