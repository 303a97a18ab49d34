using System.Buffers;
using Segue.Basics;

namespace Segue.Reading.Pay;

/// <summary>
/// Reads figures and ranges of money from a place in a text: <c>£45k-55k pa</c>, <c>£50,000 - 70,000</c>, <c>GBP 45.000</c>, <c>£110-£140,000</c>.
/// Goes forward only, over each character a bounded number of times.
/// </summary>
internal static class PayScanner
{
    private const int LongestDigits = 9;
    private const int LongestGrouped = 12;
    private const int WidestRange = 12;

    private static readonly string[] Codes = ["GBP", "EUR", "USD", "CAD", "AUD", "CHF", "SGD", "NZD", "INR", "PLN", "SEK", "DKK", "NOK", "AED", "ZAR"];
    private static readonly SearchValues<char> PeriodStarts = SearchValues.Create([.. PayWords.Periods.SelectMany(period => new[] { char.ToLowerInvariant(period.Words[0]), char.ToUpperInvariant(period.Words[0]) }).Distinct()]);
    private static readonly string[] Joiners = ["to", "and", "up to", "rising to", "upto"];
    private static readonly string[] BeforeSecond = ["up to", "upto", "circa"];

    /// <summary>The figure that starts at <paramref name="at"/>, where a currency or a digit stands; null when none does.</summary>
    public static PayFigure? Read(string text, int at)
    {
        if (ReadAmount(text, at) is not { } first)
        {
            return null;
        }

        int end = first.End;
        string? period = PeriodAt(text, ref end);
        if (SecondAt(text, end, first) is { } second)
        {
            end = second.End;
            period = PeriodAt(text, ref end) ?? period;
            (decimal low, decimal high) = Shared(first, second);
            return new PayFigure(low, high, first.Currency ?? second.Currency, period, first.Thousands || second.Thousands, second.Open, TextSpan.FromBounds(at, end));
        }

        return new PayFigure(Scaled(first), null, first.Currency, period, first.Thousands, first.Open, TextSpan.FromBounds(at, end));
    }

    /// <summary>Length of the currency sign or code at <paramref name="at"/>, and the currency; 0 when none stands there.</summary>
    public static int CurrencyAt(string text, int at, out string? currency)
    {
        currency = null;
        if (at >= text.Length)
        {
            return 0;
        }

        (int length, currency) = text[at] switch
        {
            '£' or '\uFFFD' => (1, "GBP"),
            'Â' when at + 1 < text.Length && text[at + 1] == '£' => (2, "GBP"),
            '€' => (1, "EUR"),
            '$' => (1, "USD"),
            '₹' => (1, "INR"),
            '&' when text.AsSpan(at).StartsWith("&pound;") => (7, "GBP"),
            _ => (0, null),
        };
        return length > 0 ? length : CodeAt(text, at, out currency);
    }

    private static int CodeAt(string text, int at, out string? currency)
    {
        currency = null;
        if (at + 3 > text.Length || !char.IsAsciiLetter(text[at]) || (at > 0 && char.IsLetter(text[at - 1])) || (at + 3 < text.Length && char.IsLetter(text[at + 3])))
        {
            return 0;
        }

        foreach (string code in Codes)
        {
            if (text.AsSpan(at, 3).Equals(code, StringComparison.OrdinalIgnoreCase))
            {
                currency = code;
                return 3;
            }
        }

        return 0;
    }

    // A second figure after "-", "to" or "and up to"; the sign and the period may be repeated, a line may break between them.
    private static Amount? SecondAt(string text, int at, Amount first)
    {
        int from = SkipBlanks(text, at, lines: 2);
        int joined = from < text.Length && text[from] is '-' or '–' or '—' or '‑' or '−' or '―' ? from + 1 : WordsEnd(text, from, Joiners);
        if (joined < 0)
        {
            return null;
        }

        joined = SkipBlanks(text, joined, lines: 2);
        int upTo = WordsEnd(text, joined, BeforeSecond);
        Amount? second = ReadAmount(text, upTo < 0 ? joined : SkipBlanks(text, upTo, lines: 1));

        // "£40,000 to 3 people" and "£500 - 2 days" are no ranges: both ends are of one size, up to a k that is shared.
        return second is { } high && Fits(first, high) ? high : null;
    }

    private static bool Fits(Amount low, Amount high)
    {
        if (high.Currency is not null && low.Currency is not null && high.Currency != low.Currency)
        {
            return false;
        }

        (decimal from, decimal to) = Shared(low, high);
        return from > 0 && to >= from && to <= from * WidestRange;
    }

    // The k of either end holds for both when the other is too small to be meant as it stands; so do three zeros written once.
    private static (decimal Low, decimal High) Shared(Amount low, Amount high)
    {
        decimal from = Scaled(low);
        decimal to = Scaled(high);
        if (from < 1000 && to >= 8000 && from >= 5 && (high.Thousands || from * 1000 <= to))
        {
            from *= 1000;
        }
        else if (to < 1000 && from >= 8000 && to >= 5 && low.Thousands)
        {
            to *= 1000;
        }

        return (from, to);
    }

    private static decimal Scaled(Amount amount) => amount.Thousands && amount.Value < 1000 ? amount.Value * 1000 : amount.Value;

