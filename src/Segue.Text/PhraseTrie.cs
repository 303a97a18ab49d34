using System.Numerics;

namespace Segue.Text;

/// <summary>
/// Phrases as paths of folded words from a root, in one hash table of edges; a node is known by the slot of the edge that leads to it. Immutable.
/// </summary>
internal sealed class PhraseTrie
{
    /// <summary>The node every phrase starts from, and the answer where no edge leads on.</summary>
    public const int Root = -1;

    private const int LengthMask = 0x7F;
    private const int LeafMark = 0x80;

    private readonly Edge[] _edges;
    private readonly char[] _letters;

    internal PhraseTrie(IReadOnlyList<PhraseTrieNode> nodes)
    {
        // Three fifths full: slots that follow each other hold what collides.
        _edges = new Edge[(nodes.Count * 5 / 3) + 2];
        (_letters, Dictionary<string, int> places) = Letters(nodes);
        int[] slots = new int[nodes.Count];
        for (int number = 0; number < slots.Length; number++)
        {
            PhraseTrieNode node = nodes[number];
            int parent = node.Parent == Root ? Root : slots[node.Parent];
            int slot = Slot(parent, node.Hash);
            while (_edges[slot].Word != 0)
            {
                slot = After(slot);
            }

            _edges[slot] = new Edge(node.Hash, parent, node.Gap, (places[node.Word] << 8) | node.Word.Length | (node.IsLeaf ? LeafMark : 0), node.Ending);
            slots[number] = slot;
        }
    }

    /// <summary>The node reached from <paramref name="node"/> by a word of a text, or <see cref="Root"/>.</summary>
    /// <param name="node">Where from.</param>
    /// <param name="gap">What stands before the word, see <see cref="PhraseGaps"/>.</param>
    /// <param name="hash">The word's hash.</param>
    /// <param name="word">The word as it stands in the text.</param>
    public int Next(int node, uint gap, uint hash, ReadOnlySpan<char> word)
    {
        for (int slot = Slot(node, hash); ; slot = After(slot))
        {
            ref readonly Edge edge = ref _edges[slot];
            if (edge.Word == 0)
            {
                return Root;
            }

            if (edge.Hash == hash && edge.Parent == node && edge.Gap == gap && WordFolding.Same(word, _letters.AsSpan(edge.Word >> 8, edge.Word & LengthMask)))
            {
                return slot;
            }
        }
    }

    /// <summary>What ends at a node: the number given to the builder, -1 for nothing.</summary>
    public int EndingAt(int node) => _edges[node].Ending;

    /// <summary>Whether no phrase goes on from a node.</summary>
    public bool IsLeaf(int node) => (_edges[node].Word & LeafMark) != 0;

    /// <summary>How long the folded word is that leads to a node.</summary>
    public int FoldedLength(int node) => _edges[node].Word & LengthMask;

    // Each word is kept once.
    private static (char[] Letters, Dictionary<string, int> Places) Letters(IReadOnlyList<PhraseTrieNode> nodes)
    {
        Dictionary<string, int> places = new(StringComparer.Ordinal);
        List<char> letters = [];
        foreach (PhraseTrieNode node in nodes)
        {
            if (places.TryAdd(node.Word, letters.Count))
            {
                letters.AddRange(node.Word);
            }
        }

        return ([.. letters], places);
    }

    private int Slot(int node, uint hash) =>
        unchecked((int)(((ulong)((BitOperations.RotateLeft(hash, 15) ^ ((uint)node * 0x9E3779B1)) * 0x85EBCA77) * (ulong)_edges.Length) >> 32));

    private int After(int slot) => slot + 1 == _edges.Length ? 0 : slot + 1;

    // Word: where its letters are, a mark for a leaf, and in the lowest bits how many letters; 0 in a free slot.
    private readonly record struct Edge(uint Hash, int Parent, uint Gap, int Word, int Ending);
}
