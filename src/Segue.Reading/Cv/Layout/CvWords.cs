using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Segue.Reading.Cv.Layout;

/// <summary>What words say about the thing they name: a job title, an employer, a place, a school, a degree, a language.</summary>
internal static partial class CvWords
{
    private static readonly FrozenSet<string> Roles = Set(CvWordLists.Roles);
    private static readonly FrozenSet<string> Companies = Set(CvWordLists.Companies);
    private static readonly FrozenSet<string> Places = Set(CvWordLists.Places);
    private static readonly FrozenSet<string> Languages = Set(CvWordLists.Languages);
    private static readonly FrozenSet<string> Schools = Set(CvWordLists.Schools);
    private static readonly char[] Between = [' ', ',', '/', '(', ')', '&', '–', ':', ';', '.'];

    /// <summary>How much <paramref name="text"/> reads as a job title, about -1 to 1.</summary>
    public static double Title(string text)
    {
        string[] words = Split(text);
        int role = Array.FindLastIndex(words, word => Roles.Contains(word) || (word.EndsWith('s') && Roles.Contains(word[..^1])));
        double score = role < 0 ? Array.Exists(words, word => word is "senior" or "junior" or "lead" or "principal" or "graduate" or "placement") ? 0.3 : -0.3
            : role == words.Length - 1 ? 1 : 0.8;
        return score - (Company(words) ? 0.6 : 0) - (words.Length > 8 ? 0.6 : 0) - (Known(text) ? 0.8 : 0);
    }

    /// <summary>How much <paramref name="text"/> reads as an employer's name, about -1 to 1.</summary>
    public static double Employer(string text)
    {
        string[] words = Split(text);
        if (words.Length == 0)
        {
            return -1;
        }

        double score = Company(words) ? 1 : char.IsUpper(text[0]) || char.IsDigit(text[0]) ? 0.4 : 0.1;
        bool role = Roles.Contains(words[^1]);
        return score - (role ? 0.7 : 0) - (words.Length > 8 ? 0.6 : 0) - (Known(text) || StateForm().IsMatch(text) ? 0.9 : 0) - (Contract().IsMatch(text) ? 1 : 0);
    }

    /// <summary>How much <paramref name="text"/> reads as a place, about -1 to 1.2.</summary>
    public static double Place(string text)
    {
        if (StateForm().IsMatch(text) || (text.Length < 60 && Postcode().IsMatch(text)))
        {
            return 1.1;
        }

        string trimmed = Workplace().Replace(text, "").Trim(' ', ',', '-', '–', '(', ')');
        if (trimmed.Length == 0 || Known(trimmed))
        {
            return 1.1;
        }

        string[] parts = trimmed.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        int known = parts.Count(part => Places.Contains(part.ToLowerInvariant()));
        return known == 0 || parts.Length > 4 ? -0.6 : parts.Length - known <= 1 && parts.All(part => part.Split(' ').Length <= 3) ? 0.9 : -0.3;
    }

    /// <summary>How much <paramref name="text"/> reads as a school or university, about -0.5 to 1.</summary>
    public static double School(string text)
    {
        string[] words = Split(text);
        return Array.Exists(words, Schools.Contains) ? 1 : Known(text) || StateForm().IsMatch(text) ? -0.5 : 0.1;
    }

    /// <summary>True when a degree or other qualification is named in <paramref name="text"/>.</summary>
    public static bool NamesDegree(string text) => DegreeName().IsMatch(text);

    /// <summary>Where the qualification is named; an empty match when it is not.</summary>
    public static Match Degree(string text) => DegreeName().Match(text);

    /// <summary>True when a human language is named in <paramref name="text"/>.</summary>
    public static bool NamesLanguage(string text) => Array.Exists(Split(text), Languages.Contains);

