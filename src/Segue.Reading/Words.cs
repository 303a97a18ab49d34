namespace Segue.Reading;

/// <summary>Plain whole-word questions about short stretches of text.</summary>
internal static class Words
{
    /// <summary>Whether <paramref name="word"/> (one word or several) stands in <paramref name="text"/> as a whole, in any case.</summary>
    public static bool Stands(ReadOnlySpan<char> text, ReadOnlySpan<char> word) => Find(text, word) >= 0;

    /// <summary>Where <paramref name="word"/> first stands as a whole, in any case; -1 when nowhere.</summary>
    public static int Find(ReadOnlySpan<char> text, ReadOnlySpan<char> word) => Find(text, word, whole: true);

    /// <summary>Where <paramref name="part"/> first stands, in any case and also inside a word; -1 when nowhere.</summary>
    public static int FindPart(ReadOnlySpan<char> text, ReadOnlySpan<char> part) => Find(text, part, whole: false);

    private static int Find(ReadOnlySpan<char> text, ReadOnlySpan<char> word, bool whole)
    {
        // Searching without case is slow letter by letter; the first letter in either case is found many letters at a time.
        (char small, char large) = (char.ToLowerInvariant(word[0]), char.ToUpperInvariant(word[0]));
        int last = text.Length - word.Length;
        for (int from = 0; from <= last; from++)
        {
            int skip = text[from..(last + 1)].IndexOfAny(small, large);
            if (skip < 0)
            {
                return -1;
            }

            from += skip;
            if (whole ? StandsAt(text, from, word) : text.Slice(from, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return from;
            }
        }

        return -1;
    }

    /// <summary>Whether <paramref name="word"/> stands as a whole at a place, in any case.</summary>
    public static bool StandsAt(ReadOnlySpan<char> text, int at, ReadOnlySpan<char> word)
    {
        int end = at + word.Length;
        return end <= text.Length
            && MayBeSame(text[at], word[0])
            && (end == text.Length || !char.IsLetterOrDigit(text[end]) || !char.IsLetterOrDigit(word[^1]))
            && (at == 0 || !char.IsLetterOrDigit(text[at - 1]) || !char.IsLetterOrDigit(word[0]))
            && text[at..end].Equals(word, StringComparison.OrdinalIgnoreCase);
    }

    // Two letters of ASCII that are the same but for case differ in one bit; most words are told apart by their first letter.
    internal static bool MayBeSame(char one, char other) => ((one ^ other) & ~0x20) == 0 || one > '\u007F' || other > '\u007F';

    /// <summary>Whether any of <paramref name="words"/> stands in <paramref name="text"/> as a whole.</summary>
    public static bool AnyStands(ReadOnlySpan<char> text, params ReadOnlySpan<string> words)
    {
        foreach (string word in words)
        {
            if (Stands(text, word))
            {
                return true;
            }
        }

        return false;
    }
}
