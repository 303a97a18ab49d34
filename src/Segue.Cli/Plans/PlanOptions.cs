using System.CommandLine;
using System.Globalization;
using Segue.Basics;
using Segue.Cli.Routes;
using Segue.Planning;

namespace Segue.Cli.Plans;

/// <summary>The options that say when and how one studies.</summary>
internal sealed class PlanOptions
{
    private const int FurthestYears = 10;
    private const int LongestHoliday = 366;

    /// <summary>Gets the first day.</summary>
    public Option<string?> From { get; } = new("--from") { Description = "First day of study, as 2026-11-23; next Monday when not given.", HelpName = "DATE" };

    /// <summary>Gets the latest finish.</summary>
    public Option<string?> By { get; } = new("--by") { Description = "Latest day to be finished.", HelpName = "DATE" };

    /// <summary>Gets the route to follow.</summary>
    public Option<string?> Route { get; } = new("--route") { Description = "The route to plan, by its id; direct study when not given.", HelpName = "ID" };

    /// <summary>Gets the study days.</summary>
    public Option<string[]> Days { get; } = new("--day") { Description = "A study day with start and most hours, as tue@19:00x2; may be given again. Weekday evenings and weekend mornings when not given.", HelpName = "DAY" };

    /// <summary>Gets the holidays.</summary>
    public Option<string[]> Holidays { get; } = new("--holiday") { Description = "Days without study, as 2026-12-24..2027-01-03; may be given again.", HelpName = "DATES" };

    /// <summary>Gets the folder to write to.</summary>
    public Option<string?> Out { get; } = new("--out") { Description = "Write plan.html, plan.ics and plan.json to this folder.", HelpName = "DIR" };

    /// <summary>Gets whether the plan is left out of the store.</summary>
    public Option<bool> NoSave { get; } = new("--no-save") { Description = "Do not store the plan." };

    /// <summary>The request, or what is wrong with the options.</summary>
    public Result<PlanRequest> Request(ParseResult parse, RouteOptions limits, DateOnly today)
    {
        List<Problem> problems = [];
        DateOnly from = Date(parse.GetValue(From), "--from", problems) ?? NextMonday(today);
        DateOnly? by = Date(parse.GetValue(By), "--by", problems);
        Within(from, "--from", today.AddYears(-1), today.AddYears(FurthestYears), problems);
        Within(by ?? today, "--by", today.AddYears(-1), today.AddYears(FurthestYears), problems);
        List<StudyDay> days = [.. (parse.GetValue(Days) ?? []).Select(text => Day(text, problems)).OfType<StudyDay>()];
        List<DateRange> holidays = [.. (parse.GetValue(Holidays) ?? []).Select(text => Range(text, problems)).OfType<DateRange>()];
        Money? budget = parse.GetValue(limits.Budget) is { } pounds ? Money.Pounds(pounds) : null;
        return problems.Count > 0
            ? Result.Fail<PlanRequest>(problems)
            : Result.Ok(new PlanRequest(from, parse.GetValue(limits.Hours), budget, by, parse.GetValue(limits.HourWorth), days, holidays));
    }

    // On a Monday the one a week later.
    private static DateOnly NextMonday(DateOnly today) => today.AddDays(((DayOfWeek.Monday - today.DayOfWeek + 6) % 7) + 1);

    private static void Within(DateOnly day, string option, DateOnly first, DateOnly last, List<Problem> problems)
    {
        if (day < first || day > last)
        {
            problems.Add(new Problem("plan.option", $"{option}: {day:yyyy-MM-dd} is too far from today.") { Remedy = $"Give a day from {first:yyyy-MM-dd} to {last:yyyy-MM-dd}." });
        }
    }

    /// <summary>The date written as <paramref name="text"/>; null for none, and for one that is added to <paramref name="problems"/>.</summary>
    public static DateOnly? Date(string? text, string option, List<Problem> problems)
    {
        if (text is null)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
        {
            return date;
        }

        problems.Add(new Problem("plan.option", $"{option}: “{text}” is not a date.") { Remedy = "Write it as 2026-11-23." });
        return null;
    }

    /// <summary>The days written as <c>2026-12-24..2027-01-03</c>; null when they are added to <paramref name="problems"/>.</summary>
    public static DateRange? Range(string text, List<Problem> problems)
    {
        string[] ends = text.Split("..");
        DateOnly? first = Date(ends[0], "--holiday", problems);
        DateOnly? last = ends.Length > 1 ? Date(ends[1], "--holiday", problems) : first;
        if (first is { } begin && last is { } end && end < begin)
        {
            problems.Add(new Problem("plan.option", $"--holiday: {text} ends before it begins.") { Remedy = "Write the first day, two dots and the last." });
        }
        else if (first is { } one && last is { } other && other.DayNumber - one.DayNumber > LongestHoliday)
        {
            problems.Add(new Problem("plan.option", $"--holiday: {text} is longer than a year.") { Remedy = "Give a later --from instead." });
        }

        return first is { } opening && last is { } closing ? new DateRange(opening, closing) : null;
    }

    /// <summary>The study day written as <c>tue@19:00x2</c>; null when it is added to <paramref name="problems"/>.</summary>
    public static StudyDay? Day(string text, List<Problem> problems)
    {
        string[] parts = text.ToLowerInvariant().Split('@', 'x');
        string[] names = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
        int day = parts[0].Length >= 3 ? Array.IndexOf(names, parts[0][..3]) : -1;
        TimeOnly start = new(19, 0);
        double hours = 2;
        bool fine = day >= 0 && parts.Length <= 3 &&
            (parts.Length < 2 || TimeOnly.TryParseExact(parts[1], "H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out start)) &&
            (parts.Length < 3 || (double.TryParse(parts[2], CultureInfo.InvariantCulture, out hours) && hours is > 0 and <= 12)) &&
            start.ToTimeSpan() + TimeSpan.FromHours(hours) <= TimeSpan.FromDays(1);
        if (!fine)
        {
            problems.Add(new Problem("plan.option", $"--day: “{text}” is not understood.") { Remedy = "Write it as tue@19:00x2: the day, when study starts, the most hours, done before midnight." });
            return null;
        }

        return new StudyDay((DayOfWeek)day, start, hours);
    }
}
