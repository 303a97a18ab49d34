using System.Globalization;
using Segue.Basics;

namespace Segue.Reading.Cv.Skills;

/// <summary>What a CV shows about one skill, counted.</summary>
/// <param name="Jobs">Jobs whose lines name it.</param>
/// <param name="Months">Months in those jobs, overlaps once; 0 without dates.</param>
/// <param name="Last">The last month of them; null without dates.</param>
/// <param name="IsCurrent">True when one of the jobs goes on.</param>
/// <param name="Led">True when a job's line that names it also says others were led.</param>
/// <param name="Projects">Projects that name it.</param>
/// <param name="Certificates">Certificates that name it.</param>
/// <param name="Courses">Lines of education that name it.</param>
/// <param name="IsListed">True when a list or the summary names it.</param>
/// <param name="IsBeginner">True when the list itself says basic or beginner.</param>
internal readonly record struct SkillTally(
    int Jobs, int Months, PartialDate? Last, bool IsCurrent, bool Led, int Projects, int Certificates, int Courses, bool IsListed, bool IsBeginner);

/// <summary>The rule from evidence to level; docs/decisions/0005-levels.md says why.</summary>
internal static class SkillLevelRule
{
    /// <summary>Months in jobs from which somebody works alone.</summary>
    public const int MonthsAlone = 18;

    /// <summary>Months in jobs that suffice with a certificate, or with lines that say others were led.</summary>
    public const int MonthsAloneBacked = 12;

    /// <summary>Months in jobs from which leading others counts.</summary>
    public const int MonthsLeading = 24;

    /// <summary>Months without use after which a level is lost.</summary>
    public const int MonthsStale = 60;

    /// <summary>The level and the sentence that says how it came about.</summary>
    public static (SkillLevel Level, string Sentence) Apply(SkillTally tally, DateOnly today)
    {
        SkillLevel level = Level(tally);
        int idle = tally.Last is { } last ? MonthSpans.Index(today.Year, today.Month) - MonthSpans.Index(last.Year, last.Month ?? 12) : 0;
        bool stale = idle > MonthsStale && level > SkillLevel.KnowsOf;
        SkillLevel final = stale ? level - 1 : level;
        string sentence = $"{Shown(tally)}: {Word(level)}.";
        if (stale)
        {
            sentence += $" Not used for {(idle / 12.0).ToString("0.#", CultureInfo.InvariantCulture)} years, so one level lower: {Word(final)}.";
        }
        else if (tally is { Jobs: 0, Projects: 0, Certificates: 0, Courses: 0 })
        {
            sentence += tally.IsBeginner ? " The list itself says so." : " A list or summary alone gives no more.";
        }

        return (final, sentence);
    }

    /// <summary>The level's name in plain words.</summary>
    public static string Word(SkillLevel level) => level switch
    {
        SkillLevel.None => "no evidence",
        SkillLevel.KnowsOf => "knows of",
        SkillLevel.HasUsed => "has used",
        SkillLevel.WorksAlone => "works alone",
        _ => "leads others",
    };

    private static SkillLevel Level(SkillTally tally)
    {
        if (tally.Jobs > 0)
        {
            bool backed = tally.Certificates > 0 || tally.Led || tally.Jobs > 1;
            bool alone = tally.Months >= MonthsAlone || (backed && tally.Months >= MonthsAloneBacked);
            return tally.Led && tally.Months >= MonthsLeading ? SkillLevel.Leads : alone ? SkillLevel.WorksAlone : SkillLevel.HasUsed;
        }

        if (tally.Projects > 0 || tally.Certificates > 0)
        {
            return SkillLevel.HasUsed;
        }

        return tally.IsListed && !tally.IsBeginner ? SkillLevel.HasUsed : SkillLevel.KnowsOf;
    }

    private static string Shown(SkillTally tally)
    {
        List<string> parts = [];
        if (tally.Jobs > 0)
        {
            string years = (tally.Months / 12.0).ToString("0.#", CultureInfo.InvariantCulture);
            string span = tally.Months == 0 ? " without dates" : $" over {years} {(years == "1" ? "year" : "years")}";
            string last = tally.IsCurrent ? ", still in use" : tally.Last is { } month ? $", last in {month.Year}" : "";
            parts.Add($"in {Number(tally.Jobs, "job")}{span}{last}{(tally.Led ? ", leading others" : "")}");
        }

        Add(parts, tally.Certificates, "certificate");
        Add(parts, tally.Projects, "project");
        if (tally.Courses > 0)
        {
            parts.Add("in education");
        }

        if (tally.IsListed && parts.Count == 0)
        {
            return tally.IsBeginner ? "Listed as a beginner's" : "Listed only";
        }

        return "Shown " + string.Join(parts[0].Contains(',', StringComparison.Ordinal) ? ", and " : " and ", parts);
    }

    private static void Add(List<string> parts, int count, string noun)
    {
        if (count > 0)
        {
            parts.Add($"in {Number(count, noun)}");
        }
    }

    private static string Number(int count, string noun) => count == 1 ? "1 " + noun : $"{count} {noun}s";
}
