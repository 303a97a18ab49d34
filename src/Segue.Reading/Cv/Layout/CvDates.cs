using System.Globalization;
using System.Text.RegularExpressions;
using Segue.Basics;

namespace Segue.Reading.Cv.Layout;

/// <summary>A date or a range of dates as a CV writes it.</summary>
/// <param name="Start">When it begins; null when only one date is given.</param>
/// <param name="End">When it ends, or the only date; null when it goes on.</param>
/// <param name="Current">True for "present" and an open end.</param>
/// <param name="At">Where in the line, with words such as "since".</param>
internal readonly record struct CvDates(PartialDate? Start, PartialDate? End, bool Current, TextSpan At)
{
    /// <summary>Gets a value indicating whether two ends are given, one of which may be "present".</summary>
    public bool IsRange => Start is not null;
}

/// <summary>Finds dates in every form CVs use.</summary>
internal static partial class CvDateFinder
{
    private const string Month = @"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?";
    private const string Year = @"(?:19[5-9]\d|20[0-4]\d)";
    private const string Season = "(?:spring|summer|autumn|fall|winter)";
    private const string Point = @"(?:(?:early|mid|late|q[1-4])[ -]*)?(?:" +
        @"(?:\d{1,2}(?:st|nd|rd|th)?\s+)?" + Month + @"[\s,./-]{0,3}(?:\d{1,2}(?:st|nd|rd|th)?,\s*)?(?:of\s+)?(?:" + Year + @"|['’‘]\d\d\b|(?<=-)\d\d\b)" +
        "|" + Season + @"[\s,]{1,2}" + Year +
        @"|(?<!\d)\d{1,2}[/.]\d{1,2}[/.]" + Year + @"|(?<!\d)(?:0?[1-9]|1[0-2])[/.-]" + Year +
        "|" + Year + @"[-/.](?:0[1-9]|1[0-2])(?:[-/.](?:0[1-9]|[12]\d|3[01]))?(?!\d)|" + Year + ")";

    private const string Now = @"(?:present|now|current(?:ly)?|today|ongoing|to\s+date|till\s+date|date\b|continuing)";
    private const string Dash = @"(?:\s*(?:[-–—−‐‑→~/]|--|\bto\b|\buntil\b|\btill\b|\bthrough\b|\band\b(?<=between.{1,25}))\s*)";
    private const RegexOptions Flags = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Every date or range in <paramref name="line"/>, left to right.</summary>
    public static IEnumerable<CvDates> Find(string line)
    {
        foreach (Match match in Dates().Matches(line))
        {
            if (Read(match) is { } dates)
            {
                yield return dates;
            }
        }
    }

    /// <summary>The whole text as one date or range; null when it is not.</summary>
    public static CvDates? Whole(string text) =>
        Find(text).Cast<CvDates?>().FirstOrDefault(found => found!.Value.At.Length >= text.Trim(' ', '(', ')').Length);

    private static CvDates? Read(Match match)
    {
        TextSpan at = TextSpan.FromBounds(match.Index, match.Index + match.Length);
        bool open = match.Groups["now"].Success || match.Groups["open"].Success || match.Groups["since"].Success;
        if (!match.Groups["b"].Success && !open)
        {
            return ReadPoint(match.Groups["a"].Value) is { } only
                ? IsSeason(match.Groups["a"].Value) ? new CvDates(only, SeasonEnd(only), Current: false, at) : new CvDates(Start: null, only, Current: false, at)
                : null;
        }

        PartialDate? end = open ? null : match.Groups["b"].Length == 2
            ? ShortYear(match.Groups["a"].Value, match.Groups["b"].Value)
            : ReadPoint(match.Groups["b"].Value);
        PartialDate? start = match.Groups["m"].Success && end is { } last
            ? new PartialDate(last.Year, MonthOf(match.Groups["m"].Value))
            : ReadPoint(match.Groups["a"].Value);
        if (end is { } finish && IsSeason(match.Groups["b"].Value))
        {
            end = SeasonEnd(finish);
        }

        return start is null || (!open && end is null) ? null : new CvDates(start, end, open, at);
    }

