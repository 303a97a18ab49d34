using System.Collections.Concurrent;
using System.Numerics;
using Segue.Basics;
using Segue.Catalogue;
using Segue.Market.Figures;
using Segue.Market.Index;
using Segue.Market.Specialisms;
using Segue.Reading;

namespace Segue.Market.Statistics;

/// <summary>
/// Works out statistics over the ads in memory and remembers them until an ad comes, changes or goes. Many threads may ask at once as long as nobody puts ads in.
/// </summary>
/// <param name="index">The ads.</param>
/// <param name="specialisms">The specialisms that a filter may name.</param>
public sealed class StatisticsEngine(MarketIndex index, IReadOnlyCollection<Specialism> specialisms)
{
    private const int EmployersShown = 10;

    private readonly ConcurrentDictionary<(StatisticsFilter Filter, DateOnly Day), MarketStatistics> _known = new();
    private readonly ConcurrentDictionary<(StatisticsFilter Filter, TrendPeriod Period), Trend> _trends = new();
    private readonly ConcurrentDictionary<StatisticsFilter, SkillCounts> _compared = new();
    private readonly Lock _lock = new();
    private (StatisticsGround Ground, Lazy<SpecialismMarks> Marks)? _state;
    private (int Count, int Dead) _of;

    /// <summary>The statistics of the ads that fit.</summary>
    /// <param name="filter">Which ads.</param>
    /// <param name="today">The day on which an ad is open or not.</param>
    public MarketStatistics For(StatisticsFilter filter, DateOnly today)
    {
        (StatisticsGround ground, Lazy<SpecialismMarks> marks) = State();
        return _known.GetOrAdd((filter, today), _ => Make(ground, marks, filter, today));
    }

    /// <summary>How the ads that fit have come and what they asked for, period by period, on the sources that can be compared.</summary>
    /// <param name="filter">Which ads.</param>
    /// <param name="period">Months or quarters.</param>
    public Trend TrendOf(StatisticsFilter filter, TrendPeriod period)
    {
        (StatisticsGround ground, Lazy<SpecialismMarks> marks) = State();
        return _trends.GetOrAdd((filter, period), _ => TrendMaker.Make(
            ground,
            period,
            new AdChoice(ground, filter, marks).Find().Ordinals,
            new AdChoice(ground, filter.AllIt, marks).Find().Ordinals));
    }

    /// <summary>The ordinals of the ads that fit, each the one shown of its copies.</summary>
    public IReadOnlyList<int> Ordinals(StatisticsFilter filter)
    {
        (StatisticsGround ground, Lazy<SpecialismMarks> marks) = State();
        return new AdChoice(ground, filter, marks).Find().Ordinals;
    }

    /// <summary>The ads of some roles that count in shares: whole texts, each employer's up to the limit.</summary>
    internal List<int> CountedFor(StatisticsFilter filter, IReadOnlySet<string> roles)
    {
        (StatisticsGround ground, Lazy<SpecialismMarks> marks) = State();
        return new SkillCounts(ground, new AdChoice(ground, filter, marks).Find().Ordinals.FindAll(ordinal => roles.Contains(RoleOf(ordinal)))).Counted;
    }

    /// <summary>The role of an ad; empty when it has none.</summary>
    internal string RoleOf(int ordinal) => index.Columns.Role[ordinal] is var role and >= 0 ? index.Columns.RoleNames[role] : "";

    // What was worked out holds as long as no ad was put in or taken out.
    private (StatisticsGround Ground, Lazy<SpecialismMarks> Marks) State()
    {
        lock (_lock)
        {
            (int, int) now = (index.Columns.Count, index.Columns.DeadCount);
            if (_state is not { } state || now != _of)
            {
                _known.Clear();
                _trends.Clear();
                _compared.Clear();
                state = (new StatisticsGround(index.Columns), new Lazy<SpecialismMarks>(() => new SpecialismMarks(index.Columns, specialisms)));
                (_state, _of) = (state, now);
            }

            return state;
        }
    }

