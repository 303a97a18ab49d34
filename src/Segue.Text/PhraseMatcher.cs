using System.Buffers;

namespace Segue.Text;

/// <summary>
/// Finds thousands of phrases at once: whole words, without case, plural or not, the leftmost and there the longest. Built once; immutable and
/// shared across threads. A filter of a few bits passes over most words of a text; from the others a trie of words is walked.
/// </summary>
public sealed class PhraseMatcher
{
    private readonly PhraseTrie _trie;
    private readonly PhraseFilter _filter;
    private readonly int[] _phraseAt;

    // For phrases that must stand as they are spelt: at each node the phrases that end there. Empty otherwise.
    private readonly (string Text, int Number)[][] _spelt;

    private PhraseMatcher(PhraseTrie trie, PhraseFilter filter, int[] phraseAt, (string Text, int Number)[][] spelt) =>
        (_trie, _filter, _phraseAt, _spelt) = (trie, filter, phraseAt, spelt);

    /// <summary>Builds a matcher; of two phrases with the same words the first keeps its number. A phrase without a word is left out.</summary>
    /// <param name="phrases">The phrases with their numbers, at least 0.</param>
    /// <param name="exact">True when only case may differ: no plural, and between the words what stands in the phrase.</param>
    public static PhraseMatcher Create(IEnumerable<(string Phrase, int Number)> phrases, bool exact = false)
    {
        ArgumentNullException.ThrowIfNull(phrases);
        PhraseTrie trie = new();
        Dictionary<int, List<(string Text, int Number)>> endings = [];
        List<uint[]> starts = [];
        TextWords words = new();
        foreach ((string phrase, int number) in phrases)
        {
            words.Cut(phrase);
            int node = Insert(trie, phrase, words);
            if (node != PhraseTrie.Root)
            {
                starts.Add(words.Hashes.ToArray());
                (endings.TryGetValue(node, out List<(string Text, int Number)>? known) ? known : endings[node] = []).Add((phrase[words.Starts[0]..words.Ends[^1]], number));
            }
        }

        int[] phraseAt = new int[trie.Nodes];
        Array.Fill(phraseAt, -1);
        foreach ((int node, List<(string Text, int Number)> ending) in endings)
        {
            phraseAt[node] = ending[0].Number;
        }

        return new PhraseMatcher(trie, new PhraseFilter(starts), phraseAt, exact ? Spelt(trie.Nodes, endings) : []);
    }

    /// <summary>Every match in <paramref name="text"/>, in order, none overlapping another.</summary>
    public IReadOnlyList<PhraseMatch> Match(ReadOnlySpan<char> text)
    {
        List<PhraseMatch> matches = [];
        TextWords words = TextWords.Shared;
        words.Cut(text);
        Match(text, words, matches);
        return matches;
    }

    /// <summary>Appends every match, in order, none overlapping another.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">The words that were cut from this text.</param>
    /// <param name="matches">Where to.</param>
    public void Match(ReadOnlySpan<char> text, TextWords words, List<PhraseMatch> matches)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(matches);
        int[] starts = ArrayPool<int>.Shared.Rent(words.Count + 1);
        int free = 0;
        foreach (int start in starts.AsSpan(0, _filter.Starts(words.Hashes, starts)))
        {
            if (start >= free && LongestFrom(text, words, start) is { Phrase: >= 0 } best)
            {
                matches.Add(new PhraseMatch(words.Starts[start], words.Ends[best.Last], best.Phrase));
                free = best.Last + 1;
            }
        }

