using Segue.Planning.Scheduling;

namespace Segue.Planning.Replanning;

/// <summary>A half-hour in which one can study.</summary>
/// <param name="Day">The day.</param>
/// <param name="Start">When it starts.</param>
/// <param name="Sitting">Number of the evening or morning it is part of; cells of one follow each other without a break.</param>
internal readonly record struct StudyCell(DateOnly Day, TimeOnly Start, int Sitting)
{
    /// <summary>Minutes since the first day there is, for comparing.</summary>
    public long Time => TimeOf(Day, Start);

    public static long TimeOf(DateOnly day, TimeOnly start) => (day.DayNumber * 1440L) + (start.Hour * 60) + start.Minute;
}

/// <summary>The half-hours of a request from a day on, those of lost time left out.</summary>
internal static class StudyCells
{
    private const int Grain = 30;

    // Whatever cannot be placed in twelve years never can.
    private const int MostDays = 12 * 366;

    public static IEnumerable<StudyCell> From(PlanRequest request, DateOnly first, IReadOnlyList<LostTime> lost)
    {
        DateOnly from = first > request.From ? first : request.From;
        if (StudyWeeks.WeekHours(request) * (1 - request.ReviewShare) < 0.5)
        {
            yield break;
        }

        int sitting = -1;
        foreach ((Slot slot, bool review) in Slots(request, from))
        {
            if (slot.Day.DayNumber > from.DayNumber + MostDays)
            {
                yield break;
            }

            bool broken = true;
            for (int minute = 0; minute < slot.Minutes && !review; minute += Grain)
            {
                TimeOnly start = slot.Start.AddMinutes(minute);
                if (lost.Any(one => one.Covers(slot.Day, start)))
                {
                    broken = true;
                    continue;
                }

                sitting += broken ? 1 : 0;
                broken = false;
                yield return new StudyCell(slot.Day, start, sitting);
            }
        }
    }

    /// <summary>The review time from a day on, to the end of <paramref name="last"/>; lost time left out.</summary>
    public static IEnumerable<Slot> Review(PlanRequest request, DateOnly first, (DateOnly Day, TimeOnly Start) last, IReadOnlyList<LostTime> lost) =>
        Slots(request, first > request.From ? first : request.From)
            .TakeWhile(slot => slot.Slot.Day < last.Day || (slot.Slot.Day == last.Day && slot.Slot.Start <= last.Start))
            .Where(slot => slot.Review && !Enumerable.Range(0, slot.Slot.Minutes / Grain).Any(half => lost.Any(one => one.Covers(slot.Slot.Day, slot.Slot.Start.AddMinutes(half * Grain)))))
            .Select(slot => slot.Slot);

    // Without a week that ever has time, no slot would come and nothing would end the search.
    private static IEnumerable<(Slot Slot, bool Review)> Slots(PlanRequest request, DateOnly from) =>
        StudyWeeks.From(request with { Holidays = [.. request.Holidays.Where(holiday => holiday.First.DayNumber < from.DayNumber + MostDays).Select(holiday => holiday with { Last = holiday.Last.DayNumber > from.DayNumber + MostDays ? from.AddDays(MostDays) : holiday.Last })] }, from);
}