    private MarketStatistics Make(StatisticsGround ground, Lazy<SpecialismMarks> marks, StatisticsFilter filter, DateOnly today)
    {
        // What all IT ads ask for is counted beside it.
        (List<int> Ordinals, int Undated) found = ([], 0);
        SkillCounts? mine = null;
        SkillCounts? all = null;
        List<PayStatistic> pay = [];
        (int Employers, List<EmployerCount> Top) named = (0, []);
        Parallel.Invoke(
            () =>
            {
                found = new AdChoice(ground, filter, marks).Find();
                Parallel.Invoke(
                    () => mine = new SkillCounts(ground, found.Ordinals),
                    () => pay = PayRows.Of(ground, found.Ordinals),
                    () => named = Employers(ground, found.Ordinals));
            },
            () => all = filter == filter.AllIt ? null : _compared.GetOrAdd(filter.AllIt, other => new SkillCounts(ground, new AdChoice(ground, other, marks).Find().Ordinals)));
        (List<int> ordinals, int undated) = found;
        SkillCounts counts = mine!;
        return new MarketStatistics(filter, ordinals.Count, ordinals.Count(ordinal => ground.Columns.IsOpen(ordinal, today.DayNumber)), undated, named.Employers)
        {
            Counted = counts.Counted.Count,
            CutTexts = ordinals.Count - counts.Whole.Count,
            OverCap = counts.Whole.Count - counts.Counted.Count,
            Compared = all?.Counted.Count ?? 0,
            Skills = counts.Counted.Count < FigureRules.LeastN ? [] : Skills(ground.Columns, counts, all),
            Pay = pay,
            TopEmployers = ordinals.Count < FigureRules.LeastN ? [] : named.Top,
            Regions = Shares(ordinals, ground.Columns.Region, ground.Columns.RegionNames.Count, (region, share) => new NamedShare(ground.Columns.RegionNames[region], share)),
            Seniorities = [.. Shares(ordinals, ground.Columns.Seniority, Enum.GetValues<Seniority>().Length, (seniority, share) => new SeniorityShare((Seniority)seniority, share)).OrderBy(row => row.Seniority)],
            Sources = Sources(ground, ordinals),
        };
    }

    // A skill that one ad in a hundred names says nothing; two ads at least, so that none is one employer's whim.
    private static List<SkillStatistic> Skills(AdColumns columns, SkillCounts counts, SkillCounts? all)
    {
        int least = Math.Max(2, counts.Counted.Count / 100);
        List<SkillStatistic> skills = [];
        for (int skill = 0; skill < counts.SkillCount; skill++)
        {
            Share asked = counts.Asked(skill);
            if (asked.Count >= least)
            {
                skills.Add(new SkillStatistic(columns.SkillNames[skill], asked, counts.Required(skill), counts.Preferred(skill), all is null ? null : Lift.Of(asked, all.Asked(skill))));
            }
        }

        return [.. skills.OrderByDescending(skill => skill.Asked.Count).ThenBy(skill => skill.Skill, StringComparer.Ordinal)];
    }

    // How many there are, and those with the most ads.
    private static (int Employers, List<EmployerCount> Top) Employers(StatisticsGround ground, List<int> ordinals)
    {
        int[] counts = new int[ground.EmployerCount + 1];
        int[] names = new int[counts.Length];
        Array.Fill(names, int.MaxValue);
        foreach (int ordinal in ordinals)
        {
            if (ground.Employer(ordinal) is >= 0 and var employer)
            {
                counts[employer]++;
                names[employer] = Math.Min(names[employer], ground.Columns.Employer[ordinal]);
            }
        }

        int[] there = [.. Enumerable.Range(0, counts.Length).Where(employer => counts[employer] > 0)];
        return (there.Length,
        [
            .. there.Select(employer => (Name: ground.Columns.EmployerNames[names[employer]], Count: counts[employer]))
                .OrderByDescending(pair => pair.Count)
                .ThenBy(pair => pair.Name, StringComparer.Ordinal)
                .Take(EmployersShown)
                .Select(pair => new EmployerCount(pair.Name.TrimStart('.', ' ', '-'), pair.Count, Recruiters.Contains(pair.Name))),
        ]);
    }

    private static List<T> Shares<T, TColumn>(List<int> ordinals, Column<TColumn> column, int values, Func<int, Share, T> make)
        where TColumn : unmanaged, IBinaryInteger<TColumn>
    {
        int[] counts = new int[values + 1];
        foreach (int ordinal in ordinals)
        {
            counts[int.CreateTruncating(column[ordinal]) + 1]++;
        }

        int said = ordinals.Count - counts[0];
        return said < FigureRules.LeastN
            ? []
            : [.. Enumerable.Range(0, values).Where(value => counts[value + 1] > 0).OrderByDescending(value => counts[value + 1]).ThenBy(value => value).Select(value => make(value, Share.Of(counts[value + 1], said)))];
    }

    private static List<SourceUse> Sources(StatisticsGround ground, List<int> ordinals)
    {
        (int Ads, int From, int To, int Undated)[] uses = new (int, int, int, int)[ground.Columns.SourceNames.Count];
        foreach (int ordinal in ordinals)
        {
            ref (int Ads, int From, int To, int Undated) use = ref uses[ground.Columns.Source[ordinal]];
            int day = ground.Day(ordinal);
            use.Ads++;
            use.Undated += day > 0 ? 0 : 1;
            use.From = day > 0 && (use.From == 0 || day < use.From) ? day : use.From;
            use.To = Math.Max(use.To, day);
        }

        return
        [
            .. uses.Select((use, source) => new SourceUse(ground.Columns.SourceNames[source], use.Ads, DayOrNone(use.From), DayOrNone(use.To), use.Undated))
                .Where(use => use.Ads > 0)
                .OrderByDescending(source => source.Ads)
                .ThenBy(source => source.Source, StringComparer.Ordinal),
        ];
    }

    private static DateOnly? DayOrNone(int day) => day > 0 ? DateOnly.FromDayNumber(day) : null;
}
