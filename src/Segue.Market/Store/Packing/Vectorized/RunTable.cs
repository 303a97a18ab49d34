using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Segue.Market.Store.Packing.Vectorized;

/// <summary>
/// Cuts a text into runs as <see cref="TextRun.At"/> does, which is its plain twin: what each character is, is found out for sixteen at a time beforehand, so that a run
/// costs the same however long it is. One to a thread.
/// </summary>
internal sealed class RunTable
{
    // Longer texts are rare, and what they need would be kept; of shorter ones, a title, the table costs more than it saves.
    private const int Longest = 1 << 16;
    private const int Shortest = 160;
    private const int Block = 64;

    [ThreadStatic]
    private static RunTable? _instance;

    private byte[] _folded = [];
    private Kinds[] _kinds = [];
    private int _length;

    /// <summary>The thread's own, filled with a text.</summary>
    public static RunTable Of(ReadOnlySpan<char> text)
    {
        RunTable table = _instance ??= new RunTable();
        table.Fill(text);
        return table;
    }

    /// <summary>The run that begins at a place.</summary>
    /// <param name="text">The text that the table was filled with.</param>
    /// <param name="at">Where; before its end.</param>
    public TextRun At(ReadOnlySpan<char> text, int at)
    {
        if (_length == 0)
        {
            return TextRun.At(text, at);
        }

        Kinds kinds = From(at);
        bool word = (kinds.Word & 1) != 0;
        int length = Math.Min(BitOperations.TrailingZeroCount(word ? ~kinds.Word : kinds.Word), _length - at);
        if (length >= Block)
        {
            return TextRun.At(text, at);
        }

        ulong inside = (1UL << length) - 1;
        ulong low = BinaryPrimitives.ReadUInt64LittleEndian(_folded.AsSpan(at));
        ulong high = BinaryPrimitives.ReadUInt64LittleEndian(_folded.AsSpan(at + 8));
        return TextRun.Of(
            length,
            length <= 8 ? 0 : high & Bytes(length - 8),
            low & Bytes(length),
            BitOperations.PopCount(kinds.Capital & inside),
            (word, (kinds.Small & inside) != 0, (kinds.Odd & inside) != 0, (kinds.Capital & 1) != 0));
    }

    private static ulong Bytes(int count) => count >= 8 ? ulong.MaxValue : (1UL << (count * 8)) - 1;

    // The sixty-four characters from a place on, across the border of two blocks.
    private Kinds From(int at)
    {
        int shift = at % Block;
        Kinds kinds = _kinds[at / Block];
        if (shift == 0)
        {
            return kinds;
        }

        Kinds next = _kinds[(at / Block) + 1];
        int back = Block - shift;
        return new Kinds((kinds.Word >> shift) | (next.Word << back), (kinds.Capital >> shift) | (next.Capital << back), (kinds.Small >> shift) | (next.Small << back), (kinds.Odd >> shift) | (next.Odd << back));
    }

    private void Fill(ReadOnlySpan<char> text)
    {
        _length = text.Length is >= Shortest and <= Longest ? text.Length : 0;
        if (_length == 0)
        {
            return;
        }

        int blocks = (_length / Block) + 2;
        if (_kinds.Length < blocks)
        {
            _kinds = new Kinds[blocks * 2];
            _folded = new byte[blocks * 2 * Block];
        }

        Span<char> rest = stackalloc char[Block];
        for (int block = 0; block < blocks; block++)
        {
            int at = block * Block;
            ReadOnlySpan<char> part = at + Block <= _length ? text.Slice(at, Block) : rest;
            if (at + Block > _length)
            {
                rest.Clear();
                text[Math.Min(at, _length).._length].CopyTo(rest);
            }

            _kinds[block] = Sorted(part, _folded.AsSpan(at, Block));
        }
    }

    private static Kinds Sorted(ReadOnlySpan<char> part, Span<byte> folded)
    {
        ReadOnlySpan<ushort> units = MemoryMarshal.Cast<char, ushort>(part);
        (ulong word, ulong capital, ulong small, ulong odd) = (0, 0, 0, 0);
        for (int i = 0; i < Block; i += 16)
        {
            Vector128<ushort> first = Vector128.Create(units.Slice(i, 8));
            Vector128<ushort> second = Vector128.Create(units.Slice(i + 8, 8));
            Vector128<byte> plain = Vector128.Narrow(first, second);
            Vector128<byte> other = Vector128.Narrow(Vector128.GreaterThan(first, Vector128.Create((ushort)0x7F)), Vector128.GreaterThan(second, Vector128.Create((ushort)0x7F)));
            Vector128<byte> capitals = Within(plain, 'A', 26) & ~other;
            Vector128<byte> smalls = Within(plain, 'a', 26) & ~other;
            Vector128<byte> digits = Within(plain, '0', 10) & ~other;
            (plain | (capitals & Vector128.Create((byte)0x20))).CopyTo(folded[i..]);
            word |= (ulong)(capitals | smalls | digits).ExtractMostSignificantBits() << i;
            capital |= (ulong)capitals.ExtractMostSignificantBits() << i;
            small |= (ulong)smalls.ExtractMostSignificantBits() << i;
            odd |= (ulong)(other | Vector128.Equals(plain, Vector128<byte>.Zero)).ExtractMostSignificantBits() << i;
        }

        for (ulong left = odd; left != 0; left &= left - 1)
        {
            int at = BitOperations.TrailingZeroCount(left);
            word |= TextRun.IsWordChar(part[at]) ? 1UL << at : 0;
        }

        return new Kinds(word, capital, small, odd);
    }

    private static Vector128<byte> Within(Vector128<byte> plain, char from, byte count) => Vector128.LessThan(plain - Vector128.Create((byte)from), Vector128.Create(count));

    /// <summary>What sixty-four characters are, a bit each.</summary>
    private readonly record struct Kinds(ulong Word, ulong Capital, ulong Small, ulong Odd);
}
