using System.Numerics;
using Segue.Reading.Tagging.Vectorized;

namespace Segue.Reading.Tagging;

/// <summary>
/// The weights of features, found by hash. Most features of a word have none: a table of bits that stays in the processor's cache tells which, and
/// only the others are looked up. An entry is one number of eight bytes: five weights, and what of its key its place does not tell. Immutable.
/// </summary>
internal sealed class WeightTable
{
    private const uint Odd = 0x9E3779B1;
    private const int BitsForEach = 16;
    private const int LeastBits = 16;
    private const int FirstBits = 5;
    private const int TagBits = 24;
    private const int TagAt = RoleSums.PackedBits;
    private const uint Farthest = 254;

    private readonly ulong[] _entries;
    private readonly uint[] _bits;
    private readonly int _entryShift;
    private readonly int _bitShift;

    /// <summary>Builds the table.</summary>
    /// <param name="keys">The features, none twice and none 0.</param>
    /// <param name="weights"><see cref="Role.Count"/> weights for each.</param>
    /// <exception cref="InvalidDataException">So many keys share a place that they cannot be told apart.</exception>
    public WeightTable(ReadOnlySpan<uint> keys, ReadOnlySpan<sbyte> weights)
    {
        int entryBits = BitsFor(keys.Length * 3 / 2);
        int tableBits = BitsFor(BitsForEach * keys.Length);
        (_entries, _entryShift) = (new ulong[1 << entryBits], 32 - entryBits);
        (_bits, _bitShift) = (new uint[1 << (tableBits - FirstBits)], 32 - tableBits + FirstBits);
        for (int at = 0; at < keys.Length; at++)
        {
            Put(Mixed(keys[at]), weights.Slice(at * Role.Count, Role.Count));
            uint mixed = Mixed(keys[at]);
            _bits[mixed >> _bitShift] |= unchecked((1u << (int)mixed) | (1u << (int)(mixed >> FirstBits)));
        }
    }

    /// <summary>The sums of the features' weights; the features are overwritten.</summary>
    public RoleSums Sum(Span<uint> features)
    {
        RoleSums sum = default;
        foreach (uint mixed in features[..Known(features)])
        {
            sum += RoleSums.Unpack(Find(mixed));
        }

        return sum;
    }

    // Keeps the features that may have weights, mixed; no branch depends on one, as it would be guessed wrongly too often.
    private int Known(Span<uint> features)
    {
        int count = 0;
        (uint[] bits, int shift) = (_bits, _bitShift);
        foreach (uint feature in features)
        {
            uint mixed = Mixed(feature);
            uint some = bits[mixed >> shift];
            features[count] = mixed;
            count += unchecked((int)((some >> (int)mixed) & (some >> (int)(mixed >> FirstBits)) & 1));
        }

        return count;
    }

    // At least 2^16 places, so that the place and the tag's upper 16 bits make up the whole key; the tag's lower eight are how far from its place it was put, and one.
    private static int BitsFor(int count) => Math.Max(LeastBits, 32 - BitOperations.LeadingZeroCount((uint)Math.Max(1, count - 1)));

    private static uint Mixed(uint key) => unchecked(key * Odd);

    private void Put(uint mixed, ReadOnlySpan<sbyte> row)
    {
        uint home = mixed >> _entryShift;
        for (uint far = 0; far < Farthest; far++)
        {
            ref ulong entry = ref _entries[(home + far) & (uint)(_entries.Length - 1)];
            if (entry == 0)
            {
                entry = unchecked((byte)row[Role.Begin] | ((ulong)(byte)row[Role.Inside] << 8) | ((ulong)(byte)row[Role.End] << 16) | ((ulong)(byte)row[Role.Single] << 24) | ((ulong)(byte)row[Role.Adjacent] << 32) | ((ulong)Tag(mixed, far) << TagAt));
                return;
            }
        }

        throw new InvalidDataException("The model's features crowd one place.");
    }

    private ulong Find(uint mixed)
    {
        uint home = mixed >> _entryShift;
        uint tag = Tag(mixed, 0);
        for (uint far = 0; far < Farthest; far++, tag++)
        {
            ulong entry = _entries[(home + far) & (uint)(_entries.Length - 1)];
            if (entry == 0 || (uint)(entry >> TagAt) == tag)
            {
                return entry;
            }
        }

        return 0;
    }

    private static uint Tag(uint mixed, uint far) => ((mixed << (TagBits - 16)) & ((1u << TagBits) - 1)) | (far + 1);
}
