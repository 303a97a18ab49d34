using System.Buffers;

namespace Segue.Market.Texts;

/// <summary>
/// What typed words ask for. Anything can be typed: words; a quoted phrase; a minus before what must not be there; a star after the beginning of a word. Signs that
/// belong to no word are passed over.
/// </summary>
public static class WordQuery
{
    /// <summary>The most UTF-16 units that are looked at.</summary>
    public const int LongestQuery = 1000;

    /// <summary>The most things asked for that are looked at.</summary>
    public const int MostClauses = 32;

    /// <summary>Up to how many letters the beginning of a word is looked for in titles and employers' names alone.</summary>
    public const int ShortPrefix = 2;

    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"“”„«»");

    /// <summary>What the words ask for, in the order typed, each thing once.</summary>
    public static IReadOnlyList<WordClause> Parse(string typed)
    {
        ReadOnlySpan<char> text = typed.AsSpan(0, Math.Min(typed.Length, LongestQuery));
        List<WordClause> clauses = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        int at = 0;
        while (at < text.Length && clauses.Count < MostClauses)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            int end = PieceEnd(text, at, out ReadOnlySpan<char> words, out bool quoted);
            bool not = text[at] == '-';
            foreach (WordClause clause in Clauses(words.ToString(), quoted, not))
            {
                if (clauses.Count < MostClauses && seen.Add($"{clause.IsNot} {clause.IsPrefix} {string.Join(' ', clause.Terms)}"))
                {
                    clauses.Add(clause);
                }
            }

            at = end;
        }

        return clauses;
    }

    /// <summary>The words with a star after the last one, which is still being typed; as they are when they end with a space, a sign or a quote.</summary>
    public static string AsTyped(string typed) =>
        typed.Length > 0 && char.IsLetterOrDigit(typed[^1]) && typed.Count(Quotes.Contains) % 2 == 0 ? typed + "*" : typed;

    private static int PieceEnd(ReadOnlySpan<char> text, int at, out ReadOnlySpan<char> words, out bool quoted)
    {
        int start = text[at] == '-' ? at + 1 : at;
        quoted = start < text.Length && Quotes.Contains(text[start]);
        if (quoted)
        {
            int length = text[(start + 1)..].IndexOfAny(Quotes);
            int close = length < 0 ? text.Length : start + 1 + length;
            words = text[(start + 1)..close];
            return Math.Min(text.Length, close + 1);
        }

        int end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && !Quotes.Contains(text[end]))
        {
            end++;
        }

        words = text[start..end];
        return end;
    }

    // "ci/cd" and "scikit-learn" are phrases; "scikit-le*" is a word and the beginning of another.
    private static IEnumerable<WordClause> Clauses(string words, bool quoted, bool not)
    {
        string[] terms = TermReader.Read(words);
        if (terms.Length == 0)
        {
            yield break;
        }

        if (quoted || not || !words.EndsWith('*'))
        {
            yield return new WordClause(terms, words) { IsNot = not };
            yield break;
        }

        if (terms.Length > 1)
        {
            yield return new WordClause(terms[..^1], words) { IsNot = not };
        }

        TermReader reader = new();
        reader.Cut(words);
        (int start, int end) = reader.Place(terms.Length - 1);
        string last = TermReader.Fold(words.AsSpan(start, end - start), new char[TermReader.LongestTerm]).ToString();
        yield return new WordClause([last], words) { IsPrefix = true };
    }
}
