using System.Globalization;
using Segue.Basics;

namespace Segue.Reading.Ads;

/// <summary>Reads the last day for applying from an ad's text: only a date that follows words such as “closing date”, with nothing but small words between.</summary>
internal static class ClosingDateReader
{
    private const int Reach = 70;
    private const int LongestWord = 12;
    private const int EarliestYear = 2000;
    private const int LatestYear = 2100;
    private const int LeapYear = 2024;
    private const int Century = 2000;

    // What may stand between the cue and its date.
    private static readonly HashSet<string> Between = new(
        ["is", "for", "this", "role", "the", "post", "vacancy", "position", "job", "advert", "applications", "application", "receipt", "of", "on", "at", "by", "date", "will", "be", "am", "pm", "midnight", "noon", "midday", "gmt", "bst",
            "mon", "monday", "tue", "tues", "tuesday", "wed", "wednesday", "thu", "thur", "thurs", "thursday", "fri", "friday", "sat", "saturday", "sun", "sunday", "end", "close"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>The date after the first cue that has one, a date with its year before one without; null when none has.</summary>
    /// <param name="body">The text.</param>
    /// <param name="posted">The day it was posted, from which a missing year follows; null when unknown.</param>
    /// <param name="monthFirst">Whether 06/05/2026 is in June: in ads for the United States.</param>
    /// <returns>The date, and whether its figures make a date in the other order too.</returns>
    public static (ClosingDate Date, bool EitherOrder)? Read(AdBody body, DateOnly? posted, bool monthFirst)
    {
        (ClosingDate Date, bool EitherOrder)? best = null;
        foreach (CueHit hit in body.Cues)
        {
            if (hit.Cue.Kind == CueKind.Closing && After(body, hit, posted, monthFirst) is { } found && (best is not { } known || (!known.Date.YearSaid && found.Date.YearSaid)))
            {
                best = found;
            }
        }

        return best;
    }

    private static (ClosingDate Date, bool EitherOrder)? After(AdBody body, CueHit hit, DateOnly? posted, bool monthFirst)
    {
        ReadOnlySpan<char> near = body.Text.AsSpan(hit.End, Math.Min(Reach, body.Text.Length - hit.End));
        for (int at = 0; at < near.Length;)
        {
            if (!char.IsLetterOrDigit(near[at]))
            {
                if (near[at] is '.' or ';' or '?' or '!')
                {
                    return null;
                }

                at++;
                continue;
            }

            if (DateAt(near[at..], monthFirst) is { } read)
            {
                TextSpan span = TextSpan.FromBounds(hit.End + at, hit.End + at + read.Length);
                return Dated(read, posted) is var (day, yearSaid) ? (new ClosingDate(day, yearSaid, span.Quote(body.Text), span), read.EitherOrder) : null;
            }

            int length = WordLength(near[at..]);
            if (!MayStandBetween(near.Slice(at, length)))
            {
                return null;
            }

            at += length;
        }

        return null;
    }

    // "5pm", "23:59" and the small words.
    private static bool MayStandBetween(ReadOnlySpan<char> word) =>
        char.IsAsciiDigit(word[0])
            ? word.TrimEnd("apmAPM").TrimEnd("0123456789:.").IsEmpty && word.Length <= "12.30pm".Length
            : word.Length <= LongestWord && Between.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static int WordLength(ReadOnlySpan<char> text)
    {
        int length = 0;
        while (length < text.Length && (char.IsLetterOrDigit(text[length]) || (text[length] is ':' or '.' && char.IsAsciiDigit(text[0]) && length + 1 < text.Length && char.IsAsciiDigit(text[length + 1]))))
        {
            length++;
        }

        return length;
    }

    // The day, which is null where its year cannot be told; nothing for what is no date of any year.
    private static (DateOnly? Day, bool YearSaid)? Dated(WrittenDate read, DateOnly? posted)
    {
        if (read.Year is { } year)
        {
            return year is >= EarliestYear and <= LatestYear && Day(year, read) is { } day ? (day, true) : null;
        }

        // The first such day since it was posted: ads do not stay open for a year.
        DateOnly? next = posted is { } since
            ? Day(since.Year, read) is { } same && same >= since ? same : Day(since.Year + 1, read)
            : null;
        return Day(LeapYear, read) is null ? null : (next, false);
    }

    private static DateOnly? Day(int year, WrittenDate read) => read.Day <= DateTime.DaysInMonth(year, read.Month) ? new DateOnly(year, read.Month, read.Day) : null;

    private static WrittenDate? DateAt(ReadOnlySpan<char> text, bool monthFirst)
    {
        int digits = Digits(text);
        return digits switch
        {
            4 => IsoDate(text),
            1 or 2 => Figures(text, digits, monthFirst) ?? DayFirst(text, digits),
            0 => MonthFirst(text),
            _ => null,
        };
    }

    // 2026-06-18
    private static WrittenDate? IsoDate(ReadOnlySpan<char> text) =>
        text.Length >= 10 && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) && (text.Length == 10 || !char.IsAsciiDigit(text[10]))
            ? new WrittenDate(day.Day, day.Month, day.Year, 10)
            : null;

    // 18/06/2026, 18.6.26: the British order, unless the ad is American or the second figure can be no month.
    private static WrittenDate? Figures(ReadOnlySpan<char> text, int digits, bool monthFirst)
    {
        int second = digits + 1;
        if (second >= text.Length || text[digits] is not ('/' or '.' or '-'))
        {
            return null;
        }

        int length = Digits(text[second..]);
        int third = second + length + 1;
        if (length is not (1 or 2) || third >= text.Length || text[third - 1] != text[digits] || Digits(text[third..]) is not (2 or 4))
        {
            return null;
        }

        int yearLength = Digits(text[third..]);
        (int first, int other, int year) = (Number(text[..digits]), Number(text.Slice(second, length)), Number(text.Slice(third, yearLength)));
        bool swap = other > 12 || (monthFirst && first <= 12);
        (int day, int month) = swap ? (other, first) : (first, other);
        return month is >= 1 and <= 12 && day >= 1 ? new WrittenDate(day, month, yearLength == 2 ? Century + year : year, third + yearLength, EitherOrder: day <= 12) : null;
    }

    // 18th of June, 2026
    private static WrittenDate? DayFirst(ReadOnlySpan<char> text, int digits)
    {
        int at = Skip(text, digits, "st", "nd", "rd", "th");
        at = Blanks(text, at);
        int of = Skip(text, at, "of ");
        at = Blanks(text, of);
        if (MonthAt(text[at..]) is not var (month, length))
        {
            return null;
        }

        (int? year, int end) = YearAt(text, at + length);
        int day = Number(text[..digits]);
        return day >= 1 ? new WrittenDate(day, month, year, end) : null;
    }

    // June 18th, 2026
    private static WrittenDate? MonthFirst(ReadOnlySpan<char> text)
    {
        if (MonthAt(text) is not var (month, length))
        {
            return null;
        }

        int at = Blanks(text, length);
        int digits = Digits(text[at..]);
        if (at == length || digits is not (1 or 2) || Number(text.Slice(at, digits)) is 0)
        {
            return null;
        }

        (int? year, int end) = YearAt(text, Skip(text, at + digits, "st", "nd", "rd", "th"));
        return new WrittenDate(Number(text.Slice(at, digits)), month, year, end);
    }

    private static (int? Year, int End) YearAt(ReadOnlySpan<char> text, int end)
    {
        int at = end;
        while (at < text.Length && text[at] is ' ' or ',' or '\n' or '\u00A0')
        {
            at++;
        }

        return at > end && at - end <= 3 && Digits(text[at..]) == 4 ? (Number(text.Slice(at, 4)), at + 4) : (null, end);
    }

    private static (int Month, int Length)? MonthAt(ReadOnlySpan<char> text)
    {
        int length = 0;
        // "14th JunePlease note": words that lost what stood between them.
        while (length < text.Length && char.IsAsciiLetter(text[length]) && !(length > 2 && char.IsAsciiLetterUpper(text[length]) && char.IsAsciiLetterLower(text[length - 1])))
        {
            length++;
        }

        ReadOnlySpan<char> word = text[..length];
        for (int month = 0; month < Months.Length && length >= 3; month++)
        {
            bool same = word.Equals(Months[month], StringComparison.OrdinalIgnoreCase) || (length == 3 && Months[month].AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase)) || (month == 8 && word.Equals("sept", StringComparison.OrdinalIgnoreCase));
            if (same)
            {
                return (month + 1, length);
            }
        }

        return null;
    }

    private static int Blanks(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\u00A0')
        {
            at++;
        }

        return at;
    }

    private static int Skip(ReadOnlySpan<char> text, int at, params ReadOnlySpan<string> words)
    {
        foreach (string word in words)
        {
            if (text[at..].StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return at + word.Length;
            }
        }

        return at;
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        int count = 0;
        while (count < text.Length && char.IsAsciiDigit(text[count]))
        {
            count++;
        }

        return count;
    }

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private readonly record struct WrittenDate(int Day, int Month, int? Year, int Length, bool EitherOrder = false);
}
