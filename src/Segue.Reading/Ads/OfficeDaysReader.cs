using System.Buffers;
using Segue.Basics;

namespace Segue.Reading.Ads;

/// <summary>Reads how many days a week are worked in the office: “2-3 days per week in the office”, “Hybrid – 3 days onsite”.</summary>
internal static class OfficeDaysReader
{
    private const int After = 40;
    private const char LastDay = '5';

    private static readonly SearchValues<string> Day = SearchValues.Create(["day"], StringComparison.OrdinalIgnoreCase);
    private static readonly string[] Offices = ["office", "in-office", "onsite", "on-site", "on site"];

    // "3 days at home", "2 days a month in the office", "home office set-up": not days of a week in the office.
    private static readonly string[] Elsewhere = ["month", "quarter", "fortnight", "year", "home", "remote", "remotely", "away"];

    /// <summary>The first one named; null when none is.</summary>
    public static OfficeDays? Read(string text)
    {
        for (int from = 0; text.AsSpan(from).IndexOfAny(Day) is >= 0 and int next;)
        {
            int at = from + next;
            int end = at + 3;
            end = end < text.Length && text[end] is 's' or 'S' ? end + 1 : end;
            if ((end == text.Length || !char.IsLetterOrDigit(text[end])) && NumbersBefore(text, at) is var (start, low, high) && OfficeEnd(text, end) is { } office)
            {
                TextSpan span = TextSpan.FromBounds(start, office);
                return new OfficeDays(low, high, span.Quote(text), span);
            }

            from = end;
        }

        return null;
    }

    private static int? OfficeEnd(string text, int end)
    {
        ReadOnlySpan<char> after = text.AsSpan(end, Math.Min(After, text.Length - end));
        int stop = after.IndexOfAny("\n.;|");
        after = stop < 0 ? after : after[..stop];
        int best = -1;
        int bestEnd = 0;
        foreach (string office in Offices)
        {
            int at = Words.FindPart(after, office);
            if (at >= 0 && (best < 0 || at < best) && (at + office.Length == after.Length || !char.IsLetter(after[at + office.Length])) && (at == 0 || !char.IsLetter(after[at - 1])))
            {
                (best, bestEnd) = (at, at + office.Length);
            }
        }

        return best < 0 || Words.AnyStands(after[..best], Elsewhere) ? null : end + bestEnd;
    }

    // "2", "two", "2-3", "2 to 3", "2/3", "3+", "3 full".
    private static (int Start, int Low, int High)? NumbersBefore(string text, int end)
    {
        int at = Blanks(text, end);
        at = at > 0 && text[at - 1] == '+' ? Blanks(text, at - 1) : at;
        if (NumberBefore(text, at) is not var (start, high))
        {
            return null;
        }

        int joint = Blanks(text, start);
        joint = NumberBeforeUnit.JointBefore(text, joint) ?? (joint > 0 && text[joint - 1] == '/' ? joint - 1 : -1);
        return joint > 0 && NumberBefore(text, Blanks(text, joint)) is var (first, low) && low < high ? (first, low, high) : (start, high, high);
    }

    private static (int Start, int Number)? NumberBefore(string text, int end)
    {
        if (end > 0 && text[end - 1] is >= '1' and <= LastDay)
        {
            return end == 1 || !(char.IsLetterOrDigit(text[end - 2]) || text[end - 2] is '.' or ',') ? (end - 1, text[end - 1] - '0') : null;
        }

        return NumberBeforeUnit.Named(text, end, LastDay - '0') is { Start: var start } named && (start == 0 || !char.IsLetterOrDigit(text[start - 1])) ? named : null;
    }

    private static int Blanks(string text, int at)
    {
        while (at > 0 && text[at - 1] is ' ' or '\u00A0')
        {
            at--;
        }

        return at;
    }
}
