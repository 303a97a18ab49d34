using System.Numerics;

namespace Segue.Market.Alerts;

/// <summary>The keys of the ad that is being looked at: a list and a bit for each. Used again for ad after ad.</summary>
internal sealed class AdKeySet
{
    private ulong[] _bits = [1];
    private int[] _keys = new int[64];

    /// <summary>Gets how many keys there are, <see cref="AlertKeys.Always"/> not counted.</summary>
    public int Count { get; private set; }

    /// <summary>Gets the keys, each once, <see cref="AlertKeys.Always"/> left out.</summary>
    public ReadOnlySpan<int> Keys => _keys.AsSpan(0, Count);

    /// <summary>Gets a bit for each key, the lowest of the first word being key 0.</summary>
    public ReadOnlySpan<ulong> Bits => _bits;

    /// <summary>Empties the set and makes room for keys below <paramref name="keys"/>.</summary>
    public void Begin(int keys)
    {
        int words = (keys + 63) / 64;
        if (words > _bits.Length)
        {
            _bits = new ulong[(int)BitOperations.RoundUpToPowerOf2((uint)words)];
        }
        else
        {
            foreach (int key in Keys)
            {
                _bits[key >> 6] = 0;
            }
        }

        _bits[0] = 1;
        Count = 0;
    }

    /// <summary>Adds a key; one below 0, or that is there, changes nothing.</summary>
    public void Add(int key)
    {
        if (key < 0 || Has(key))
        {
            return;
        }

        _bits[key >> 6] |= 1UL << (key & 63);
        if (Count == _keys.Length)
        {
            Array.Resize(ref _keys, Count * 2);
        }

        _keys[Count++] = key;
    }

    /// <summary>Whether a key is there.</summary>
    public bool Has(int key) => (_bits[key >> 6] & (1UL << (key & 63))) != 0;

    /// <summary>Whether all of these are there.</summary>
    public bool HasAll(ReadOnlySpan<int> keys)
    {
        foreach (int key in keys)
        {
            if (!Has(key))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The first of these that is there; -1 for none.</summary>
    public int FirstOf(ReadOnlySpan<int> keys)
    {
        foreach (int key in keys)
        {
            if (Has(key))
            {
                return key;
            }
        }

        return -1;
    }
}
