namespace Segue.Reading.Titles;

/// <summary>A title that is asked for many words, most of which begin with a letter that no word of the title begins with.</summary>
internal readonly struct TitleWords
{
    private const int LetterMask = 0x1F;

    private readonly string _title;

    // A bit for each letter that a word may begin with, in either case.
    private readonly uint _letters;

    /// <summary>Takes a title.</summary>
    public TitleWords(string title)
    {
        _title = title;
        for (int at = 0; at < title.Length; at++)
        {
            if (char.IsAsciiLetter(title[at]) && (at == 0 || !char.IsLetterOrDigit(title[at - 1])))
            {
                _letters |= 1u << (title[at] & LetterMask);
            }
        }
    }

    /// <summary>Whether a word (or several), which begins with a letter of ASCII, stands in the title as a whole, in any case.</summary>
    public bool Has(string word) => ((_letters >> (word[0] & LetterMask)) & 1) != 0 && Words.Stands(_title, word);

    /// <summary>Whether any of the words does.</summary>
    public bool HasAny(params ReadOnlySpan<string> words)
    {
        foreach (string word in words)
        {
            if (Has(word))
            {
                return true;
            }
        }

        return false;
    }
}
