namespace Segue.Reading;

/// <summary>Plain whole-word questions about short stretches of text.</summary>
internal static class Words
{
    /// <summary>Whether <paramref name="word"/> (one word or several) stands in <paramref name="text"/> as a whole, in any case.</summary>
    public static bool Stands(ReadOnlySpan<char> text, ReadOnlySpan<char> word) => Find(text, word) >= 0;

    /// <summary>Where <paramref name="word"/> first stands as a whole, in any case; -1 when nowhere.</summary>
    public static int Find(ReadOnlySpan<char> text, ReadOnlySpan<char> word)
    {
        int from = 0;
        while (from < text.Length)
        {
            int at = text[from..].IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                return -1;
            }

            at += from;
            int end = at + word.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1]) || !char.IsLetterOrDigit(word[0])) &&
                (end == text.Length || !char.IsLetterOrDigit(text[end]) || !char.IsLetterOrDigit(word[^1])))
            {
                return at;
            }

            from = at + 1;
        }

        return -1;
    }

    /// <summary>Whether any of <paramref name="words"/> stands in <paramref name="text"/> as a whole.</summary>
    public static bool AnyStands(ReadOnlySpan<char> text, IReadOnlyList<string> words)
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