    private static Amount? ReadAmount(string text, int at)
    {
        int length = CurrencyAt(text, at, out string? currency);
        int from = length > 0 ? SkipBlanks(text, at + length, lines: 1) : at;
        if (length > 0 && CurrencyAt(text, from, out _) == 1)
        {
            from = SkipBlanks(text, from + 1, lines: 0); // "GBP £45,000"
        }

        if (from >= text.Length || !char.IsAsciiDigit(text[from]) || Digits(text, from, out decimal value) is not (> 0 and int end))
        {
            return null;
        }

        int k = SkipBlanks(text, end, lines: 0);
        bool thousands = k < text.Length && text[k] is 'k' or 'K' && !LetterAt(text, k + 1);
        end = thousands ? k + 1 : end;
        bool open = end < text.Length && text[end] == '+';
        end = open ? end + 1 : end;
        int code = SkipBlanks(text, end, lines: 0);
        if (CodeAt(text, code, out string? after) is > 0 and int codeLength)
        {
            end = code + codeLength;
            currency = after;
        }

        return new Amount(value, currency, thousands, open, end);
    }

    /// <summary>Reads digits with thousands marks and pence; gives where they end, or -1 when it is no number that money is written in.</summary>
    private static int Digits(string text, int from, out decimal value)
    {
        int at = from;
        value = 0;
        while (at < text.Length && char.IsAsciiDigit(text[at]) && at - from < LongestDigits)
        {
            value = (value * 10) + (text[at++] - '0');
        }

        if (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            return -1;
        }

        bool grouped = false;
        while (at - from <= LongestGrouped && GroupAt(text, at, at - from, grouped) is > 0 and int skip)
        {
            value = (value * 1000) + decimal.Parse(text.AsSpan(at + skip, 3), System.Globalization.CultureInfo.InvariantCulture);
            at += skip + 3;
            grouped = true;
        }

        return Pence(text, at, ref value);
    }

    // A comma, point, blank or narrow blank before exactly three digits parts thousands; so does a comma and a blank.
    private static int GroupAt(string text, int at, int before, bool grouped)
    {
        if (before == 0 || at >= text.Length || (!grouped && before > 3))
        {
            return 0;
        }

        int skip = text[at] switch
        {
            ',' when at + 1 < text.Length && text[at + 1] == ' ' => 2,
            ',' or '.' or ' ' or '\u00A0' or '\u202F' or '\'' => 1,
            _ => 0,
        };
        int end = at + skip + 3;
        return skip > 0 && end <= text.Length && char.IsAsciiDigit(text[at + skip]) && char.IsAsciiDigit(text[at + skip + 1]) && char.IsAsciiDigit(text[at + skip + 2]) && (end == text.Length || !char.IsAsciiDigit(text[end])) ? skip : 0;
    }

    private static int Pence(string text, int at, ref decimal value)
    {
        if (at + 1 < text.Length && text[at] is '.' or ':' && char.IsAsciiDigit(text[at + 1]))
        {
            int digits = at + 2 < text.Length && char.IsAsciiDigit(text[at + 2]) ? 2 : 1;
            if (at + 1 + digits < text.Length && char.IsAsciiDigit(text[at + 1 + digits]))
            {
                return -1;
            }

            decimal pence = decimal.Parse(text.AsSpan(at + 1, digits), System.Globalization.CultureInfo.InvariantCulture);
            value += digits == 2 ? pence / 100 : pence / 10;
            return at + 1 + digits;
        }

        return at;
    }

    // "per annum", "(per hour)", "/yr", "GBP annual"; when a period is said twice ("9ph per hour") the last counts.
    private static string? PeriodAt(string text, ref int end)
    {
        string? period = null;
        for (int times = 0; times < 2; times++)
        {
            int at = SkipBlanks(text, end, lines: 1);
            at = at < text.Length && text[at] is '(' or ',' ? SkipBlanks(text, at + 1, lines: 0) : at;
            if (at >= text.Length || !PeriodStarts.Contains(text[at]))
            {
                break;
            }

            int found = -1;
            foreach ((string words, string unit) in PayWords.Periods)
            {
                if (StartsWord(text, at, words) && at + words.Length > found)
                {
                    found = at + words.Length;
                    period = unit;
                }
            }

            if (found < 0)
            {
                break;
            }

            end = found;
        }

        return period;
    }

    private static int WordsEnd(string text, int at, string[] choices)
    {
        foreach (string words in choices)
        {
            if (StartsWord(text, at, words))
            {
                return at + words.Length;
            }
        }

        return -1;
    }

    private static bool StartsWord(string text, int at, string words) =>
        at < text.Length && Words.MayBeSame(text[at], words[0]) && text.AsSpan(at).StartsWith(words, StringComparison.OrdinalIgnoreCase) && !LetterAt(text, at + words.Length);

    private static int SkipBlanks(string text, int at, int lines)
    {
        while (at < text.Length && (text[at] is ' ' or '\t' or '\u00A0' or '\u202F' || (text[at] is '\n' or '\r' && lines-- > 0)))
        {
            at++;
        }

        return at;
    }

    private static bool LetterAt(string text, int at) => at < text.Length && char.IsLetter(text[at]);

    private readonly record struct Amount(decimal Value, string? Currency, bool Thousands, bool Open, int End);
}
