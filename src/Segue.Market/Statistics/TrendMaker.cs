using Segue.Basics;
using Segue.Market.Figures;

namespace Segue.Market.Statistics;

/// <summary>Makes trends.</summary>
internal static class TrendMaker
{
    private const int SkillsShown = 15;
    private const int MostPeriods = 24;

    /// <summary>The trend of some ads among all IT ads.</summary>
    /// <param name="ground">The ads.</param>
    /// <param name="period">Months or quarters.</param>
    /// <param name="some">The ads that fit.</param>
    /// <param name="all">All IT ads of the same countries, sources and days.</param>
    public static Trend Make(StatisticsGround ground, TrendPeriod period, List<int> some, List<int> all)
    {
        List<int> days = [.. some.Select(ground.Day).Where(day => day > 0)];
        if (days.Count == 0)
        {
            return new Trend([], LeftOut(ground, some, _ => "its ads have no day"), [], []) { WhyNone = "no ad that fits has a day" };
        }

        int last = NumberOf(period, days.Max());
        int first = Math.Max(NumberOf(period, days.Min()), last - MostPeriods + 1);
        Dictionary<int, string?> reasons = all.Concat(some).GroupBy(ordinal => ground.Columns.Source[ordinal])
            .ToDictionary(group => group.Key, group => WhyOut(ground, period, group.Key, [.. group], first, last));
        List<LeftOutSource> leftOut = LeftOut(ground, some, source => reasons[source]);
        List<string> panel = [.. reasons.Where(pair => pair.Value is null).Select(pair => ground.Columns.SourceNames[pair.Key]).Order(StringComparer.Ordinal)];
        if (first == last || panel.Count == 0)
        {
            string why = first == last ? $"all ads that fit are of one period, {NameOf(period, first)}" : $"no source has ads in every period from {NameOf(period, first)} to {NameOf(period, last)}";
            return new Trend(panel, leftOut, [], []) { WhyNone = why };
        }

        List<int>[] mine = Split(ground, period, some, reasons, first, last);
        List<int>[] whole = Split(ground, period, all, reasons, first, last);
        return new Trend(panel, leftOut, [.. mine.Select((ads, i) => Row(ground, NameOf(period, first + i), ads, whole[i]))], Skills(ground, mine));
    }

    private static int NumberOf(TrendPeriod period, int day)
    {
        DateOnly date = DateOnly.FromDayNumber(day);
        int months = (date.Year * 12) + date.Month - 1;
        return period == TrendPeriod.Month ? months : months / 3;
    }

    private static string NameOf(TrendPeriod period, int number) =>
        period == TrendPeriod.Month ? $"{number / 12}-{(number % 12) + 1:00}" : $"{number / 4}-Q{(number % 4) + 1}";

    // A board that Segue began to ask later shows of earlier periods only what was still open then.
    private static string? WhyOut(StatisticsGround ground, TrendPeriod period, int source, List<int> ordinals, int first, int last)
    {
        HashSet<int> seen = [.. ordinals.Select(ground.Day).Where(day => day > 0).Select(day => NumberOf(period, day))];
        if (seen.Count == 0)
        {
            return "its ads have no day";
        }

        if (ground.IsPulled(source) && NumberOf(period, ordinals.Min(ordinal => ground.Columns.FirstSeen[ordinal])) is var asked && asked > first)
        {
            return $"first asked in {NameOf(period, asked)}: of earlier periods only ads that stayed open would be counted";
        }

        int missing = Enumerable.Range(first, last - first + 1).FirstOrDefault(number => !seen.Contains(number), -1);
        return missing < 0 ? null : $"no ads in {NameOf(period, missing)}";
    }

    private static List<LeftOutSource> LeftOut(StatisticsGround ground, List<int> some, Func<int, string?> why) =>
    [
        .. some.GroupBy(ordinal => ground.Columns.Source[ordinal])
            .Select(group => (Source: ground.Columns.SourceNames[group.Key], Ads: group.Count(), Why: why(group.Key)))
            .Where(source => source.Why is not null)
            .OrderByDescending(source => source.Ads)
            .ThenBy(source => source.Source, StringComparer.Ordinal)
            .Select(source => new LeftOutSource(source.Source, source.Ads, source.Why ?? "")),
    ];

    private static List<int>[] Split(StatisticsGround ground, TrendPeriod period, List<int> ordinals, Dictionary<int, string?> reasons, int first, int last)
    {
        List<int>[] periods = [.. Enumerable.Range(first, last - first + 1).Select(_ => new List<int>())];
        foreach (int ordinal in ordinals)
        {
            int day = ground.Day(ordinal);
            if (day > 0 && reasons[ground.Columns.Source[ordinal]] is null && NumberOf(period, day) is var number && number >= first && number <= last)
            {
                periods[number - first].Add(ordinal);
            }
        }

        return periods;
    }

    private static TrendRow Row(StatisticsGround ground, string name, List<int> ads, List<int> all)
    {
        List<int> stated = EmployerCap.Keep(ground, ads.FindAll(ordinal => PayRows.Counts(ground.Columns, ordinal) && ground.Columns.PayFrom[ordinal] != (int)PayOrigin.Predicted));
        double[] pay = [.. stated.Select(ordinal => PayRows.Middle(ground.Columns, ordinal)).Order()];
        return new TrendRow(name, ads.Count, Share.Of(ads.Count, Math.Max(ads.Count, all.Count)), pay.Length < FigureRules.LeastN ? null : QuantileBootstrap.Of(pay, 0.5), pay.Length);
    }

    private static List<SkillTrend> Skills(StatisticsGround ground, List<int>[] periods)
    {
        SkillCounts[] counts = [.. periods.Select(ads => new SkillCounts(ground, ads))];
        if (!Array.Exists(counts, one => one.Counted.Count >= FigureRules.LeastN))
        {
            return [];
        }

        return
        [
            .. Enumerable.Range(0, counts[0].SkillCount)
                .Select(skill => (Skill: skill, Asked: counts.Sum(one => one.Asked(skill).Count)))
                .Where(pair => pair.Asked >= FigureRules.LeastN)
                .OrderByDescending(pair => pair.Asked)
                .Take(SkillsShown)
                .Select(pair => Skill(ground.Columns.SkillNames[pair.Skill], [.. counts.Select(one => one.Counted.Count < FigureRules.LeastN ? (Share?)null : one.Asked(pair.Skill))])),
        ];
    }

    private static SkillTrend Skill(string skill, Share?[] shares) => new(skill, shares, shares[0] is { } first && shares[^1] is { } last ? Change(first, last) : null);

    /// <summary>The difference of two shares with its 95% interval (Newcombe 1998, method 10).</summary>
    internal static Estimate Change(Share first, Share last)
    {
        double difference = last.Value - first.Value;
        double below = Math.Sqrt(Math.Pow(last.Value - last.Low, 2) + Math.Pow(first.High - first.Value, 2));
        double above = Math.Sqrt(Math.Pow(last.High - last.Value, 2) + Math.Pow(first.Value - first.Low, 2));
        return new Estimate(difference, difference - below, difference + above);
    }
}
