using Segue.Journey.Alerts;

namespace Segue.Journey.Tests.Alerts;

public sealed class AlertPatienceTests
{
    private static readonly DateTimeOffset Made = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 10)]
    [InlineData(4, 40)]
    [InlineData(9, 1280)]
    [InlineData(10, 1440)]
    [InlineData(1000, 1440)]
    public void Next_FailedTries_WaitsTwiceAsLongEachTimeAndADayAtMost(int tries, int minutes) =>
        Assert.Equal(Made.AddMinutes(minutes), AlertPatience.Next(new AlertSending(1, Made.AddDays(-3), tries, "no answer", null) { Tried = Made }));

    [Fact]
    public void Next_CutOffBeforeItWasNoted_IsAtOnce() =>
        Assert.Equal(Made, AlertPatience.Next(new AlertSending(1, Made, 1, null, null) { Tried = Made.AddHours(1) }));

    [Theory]
    [InlineData(3, 5.0, true)]
    [InlineData(30, 4.9, false)]
    [InlineData(2, 60.0, false)]
    public void IsOver_DaysAndTries_BothCount(int before, double days, bool over) =>
        Assert.Equal(over, AlertPatience.IsOver(new AlertSending(1, Made, before, "no answer", null), Made.AddDays(days)));
}
