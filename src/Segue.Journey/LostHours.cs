using Segue.Planning;

namespace Segue.Journey;

/// <summary>Finds which planned hours of one thing were lost when only their number is known.</summary>
internal static class LostHours
{
    private const int HalfHour = 30;

    /// <summary>The half-hours of past days, latest first, then the next to come; fewer than asked when there are no more.</summary>
    public static IReadOnlyList<LostTime> Of(Plan plan, PlanItem item, double hours, DateOnly today)
    {
        int minutes = (int)Math.Ceiling(hours * 2) * HalfHour;
        StudyBlock[] own = [.. plan.Blocks.Where(block => !block.Cancelled && block.Resource == item.Resource)];
        List<LostTime> lost = [];

        // Of past days only what nobody spoke of can have been lost; what the learner said was done was done.
        int unspoken = (int)(item.Assumed * 60) + own.Where(block => block.Day < today && block.Ahead).Sum(block => block.Minutes);
        foreach (StudyBlock block in own.Where(block => block.Day < today).Reverse())
        {
            unspoken -= Take(block, unspoken, late: true);
        }

        foreach (StudyBlock block in own.Where(block => block.Day >= today && block.Ahead))
        {
            Take(block, int.MaxValue, late: false);
        }

        return lost;

        int Take(StudyBlock block, int most, bool late)
        {
            int taken = Math.Min(Math.Min(minutes, most), Free(block)) / HalfHour * HalfHour;
            if (taken <= 0)
            {
                return 0;
            }

            lost.Add(new LostTime(block.Day, block.Day, late ? block.Start.AddMinutes(Free(block) - taken) : block.Start, taken));
            minutes -= taken;
            return taken;
        }

        // A block of which the end was lost before has only its beginning left to lose.
        int Free(StudyBlock block) => HalfHour * Enumerable.Range(0, block.Minutes / HalfHour).TakeWhile(half => !plan.Lost.Any(one => one.Covers(block.Day, block.Start.AddMinutes(half * HalfHour)))).Count();
    }
}
