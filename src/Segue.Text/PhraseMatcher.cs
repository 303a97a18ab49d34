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

    // For phrases that must stand as they are spelt; null otherwise.
    private readonly PhraseEndings? _endings;

    private PhraseMatcher(PhraseTrie trie, PhraseFilter filter, PhraseEndings? endings) => (_trie, _filter, _endings) = (trie, filter, endings);

    /// <summary>Builds a matcher; of two phrases with the same words the first keeps its number. A phrase without a word is left out.</summary>
    /// <param name="phrases">The phrases with their numbers, at least 0.</param>
    /// <param name="exact">True when only case may differ: no plural, and between the words what stands in the phrase.</param>
    public static PhraseMatcher Create(IEnumerable<(string Phrase, int Number)> phrases, bool exact = false)
    {
        ArgumentNullException.ThrowIfNull(phrases);
        PhraseTrieBuilder trie = new();
        PhraseEndings? endings = exact ? new PhraseEndings() : null;
        List<uint[]> starts = [];
        TextWords words = new();
        foreach ((string phrase, int number) in phrases)
        {
            words.Cut(phrase);
            if (trie.Add(phrase, words) is { } node)
            {
                starts.Add(words.Hashes.ToArray());
                node.Ending = endings?.Add(node.Ending, phrase, words, number) ?? (node.Ending < 0 ? number : node.Ending);
            }
        }

        return new PhraseMatcher(trie.Build(), new PhraseFilter(starts), endings);
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
        CutText cut = new(text, words);
        int[] starts = ArrayPool<int>.Shared.Rent(words.Count + 1);
        int free = 0;
        foreach (int start in starts.AsSpan(0, _filter.Starts(words.Hashes, starts)))
        {
            if (start >= free && LongestFrom(cut, start) is { Phrase: >= 0 } best)
            {
                matches.Add(new PhraseMatch(cut.Starts[start], cut.Ends[best.Last], best.Phrase));
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
        CutText cut = new(text, words);
        int[] starts = ArrayPool<int>.Shared.Rent(words.Count + 1);
        foreach (int start in starts.AsSpan(0, _filter.Starts(words.Hashes, starts)))
        {
            Walk walk = new(start);
            while (Step(cut, ref walk))
            {
                if (PhraseAt(cut, walk) is >= 0 and int phrase)
                {
                    matches.Add(new PhraseMatch(cut.Starts[start], cut.Ends[walk.Last], phrase));
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
        CutText cut = new(text, words);
        int[] starts = ArrayPool<int>.Shared.Rent(words.Count + 1);
        bool any = false;
        foreach (int start in starts.AsSpan(0, _filter.Starts(words.Hashes, starts)))
        {
            any = any || LongestFrom(cut, start).Phrase >= 0;
        }

        ArrayPool<int>.Shared.Return(starts);
        return any;
    }

    private (int Last, int Phrase) LongestFrom(scoped in CutText cut, int start)
    {
        (int Last, int Phrase) best = (start, -1);
        Walk walk = new(start);
        while (Step(cut, ref walk))
        {
            if (PhraseAt(cut, walk) is >= 0 and int phrase)
            {
                best = (walk.Last, phrase);
            }
        }

        return best;
    }

    // On by the next word; false when no phrase goes on so.
    private bool Step(scoped in CutText cut, ref Walk walk)
    {
        int at = walk.Last + 1;
        uint gap = PhraseGaps.Joined;
        if (walk.Node != PhraseTrie.Root)
        {
            if (_trie.IsLeaf(walk.Node) || at == cut.Ends.Length)
            {
                return false;
            }

            ReadOnlySpan<char> between = cut.Text[cut.Ends[walk.Last]..cut.Starts[at]];
            if (!PhraseGaps.TryKey(between, out gap))
            {
                return false;
            }

            walk.Spelling.Joined |= between is not " ";
        }

        ReadOnlySpan<char> word = cut.Text[cut.Starts[at]..cut.Ends[at]];
        walk.Node = _trie.Next(walk.Node, gap, cut.Hashes[at], word);
        walk.Last = at;
        if (walk.Node == PhraseTrie.Root)
        {
            return false;
        }

        walk.Spelling.Plurals = (walk.Spelling.Plurals << 1) | (_trie.FoldedLength(walk.Node) < word.Length ? 1UL : 0);
        return true;
    }

    private int PhraseAt(scoped in CutText cut, in Walk walk)
    {
        int ending = _trie.EndingAt(walk.Node);
        return _endings is null || ending < 0 ? ending : _endings.Find(ending, walk.Spelling, cut.Text[cut.Starts[walk.First]..cut.Ends[walk.Last]]);
    }

    // A text and its words, looked up once for all walks over it.
    private readonly ref struct CutText(ReadOnlySpan<char> text, TextWords words)
    {
        public readonly ReadOnlySpan<char> Text = text;
        public readonly ReadOnlySpan<int> Starts = words.Starts;
        public readonly ReadOnlySpan<int> Ends = words.Ends;
        public readonly ReadOnlySpan<uint> Hashes = words.Hashes;
    }

    // How far a walk from a word has come.
    private struct Walk(int first)
    {
        public int First = first;
        public int Last = first - 1;
        public int Node = PhraseTrie.Root;
        public PhraseSpelling Spelling;
    }
}
