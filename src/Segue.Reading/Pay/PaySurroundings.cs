using System.Buffers;
using Segue.Basics;
using Segue.Text;

namespace Segue.Reading.Pay;

/// <summary>What the words around a figure say about it, each worked out when it is asked for. They reach to the end of their clause at most.</summary>
internal readonly ref struct PaySurroundings
{
    private const int CueReach = 60;
    private const int RefusalBefore = 45;
    private const int RefusalAfter = 28;

    private static readonly Lazy<PhraseMatcher> Refusals = new(() => PhraseMatcher.Create(PayWords.Refusals.Select((words, number) => (words, number))));
    private static readonly Lazy<WordSet> Cues = new(() => new WordSet(PayWords.Cues));
    private static readonly SearchValues<char> ClauseStarts = SearchValues.Create(".!?;|+•\n");
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(".;,+|()&\n");

    private readonly ReadOnlySpan<char> _lead;
    private readonly ReadOnlySpan<char> _tail;
    private readonly ReadOnlySpan<char> _after;

    /// <summary>Looks around <paramref name="span"/>.</summary>
    public PaySurroundings(string text, TextSpan span)
    {
        _lead = text.AsSpan(Math.Max(0, span.Start - CueReach), Math.Min(CueReach, span.Start));
        _tail = text.AsSpan(span.End, Math.Min(CueReach, text.Length - span.End));
        _after = _tail.TrimStart(" )-–,\u00A0\n");
    }

    /// <summary>Gets a value indicating whether a word before it says that it is pay.</summary>
    public bool HasCue => Cues.Value.AnyStands(_lead);

    /// <summary>Gets the period that words before it give ("day rate"); null when none.</summary>
    public string? PeriodBefore => PeriodIn(_lead);

    /// <summary>Gets a value indicating whether it is turnover, a budget, a bonus or the like.</summary>
    public bool IsRefused => Refused(_lead, _tail);

    /// <summary>Gets a value indicating whether it is on-target earnings.</summary>
    public bool IsOte => Ends(_lead, "ote") || Ends(_lead, "on target earnings") || (Starts(_after, "ote") && !FigureSoon(_after[3..])) || Starts(_after, "on target");

    /// <summary>Gets a value indicating whether it is said to be base pay.</summary>
    public bool IsBase => Starts(_after, "base") || Starts(_after, "basic") || Ends(_lead, "base") || Ends(_lead, "basic") || Ends(_lead, "base salary");

    /// <summary>Gets a value indicating whether the board estimated it.</summary>
    public bool IsEstimated => Starts(_after, "estimated") || Starts(_after, "(estimated") || Starts(_after, "est.");

    private static string? PeriodIn(ReadOnlySpan<char> lead)
    {
        int line = lead.LastIndexOf('\n');
        ReadOnlySpan<char> near = lead[(line + 1)..];
        near = near.Length > 30 ? near[^30..] : near;
        if (near.IsWhiteSpace())
        {
            return null;
        }

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
