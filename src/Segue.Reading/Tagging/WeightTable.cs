namespace Segue.Reading.Tagging;

/// <summary>
/// The weights of features, found by hash. Most features of a word have none: a table of bits that stays in the processor's cache tells which, and
/// only the others are looked up. Immutable.
/// </summary>
internal sealed class WeightTable
{
    private const uint Odd = 0x9E3779B1;
    private const int BitsForEach = 16;

    private readonly Entry[] _entries;
    private readonly uint[] _bits;
    private readonly int _entryShift;
    private readonly int _bitShift;

    /// <summary>Builds the table.</summary>
    /// <param name="keys">The features, none twice and none 0.</param>
    /// <param name="weights"><see cref="Role.Count"/> weights for each.</param>
    public WeightTable(ReadOnlySpan<uint> keys, ReadOnlySpan<sbyte> weights)
    {
        int entryBits = BitsFor(keys.Length * 3 / 2);
        int tableBits = BitsFor(BitsForEach * keys.Length);
        (_entries, _entryShift) = (new Entry[1 << entryBits], 32 - entryBits);
        (_bits, _bitShift) = (new uint[1 << (tableBits - 5)], 32 - tableBits);
        for (int at = 0; at < keys.Length; at++)
        {
            ReadOnlySpan<sbyte> row = weights.Slice(at * Role.Count, Role.Count);
            _entries[Slot(keys[at])] = new Entry(keys[at], row[Role.Begin], row[Role.Inside], row[Role.End], row[Role.Single], row[Role.Adjacent]);
            uint bit = Mixed(keys[at]) >> _bitShift;
            _bits[bit >> 5] |= 1u << (int)(bit & 31);
        }
    }

    /// <summary>Writes the sums of the features' weights, one for each role.</summary>
    public void Sum(ReadOnlySpan<uint> features, Span<int> sums)
    {
        Span<uint> known = stackalloc uint[FeatureSet.Most];
        int begin = 0, inside = 0, end = 0, single = 0, adjacent = 0;
        foreach (uint feature in known[..Known(features, known)])
        {
            ref readonly Entry entry = ref _entries[Slot(feature)];
            begin += entry.Begin;
            inside += entry.Inside;
            end += entry.End;
            single += entry.Single;
            adjacent += entry.Adjacent;
        }

        (sums[Role.Begin], sums[Role.Inside], sums[Role.End], sums[Role.Single], sums[Role.Adjacent]) = (begin, inside, end, single, adjacent);
    }

    // The features that may have weights; no branch depends on one, as it would be guessed wrongly too often.
    private int Known(ReadOnlySpan<uint> features, Span<uint> known)
    {
        int count = 0;
        uint[] bits = _bits;
        foreach (uint feature in features)
        {
            uint bit = Mixed(feature) >> _bitShift;
            known[count] = feature;
            count += (int)((bits[bit >> 5] >> (int)(bit & 31)) & 1);
        }

        return count;
    }

    private static int BitsFor(int count)
    {
        int bits = 10;
        while ((1 << bits) < count)
        {
            bits++;
        }

        return bits;
    }

    private static uint Mixed(uint key) => unchecked(key * Odd);

    // The slot that holds the key, or the empty one where it would be, whose weights are 0.
    private int Slot(uint key)
    {
        int slot = (int)(Mixed(key) >> _entryShift);
        while (_entries[slot].Key != key && _entries[slot].Key != 0)
        {
            slot = (slot + 1) & (_entries.Length - 1);
        }

        return slot;
    }

    private readonly record struct Entry(uint Key, sbyte Begin, sbyte Inside, sbyte End, sbyte Single, sbyte Adjacent);
}