    private static PartialDate? ReadPoint(string text)
    {
        Match year = YearOnly().Match(text);
        int? month = text.Any(char.IsLetter) ? MonthOf(text) : null;
        if (!year.Success)
        {
            int two = int.Parse(text[^2..], CultureInfo.InvariantCulture);
            return new PartialDate(two > 50 ? 1900 + two : 2000 + two, month);
        }

        int value = int.Parse(year.ValueSpan, CultureInfo.InvariantCulture);
        string rest = text.Remove(year.Index, year.Length);
        int[] numbers = [.. Digits().Matches(rest).Select(match => int.Parse(match.ValueSpan, CultureInfo.InvariantCulture))];
        if (month is not null || numbers.Length == 0 || text.Contains('q', StringComparison.OrdinalIgnoreCase))
        {
            return new PartialDate(value, month);
        }

        // Year first is ISO; day/month/year is the British order, month/day only where that is impossible.
        int candidate = year.Index == 0 || numbers.Length == 1 ? numbers[0] : numbers[1] <= 12 ? numbers[1] : numbers[0];
        return candidate is >= 1 and <= 12 ? new PartialDate(value, candidate) : null;
    }

    private static PartialDate? ShortYear(string start, string end)
    {
        Match year = YearOnly().Match(start);
        int value = year.Success ? (int.Parse(year.ValueSpan[..2], CultureInfo.InvariantCulture) * 100) + int.Parse(end, CultureInfo.InvariantCulture) : 0;
        return year.Success && value >= int.Parse(year.ValueSpan, CultureInfo.InvariantCulture) ? new PartialDate(value) : null;
    }

    private static int? MonthOf(string text)
    {
        Match match = MonthName().Match(text);
        if (!match.Success)
        {
            return null;
        }

        return match.Value.ToLowerInvariant()[..3] switch
        {
            "jan" => 1,
            "feb" => 2,
            "mar" => 3,
            "apr" => 4,
            "may" => 5,
            "jun" => 6,
            "jul" => 7,
            "aug" => 8,
            "sep" => 9,
            "oct" => 10,
            "nov" => 11,
            "dec" => 12,
            "spr" => 3,
            "sum" => 6,
            "aut" or "fal" => 9,
            _ => null,
        };
    }

    private static bool IsSeason(string text) => text.Contains("spring", StringComparison.OrdinalIgnoreCase)
        || text.Contains("summer", StringComparison.OrdinalIgnoreCase) || text.Contains("autumn", StringComparison.OrdinalIgnoreCase)
        || text.Contains("fall", StringComparison.OrdinalIgnoreCase);

    private static PartialDate SeasonEnd(PartialDate start) => start.Month is { } month ? start with { Month = month + 2 } : start;

    [GeneratedRegex(@"(?<![\w$£€#.,'’])\(?(?:" +
        @"(?<since>since|from)\s+(?<a>" + Point + @")(?!" + Dash + @"[\w'’])(?:\s+onwards)?" +
        @"|(?:from\s+|between\s+|graduated:?\s+|graduation:?\s+|expected:?\s+|dates?:\s*|completed:?\s+)?(?:" +
        "(?<m>" + Month + ")" + Dash + "(?<b>" + Month + @"[\s,.]*" + Year + ")" +
        "|(?<a>" + Point + ")" + Dash + "(?:expected:?\\s*)?(?:(?<now>" + Now + @")|(?<b>" + Point + @"|(?<=[–—/])\d\d|(?<=-)(?:1[3-9]|[2-9]\d))(?![\w%+])(?!,\d))" +
        "|(?<a>" + Point + @")(?:(?<open>\s*[-–—]\s*$|\s+onwards\b)|(?![\w%+/])(?!,\d)(?!\.\d)))" +
        @")\)?(?:\s*[(·,]?\s*\d{1,2}\s*(?:years?|yrs?|months?|mos?)\b\.?(?:,?\s*\d{1,2}\s*(?:months?|mos?)\b\.?)?\s*\)?)?", Flags, 20000)]
    private static partial Regex Dates();

    [GeneratedRegex(Year, Flags, 20000)]
    private static partial Regex YearOnly();

    [GeneratedRegex(Month + "|" + Season, Flags, 20000)]
    private static partial Regex MonthName();

    [GeneratedRegex(@"\d+", Flags, 20000)]
    private static partial Regex Digits();
}
