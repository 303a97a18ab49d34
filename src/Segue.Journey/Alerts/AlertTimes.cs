using System.Globalization;
using Segue.Basics;

namespace Segue.Journey.Alerts;

/// <summary>
/// When an alert may be told, by the clocks of one time zone: at once or gathered once a day or week, and never in quiet hours. Where clocks go forward over a time, the first
/// moment after stands for it; where they go back, the first of the two.
/// </summary>
/// <param name="Zone">The time zone's name, such as <c>Europe/London</c>.</param>
public sealed record AlertTimes(string Zone)
{
    /// <summary>The time zone when none is named.</summary>
    public const string UsualZone = "Europe/London";

    /// <summary>Gets the time of day at which what was found is told; null for at once.</summary>
    public TimeOnly? DigestAt { get; init; }

    /// <summary>Gets the day of the week for <see cref="DigestAt"/>; null for every day.</summary>
    public DayOfWeek? DigestDay { get; init; }

    /// <summary>Gets when quiet begins; null for never.</summary>
    public TimeOnly? QuietFrom { get; init; }

    /// <summary>Gets when quiet ends, which may be on the day after; null for never.</summary>
    public TimeOnly? QuietTo { get; init; }

    /// <summary>Reads the times as given on the command line.</summary>
    /// <param name="digest"><c>daily@08:00</c>, <c>weekly:monday@08:00</c>; null for at once.</param>
    /// <param name="quiet"><c>22:00-07:00</c>; null for never.</param>
    /// <param name="zone">A time zone's name; null for <see cref="UsualZone"/>.</param>
    public static Result<AlertTimes> Parse(string? digest, string? quiet, string? zone)
    {
        List<Problem> problems = [];
        AlertTimes times = new(zone ?? UsualZone);
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(times.Zone, out _))
        {
            problems.Add(new Problem("alerts.zone", $"There is no time zone “{zone}”.") { Remedy = "Give a name such as Europe/London or America/New_York." });
        }

        if (digest is not null)
        {
            (DayOfWeek? day, TimeOnly? at) = Digest(digest);
            times = times with { DigestAt = at, DigestDay = day };
            if (at is null)
            {
                problems.Add(new Problem("alerts.digest", $"“{digest}” is no time for a digest.") { Remedy = "Give daily@08:00 or weekly:monday@08:00." });
            }
        }

        if (quiet is not null)
        {
            (TimeOnly? from, TimeOnly? to) = quiet.Split('-') is [var first, var last] ? (Clock(first), Clock(last)) : (null, null);
            times = times with { QuietFrom = from, QuietTo = to };
            if (from is null || to is null || from == to)
            {
                problems.Add(new Problem("alerts.quiet", $"“{quiet}” are no quiet hours.") { Remedy = "Give 22:00-07:00." });
            }
        }

        return problems.Count > 0 ? Result.Fail<AlertTimes>(problems) : Result.Ok(times);
    }

    /// <summary>Whether it is quiet now.</summary>
    public bool IsQuiet(DateTimeOffset now)
    {
        if (QuietFrom is not { } from || QuietTo is not { } to)
        {
            return false;
        }

        TimeOnly clock = TimeOnly.FromDateTime(Local(now));
        return from < to ? clock >= from && clock < to : clock >= from || clock < to;
    }

    /// <summary>Whether what is waiting may be told now.</summary>
    /// <param name="now">Now.</param>
    /// <param name="last">When something was last told, or the alert was made.</param>
    public bool IsDue(DateTimeOffset now, DateTimeOffset last) => !IsQuiet(now) && (LastDigest(now) is not { } slot || slot > last);

    /// <summary>The last moment for a digest that has come; null when there are no digests.</summary>
    public DateTimeOffset? LastDigest(DateTimeOffset now)
    {
        if (DigestAt is not { } at)
        {
            return null;
        }

        DateOnly day = DateOnly.FromDateTime(Local(now));
        while ((DigestDay is { } wanted && day.DayOfWeek != wanted) || Moment(day, at) > now)
        {
            day = day.AddDays(-1);
        }

        return Moment(day, at);
    }

    /// <summary>The next moment at which what waits may be told, given that it may not be now.</summary>
    public DateTimeOffset Next(DateTimeOffset now)
    {
        DateTimeOffset next = now;
        if (DigestAt is { } at)
        {
            DateOnly day = DateOnly.FromDateTime(Local(now));
            while ((DigestDay is { } wanted && day.DayOfWeek != wanted) || Moment(day, at) <= now)
            {
                day = day.AddDays(1);
            }

            next = Moment(day, at);
        }

        return IsQuiet(next) ? QuietEnd(next) : next;
    }

    /// <summary>The times as the user gives them, for people.</summary>
    public override string ToString()
    {
        string when = DigestAt is not { } at ? "at once" : $"{(DigestDay is { } day ? $"every {day}" : "every day")} at {Text(at)}";
        string quiet = QuietFrom is { } from && QuietTo is { } to ? $", quiet from {Text(from)} to {Text(to)}" : "";
        return $"{when}{quiet} ({Zone})";
    }

    private DateTimeOffset QuietEnd(DateTimeOffset now)
    {
        TimeOnly to = QuietTo!.Value;
        DateOnly day = DateOnly.FromDateTime(Local(now));
        return Moment(day, to) > now ? Moment(day, to) : Moment(day.AddDays(1), to);
    }

    private TimeZoneInfo ZoneInfo => TimeZoneInfo.FindSystemTimeZoneById(Zone);

    private DateTime Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, ZoneInfo).DateTime;

    private DateTimeOffset Moment(DateOnly day, TimeOnly at)
    {
        TimeZoneInfo zone = ZoneInfo;
        DateTime clock = day.ToDateTime(at);
        while (zone.IsInvalidTime(clock))
        {
            clock = clock.AddMinutes(1);
        }

        return new DateTimeOffset(clock, zone.IsAmbiguousTime(clock) ? zone.GetAmbiguousTimeOffsets(clock).Max() : zone.GetUtcOffset(clock));
    }

    private static (DayOfWeek? Day, TimeOnly? At) Digest(string text)
    {
        if (text.Split('@') is not [var often, var clock])
        {
            return (null, null);
        }

        string[] parts = often.Split(':');
        bool weekly = parts is ["weekly", _] && Enum.TryParse(parts[1], ignoreCase: true, out DayOfWeek _) && !char.IsAsciiDigit(parts[1][0]);
        return weekly ? (Enum.Parse<DayOfWeek>(parts[1], ignoreCase: true), Clock(clock)) : often == "daily" ? (null, Clock(clock)) : (null, null);
    }

    private static TimeOnly? Clock(string text) =>
        TimeOnly.TryParseExact(text.Trim(), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out TimeOnly time) ? time : null;

    private static string Text(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
