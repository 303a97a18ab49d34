using System.Globalization;
using FsCheck.Fluent;
using Segue.Journey.Alerts;
using Segue.Testing;

namespace Segue.Journey.Tests.Alerts;

/// <summary>In London clocks go forward at 01:00 on 29 March 2026 and back at 02:00 summer time on 25 October 2026.</summary>
public sealed class AlertTimesTests
{
    [Theory]
    [InlineData("2026-11-21T21:59Z", false)]
    [InlineData("2026-11-21T22:00Z", true)]
    [InlineData("2026-11-22T06:59Z", true)]
    [InlineData("2026-11-22T07:00Z", false)]
    [InlineData("2026-07-01T21:00Z", true)] // 22:00 in summer
    [InlineData("2026-07-01T06:00Z", false)]
    [InlineData("2026-07-01T05:59Z", true)]
    public void IsQuiet_OverMidnight_IsByTheClockOnTheWall(string now, bool quiet) =>
        Assert.Equal(quiet, Times(null, "22:00-07:00").IsQuiet(At(now)));

    [Theory]
    [InlineData("2026-10-25T00:30Z", true)] // 01:30 the first time
    [InlineData("2026-10-25T01:30Z", true)] // 01:30 the second time
    [InlineData("2026-10-25T02:00Z", false)]
    [InlineData("2026-03-29T00:59Z", false)]
    [InlineData("2026-03-29T01:00Z", false)] // 01:00 becomes 02:00: the quiet hour is left out
    public void IsQuiet_HourThatComesTwiceOrNotAtAll_IsAsTheClockShows(string now, bool quiet) =>
        Assert.Equal(quiet, Times(null, "01:00-02:00").IsQuiet(At(now)));

    [Theory]
    [InlineData("daily@08:00", "2026-11-21T07:59Z", "2026-11-20T08:00Z")]
    [InlineData("daily@08:00", "2026-11-21T08:00Z", "2026-11-21T08:00Z")]
    [InlineData("daily@08:00", "2026-07-01T07:00Z", "2026-07-01T07:00Z")]
    [InlineData("weekly:monday@08:00", "2026-11-21T12:00Z", "2026-11-16T08:00Z")]
    [InlineData("daily@01:30", "2026-03-29T12:00Z", "2026-03-29T01:00Z")] // there is no 01:30: the moment the clocks change
    [InlineData("daily@01:30", "2026-10-25T12:00Z", "2026-10-25T00:30Z")] // 01:30 comes twice: the first
    public void LastDigest_AtAnyMoment_IsTheLastThatCame(string digest, string now, string last) =>
        Assert.Equal(At(last), Times(digest, null).LastDigest(At(now)));

    [Fact]
    public void IsDue_Digest_OnceASlotEvenWhenTheRunIsLate()
    {
        AlertTimes times = Times("daily@08:00", null);

        Assert.False(times.IsDue(At("2026-11-21T07:30Z"), At("2026-11-20T08:10Z")));
        Assert.True(times.IsDue(At("2026-11-21T11:00Z"), At("2026-11-20T08:10Z")));
        Assert.False(times.IsDue(At("2026-11-21T12:00Z"), At("2026-11-21T11:00Z")));
    }

    [Fact]
    public void IsDue_DigestInQuietHours_WaitsForTheirEnd()
    {
        AlertTimes times = Times("daily@06:00", "22:00-07:00");

        Assert.False(times.IsDue(At("2026-11-21T06:30Z"), At("2026-11-20T08:00Z")));
        Assert.True(times.IsDue(At("2026-11-21T07:00Z"), At("2026-11-20T08:00Z")));
        Assert.Equal(At("2026-11-22T07:00Z"), times.Next(At("2026-11-21T12:00Z")));
    }

    [Fact]
    public void Next_AnyMomentOfTheYear_IsLaterDueAndNotQuiet() =>
        Properties.Hold(
            from minute in Gen.Choose(0, (365 * 24 * 60) - 1)
            from digest in Gen.Elements("daily@08:00", "daily@01:30", "weekly:sunday@01:15", null)
            from quiet in Gen.Elements("22:00-07:00", "00:30-02:30", "01:00-02:00", null)
            select (minute, digest, quiet),
            one =>
            {
                AlertTimes times = Times(one.digest, one.quiet);
                DateTimeOffset now = At("2026-01-01T00:00Z").AddMinutes(one.minute);
                DateTimeOffset next = times.Next(now);
                return next >= now && next <= now.AddDays(9) && !times.IsQuiet(next) && times.IsDue(next, now.AddMinutes(-1)) == (one.digest is not null || !times.IsQuiet(next));
            },
            count: 500);

    [Theory]
    [InlineData("hourly", null, null)]
    [InlineData("daily@25:00", null, null)]
    [InlineData("weekly:1@08:00", null, null)]
    [InlineData(null, "22-7", null)]
    [InlineData(null, "07:00-07:00", null)]
    [InlineData(null, null, "Europe/Leeds")]
    public void Parse_Nonsense_IsAProblem(string? digest, string? quiet, string? zone) => Assert.False(AlertTimes.Parse(digest, quiet, zone).IsOk);

    private static AlertTimes Times(string? digest, string? quiet) => AlertTimes.Parse(digest, quiet, null).Value;

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
