using System.Collections.Frozen;

namespace Segue.Text;

/// <summary>A phrase found in a text.</summary>
/// <param name="Start">The first UTF-16 unit.</param>
/// <param name="End">The unit after the last.</param>
/// <param name="Phrase">The phrase's number, as given when the matcher was built.</param>
public readonly record struct PhraseMatch(int Start, int End, int Phrase);

/// <summary>
/// Finds thousands of phrases at once: whole words, without case, plural or not, the leftmost and there the longest. Built once; immutable and
/// shared across threads. One dictionary look-up per word of text, and a walk down a trie of words where a phrase may start.
/// </summary>
public sealed class PhraseMatcher
{
    private const int LongestWord = 64;

    private readonly FrozenDictionary<string, int> _words;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _wordOf;
    private readonly FrozenDictionary<long, int> _next;
    private readonly int[] _phraseAt;

    private PhraseMatcher(Dictionary<string, int> words, Dictionary<long, int> next, List<int> phraseAt)
    {
        _words = words.ToFrozenDictionary(StringComparer.Ordinal);
        _wordOf = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        _next = next.ToFrozenDictionary();
        _phraseAt = [.. phraseAt];
    }

    /// <summary>Builds a matcher; of two phrases with the same words the first keeps its number. A phrase without a word is left out.</summary>
    public static PhraseMatcher Create(IEnumerable<(string Phrase, int Number)> phrases)
    {
        ArgumentNullException.ThrowIfNull(phrases);
        Dictionary<string, int> words = new(StringComparer.Ordinal);
        Dictionary<long, int> next = [];
        List<int> phraseAt = [-1];
        List<Token> tokens = [];
        foreach ((string phrase, int number) in phrases)
        {
            tokens.Clear();
            Tokenizer.Cut(phrase, tokens);
            int node = 0;
            foreach (Token token in tokens)
            {
                string word = Fold(phrase.AsSpan(token.Start, token.End - token.Start), new char[LongestWord]).ToString();
                if (!words.TryGetValue(word, out int id))
                {
                    words.Add(word, id = words.Count);
                }

                long edge = Edge(node, id);
                if (!next.TryGetValue(edge, out int child))
                {
                    next.Add(edge, child = phraseAt.Count);
                    phraseAt.Add(-1);
                }

                node = child;
            }

            if (node != 0 && phraseAt[node] < 0)
            {
                phraseAt[node] = number;
            }
        }

        return new PhraseMatcher(words, next, phraseAt);
    }

    /// <summary>Every match in <paramref name="text"/>, in order, none overlapping another.</summary>
    public IReadOnlyList<PhraseMatch> Match(ReadOnlySpan<char> text)
    {
        List<Token> tokens = new((text.Length / 6) + 1);
        Tokenizer.Cut(text, tokens);
        int[] ids = Ids(text, tokens);
        List<PhraseMatch> matches = [];
        for (int start = 0; start < ids.Length; start++)
        {
            (int last, int phrase) = LongestFrom(text, tokens, ids, start);
            if (phrase >= 0)
            {
                matches.Add(new PhraseMatch(tokens[start].Start, tokens[last].End, phrase));
                start = last;
            }
        }

        return matches;
    }

    /// <summary>Appends every phrase at every place of <paramref name="text"/>, overlapping ones too, in the order of their starts, shorter ones first.</summary>
    public void MatchAll(ReadOnlySpan<char> text, List<PhraseMatch> matches)
    {
        ArgumentNullException.ThrowIfNull(matches);
        List<Token> tokens = new((text.Length / 6) + 1);
        Tokenizer.Cut(text, tokens);
        int[] ids = Ids(text, tokens);
        for (int start = 0; start < ids.Length; start++)
        {
            int node = 0;
            for (int at = start; at < ids.Length && ids[at] >= 0 && (at == start || Joins(text[tokens[at - 1].End..tokens[at].Start])); at++)
            {
                if (!_next.TryGetValue(Edge(node, ids[at]), out node))
                {
                    break;
                }

                if (_phraseAt[node] >= 0)
                {
                    matches.Add(new PhraseMatch(tokens[start].Start, tokens[at].End, _phraseAt[node]));
                }
            }
        }
    }

    /// <summary>Whether any phrase stands in <paramref name="text"/>.</summary>
    public bool Any(ReadOnlySpan<char> text)
    {
        List<Token> tokens = [];
        Tokenizer.Cut(text, tokens);
        int[] ids = Ids(text, tokens);
        for (int start = 0; start < ids.Length; start++)
        {
            if (LongestFrom(text, tokens, ids, start).Phrase >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private (int Last, int Phrase) LongestFrom(ReadOnlySpan<char> text, List<Token> tokens, int[] ids, int start)
    {
        (int Last, int Phrase) best = (start, -1);
        int node = 0;
        for (int at = start; at < ids.Length && ids[at] >= 0; at++)
        {
            if (at > start && !Joins(text[tokens[at - 1].End..tokens[at].Start]))
            {
                break;
            }

            if (!_next.TryGetValue(Edge(node, ids[at]), out node))
            {
                break;
            }

            if (_phraseAt[node] >= 0)
            {
                best = (at, _phraseAt[node]);
            }
        }

        return best;
    }

    private int[] Ids(ReadOnlySpan<char> text, List<Token> tokens)
    {
        int[] ids = new int[tokens.Count];
        Span<char> buffer = stackalloc char[LongestWord];
        for (int index = 0; index < ids.Length; index++)
        {
            Token token = tokens[index];
            ids[index] = _wordOf.TryGetValue(Fold(text[token.Start..token.End], buffer), out int id) ? id : -1;
        }

        return ids;
    }

    // Words of one phrase stand side by side: a line may break between them, a sentence, list or bracket may not.
    internal static bool Joins(ReadOnlySpan<char> gap)
    {
        int lines = 0;
        foreach (char unit in gap)
        {
            if (unit == '\n')
            {
                lines++;
            }
            else if (!char.IsWhiteSpace(unit) && unit is not ('-' or '/' or '&' or '\'' or '’' or '_' or '‑' or '–'))
            {
                return false;
            }
        }

        return lines <= 1;
    }

    // Case and a plural s are folded away on both sides, so that "Neural Network" finds "neural networks" and the other way round.
    internal static ReadOnlySpan<char> Fold(ReadOnlySpan<char> word, Span<char> buffer)
    {
        int length = Math.Min(word.Length, buffer.Length);
        for (int index = 0; index < length; index++)
        {
            buffer[index] = char.ToLowerInvariant(word[index]);
        }

        bool plural = length > 3 && buffer[length - 1] == 's' && buffer[length - 2] is not ('s' or 'u' or 'i');
        return buffer[..(plural ? length - 1 : length)];
    }

    private static long Edge(int node, int word) => ((long)node << 32) | (uint)word;
}
