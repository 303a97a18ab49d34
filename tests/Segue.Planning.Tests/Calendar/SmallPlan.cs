using Segue.Basics;
using Segue.Catalogue;

namespace Segue.Planning.Tests.Calendar;

/// <summary>A plan of a few blocks, for the calendar.</summary>
internal static class SmallPlan
{
    public static readonly DateOnly From = new(2027, 3, 22);

    public static Catalog Catalog(string title = "A book") => new(
        "2026-11-01",
        [],
        [],
        [new Resource("book", title, "A press", "https://example.org/book", ResourceKind.Book, new HourRange(1, 2, 3), Money.Pounds(40), null, [], [], false, [], null, null)],
        []);

    public static Plan Of(params StudyBlock[] blocks) => new(
        "plan-1",
        0,
        "machine-learning-engineer",
        "direct",
        new PlanRequest(From, 8, null, null, 10, [], []),
        [],
        blocks,
        From,
        From.AddDays(30),
        2,
        Money.Pounds(40),
        new ChoiceProof(true, 60, 60, 1, 0),
        new Forecast(From, From, From, 1, 1, []),
        []);

    public static StudyBlock Block(string uid, DateOnly day, string? resource = "book", int sequence = 0, bool cancelled = false) =>
        new(uid, sequence, resource, day, new TimeOnly(19, 0), 120, cancelled);
}
