using System.Buffers;

namespace Segue.Reading.Pay;

/// <summary>
/// Finds the places where a figure may start: at a currency; in a field for pay at any digit; in text also at a digit soon after a word such as
/// “salary”. What was found beyond the place asked for is kept, so that a text is gone over once however many figures it holds.
/// </summary>
internal ref struct PayStarts(string text, int end, bool free)
{
    private const int BareReach = 40;

    private static readonly SearchValues<char> Signs = SearchValues.Create("£€$₹\uFFFD");
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");
    private static readonly SearchValues<string> Codes = SearchValues.Create(["GBP", "EUR", "USD", "CAD", "AUD", "CHF", "SGD", "NZD", "INR", "PLN", "SEK", "DKK", "NOK", "AED", "ZAR", "&pound;"], StringComparison.Ordinal);
    private static readonly SearchValues<string> SalaryWords = SearchValues.Create(["salary", "pay:", "paying", "rate:", "package:"], StringComparison.OrdinalIgnoreCase);

    private readonly ReadOnlySpan<char> _text = text.AsSpan(0, end);
    private int _sign = -1;
    private int _code = -1;
    private int _bare = -1;

    /// <summary>The first such place at or after <paramref name="from"/>; -1 when there is none.</summary>
    public int Next(int from)
    {
        if (from >= _text.Length)
        {
            return -1;
        }

        _sign = _sign >= from ? _sign : At(from, _text[from..].IndexOfAny(Signs));
        _code = _code >= from ? _code : At(from, _text[from..].IndexOfAny(Codes));
        _bare = _bare >= from ? _bare : free ? At(from, _text[from..].IndexOfAny(Digits)) : BareAfterSalary(from);
        int first = Math.Min(_sign, Math.Min(_code, _bare));
        return first == int.MaxValue ? -1 : first > from && _text[first] == '£' && _text[first - 1] == 'Â' ? first - 1 : first;
    }

    private static int At(int from, int found) => found < 0 ? int.MaxValue : from + found;

    // "Salary: 45-55K", "salary 40,000 per annum".
    private readonly int BareAfterSalary(int from)
    {
        while (_text[from..].IndexOfAny(SalaryWords) is >= 0 and int word)
        {
            int start = from + word;
            ReadOnlySpan<char> near = _text.Slice(start, Math.Min(BareReach, _text.Length - start));
            int sign = near.IndexOfAny(Signs);
            near = sign < 0 ? near : near[..sign];
            int digit = near.IndexOfAny(Digits);
            if (digit >= 0 && near[..digit].IndexOfAny('\n', '.') < 0 && !char.IsLetterOrDigit(near[digit - 1]))
            {
                return start + digit;
            }

            from = start + 3;
        }

        return int.MaxValue;
    }
}
