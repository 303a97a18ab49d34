using Segue.Basics;
using Segue.Text;

namespace Segue.Reading.Titles;

/// <summary>Reads the seniority out of a job title.</summary>
internal static class TitleSeniority
{
    // In order: where words of several levels stand, the first of this list decides. No level: words in which the level word means something else.
    private static readonly (Seniority? Level, string[] Words)[] Levels =
    [
        (null, ["lead generation", "head office", "lead time", "headhunter", "lead nurture", "staff nurse", "senior care", "senior living", "all levels", "chief of staff"]),
        (Seniority.Intern, ["intern", "internship", "placement", "apprentice", "apprenticeship", "industrial placement"]),
        (Seniority.Mid, ["senior associate", "assistant vice president", "avp"]),
        (Seniority.Head, ["head", "director", "chief", "vp", "svp", "vice president", "cto", "cdo"]),
        (Seniority.Lead, ["principal", "staff", "lead", "team lead", "leader", "manager", "distinguished"]),
        (Seniority.Senior, ["senior", "sr", "snr", "experienced", "iii", "engineer 3"]),
        (Seniority.Junior, ["graduate", "new grad", "junior", "jr", "jnr", "entry level", "trainee", "associate"]),
        (Seniority.Mid, ["mid", "mid level", "intermediate", "ii", "engineer 2"]),
    ];

    private static readonly Lazy<(PhraseMatcher Matcher, (int Order, Seniority? Level)[] Levels)> Built = new(Build);

    /// <summary>The seniority and the words that decided it; null when the title says none, or several from junior to senior.</summary>
    public static (Seniority? Level, TextSpan Words) Of(string title)
    {
        (PhraseMatcher matcher, (int Order, Seniority? Level)[] levels) = Built.Value;
        (int Order, Seniority? Level, TextSpan Words) best = (int.MaxValue, null, default);
        bool junior = false;
        bool senior = false;
        foreach (PhraseMatch match in matcher.Match(title))
        {
            (int order, Seniority? level) = levels[match.Phrase];
            junior |= level == Seniority.Junior;
            senior |= level == Seniority.Senior;
            if (level is not null && order < best.Order)
            {
                best = (order, level, TextSpan.FromBounds(match.Start, match.End));
            }
        }

        // "Junior to senior" is every level, so it says none.
        return junior && senior ? (null, default) : (best.Level, best.Words);
    }

    private static (PhraseMatcher Matcher, (int Order, Seniority? Level)[] Levels) Build()
    {
        (string Words, int Order, Seniority? Level)[] all = [.. Levels.SelectMany((level, order) => level.Words.Select(words => (words, order, level.Level)))];
        return (PhraseMatcher.Create(all.Select((one, number) => (one.Words, number))), [.. all.Select(one => (one.Order, one.Level))]);
    }
}
