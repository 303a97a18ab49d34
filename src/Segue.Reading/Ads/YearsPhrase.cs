using System.Buffers;
using System.Globalization;
using Segue.Basics;

namespace Segue.Reading.Ads;

/// <summary>A number of years in a text: "3+ years", "3-5 years", "five yrs".</summary>
/// <param name="Span">From the number to the unit.</param>
/// <param name="Least">The number, the lower of two; null when it is no number of years that a person can have worked.</param>
internal readonly record struct YearsPhrase(TextSpan Span, double? Least)
{
    private const double Most = 40;
    private const int MostNamed = 10;

    private static readonly SearchValues<string> Units = SearchValues.Create(["year", "yr"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Every number of years, found backwards from the word "years".</summary>
    public static List<YearsPhrase> All(string text)
    {
        List<YearsPhrase> found = [];
        int least = 0;
        int from = 0;
        while (text.AsSpan(from).IndexOfAny(Units) is >= 0 and int next)
        {
            int unit = from + next;
            int end = unit + (text.AsSpan(unit).StartsWith("year", StringComparison.OrdinalIgnoreCase) ? 4 : 2);
            end = end < text.Length && text[end] is 's' or 'S' ? end + 1 : end;
            if (!WordAt(text, end) && Before(text, unit, least) is ( >= 0 and int start, { } number))
            {
                found.Add(new YearsPhrase(TextSpan.FromBounds(start, end), number <= Most ? number : null));
                least = end;
            }

            from = end;
        }

        return found;
    }

    // Reads "3", "3 +", "3 - 5" or "three to 5" that ends at the unit.
    private static (int Start, double? Number) Before(string text, int unit, int least)
    {
        (int start, double? number) = NumberBefore(text, SkipPlus(text, unit, least), least);
        if (start < 0 || !char.IsAsciiDigit(text[start]) || number != Math.Floor(number ?? 0.5))
        {
            return (start, number);
        }

        if (NumberBeforeUnit.JointBefore(text, SkipBlanks(text, start, least)) is not { } joint || joint < least)
        {
            return (start, number);
        }

        (int first, double? lower) = NumberBefore(text, SkipPlus(text, joint, least), least);
        return first < 0 ? (start, number) : (first, lower);
    }

    private static (int Start, double? Number) NumberBefore(string text, int end, int least)
    {
        int start = end;
        while (start > least && (char.IsAsciiDigit(text[start - 1]) || (text[start - 1] == '.' && start < end && start - 1 > least && char.IsAsciiDigit(text[start - 2]))))
        {
            start--;
        }

        if (start < end)
        {
            ReadOnlySpan<char> digits = text.AsSpan(start, end - start);
            int dot = digits.IndexOf('.');
            bool whole = dot < 0 ? digits.Length <= 2 : dot <= 2 && digits.Length == dot + 2;
            return whole && !WordAt(text, start - 1) ? (start, double.Parse(digits, CultureInfo.InvariantCulture)) : (-1, null);
        }

        return NumberBeforeUnit.Named(text, end, MostNamed) is var (from, named) && from >= least && !WordAt(text, from - 1) ? (from, named) : (-1, null);
    }

    private static int SkipPlus(string text, int at, int least)
    {
        at = SkipBlanks(text, at, least);
        return at > least && text[at - 1] == '+' ? SkipBlanks(text, at - 1, least) : at;
    }

    private static int SkipBlanks(string text, int at, int least)
    {
        while (at > least && char.IsWhiteSpace(text[at - 1]))
        {
            at--;
        }

        return at;
    }

    private static bool WordAt(string text, int at) => at >= 0 && at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_');
}
