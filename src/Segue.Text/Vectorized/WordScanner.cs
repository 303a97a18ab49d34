using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Segue.Text.Vectorized;

/// <summary>
/// Cuts text into words and hashes them, 64 UTF-16 units at a time. The README beside this file explains it; <see cref="TextWords.CutPlainly"/> is
/// the same in plain code.
/// </summary>
internal static class WordScanner
{
    private const int Block = 64;

    private const ulong Small = 0x2020202020202020;
    private const ulong NotAscii = 0x8080808080808080;

    /// <summary>Gets a value indicating whether this machine runs it faster than plain code.</summary>
    public static bool IsFast => Vector128.IsHardwareAccelerated && BitConverter.IsLittleEndian;

    /// <summary>Fills <paramref name="words"/> with the words of <paramref name="text"/>.</summary>
    public static void Cut(ReadOnlySpan<char> text, TextWords words)
    {
        State state = new() { Start = -1 };
        words.Clear();
        Span<char> rest = stackalloc char[Block];
        for (int at = 0; at < text.Length; at += Block)
        {
            words.MakeRoom(Block);
            scoped ReadOnlySpan<char> block = text[at..];
            if (block.Length < Block)
            {
                rest.Clear();
                block.CopyTo(rest);
                block = rest;
            }

            Cut(text, at, Masked(text, at, block), words, ref state);
        }

        if (state.Start >= 0)
        {
            AddCarefully(text, text.Length, words, ref state);
        }
    }

    private static void Cut(ReadOnlySpan<char> text, int at, BlockMasks masks, TextWords words, ref State state)
    {
        ulong before = (masks.Words << 1) | state.LastWord;
        ulong after = (masks.Words >> 1) | (at + Block < text.Length && char.IsLetterOrDigit(text[at + Block]) ? 1UL << 63 : 0);
        ulong special = (masks.Dots & after) | (masks.Signs & before);
        ulong edges = masks.Words ^ before;
        // Words that end at these places end in a plural s, if they are long enough.
        ulong plurals = ((masks.Esses << 1) | state.LastEss) & ~((masks.NoPlural << 2) | state.LastNoPlural);
        bool careful = (special | state.LastSpecial) != 0 || state.Swallowed > at || (state.Start > 0 && text[state.Start - 1] == '.');
        state.LastWord = masks.Words >> 63;
        state.LastSpecial = special >> 63;
        state.LastEss = masks.Esses >> 63;
        state.LastNoPlural = masks.NoPlural >> 62;
        if (careful)
        {
            CutCarefully(text, at, edges, words, ref state);
        }
        else
        {
            CutPlainBlock(text, at, edges, plurals, words, ref state);
        }
    }

    // Edges are a start, an end, a start and so on; the first is an end when a word is open from the block before.
    private static void CutPlainBlock(ReadOnlySpan<char> text, int at, ulong edges, ulong plurals, TextWords words, ref State state)
    {
        ref char first = ref MemoryMarshal.GetReference(text);
        ref int starts = ref MemoryMarshal.GetReference(words.FreeStarts);
        ref int ends = ref MemoryMarshal.GetReference(words.FreeEnds);
        ref uint hashes = ref MemoryMarshal.GetReference(words.FreeHashes);
        int lastHashed = text.Length - WordFolding.Hashed;
        int start = state.Start;
        nint count = 0;
        unchecked
        {
            while (edges != 0)
            {
                if (start < 0)
                {
                    start = at + BitOperations.TrailingZeroCount(edges);
                    edges &= edges - 1;
                    if (edges == 0)
                    {
                        break;
                    }
                }

                int place = BitOperations.TrailingZeroCount(edges);
                int end = at + place;
                edges &= edges - 1;
                Unsafe.Add(ref starts, count) = start;
                Unsafe.Add(ref ends, count) = end;
                int length = end - start;
                int folded = length - (length > 3 ? (int)((plurals >> place) & 1) : 0);
                Unsafe.Add(ref hashes, count) = start <= lastHashed ? Hash(ref first, start, length, folded) : WordFolding.Hash(text[start..end]);
                count++;
                start = -1;
            }
        }

        state.Start = start;
        words.Took((int)count);
    }

    private static void CutCarefully(ReadOnlySpan<char> text, int at, ulong edges, TextWords words, ref State state)
    {
        for (; edges != 0; edges &= edges - 1)
        {
            int edge = at + BitOperations.TrailingZeroCount(edges);
            if (state.Start < 0)
            {
                state.Start = edge;
            }
            else
            {
                AddCarefully(text, edge, words, ref state);
                state.Start = -1;
            }
        }
    }

