using System.Buffers;
using System.Runtime.CompilerServices;

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
        int found = _filter.Starts(words.Hashes, starts);
        int free = 0;
        foreach (int start in starts.AsSpan(0, found))
        {
            if (start >= free && LongestFrom(text, words, start) is { Phrase: >= 0 } best)
            {
                matches.Add(new PhraseMatch(words.Starts[start], words.Ends[best.Last], best.Phrase));
                free = best.Last + 1;
            }
        }

        ArrayPool<int>.Shared.Return(starts);
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

    [MethodImpl(MethodImplOptions.NoInlining)]
    private (int Last, int Phrase) LongestFrom(ReadOnlySpan<char> text, TextWords words, int start)
    {
        (int Last, int Phrase) best = (start, -1);
        ReadOnlySpan<int> starts = words.Starts;
        ReadOnlySpan<int> ends = words.Ends;
        int node = PhraseTrie.Root;
        for (int at = start; at < starts.Length && (at == start || Joins(text[ends[at - 1]..starts[at]])); at++)
        {
            node = _trie.Next(node, words.Hashes[at], text[starts[at]..ends[at]]);
            if (node == PhraseTrie.Root)
            {
                break;
            }

            int phrase = PhraseAt(node, text[starts[start]..ends[at]]);
            if (phrase >= 0)
            {
                best = (at, phrase);
            }
        }

        return best;
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
