using System.Numerics;

namespace Segue.Reading.Tagging;

/// <summary>In which lists a phrase is, by its hash: a table of bits for the many that are in none, then open addressing. Immutable.</summary>
internal sealed class PhraseHashes
{
    private const uint Odd = 0x9E3779B1;
    private const int LeastBits = 10;
    private const int BitsForEach = 8;
    private const int FirstBits = 5;

    private readonly uint[] _keys;
    private readonly byte[] _lists;
    private readonly uint[] _bits;
    private readonly int _shift;
    private readonly int _bitShift;

    /// <summary>Builds the table; a phrase of hash 0 is in no list.</summary>
    public PhraseHashes(IReadOnlyList<HashSet<uint>> lists)
    {
        int count = Math.Max(1, lists.Sum(list => list.Count));
        int bits = Math.Max(LeastBits, BitOperations.Log2((uint)count) + 2);
        (_keys, _lists, _shift) = (new uint[1 << bits], new byte[1 << bits], 32 - bits);
        int filter = Math.Max(LeastBits, BitOperations.Log2((uint)count * BitsForEach) + 1);
        (_bits, _bitShift) = (new uint[1 << (filter - FirstBits)], 32 - filter + FirstBits);
        for (int list = 0; list < lists.Count; list++)
        {
            foreach (uint hash in lists[list])
            {
                uint slot = Slot(hash);
                _keys[slot] = hash;
                _lists[slot] |= (byte)(hash == 0 ? 0 : 1 << list);
                uint mixed = unchecked(hash * Odd);
                _bits[mixed >> _bitShift] |= unchecked((1u << (int)mixed) | (1u << (int)(mixed >> FirstBits)));
            }
        }
    }

    /// <summary>A bit for each list that holds the phrase.</summary>
    public uint ListsOf(uint hash)
    {
        uint mixed = unchecked(hash * Odd);
        uint some = _bits[mixed >> _bitShift];
        return unchecked((some >> (int)mixed) & (some >> (int)(mixed >> FirstBits)) & 1) == 0 ? 0u : _lists[Slot(hash)];
    }

    // The slot that holds the hash, or the empty one where it would be, which is in no list.
    private uint Slot(uint hash)
    {
        uint slot = unchecked(hash * Odd) >> _shift;
        while (_keys[slot] != hash && _keys[slot] != 0)
        {
            slot = (slot + 1) & (uint)(_keys.Length - 1);
        }

        return slot;
    }
}
