using Segue.Basics;
using Segue.Catalogue;
using Segue.Planning.Scheduling;

namespace Segue.Planning;

/// <summary>Checks what is still to come of a plan against its own request, block by block, without knowing how it was made.</summary>
public static class PlanValidator
{
    /// <summary>Everything wrong with the plan; empty when it keeps every rule.</summary>
    public static IReadOnlyList<Problem> Check(Plan plan, Catalog catalog)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(catalog);
        List<StudyBlock> live = [.. plan.Blocks.Where(block => block.Ahead).OrderBy(block => block.Day).ThenBy(block => block.Start)];
        List<Problem> problems = [.. Ids(plan), .. live.SelectMany(block => Placed(block, plan.Request)), .. live.Where(block => Lost(block, plan)).Select(block => Wrong("lost", $"{block.Uid} on {block.Day:yyyy-MM-dd} lies in lost time.")), .. Overlaps(live), .. Weeks(live, plan.Request)];
        foreach (PlanItem item in plan.Items)
        {
            problems.AddRange(Item(item, live, catalog));
        }

        return [.. problems, .. Subjects(live, plan.Request.MaxSubjects)];
    }

    private static IEnumerable<Problem> Ids(Plan plan) =>
        plan.Blocks.GroupBy(block => block.Uid, StringComparer.Ordinal).Where(blocks => blocks.Skip(1).Any()).Select(blocks => Wrong("id", $"The id {blocks.Key} is used more than once."));

    private static IEnumerable<Problem> Placed(StudyBlock block, PlanRequest request)
    {
        int start = Minute(block.Start);
        bool open = StudyWeeks.Days(request).Any(day => day.Day == block.Day.DayOfWeek && start >= Minute(day.Start) && start + block.Minutes <= Minute(day.Start) + (day.MaxHours * 60));
        if (!open)
        {
            yield return Wrong("time", $"{block.Uid} on {block.Day:yyyy-MM-dd} at {block.Start:HH:mm} is outside the study times.");
        }

        if (block.Day < request.From || request.Holidays.Any(holiday => block.Day >= holiday.First && block.Day <= holiday.Last))
        {
            yield return Wrong("day", $"{block.Uid} is on {block.Day:yyyy-MM-dd}, a day without study.");
        }

        if (block.Minutes <= 0 || block.Minutes % 30 != 0)
        {
            yield return Wrong("length", $"{block.Uid} lasts {block.Minutes} minutes, not a number of half-hours.");
        }
    }

    private static bool Lost(StudyBlock block, Plan plan) =>
        Enumerable.Range(0, Math.Max(1, block.Minutes / 30)).Any(half => plan.Lost.Any(lost => lost.Covers(block.Day, block.Start.AddMinutes(half * 30))));

    private static IEnumerable<Problem> Overlaps(List<StudyBlock> live) =>
        live.Zip(live.Skip(1)).Where(pair => pair.First.Day == pair.Second.Day && Minute(pair.First.Start) + pair.First.Minutes > Minute(pair.Second.Start)).Select(pair => Wrong("overlap", $"{pair.First.Uid} and {pair.Second.Uid} overlap."));

    private static IEnumerable<Problem> Weeks(List<StudyBlock> live, PlanRequest request) =>
        live.GroupBy(block => block.Day.AddDays(-(((int)block.Day.DayOfWeek + 6) % 7))).Where(week => week.Sum(block => block.Minutes) > (request.HoursPerWeek * 60) + 15).Select(week => Wrong("week", $"The week of {week.Key:yyyy-MM-dd} has more than {request.HoursPerWeek} hours."));

    private static IEnumerable<Problem> Item(PlanItem item, List<StudyBlock> live, Catalog catalog)
    {
        List<StudyBlock> own = live.FindAll(block => block.Resource == item.Resource);
        if (own.Sum(block => block.Minutes) != item.MinutesLeft)
        {
            yield return Wrong("hours", $"{item.Resource} has blocks for {own.Sum(block => block.Minutes)} minutes, not for the {item.MinutesLeft} left of {item.Hours} hours.");
        }

        DateTime begins = own.Count == 0 ? DateTime.MaxValue : own.Min(block => block.Day.ToDateTime(block.Start));
        foreach (string before in item.After.Where(before => item.State == ItemState.Planned && live.Any(block => block.Resource == before && block.Day.ToDateTime(block.Start).AddMinutes(block.Minutes) > begins)))
        {
            yield return Wrong("order", $"{item.Resource} begins before {before} is finished.");
        }

        IReadOnlyList<DateOnly> sittings = catalog.Resources.GetValueOrDefault(item.Resource)?.Sittings ?? [];
        if (own.Count > 0 && item.State == ItemState.Planned && sittings.Count > 0 && !sittings.Any(day => day <= own[0].Day))
        {
            yield return Wrong("sitting", $"{item.Resource} begins before its first date.");
        }
    }

    private static IEnumerable<Problem> Subjects(List<StudyBlock> live, int most)
    {
        Dictionary<string, int> left = live.Where(block => block.Resource is not null).GroupBy(block => block.Resource!, StringComparer.Ordinal).ToDictionary(blocks => blocks.Key, blocks => blocks.Count(), StringComparer.Ordinal);
        HashSet<string> open = new(StringComparer.Ordinal);
        foreach (StudyBlock block in live.Where(block => block.Resource is not null))
        {
            open.Add(block.Resource!);
            if (open.Count > most)
            {
                yield return Wrong("subjects", $"On {block.Day:yyyy-MM-dd} {open.Count} subjects are in hand, more than {most}.");
            }

            if (--left[block.Resource!] == 0)
            {
                open.Remove(block.Resource!);
            }
        }
    }

    private static int Minute(TimeOnly time) => (time.Hour * 60) + time.Minute;

    private static Problem Wrong(string code, string message) => new("plan.invalid." + code, message);
}
