namespace Segue.Planning.Scheduling;

/// <summary>A stretch of one day in which one can study.</summary>
internal readonly record struct Slot(DateOnly Day, TimeOnly Start, int Minutes);

/// <summary>The days and hours of a request, week after week, with the time kept free for review told apart.</summary>
internal static class StudyWeeks
{
    private const int Grain = 30;

    // Four evenings and a Saturday morning, which is when most people with a job can study.
    private static readonly StudyDay[] Usual =
    [
        new(DayOfWeek.Monday, new TimeOnly(19, 0), 2), new(DayOfWeek.Tuesday, new TimeOnly(19, 0), 2), new(DayOfWeek.Wednesday, new TimeOnly(19, 0), 2),
        new(DayOfWeek.Thursday, new TimeOnly(19, 0), 2), new(DayOfWeek.Saturday, new TimeOnly(9, 30), 4), new(DayOfWeek.Sunday, new TimeOnly(9, 30), 4), new(DayOfWeek.Friday, new TimeOnly(18, 0), 3),
    ];

    /// <summary>The hours of one full week without holidays: what the days allow, at most what was asked for.</summary>
    public static double WeekHours(PlanRequest request) => Math.Min(request.HoursPerWeek, Days(request).Sum(day => day.MaxHours));

    /// <summary>The slots from the first day on, without end; study and review of each week.</summary>
    public static IEnumerable<(Slot Slot, bool Review)> From(PlanRequest request, DateOnly first)
    {
        for (DateOnly monday = first.AddDays(-(((int)first.DayOfWeek + 6) % 7)); ; monday = monday.AddDays(7))
        {
            foreach ((Slot Slot, bool Review) slot in Week(request, monday, first))
            {
                yield return slot;
            }
        }
    }

    /// <summary>Minutes of study, review left out, from the first day up to the last, both inclusive.</summary>
    public static int Minutes(PlanRequest request, DateOnly first, DateOnly last) =>
        From(request, first).TakeWhile(slot => slot.Slot.Day <= last).Where(slot => !slot.Review).Sum(slot => slot.Slot.Minutes);

    private static List<(Slot Slot, bool Review)> Week(PlanRequest request, DateOnly monday, DateOnly first)
    {
        int left = (int)Math.Round(request.HoursPerWeek * 60 / Grain) * Grain;
        List<Slot> free = [];
        foreach (StudyDay day in Days(request))
        {
            DateOnly date = monday.AddDays(((int)day.Day + 6) % 7);
            int minutes = Math.Min(left, (int)(day.MaxHours * 60 / Grain) * Grain);
            if (minutes > 0)
            {
                left -= minutes;
                free.Add(new Slot(date, day.Start, minutes));
            }
        }

        int review = (int)Math.Round(free.Sum(slot => slot.Minutes) * request.ReviewShare / Grain) * Grain;
        List<(Slot Slot, bool Review)> week = [];
        foreach (Slot slot in free.OrderByDescending(slot => slot.Day).ThenByDescending(slot => slot.Start))
        {
            // Review comes last in the week, when there is something to look back on.
            int back = Math.Min(review, slot.Minutes);
            review -= back;
            if (back > 0)
            {
                week.Add((new Slot(slot.Day, slot.Start.AddMinutes(slot.Minutes - back), back), true));
            }

            if (slot.Minutes > back)
            {
                week.Add((slot with { Minutes = slot.Minutes - back }, false));
            }
        }

        week.RemoveAll(slot => slot.Slot.Day < first || request.Holidays.Any(holiday => slot.Slot.Day >= holiday.First && slot.Slot.Day <= holiday.Last));
        week.Sort((one, other) => (one.Slot.Day, one.Slot.Start).CompareTo((other.Slot.Day, other.Slot.Start)));
        return week;
    }

    /// <summary>The days asked for, or the usual ones when none were.</summary>
    public static IReadOnlyList<StudyDay> Days(PlanRequest request) => request.Days.Count > 0 ? request.Days : Usual;
}
