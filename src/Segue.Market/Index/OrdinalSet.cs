using System.Numerics;
using System.Runtime.InteropServices;

namespace Segue.Market.Index;

/// <summary>A set of ordinals, one bit each. Sets that meet have the same <see cref="Length"/>.</summary>
/// <param name="length">How many ordinals there are; the set begins empty.</param>
public sealed class OrdinalSet(int length)
{
    private const int WordBits = 64;

    private readonly ulong[] _words = new ulong[(length + WordBits - 1) / WordBits];

    /// <summary>Gets how many ordinals there are, in the set or not.</summary>
    public int Length => length;

    /// <summary>Gets the bits, 64 ordinals to a word, the first in the lowest bit; bits past the last ordinal are 0.</summary>
    public Span<ulong> Words => _words;

    /// <summary>Gets how many ordinals are in the set.</summary>
    public int Count => CountOf(_words);

    /// <summary>Gets a value indicating whether no ordinal is in the set.</summary>
    public bool IsEmpty => _words.AsSpan().IndexOfAnyExcept(0UL) < 0;

    /// <summary>How many bits are set in some words.</summary>
    public static int CountOf(ReadOnlySpan<ulong> words)
    {
        int count = 0;
        foreach (ulong word in words)
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }

    /// <summary>Whether an ordinal is in the set.</summary>
    public bool this[int ordinal] => (_words[ordinal >> 6] & (1UL << (ordinal & 63))) != 0;

    /// <summary>Puts an ordinal in.</summary>
    public void Add(int ordinal) => _words[ordinal >> 6] |= 1UL << (ordinal & 63);

    /// <summary>Takes an ordinal out.</summary>
    public void Remove(int ordinal) => _words[ordinal >> 6] &= ~(1UL << (ordinal & 63));

    /// <summary>Puts ordinals in.</summary>
    public void Add(ReadOnlySpan<int> ordinals)
    {
        Span<ulong> words = _words;
        foreach (int ordinal in ordinals)
        {
            words[ordinal >> 6] |= 1UL << (ordinal & 63);
        }
    }

    /// <summary>Puts every ordinal in.</summary>
    /// <returns>This set.</returns>
    public OrdinalSet Fill()
    {
        Words.Fill(ulong.MaxValue);
        if (length % WordBits != 0)
        {
            _words[^1] = (1UL << (length % WordBits)) - 1;
        }

        return this;
    }

    /// <summary>Takes out what is not in the other.</summary>
    /// <returns>This set.</returns>
    public OrdinalSet And(OrdinalSet other)
    {
        Span<Vector<ulong>> mine = MemoryMarshal.Cast<ulong, Vector<ulong>>(Words);
        ReadOnlySpan<Vector<ulong>> theirs = MemoryMarshal.Cast<ulong, Vector<ulong>>(other.Words);
        for (int i = 0; i < mine.Length; i++)
        {
            mine[i] &= theirs[i];
        }

        for (int i = mine.Length * Vector<ulong>.Count; i < _words.Length; i++)
        {
            _words[i] &= other._words[i];
        }

        return this;
    }

    /// <summary>Takes out what is in the other.</summary>
    /// <returns>This set.</returns>
    public OrdinalSet AndNot(OrdinalSet other)
    {
        for (int i = 0; i < _words.Length; i++)
        {
            _words[i] &= ~other._words[i];
        }

        return this;
    }

    /// <summary>Puts in what is in the other.</summary>
    /// <returns>This set.</returns>
    public OrdinalSet Or(OrdinalSet other)
    {
        for (int i = 0; i < _words.Length; i++)
        {
            _words[i] |= other._words[i];
        }

        return this;
    }

    /// <summary>A set of its own with the same ordinals.</summary>
    public OrdinalSet Copy()
    {
        OrdinalSet copy = new(length);
        Words.CopyTo(copy.Words);
        return copy;
    }

    /// <summary>The ordinals as a list, in order.</summary>
    public List<int> ToList()
    {
        List<int> ordinals = new(Count);
        for (int word = 0; word < _words.Length; word++)
        {
            for (ulong rest = _words[word]; rest != 0; rest &= rest - 1)
            {
                ordinals.Add((word << 6) + BitOperations.TrailingZeroCount(rest));
            }
        }

        return ordinals;
    }

    /// <summary>How many ordinals are in this set and in another.</summary>
    public int CountWith(OrdinalSet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        ReadOnlySpan<ulong> mine = _words;
        ReadOnlySpan<ulong> theirs = other._words.AsSpan(0, mine.Length);
        int count = 0;
        unchecked
        {
            for (int i = 0; i < mine.Length; i++)
            {
                count += BitOperations.PopCount(mine[i] & theirs[i]);
            }
        }

        return count;
    }

    /// <summary>The ordinals, in order.</summary>
    public IEnumerable<int> Ordinals()
    {
        for (int i = 0; i < _words.Length; i++)
        {
            for (ulong rest = _words[i]; rest != 0; rest &= rest - 1)
            {
                yield return (i << 6) + BitOperations.TrailingZeroCount(rest);
            }
        }
    }
}
