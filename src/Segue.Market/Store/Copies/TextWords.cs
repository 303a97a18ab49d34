using Segue.Market.Store.Packing;
using Segue.Market.Store.Packing.Vectorized;

namespace Segue.Market.Store.Copies;

/// <summary>The words of a text as numbers (<see cref="WordHasher"/>).</summary>
internal static class TextWords
{
    /// <summary>Adds the words of a text to <paramref name="words"/>.</summary>
    public static void Add(ReadOnlySpan<char> text, List<uint> words)
    {
        RunTable table = RunTable.Of(text);
        WordHasher hasher = new(words);
        for (int at = 0; at < text.Length;)
        {
            TextRun run = table.At(text, at);
            hasher.Take(run, text.Slice(at, run.Length));
            at += run.Length;
        }

        hasher.End();
    }
}
