using Segue.Catalogue;
using Segue.Planning.Scheduling;

namespace Segue.Planning;

/// <summary>
/// When a plan will be finished, by simulation. In each run every resource takes hours drawn from a lognormal distribution through its low and high
/// (as 10th and 90th of a hundred learners), and every week yields a part of its hours: one week in ten is lost, the others give 70 to 110% of the
/// plan. The share of lost weeks and the range are our judgement; see docs/decisions/0015-forecast.md.
/// </summary>
public static class Forecaster
{
    private const int Runs = 2000;
    private const double LostWeeks = 0.1;

    // The 90th percentile of the standard normal distribution.
    private const double Z90 = 1.2815515655446004;

    /// <summary>The forecast for what is still to do from <paramref name="from"/> on; all at that day when nothing is.</summary>
    /// <param name="remaining">Each resource with the part of it still to do, 0 to 1.</param>
    /// <param name="request">Hours and holidays.</param>
    /// <param name="from">The first day counted.</param>
    /// <param name="seed">The same seed gives the same forecast.</param>
    /// <param name="lostWeeks">The part of all weeks that is lost, 0 to 1; a tenth before anything is known of the learner.</param>
    public static Forecast Run(IReadOnlyList<(HourRange Hours, double Part)> remaining, PlanRequest request, DateOnly from, int seed, double lostWeeks = LostWeeks)
    {
        ArgumentNullException.ThrowIfNull(remaining);
        ArgumentNullException.ThrowIfNull(request);
        Random random = new(seed);
        double high = remaining.Sum(one => one.Hours.High * one.Part);
        (DateOnly Last, double Hours)[] weeks = Weeks(request, from, high * 4);
        DateOnly[] ends = new DateOnly[Runs];
        for (int run = 0; run < Runs; run++)
        {
            double need = 0;
            foreach ((HourRange hours, double part) in remaining)
            {
                double sigma = Math.Log(hours.High / hours.Low) / (2 * Z90);
                need += part * hours.Typical * Math.Exp(sigma * Normal(random));
            }

            ends[run] = End(weeks, need, from, random, lostWeeks);
        }

        Array.Sort(ends);
        return new Forecast(At(50), At(80), At(95), Runs, seed, [.. Enumerable.Range(1, 19).Select(step => At(step * 5))]);

        DateOnly At(int percent) => ends[Math.Min(Runs - 1, (Runs * percent / 100) - 1)];
    }

    private static DateOnly End((DateOnly Last, double Hours)[] weeks, double need, DateOnly from, Random random, double lostWeeks)
    {
        DateOnly end = from;
        foreach ((DateOnly last, double hours) in weeks)
        {
            if (need <= 0)
            {
                break;
            }

            double done = random.NextDouble() < lostWeeks ? 0 : hours * (0.7 + (0.4 * random.NextDouble()));
            end = done > need && done > 0 ? last.AddDays(-(int)(6 * (1 - (need / done)))) : last;
            need -= done;
        }

        return end < from ? from : end;
    }

    // The study hours of each week, review left out, until far more than enough are gathered.
    private static (DateOnly Last, double Hours)[] Weeks(PlanRequest request, DateOnly from, double enough)
    {
        List<(DateOnly Last, double Hours)> weeks = [];
        double gathered = 0;
        foreach (var week in StudyWeeks.From(request, from).Where(slot => !slot.Review).Take(6000).GroupAdjacent(slot => slot.Slot.Day.DayNumber - (((int)slot.Slot.Day.DayOfWeek + 6) % 7)))
        {
            double hours = week.Sum(slot => slot.Slot.Minutes) / 60.0;
            weeks.Add((week[^1].Slot.Day, hours));
            gathered += hours;
            if (gathered > enough)
            {
                break;
            }
        }

        return [.. weeks];
    }

    private static IEnumerable<List<T>> GroupAdjacent<T>(this IEnumerable<T> items, Func<T, int> key)
    {
        List<T> group = [];
        foreach (T item in items)
        {
            if (group.Count > 0 && key(group[^1]) != key(item))
            {
                yield return group;
                group = [];
            }

            group.Add(item);
        }

        if (group.Count > 0)
        {
            yield return group;
        }
    }

    // Box and Muller's method.
    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
