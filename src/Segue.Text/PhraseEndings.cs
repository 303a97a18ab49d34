namespace Segue.Text;

/// <summary>What a walk through a trie has seen of how the text spells a phrase.</summary>
internal struct PhraseSpelling
{
    /// <summary>One bit for each word that ends in a plural s.</summary>
    public ulong Plurals;

    /// <summary>Whether something other than a space stands between two words.</summary>
    public bool Joined;
}

/// <summary>The phrases that share one path through a trie, apart by how they are spelt.</summary>
internal sealed class PhraseEndings
{
    private readonly List<Ending> _all = [];

    /// <summary>Adds a phrase to those of a node, given by its first; the answer is the new first.</summary>
    public int Add(int first, string phrase, TextWords words, int number)
    {
        PhraseSpelling spelling = default;
        for (int at = 0; at < words.Count; at++)
        {
            ReadOnlySpan<char> word = phrase.AsSpan(words.Starts[at]..words.Ends[at]);
            spelling.Plurals = (spelling.Plurals << 1) | (WordFolding.FoldedLength(word) < word.Length ? 1UL : 0);
            spelling.Joined |= at > 0 && phrase.AsSpan(words.Ends[at - 1]..words.Starts[at]) is not " ";
        }

        // The first of the same spelling is found last, and keeps its place.
        _all.Add(new Ending(phrase[words.Starts[0]..words.Ends[^1]], spelling.Plurals, spelling.Joined, number, -1));
        int added = _all.Count - 1;
        if (first < 0)
        {
            return added;
        }

        int last = first;
        while (_all[last].Next >= 0)
        {
            last = _all[last].Next;
        }

        _all[last] = _all[last] with { Next = added };
        return first;
    }

    /// <summary>The number of the first phrase of a node that is spelt as the text spells it but for case; -1 when none is.</summary>
    public int Find(int first, in PhraseSpelling spelling, ReadOnlySpan<char> text)
    {
        for (int at = first; at >= 0; at = _all[at].Next)
        {
            Ending ending = _all[at];
            if (ending.Plurals == spelling.Plurals && ending.Joined == spelling.Joined && (!spelling.Joined || text.Equals(ending.Text, StringComparison.OrdinalIgnoreCase)))
            {
                return ending.Number;
            }
        }

        return -1;
    }

    private readonly record struct Ending(string Text, ulong Plurals, bool Joined, int Number, int Next);
}
