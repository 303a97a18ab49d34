using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Segue.Market.Store.Packing.Vectorized;

/// <summary>
/// Cuts a text into runs as <see cref="TextRun.At"/> does, which is its plain twin: what each character is, is found out for sixteen at a time, and the borders of sixty-four come out
/// of one number. One to a thread, compiled fully at its first use: an import is half over before the runtime would get round to it.
/// </summary>
internal sealed class RunTable
{
    /// <summary>The longest text for which there is a table; longer ones are rare, and what they need would be kept.</summary>
    public const int Longest = ushort.MaxValue;

    private const int Block = 64;
    private const byte Sign = 0x80;

    [ThreadStatic]
    private static RunTable? _instance;

    private byte[] _bytes = [];
    private ushort[] _ends = [];
    private int _runs;

    /// <summary>Gets where each run ends, which is where the next begins.</summary>
    public ReadOnlySpan<ushort> Ends => _ends.AsSpan(0, _runs);

    /// <summary>Gets whether the first run is of letters and digits; after it the kinds take turns.</summary>
    public bool StartsWithWord { get; private set; }

    /// <summary>The thread's own, filled with a text; null when that is too long.</summary>
    public static RunTable? Of(ReadOnlySpan<char> text)
    {
        if (text.Length > Longest)
        {
            return null;
        }

        RunTable table = _instance ??= new RunTable();
        table.Fill(text);
        return table;
    }

    /// <summary>A run as two numbers.</summary>
    /// <param name="start">Where it begins.</param>
    /// <param name="length">Its length, at most <see cref="ShortRun.Most"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ShortRun Run(int start, int length)
    {
        ulong low = BinaryPrimitives.ReadUInt64LittleEndian(_bytes.AsSpan(start));
        return length <= 8
            ? new ShortRun(0, low & (ulong.MaxValue >> (64 - (length * 8))))
            : new ShortRun(BinaryPrimitives.ReadUInt64LittleEndian(_bytes.AsSpan(start + 8)) & (ulong.MaxValue >> (128 - (length * 8))), low);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Fill(ReadOnlySpan<char> text)
    {
        int blocks = (text.Length + Block - 1) / Block;
        if (_ends.Length < blocks * Block)
        {
            _ends = new ushort[blocks * 2 * Block];
            _bytes = new byte[(blocks * 2 * Block) + ShortRun.Most];
        }

        Span<char> rest = stackalloc char[Block];
        (int runs, ulong before) = (0, 0UL);
        for (int at = 0; at < text.Length; at += Block)
        {
            int left = text.Length - at;
            ReadOnlySpan<char> part = rest;
            if (left < Block)
            {
                rest.Fill(' ');
                text[at..].CopyTo(rest);
            }
            else
            {
                part = text.Slice(at, Block);
            }

            ulong word = Sorted(part, _bytes.AsSpan(at, Block));
            ulong borders = (word ^ ((word << 1) | before)) & (left < Block ? (1UL << left) - 1 : ulong.MaxValue);
            before = word >> (Block - 1);
            if (at == 0)
            {
                StartsWithWord = (word & 1) != 0;
                borders &= ~1UL;
            }

            for (; borders != 0; borders &= borders - 1)
            {
                _ends[runs++] = (ushort)(at + BitOperations.TrailingZeroCount(borders));
            }
        }

        if (text.Length > 0)
        {
            _ends[runs++] = (ushort)text.Length;
        }

        _runs = runs;
    }

    // Which of sixty-four characters are of words, a bit each; what they are, a byte each, into `bytes`.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ulong Sorted(ReadOnlySpan<char> part, Span<byte> bytes)
    {
        ReadOnlySpan<ushort> units = MemoryMarshal.Cast<char, ushort>(part);
        (ulong word, ulong odd) = (0, 0);
        for (int i = 0; i < Block; i += 16)
        {
            Vector128<ushort> first = Vector128.Create(units.Slice(i, 8));
            Vector128<ushort> second = Vector128.Create(units.Slice(i + 8, 8));
            Vector128<byte> plain = Vector128.Narrow(first, second);
            Vector128<byte> other = Vector128.Narrow(Vector128.GreaterThan(first, Vector128.Create((ushort)0x7F)), Vector128.GreaterThan(second, Vector128.Create((ushort)0x7F)))
                | Vector128.Equals(plain, Vector128<byte>.Zero);
            Vector128<byte> capitals = Within(plain, 'A', 26);
            Vector128<byte> letters = capitals | Within(plain, 'a', 26) | Within(plain, '0', 10);
            Vector128<byte> signed = plain | (capitals & Vector128.Create((byte)(Sign | 0x20)));
            Vector128.ConditionalSelect(other, Vector128.Create(Sign), signed).CopyTo(bytes[i..]);
            word |= (ulong)(letters & ~other).ExtractMostSignificantBits() << i;
            odd |= (ulong)other.ExtractMostSignificantBits() << i;
        }

        for (; odd != 0; odd &= odd - 1)
        {
            int at = BitOperations.TrailingZeroCount(odd);
            word |= TextRun.IsWordChar(part[at]) ? 1UL << at : 0;
        }

        return word;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Within(Vector128<byte> plain, char from, byte count) => Vector128.LessThan(plain - Vector128.Create((byte)from), Vector128.Create(count));
}