    /// <summary>True when <paramref name="text"/> reads as running text: a sentence or the telling of a deed.</summary>
    public static bool IsProse(string text)
    {
        int words = text.Count(c => c == ' ') + 1;
        if (text.Length > 120 || (words > 3 && char.IsLower(text[0])) || (words > 6 && text[^1] == '.' && !text.EndsWith("Inc.", StringComparison.Ordinal)))
        {
            return true;
        }

        int space = text.IndexOf(' ', StringComparison.Ordinal);
        string first = space < 0 ? text : text[..space].TrimEnd(',');
        return words >= 4 && (Deed().IsMatch(first) || (words >= 7 && first is "A" or "The" or "An" or "I" or "We" or "My" or "As" or "In"));
    }

    private static bool Known(string text) => Places.Contains(text.ToLowerInvariant());

    private static bool Company(string[] words) => Array.Exists(words, Companies.Contains);

    private static string[] Split(string text) => text.ToLowerInvariant().Split(Between, StringSplitOptions.RemoveEmptyEntries);

    private static FrozenSet<string> Set(string words) =>
        words.Split(['|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.Ordinal);

    [GeneratedRegex(@"^[\p{Lu}][\p{L}.' -]{1,30}, ?[A-Z]{2}(?: \d{5})?(?:, ?(?:USA?|United States))?$", RegexOptions.CultureInvariant, 20000)]
    private static partial Regex StateForm();

    [GeneratedRegex(@"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b|\b[A-Z]{2} \d{5}\b", RegexOptions.CultureInvariant, 20000)]
    private static partial Regex Postcode();

    [GeneratedRegex(@"\b(?:fully |100% )?(?:remote|hybrid|on-?site|work from home)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 20000)]
    private static partial Regex Workplace();

    [GeneratedRegex(@"^\(?(?:full[- ]time|part[- ]time|permanent|perm|contract|contractor|freelance|internship|fixed[- ]term|temporary|apprenticeship|self[- ]employed|seasonal|(?:\d+[- ])?(?:month|year) (?:placement|contract))\)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 20000)]
    private static partial Regex Contract();

    [GeneratedRegex(@"^(?:\p{Lu}\p{Ll}{2,}ed|Led|Built|Wrote|Ran|Drove|Grew|Won|Set|Took|Made|Cut|Kept|Held|Oversaw|Taught|Began|Brought|Gave|Responsible|Working|Developing|Building|Managing|Leading|Providing|Supporting|Maintaining|Designing)$", RegexOptions.CultureInvariant, 20000)]
    private static partial Regex Deed();

    [GeneratedRegex(@"(?<![\p{L}\d])(?:(?:integrated |combined )?(?:bachelor|master)(?:[’']?s)?(?: degree)?(?: of (?:science|arts|engineering|technology|business administration|computer applications|computing|commerce|laws?|education|research|philosophy|fine arts|design|mathematics|computer science))?|doctor(?:ate)?(?: of \w+)?|associate(?:[’']?s)?(?: degree| of \w+(?: \w+)?)|post-?graduate (?:diploma|certificate)|foundation degree|national diploma|diploma|ph\.? ?d\.?|d\.? ?phil\.?|eng\.?d\.?|m\.? ?b\.? ?a\.?|m\.? ?phil\.?|m\.? ?res\.?|m\.? ?s\.? ?c\.?|b\.? ?s\.? ?c\.?|m\.? ?eng\.?|b\.? ?eng\.?|m\.? ?tech\.?|b\.? ?tech\.?|m\.?math|m\.?phys|m\.?sci|b\.?c\.?a\.?|m\.?c\.?a\.?|b\.?e\.|b\.?com|ll\.?b|ll\.?m|pg ?(?:dip|cert|ce)|m\.s\.?|b\.s\.?|m\.a\.?|b\.a\.?|MS|BS|MA|BA|BE|ME|AS|AA|hnd|hnc|b-?tec(?: (?:level \d|national|extended|higher))*(?: diploma)?|a[- ]?levels?|as[- ]levels?|gcses?|o[- ]levels?|abitur|baccalaur[ée]at|international baccalaureate|high school(?: diploma)?|higher national \w+|nvq|(?:degree |higher )?apprenticeship|bootcamp|nanodegree)(?:\s*\(?hons?\.?\)?|\s+honou?rs)?(?![\p{L}\d])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 20000)]
    private static partial Regex DegreeName();
}