        ArrayPool<int>.Shared.Return(starts);
    }

    /// <summary>Appends every phrase at every place of <paramref name="text"/>, overlapping ones too, in the order of their starts, shorter ones first.</summary>
    public void MatchAll(ReadOnlySpan<char> text, List<PhraseMatch> matches)
    {
        TextWords words = TextWords.Shared;
        words.Cut(text);
        MatchAll(text, words, matches);
    }

    /// <summary>Appends every phrase at every place, overlapping ones too, in the order of their starts, shorter ones first.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">The words that were cut from this text.</param>
    /// <param name="matches">Where to.</param>
    public void MatchAll(ReadOnlySpan<char> text, TextWords words, List<PhraseMatch> matches)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(matches);
        int[] starts = ArrayPool<int>.Shared.Rent(words.Count + 1);
        foreach (int start in starts.AsSpan(0, _filter.Starts(words.Hashes, starts)))
        {
            int node = PhraseTrie.Root;
            for (int at = start; (node = Step(text, words, node, start, at)) != PhraseTrie.Root; at++)
            {
                if (PhraseAt(node, text[words.Starts[start]..words.Ends[at]]) is >= 0 and int phrase)
                {
                    matches.Add(new PhraseMatch(words.Starts[start], words.Ends[at], phrase));
                }
            }
        }

        ArrayPool<int>.Shared.Return(starts);
    }

    /// <summary>Whether any phrase stands in <paramref name="text"/>.</summary>
    public bool Any(ReadOnlySpan<char> text)
    {
        TextWords words = TextWords.Shared;
        words.Cut(text);
        int[] starts = ArrayPool<int>.Shared.Rent(words.Count + 1);
        bool any = false;
        foreach (int start in starts.AsSpan(0, _filter.Starts(words.Hashes, starts)))
        {
            any = any || LongestFrom(text, words, start).Phrase >= 0;
        }

        ArrayPool<int>.Shared.Return(starts);
        return any;
    }

    // A word that no text's word can be left to match makes the phrase one that is left out.
    private static int Insert(PhraseTrie trie, string phrase, TextWords words)
    {
        int node = PhraseTrie.Root;
        for (int at = 0; at < words.Count; at++)
        {
            if (words.Ends[at] - words.Starts[at] > WordFolding.LongestWord)
            {
                return PhraseTrie.Root;
            }

            node = trie.Extend(node, words.Hashes[at], phrase.AsSpan(words.Starts[at], words.Ends[at] - words.Starts[at]));
        }

        return node;
    }

    private static (string Text, int Number)[][] Spelt(int nodes, Dictionary<int, List<(string Text, int Number)>> endings)
    {
        (string Text, int Number)[][] spelt = new (string Text, int Number)[nodes][];
        for (int node = 0; node < nodes; node++)
        {
            spelt[node] = endings.TryGetValue(node, out List<(string Text, int Number)>? ending) ? [.. ending] : [];
        }

        return spelt;
    }

    private (int Last, int Phrase) LongestFrom(ReadOnlySpan<char> text, TextWords words, int start)
    {
        (int Last, int Phrase) best = (start, -1);
        int node = PhraseTrie.Root;
        for (int at = start; (node = Step(text, words, node, start, at)) != PhraseTrie.Root; at++)
        {
            if (PhraseAt(node, text[words.Starts[start]..words.Ends[at]]) is >= 0 and int phrase)
            {
                best = (at, phrase);
            }
        }

        return best;
    }

    // From a node by the word at a place; the root when no phrase goes on so.
    private int Step(ReadOnlySpan<char> text, TextWords words, int node, int start, int at)
    {
        if (at == words.Count || (at > start && !Joins(text[words.Ends[at - 1]..words.Starts[at]])))
        {
            return PhraseTrie.Root;
        }

        return _trie.Next(node, words.Hashes[at], text[words.Starts[at]..words.Ends[at]]);
    }

    private int PhraseAt(int node, ReadOnlySpan<char> found)
    {
        if (_spelt.Length == 0)
        {
            return _phraseAt[node];
        }

        foreach ((string text, int number) in _spelt[node])
        {
            if (found.Equals(text, StringComparison.OrdinalIgnoreCase))
            {
                return number;
            }
        }

        return -1;
    }

    // Words of one phrase stand side by side: a line may break between them, a sentence, list or bracket may not.
    internal static bool Joins(ReadOnlySpan<char> gap)
    {
        if (gap is " ")
        {
            return true;
        }

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
}
