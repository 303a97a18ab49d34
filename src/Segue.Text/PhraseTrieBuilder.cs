namespace Segue.Text;

/// <summary>A node of a trie that is being built.</summary>
internal sealed class PhraseTrieNode(int parent, uint hash, uint gap, string word)
{
    public int Parent { get; } = parent;

    public uint Hash { get; } = hash;

    public uint Gap { get; } = gap;

    public string Word { get; } = word;

    public int Ending { get; set; } = -1;

    public bool IsLeaf { get; set; } = true;
}

/// <summary>Collects phrases for a <see cref="PhraseTrie"/>.</summary>
internal sealed class PhraseTrieBuilder
{
    private readonly Dictionary<(int Parent, uint Gap, string Word), int> _numbers = [];
    private readonly List<PhraseTrieNode> _nodes = [];

    /// <summary>The node at the end of a phrase; null when the phrase has no word, or a word or gap too long to match.</summary>
    public PhraseTrieNode? Add(string phrase, TextWords words)
    {
        Span<char> buffer = stackalloc char[WordFolding.LongestWord];
        int node = PhraseTrie.Root;
        for (int at = 0; at < words.Count; at++)
        {
            string word = WordFolding.Fold(phrase.AsSpan(words.Starts[at]..words.Ends[at]), buffer).ToString();
            uint gap = PhraseGaps.Joined;
            if (word.Length == 0 || (at > 0 && !PhraseGaps.TryKey(phrase.AsSpan(words.Ends[at - 1]..words.Starts[at]), out gap)))
            {
                return null;
            }

            if (!_numbers.TryGetValue((node, gap, word), out int child))
            {
                _numbers.Add((node, gap, word), child = _nodes.Count);
                _nodes.Add(new PhraseTrieNode(node, words.Hashes[at], gap, word));
            }

            if (node != PhraseTrie.Root)
            {
                _nodes[node].IsLeaf = false;
            }

            node = child;
        }

        return node == PhraseTrie.Root ? null : _nodes[node];
    }

    /// <summary>The trie; nodes come after those they hang from.</summary>
    public PhraseTrie Build() => new(_nodes);
}
