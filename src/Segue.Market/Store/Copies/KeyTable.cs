using System.Runtime.CompilerServices;

namespace Segue.Market.Store.Copies;

/// <summary>
/// Which entries stand under a key: an open table of 64-bit slots, the key's 32 bits and the entry's number. Only so many entries of one key are kept, so that a
/// paragraph that ten thousand ads have in common costs no more than one that sixteen have.
/// </summary>
internal sealed class KeyTable
{
    /// <summary>The most entries of one key.</summary>
    public const int PerKey = 16;

    private ulong[] _slots = new ulong[1 << 12];
    private int _used;

    /// <summary>Adds an entry under a key.</summary>
    /// <param name="key">The key; all bits count.</param>
    /// <param name="entry">The entry, from 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ulong key, int entry)
    {
        if ((_used + 1) * 10L > _slots.Length * 7L)
        {
            Grow();
        }

        uint tag = (uint)(key >> 32);
        int same = 0;
        int slot = Slot(tag);
        for (; _slots[slot] != 0; slot = (slot + 1) & (_slots.Length - 1))
        {
            if ((uint)(_slots[slot] >> 32) == tag && ++same == PerKey)
            {
                return;
            }
        }

        _slots[slot] = ((ulong)tag << 32) | (uint)(entry + 1);
        _used++;
    }

    /// <summary>Fills <paramref name="found"/> with the entries under a key.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Find(ulong key, List<int> found)
    {
        found.Clear();
        uint tag = (uint)(key >> 32);
        for (int slot = Slot(tag); _slots[slot] != 0; slot = (slot + 1) & (_slots.Length - 1))
        {
            if ((uint)(_slots[slot] >> 32) == tag)
            {
                found.Add((int)(_slots[slot] & 0xFFFFFFFF) - 1);
            }
        }
    }

    private int Slot(uint tag) => (int)(unchecked(tag * 2654435769u) & (uint)(_slots.Length - 1));

    private void Grow()
    {
        ulong[] old = _slots;
        _slots = new ulong[old.Length * 2];
        foreach (ulong one in old)
        {
            if (one != 0)
            {
                int slot = Slot((uint)(one >> 32));
                while (_slots[slot] != 0)
                {
                    slot = (slot + 1) & (_slots.Length - 1);
                }

                _slots[slot] = one;
            }
        }
    }
}
