namespace Segue.Planning.Choosing;

/// <summary>A set of steps as bits; sets of one problem have the same length.</summary>
internal readonly struct StepSet(int steps)
{
    private readonly ulong[] _words = new ulong[(steps + 63) / 64];

    public bool IsEmpty => Array.TrueForAll(_words, word => word == 0);

    public bool this[int step] => (_words[step >> 6] >> (step & 63) & 1) != 0;

    public void Add(int step) => _words[step >> 6] |= 1UL << (step & 63);

    /// <summary>Adds every step of the other; true when one was new.</summary>
    public bool UnionWith(StepSet other)
    {
        ulong added = 0;
        for (int word = 0; word < _words.Length; word++)
        {
            added |= other._words[word] & ~_words[word];
            _words[word] |= other._words[word];
        }

        return added != 0;
    }

    /// <summary>Keeps what is in one of the two others.</summary>
    public void IntersectWith(StepSet one, StepSet other)
    {
        for (int word = 0; word < _words.Length; word++)
        {
            _words[word] &= one._words[word] | other._words[word];
        }
    }

    public void Remove(StepSet other)
    {
        for (int word = 0; word < _words.Length; word++)
        {
            _words[word] &= ~other._words[word];
        }
    }

    /// <summary>Whether every step that is in here and in <paramref name="within"/> is in <paramref name="other"/> too.</summary>
    public bool IsSubsetOf(StepSet other, StepSet within)
    {
        for (int word = 0; word < _words.Length; word++)
        {
            if ((_words[word] & within._words[word] & ~other._words[word]) != 0)
            {
                return false;
            }
        }

        return true;
    }

    public StepSet Copy()
    {
        StepSet copy = new(_words.Length * 64);
        _words.CopyTo(copy._words, 0);
        return copy;
    }

    public int[] ToArray()
    {
        List<int> members = [];
        for (int step = 0; step < _words.Length * 64; step++)
        {
            if (this[step])
            {
                members.Add(step);
            }
        }

        return [.. members];
    }
}
