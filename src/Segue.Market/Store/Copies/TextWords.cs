using System.Runtime.CompilerServices;
using Segue.Market.Store.Packing;
using Segue.Market.Store.Packing.Vectorized;

namespace Segue.Market.Store.Copies;

/// <summary>The words of a text as numbers (<see cref="WordHasher"/>).</summary>
internal static class TextWords
{
    /// <summary>Adds the words of a text to <paramref name="words"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(ReadOnlySpan<char> text, List<uint> words)
    {
        RunTable? table = RunTable.Of(text);
        if (table is null)
        {
            AddPlainly(text, words);
            return;
        }

        WordHasher hasher = new(words);
        (int start, bool isWord) = (0, table.StartsWithWord);
        foreach (ushort end in table.Ends)
        {
            int length = end - start;
            ShortRun run = isWord && length <= ShortRun.Most ? table.Run(start, length) : default;
            if (!isWord)
            {
                hasher.Between(text[start..end]);
            }
            else if (length > ShortRun.Most || run.IsOdd)
            {
                hasher.Take(TextRun.At(text[..end], start), text[start..end]);
            }
            else
            {
                hasher.Take(run.FoldedHigh, run.FoldedLow);
            }

            (start, isWord) = (end, !isWord);
        }

        hasher.End();
    }

    /// <summary>Adds the words of a text run by run: the plain twin of <see cref="Add"/>.</summary>
    internal static void AddPlainly(ReadOnlySpan<char> text, List<uint> words)
    {
        WordHasher hasher = new(words);
        for (int at = 0; at < text.Length;)
        {
            TextRun run = TextRun.At(text, at);
            hasher.Take(run, text.Slice(at, run.Length));
            at += run.Length;
        }

        hasher.End();
    }
}
