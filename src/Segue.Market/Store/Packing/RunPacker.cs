using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using Segue.Market.Store.Copies;
using Segue.Market.Store.Packing.Vectorized;

namespace Segue.Market.Store.Packing;

/// <summary>
/// Packs a text whose runs are cut already: what <see cref="TextPacker.TryPackPlainly"/> does, which is its plain twin, with runs of up to sixteen plain characters as two numbers throughout.
/// Compiled fully at its first use, as <see cref="RunTable"/> is.
/// </summary>
internal static class RunPacker
{
    private const int PerBatch = 64;

    // A sign and a number of two bytes, or a sign, a length and the letters, for a single character; sixteen bytes are written at once.
    private const int MostPerCharacter = 3;
    private const int Spare = 2 * ShortRun.Most;

    /// <summary>Writes a text and adds its words to <paramref name="words"/>; false where half a surrogate pair cannot be written, and what was written is of no use.</summary>
    /// <param name="text">The text.</param>
    /// <param name="table">Its runs.</param>
    /// <param name="sink">Where to.</param>
    /// <param name="words">Where the numbers of its words go.</param>
    public static bool TryPack(ReadOnlySpan<char> text, RunTable table, ByteSink sink, List<uint> words)
    {
        WordHasher hasher = new(words);
        Span<ShortRun> runs = stackalloc ShortRun[PerBatch];
        Span<int> numbers = stackalloc int[PerBatch];
        ReadOnlySpan<ushort> ends = table.Ends;
        int start = 0;
        for (int from = 0; from < ends.Length; from += PerBatch)
        {
            ReadOnlySpan<ushort> some = ends[from..Math.Min(from + PerBatch, ends.Length)];
            Find(table, some, start, runs, numbers);
            if (!TryPackSome(text, some, (start, table.StartsWithWord), runs, numbers, sink, ref hasher))
            {
                return false;
            }

            start = some[^1];
        }

        hasher.End();
        return true;
    }

    // In three goes, none of which waits for what it has just asked memory for: the list is as good as forgotten from one ad to the next.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Find(RunTable table, ReadOnlySpan<ushort> ends, int start, Span<ShortRun> runs, Span<int> numbers)
    {
        WordList list = WordList.Instance;
        for (int i = 0; i < ends.Length; i++)
        {
            int length = ends[i] - start;
            ShortRun run = length <= ShortRun.Most ? table.Run(start, length) : ShortRun.None;
            runs[i] = run;
            numbers[i] = list.Likely(run.FoldedHigh, run.FoldedLow);
            start = ends[i];
        }

        for (int i = 0; i < ends.Length; i++)
        {
            numbers[i] = list.Find(numbers[i], runs[i].FoldedHigh, runs[i].FoldedLow);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool TryPackSome(ReadOnlySpan<char> text, ReadOnlySpan<ushort> ends, (int At, bool IsWord) first, scoped ReadOnlySpan<ShortRun> runs, scoped ReadOnlySpan<int> numbers, ByteSink sink, ref WordHasher words)
    {
        // PerBatch is even: every batch begins with the same kind of run.
        (int start, bool isWord) = first;
        Span<byte> ahead = sink.Ahead(((text.Length - start) * MostPerCharacter) + Spare);
        int at = 0;
        for (int i = 0; i < ends.Length; i++)
        {
            (int end, ShortRun run) = (ends[i], runs[i]);
            if (!run.IsFolded && run.IsOdd)
            {
                sink.Advance(at);
                if (!TryPackOdd(text[start..end], sink, ref words))
                {
                    return false;
                }

                ahead = sink.Ahead(((text.Length - end) * MostPerCharacter) + Spare);
                at = 0;
            }
            else if (isWord)
            {
                words.Take(run.FoldedHigh, run.FoldedLow);
                at += run.IsFolded ? Put(run, end - start, numbers[i], ahead[at..]) : PutCapitals(run, end - start, numbers[i], ahead[at..]);
            }
            else
            {
                words.Between(text[start..end]);
                at += run.FoldedLow == ' ' && start > 0 && end < text.Length ? 0 : Put(run, end - start, numbers[i], ahead[at..]);
            }

            (start, isWord) = (end, !isWord);
        }

        sink.Advance(at);
        return true;
    }

    private static bool TryPackOdd(ReadOnlySpan<char> letters, ByteSink sink, ref WordHasher words)
    {
        TextRun run = TextRun.At(letters, 0);
        words.Take(run, letters);
        return TextPacker.TryPack(run, letters, WordList.Instance, sink);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int PutCapitals(ShortRun run, int length, int number, Span<byte> ahead)
    {
        bool one = run.IsCapitalised;
        if (number >= 0 && (one || run.IsCapitals))
        {
            ahead[0] = one ? TextPacker.Capitalised : TextPacker.Capitals;
            return 1 + Put(number, ahead[1..]);
        }

        return Put(run, length, WordList.Instance.Find(run.OwnHigh, run.OwnLow), ahead);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Put(ShortRun run, int length, int number, Span<byte> ahead) => number >= 0 ? Put(number, ahead) : Spell(run, length, ahead);

    // One byte or two, without a branch that nobody could foresee.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Put(int number, Span<byte> ahead)
    {
        int over = number - WordList.Short;
        int isTwo = ~(over >> 31);
        int two = (WordList.Short + (over >> 8)) | ((over & 0xFF) << 8);
        BinaryPrimitives.WriteUInt16LittleEndian(ahead, (ushort)((two & isTwo) | (number & ~isTwo)));
        return 1 - isTwo;
    }

    private static int Spell(ShortRun run, int length, Span<byte> ahead)
    {
        ahead[0] = TextPacker.Spelt;
        ahead[1] = (byte)length;
        BinaryPrimitives.WriteUInt64LittleEndian(ahead[2..], run.OwnLow);
        BinaryPrimitives.WriteUInt64LittleEndian(ahead[10..], run.OwnHigh);
        return 2 + length;
    }
}
