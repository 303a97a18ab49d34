using System.Numerics;
using System.Runtime.CompilerServices;

namespace Segue.Text;

/// <summary>
/// Tells by a few bits which words of a text cannot start a phrase, so that most are never looked up: three Bloom filters, over phrases of one word,
/// of two, and the first three words of longer ones. It may say yes wrongly (about one word in thirty), never no.
/// </summary>
internal sealed class PhraseFilter
{
    private readonly BitTable _one;
    private readonly BitTable _two;
    private readonly BitTable _three;

    /// <summary>Builds the filter from the hashes of each phrase's words, in order.</summary>
    public PhraseFilter(IEnumerable<uint[]> phrases)
    {
        ILookup<int, uint> keys = phrases.Select(hashes => (Math.Min(3, hashes.Length), Key(hashes))).Distinct().ToLookup(key => key.Item1, key => key.Item2);
        (_one, _two, _three) = (new BitTable([.. keys[1]]), new BitTable([.. keys[2]]), new BitTable([.. keys[3]]));
    }

    /// <summary>Fills <paramref name="starts"/> with the numbers of the words at which a phrase may start; the answer is how many.</summary>
    /// <param name="hashes">The words of a text.</param>
    /// <param name="starts">At least as long.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Starts(ReadOnlySpan<uint> hashes, Span<int> starts)
    {
        // No branch depends on a word: they would be guessed wrongly too often.
        (BitTable one, BitTable two, BitTable three) = (_one, _two, _three);
        int found = 0;
        uint next = hashes.Length > 1 ? hashes[1] : 0;
        unchecked
        {
            for (int at = 0; at < hashes.Length; at++)
            {
                uint first = hashes[at];
                uint afterNext = at + 2 < hashes.Length ? hashes[at + 2] : 0;
                uint pair = Join(first, next);
                starts[found] = at;
                found += (int)((one.Has(first) | two.Has(pair) | three.Has(Join(pair, afterNext))) & 1);
                next = afterNext;
            }
        }

        return found;
    }

    private static uint Key(uint[] hashes) => hashes.Length switch
    {
        1 => hashes[0],
        2 => Join(hashes[0], hashes[1]),
        _ => Join(Join(hashes[0], hashes[1]), hashes[2]),
    };

    private static uint Join(uint first, uint second) => unchecked((first ^ BitOperations.RotateLeft(second, 13)) * 0x9E3779B1);

    /// <summary>A Bloom filter with two bits a key, both in one word of memory.</summary>
    private sealed class BitTable
    {
        private const int BitsForEach = 16;
        private const int Most = 26;

        private readonly uint[] _bits;
        private readonly int _shift;

        public BitTable(uint[] keys)
        {
            int log = Math.Clamp(BitOperations.Log2((uint)Math.Max(1, keys.Length)) + 1 + BitOperations.Log2(BitsForEach), 5, Most) - 5;
            _bits = new uint[1 << log];
            _shift = 32 - log;
            foreach (uint key in keys)
            {
                _bits[(int)((ulong)key >> _shift)] |= unchecked((1u << (int)key) | (1u << (int)(key >> 5)));
            }
        }

        // The lowest bit tells.
        public uint Has(uint key)
        {
            uint bits = _bits[unchecked((int)((ulong)key >> _shift))];
            return (bits >> unchecked((int)key)) & (bits >> unchecked((int)(key >> 5)));
        }
    }
}
