using System.Text;
using FsCheck.Fluent;
using Segue.Planning.Calendar;
using Segue.Testing;

namespace Segue.Planning.Tests.Calendar;

public sealed class IcsWriterTests
{
    [Fact]
    public void Write_AnyTitle_FoldsWithoutLosingACharacter() =>
        Properties.Hold(ArbMap.Default.GeneratorFor<string>().Select(text => "x" + text), title =>
        {
            string ics = Write(SmallPlan.Of(SmallPlan.Block("b1", SmallPlan.From)), title);
            string unfolded = ics.Replace("\r\n ", "", StringComparison.Ordinal);
            return ics.Split("\r\n").All(line => Encoding.UTF8.GetByteCount(line) <= 75 && !line.Any(char.IsControl))
                && unfolded.Split("\r\n").Single(line => line.StartsWith("SUMMARY:x", StringComparison.Ordinal))[8..] == Expected(title);
        });

    [Fact]
    public void Write_TitleOfFourByteCharacters_IsFoldedBetweenThem()
    {
        string title = string.Concat(Enumerable.Repeat("\U0001F40D", 60));

        string ics = Write(SmallPlan.Of(SmallPlan.Block("b1", SmallPlan.From)), title);

        Assert.Contains("SUMMARY:" + title, ics.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.All(ics.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
    }

    [Fact]
    public void Write_TitleWithLineBreak_CannotAddALineOfItsOwn()
    {
        string ics = Write(SmallPlan.Of(SmallPlan.Block("b1", SmallPlan.From)), "One\r\nATTACH:file, two; three\\");

        Assert.Contains("SUMMARY:One\\nATTACH:file\\, two\\; three\\\\\r\n", ics, StringComparison.Ordinal);
        Assert.DoesNotContain("\r\nATTACH", ics, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_CancelledBlock_SaysSoAndRingsNoBell()
    {
        string ics = Write(SmallPlan.Of(SmallPlan.Block("b1", SmallPlan.From, sequence: 3, cancelled: true)));

        Assert.Contains("UID:b1@segue.invalid\r\nSEQUENCE:3\r\nDTSTAMP:20261121T090000Z\r\n", ics, StringComparison.Ordinal);
        Assert.Contains("STATUS:CANCELLED\r\n", ics, StringComparison.Ordinal);
        Assert.DoesNotContain("VALARM", ics, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_ReadByAnotherProgram_KeepsTimesAcrossTheClockChange()
    {
        Plan plan = SmallPlan.Of(
            SmallPlan.Block("winter", new DateOnly(2027, 3, 22)),
            SmallPlan.Block("summer", new DateOnly(2027, 3, 29), sequence: 2),
            SmallPlan.Block("review", new DateOnly(2027, 4, 1), resource: null),
            SmallPlan.Block("gone", new DateOnly(2027, 11, 1), cancelled: true));

        IReadOnlyList<IcsEvent> events = IcsReader.Read(Write(plan, "Café, tea; \\ and a title long enough to be folded over more than one line of the file"));

        Assert.Equal(
            [
                new IcsEvent("winter@segue.invalid", 0, "Café, tea; \\ and a title long enough to be folded over more than one line of the file", "CONFIRMED", "2027-03-22T19:00:00.000Z", 120, 1),
                new IcsEvent("summer@segue.invalid", 2, "Café, tea; \\ and a title long enough to be folded over more than one line of the file", "CONFIRMED", "2027-03-29T18:00:00.000Z", 120, 1),
                new IcsEvent("review@segue.invalid", 0, "Review of what you have learnt", "CONFIRMED", "2027-04-01T18:00:00.000Z", 120, 1),
                new IcsEvent("gone@segue.invalid", 0, "Café, tea; \\ and a title long enough to be folded over more than one line of the file", "CANCELLED", "2027-11-01T19:00:00.000Z", 120, 0),
                new IcsEvent("plan-1-finish@segue.invalid", 0, "Last day of the study plan", "CONFIRMED", "2027-04-21", 1440, 0),
            ],
            events);
    }

    private static string Write(Plan plan, string title = "A book") => IcsWriter.Write(plan, SmallPlan.Catalog(title), new StoppedClock());

    // The text rules of RFC 5545 once more, written another way round.
    private static string Expected(string title) => string.Concat(title.ReplaceLineEndings("\n").EnumerateRunes().Select(rune => rune.ToString() switch
    {
        "\n" => "\\n",
        "\t" => " ",
        "\\" or ";" or "," => "\\" + rune,
        _ when Rune.IsControl(rune) => "",
        string other => other,
    }));

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);
    }
}
