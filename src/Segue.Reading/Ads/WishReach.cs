using System.Buffers;

namespace Segue.Reading.Ads;

/// <summary>Tells which skills of its sentence a word such as “preferred” speaks of.</summary>
/// <param name="body">The field.</param>
/// <param name="sentence">The sentence.</param>
/// <param name="wish">The word.</param>
internal readonly struct WishReach(AdBody body, AdSentence sentence, CueHit wish)
{
    private const int BracketReach = 120;

    // These speak of what follows them, not of what stands before.
    private static readonly HashSet<string> Adverbs = new(["ideally", "preferably"], StringComparer.Ordinal);
    private static readonly SearchValues<char> ListSigns = SearchValues.Create(" -*•·–\t\r\n");

    /// <summary>Whether it speaks of a skill.</summary>
    public bool Covers(SkillHit hit)
    {
        (int open, int close) = Brackets();
        if (open < 0)
        {
            return hit.Start >= wish.End ? !WishesYears() : !Adverbs.Contains(wish.Cue.Words);
        }

        // "Cloud platforms (Azure preferred) and SQL": what stands in brackets speaks of what stands in the same brackets.
        if (close < 0 || (hit.Start > open && hit.End <= close))
        {
            return true;
        }

        // "(Desirable) Hands-on Palantir Foundry": brackets that open a line speak of all of it.
        if (hit.Start > close && !NamesSkill(open, close) && !body.Text.AsSpan(sentence.Span.Start, open - sentence.Span.Start).ContainsAnyExcept(ListSigns))
        {
            return true;
        }

        // "PyTorch or JAX (considered an advantage)": brackets that name nothing speak of the item before them.
        return hit.End <= open && !NamesSkill(open, close) && body.Text.AsSpan(hit.End, open - hit.End).IndexOfAny(',', ';', ')') < 0;
    }

    // The brackets around the word; -1 where there is none near.
    private (int Open, int Close) Brackets()
    {
        int from = Math.Max(sentence.Span.Start, wish.Start - BracketReach);
        int open = body.Text.AsSpan(from, wish.Start - from).LastIndexOfAny('(', ')');
        if (open < 0 || body.Text[from + open] == ')')
        {
            return (-1, -1);
        }

        int close = body.Text.AsSpan(wish.End, Math.Min(BracketReach, sentence.Span.End - wish.End)).IndexOf(')');
        return (from + open, close < 0 ? -1 : wish.End + close);
    }

    // "Ideally 5+ years of Python" in a list of demands wishes for the years.
    private bool WishesYears() =>
        sentence.Section == AdSectionKind.Required && Adverbs.Contains(wish.Cue.Words) && wish.End + 1 < body.Text.Length && char.IsAsciiDigit(body.Text[wish.End + 1])
        && !body.Text.AsSpan(sentence.Span.Start, wish.Start - sentence.Span.Start).ContainsAnyExcept(ListSigns);

    private bool NamesSkill(int open, int close)
    {
        int low = 0;
        int high = body.Skills.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = body.Skills[middle].Start < open ? (middle + 1, high) : (low, middle);
        }

        return low < body.Skills.Count && body.Skills[low].Start < close;
    }
}