    // A run of letters and digits beside a dot or a sign may be more or less than a word: the plain rules decide.
    private static void AddCarefully(ReadOnlySpan<char> text, int end, TextWords words, ref State state)
    {
        int start = state.Start;
        if (start < state.Swallowed)
        {
            return;
        }

        if (start > 0 && text[start - 1] == '.' && Tokenizer.IsDotNet(text, start - 1))
        {
            start--;
        }
        else if (end < text.Length && text[end] is '.' or '+' or '#')
        {
            end = Tokenizer.WordEnd(text, start);
        }

        state.Swallowed = end;
        ReadOnlySpan<char> word = text[start..end];
        words.Add(start, end, start <= text.Length - WordFolding.Hashed ? Hash(ref MemoryMarshal.GetReference(text), start, word.Length, WordFolding.FoldedLength(word)) : WordFolding.Hash(word));
    }

    // Letters, digits and the signs that words may hold keep their value, or become small, by one bit.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Hash(ref char text, int start, int length, int folded)
    {
        unchecked
        {
            Vector128<ushort> units = Vector128.LoadUnsafe(ref Unsafe.As<char, ushort>(ref text), (nuint)start);
            ulong bytes = Narrow(units, units).AsUInt64().ToScalar();
            ulong letters = (bytes | Small) & (folded >= WordFolding.Hashed ? ulong.MaxValue : (1UL << (8 * folded)) - 1);
            return (letters & NotAscii) == 0
                ? WordFolding.Hash(letters, folded)
                : WordFolding.Hash(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref text, start), length));
        }
    }

    // What the units of a block are, a bit each.
    private static BlockMasks Masked(ReadOnlySpan<char> text, int at, ReadOnlySpan<char> block)
    {
        ref ushort units = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(block));
        BlockMasks masks = default;
        ulong others = 0;
        for (int part = 0; part < Block; part += Vector128<byte>.Count)
        {
            Vector128<byte> bytes = Narrow(Vector128.LoadUnsafe(ref units, (nuint)part), Vector128.LoadUnsafe(ref units, (nuint)part + 8));
            Vector128<byte> small = bytes | Vector128.Create((byte)0x20);
            Vector128<byte> letters = Vector128.LessThan(small - Vector128.Create((byte)'a'), Vector128.Create((byte)26));
            Vector128<byte> digits = Vector128.LessThan(bytes - Vector128.Create((byte)'0'), Vector128.Create((byte)10));
            Vector128<byte> esses = Vector128.Equals(small, Vector128.Create((byte)'s'));
            Vector128<byte> noPlural = esses | Vector128.Equals(small, Vector128.Create((byte)'u')) | Vector128.Equals(small, Vector128.Create((byte)'i'));
            Vector128<byte> signs = Vector128.Equals(bytes, Vector128.Create((byte)'+')) | Vector128.Equals(bytes, Vector128.Create((byte)'#'));
            masks.Words |= (ulong)(letters | digits).ExtractMostSignificantBits() << part;
            masks.Dots |= (ulong)Vector128.Equals(bytes, Vector128.Create((byte)'.')).ExtractMostSignificantBits() << part;
            masks.Signs |= (ulong)signs.ExtractMostSignificantBits() << part;
            masks.Esses |= (ulong)esses.ExtractMostSignificantBits() << part;
            masks.NoPlural |= (ulong)noPlural.ExtractMostSignificantBits() << part;
            others |= (ulong)bytes.ExtractMostSignificantBits() << part;
        }

        for (; others != 0; others &= others - 1)
        {
            int index = BitOperations.TrailingZeroCount(others);
            masks.Words |= char.IsLetterOrDigit(text[at + index]) ? 1UL << index : 0;
        }

        return masks;
    }

    // Sixteen units as bytes; those beyond a byte become 255.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Narrow(Vector128<ushort> first, Vector128<ushort> second)
    {
        Vector128<ushort> most = Vector128.Create((ushort)255);
        return Vector128.Narrow(Vector128.Min(first, most), Vector128.Min(second, most));
    }

    private struct BlockMasks
    {
        public ulong Words;
        public ulong Dots;
        public ulong Signs;
        public ulong Esses;

        // The letters before an s that make it no plural: ss, us, is.
        public ulong NoPlural;
    }

    private struct State
    {
        // The first unit of a run that is open at the end of a block; -1 for none.
        public int Start;

        // Runs before this place belong to a word that is already there.
        public int Swallowed;

        // What the block before ended with, shifted to where this one needs it.
        public ulong LastWord;
        public ulong LastSpecial;
        public ulong LastEss;
        public ulong LastNoPlural;
    }
}
