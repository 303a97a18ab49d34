using System.Numerics;

namespace Segue.Market.Alerts;

/// <summary>
/// The keys of the ad that is being looked at: for each key whether it is there, and a list of those by which searches are looked up. Used again for ad after ad. A byte to a key is
/// asked faster than a bit, and a few thousand keys stay close to the processor either way.
/// </summary>
internal sealed class AdKeySet
{
    private byte[] _there = [1];
    private int[] _keys = new int[64];

    /// <summary>Gets how many keys are listed.</summary>
    public int Count { get; private set; }

    /// <summary>Gets the keys that are listed, each once: all but <see cref="AlertKeys.Always"/> and the circles, of which there are hundreds.</summary>
    public ReadOnlySpan<int> Keys => _keys.AsSpan(0, Count);

    /// <summary>Gets for each key 1 where it is there and 0 where it is not.</summary>
    public ReadOnlySpan<byte> There => _there;

    /// <summary>Empties the set and makes room for keys below <paramref name="keys"/>.</summary>
    public void Begin(int keys)
    {
        if (keys > _there.Length)
        {
            _there = new byte[(int)BitOperations.RoundUpToPowerOf2((uint)keys)];
        }
        else
        {
            Array.Clear(_there);
        }

        _there[AlertKeys.Always] = 1;
        Count = 0;
    }

    /// <summary>Adds a key; one below 0, or that is there, changes nothing.</summary>
    public void Add(int key)
    {
        if (key < 0 || Has(key))
        {
            return;
        }

        _there[key] = 1;
        if (Count == _keys.Length)
        {
            Array.Resize(ref _keys, Count * 2);
        }

        _keys[Count++] = key;
    }

    /// <summary>Adds keys that are not to be listed.</summary>
    public void AddUnlisted(ReadOnlySpan<int> keys)
    {
        byte[] there = _there;
        foreach (int key in keys)
        {
            there[key] = 1;
        }
    }

    /// <summary>Whether a key is there.</summary>
    public bool Has(int key) => _there[key] != 0;

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
