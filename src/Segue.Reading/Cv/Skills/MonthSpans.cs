using Segue.Basics;

namespace Segue.Reading.Cv.Skills;

/// <summary>Adds up months in which any of several jobs was held, each month once.</summary>
internal static class MonthSpans
{
    /// <summary>The months a job lasted, first and last included; null when it has no date.</summary>
    /// <remarks>Where only years are known, a job runs from July to June: 2019 to 2021 is two years, 2019 alone half of one.</remarks>
    public static (int First, int Last)? Of(CvJob job, DateOnly today)
    {
        int now = Index(today.Year, today.Month);
        if (job.Start is not { } start)
        {
            return null;
        }

        int first = Index(start.Year, start.Month ?? 7);
        PartialDate? end = job.End ?? (job.Current ? null : job.Start);
        int last = end is not { } given ? now
            : given.Month is { } month ? Index(given.Year, month)
            : given.Year == start.Year ? Index(given.Year, 12) : Index(given.Year, 6);
        return last < first ? (first, first) : (first, Math.Min(Math.Max(last, first), Math.Max(now, first)));
    }

    /// <summary>The number of months covered, overlaps counted once.</summary>
    public static int Count(IEnumerable<(int First, int Last)> spans)
    {
        int total = 0;
        int covered = int.MinValue;
        foreach ((int first, int last) in spans.OrderBy(span => span.First))
        {
            total += Math.Max(0, last - Math.Max(first, covered + 1) + 1);
            covered = Math.Max(covered, last);
        }

        return total;
    }

    /// <summary>The month a number stands for.</summary>
    public static PartialDate Month(int index) => new(index / 12, (index % 12) + 1);

    /// <summary>Months since year 0.</summary>
    public static int Index(int year, int month) => (year * 12) + month - 1;
}
