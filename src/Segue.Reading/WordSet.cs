using System.Buffers;

namespace Segue.Reading;

/// <summary>Several words, any of which is looked for at once.</summary>
internal sealed class WordSet
{
    private readonly string[] _words;
    private readonly SearchValues<string> _values;

    /// <summary>Takes the words; each may be of several.</summary>
    public WordSet(IEnumerable<string> words)
    {
        _words = [.. words];
        _values = SearchValues.Create(_words, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether any of them stands in <paramref name="text"/> as a whole, in any case.</summary>
    public bool AnyStands(ReadOnlySpan<char> text)
    {
        for (int from = 0; from < text.Length && text[from..].IndexOfAny(_values) is >= 0 and int skip; from++)
        {
            from += skip;
            foreach (string word in _words)
            {
                if (Words.StandsAt(text, from, word))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
