using System.Numerics;

namespace Segue.Text;

/// <summary>Phrases as paths of folded words from a root, in one hash table of edges. Built once, then only read.</summary>
internal sealed class PhraseTrie
{
    /// <summary>The node every phrase starts from.</summary>
    public const int Root = 0;

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private char[] _letters = new char[1024];
    private int _lettersUsed;
    private Edge[] _edges = new Edge[64];
    private int _count;

    /// <summary>Gets how many nodes there are, the root among them.</summary>
    public int Nodes => _count + 1;

    /// <summary>The node reached from <paramref name="node"/> by a word of a text, or 0.</summary>
    /// <param name="node">Where from.</param>
    /// <param name="hash">The word's hash.</param>
    /// <param name="word">The word as it stands in the text.</param>
    public int Next(int node, uint hash, ReadOnlySpan<char> word)
    {
        Edge[] edges = _edges;
        int mask = edges.Length - 1;
        for (int slot = Slot(node, hash) & mask; ; slot = (slot + 1) & mask)
        {
            ref readonly Edge edge = ref edges[slot];
            if (edge.Child == 0)
            {
                return 0;
            }

            if (edge.Hash == hash && edge.Node == node && WordFolding.Same(word, _letters.AsSpan(edge.Letters >> 8, edge.Letters & 255)))
            {
                return edge.Child;
            }
        }
    }

    /// <summary>The node reached from <paramref name="node"/> by a word of a phrase; made when it is new.</summary>
    public int Extend(int node, uint hash, ReadOnlySpan<char> word)
    {
        if (Next(node, hash, word) is > 0 and int known)
        {
            return known;
        }

        if (3 * (_count + 1) > 2 * _edges.Length)
        {
            Grow();
        }

        _count++;
        Put(_edges, new Edge(node, hash, _count, Keep(WordFolding.Fold(word, stackalloc char[WordFolding.LongestWord]))));
        return _count;
    }

    // Where the letters are, and in the lowest byte how many. Each word is kept once.
    private int Keep(ReadOnlySpan<char> folded)
    {
        if (_places.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folded, out int place))
        {
            return place;
        }

        if (_letters.Length - _lettersUsed < folded.Length)
        {
            Array.Resize(ref _letters, 2 * _letters.Length);
        }

        folded.CopyTo(_letters.AsSpan(_lettersUsed));
        place = (_lettersUsed << 8) | folded.Length;
        _lettersUsed += folded.Length;
        _places.Add(folded.ToString(), place);
        return place;
    }

    private static int Slot(int node, uint hash) => unchecked((int)(BitOperations.RotateLeft(hash ^ ((uint)node * 0x9E3779B1), 15) * 0x85EBCA77 >> 8));

    private static void Put(Edge[] edges, Edge edge)
    {
        int mask = edges.Length - 1;
        int slot = Slot(edge.Node, edge.Hash) & mask;
        while (edges[slot].Child != 0)
        {
            slot = (slot + 1) & mask;
        }

        edges[slot] = edge;
    }

    private void Grow()
    {
        Edge[] larger = new Edge[2 * _edges.Length];
        foreach (Edge edge in _edges)
        {
            if (edge.Child != 0)
            {
                Put(larger, edge);
            }
        }

        _edges = larger;
    }

    private readonly record struct Edge(int Node, uint Hash, int Child, int Letters);
}
