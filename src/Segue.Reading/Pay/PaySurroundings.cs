using System.Buffers;
using Segue.Basics;
using Segue.Text;

namespace Segue.Reading.Pay;

/// <summary>What the words around a figure say about it. They reach to the end of their clause at most.</summary>
/// <param name="HasCue">A word before it says that it is pay.</param>
/// <param name="PeriodBefore">The period that words before it give ("day rate"); null when none.</param>
/// <param name="IsRefused">It is turnover, a budget, a bonus or the like.</param>
/// <param name="IsOte">It is on-target earnings.</param>
/// <param name="IsBase">It is said to be base pay.</param>
/// <param name="IsEstimated">The board estimated it.</param>
internal readonly record struct PaySurroundings(bool HasCue, string? PeriodBefore, bool IsRefused, bool IsOte, bool IsBase, bool IsEstimated)
{
    private const int CueReach = 60;
    private const int RefusalBefore = 45;
    private const int RefusalAfter = 28;

    private static readonly Lazy<PhraseMatcher> Refusals = new(() => PhraseMatcher.Create(PayWords.Refusals.Select((words, number) => (words, number))));
    private static readonly SearchValues<char> ClauseStarts = SearchValues.Create(".!?;|+•\n");
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(".;,+|()&\n");

    /// <summary>Looks around <paramref name="span"/>.</summary>
    public static PaySurroundings Of(string text, TextSpan span)
    {
        ReadOnlySpan<char> lead = text.AsSpan(Math.Max(0, span.Start - CueReach), Math.Min(CueReach, span.Start));
        ReadOnlySpan<char> tail = text.AsSpan(span.End, Math.Min(CueReach, text.Length - span.End));
        ReadOnlySpan<char> after = tail.TrimStart(" )-–,\u00A0\n");
        return new PaySurroundings(
            Words.AnyStands(lead, PayWords.Cues),
            PeriodIn(lead),
            Refused(lead, tail),
            Ends(lead, "ote") || Ends(lead, "on target earnings") || (Starts(after, "ote") && !FigureSoon(after[3..])) || Starts(after, "on target"),
            Starts(after, "base") || Starts(after, "basic") || Ends(lead, "base") || Ends(lead, "basic") || Ends(lead, "base salary"),
            Starts(after, "estimated") || Starts(after, "(estimated") || Starts(after, "est."));
    }

    private static string? PeriodIn(ReadOnlySpan<char> lead)
    {
        int line = lead.LastIndexOf('\n');
        ReadOnlySpan<char> near = lead[(line + 1)..];
        near = near.Length > 30 ? near[^30..] : near;
        foreach ((string words, string period) in PayWords.Before)
        {
            if (Words.Stands(near, words))
            {
                return period;
            }
        }

        return null;
    }

    private static bool Refused(ReadOnlySpan<char> lead, ReadOnlySpan<char> tail)
    {
        int sentence = lead.LastIndexOfAny(ClauseStarts);
        ReadOnlySpan<char> before = lead[(sentence + 1)..];
        before = before.Length > RefusalBefore ? before[^RefusalBefore..] : before;
        foreach (string word in PayWords.Breaks)
        {
            int at = LastStands(before, word);
            before = at < 0 ? before : before[(at + word.Length)..];
        }

        int stop = tail.IndexOfAny(ClauseEnds);
        ReadOnlySpan<char> after = stop < 0 ? tail : tail[..stop];
        after = after.Length > RefusalAfter ? after[..RefusalAfter] : after;
        foreach (string word in (ReadOnlySpan<string>)["plus", "and", "with", "depending", "doe", "dependent", "based on"])
        {
            int at = Words.Find(after, word);
            after = at < 0 ? after : after[..at];
        }

        return Refusals.Value.Any(before) || Refusals.Value.Any(after);
    }

    private static int LastStands(ReadOnlySpan<char> text, string word)
    {
        int last = -1;
        for (int from = 0; Words.Find(text[from..], word) is >= 0 and int at; from += at + word.Length)
        {
            last = from + at;
        }

        return last;
    }

    private static bool Ends(ReadOnlySpan<char> lead, string word)
    {
        lead = lead.TrimEnd(" :(-–£,\u00A0\r\n");
        return lead.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (lead.Length == word.Length || !char.IsLetter(lead[^(word.Length + 1)]));
    }

    // "£50,000 - OTE £120,000": the letters belong to the figure that follows them.
    private static bool FigureSoon(ReadOnlySpan<char> after)
    {
        after = after.TrimStart(" :-–=(of\u00A0");
        return after.Length > 0 && (char.IsAsciiDigit(after[0]) || after[0] is '£' or '$' or '€' or 'Â');
    }

    private static bool Starts(ReadOnlySpan<char> after, string word) =>
        after.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (after.Length == word.Length || !char.IsLetter(after[word.Length]));
}
