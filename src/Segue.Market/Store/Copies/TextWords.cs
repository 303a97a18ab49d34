namespace Segue.Market.Store.Copies;

/// <summary>The words of a text as numbers: runs of letters and digits, capitals and small letters the same.</summary>
internal static class TextWords
{
    // Small letters for capitals, digits as they are, 0 for what stands between words.
    private static readonly byte[] Ascii = [.. Enumerable.Range(0, 128).Select(c => char.IsAsciiLetterOrDigit((char)c) ? (byte)char.ToLowerInvariant((char)c) : (byte)0)];

    /// <summary>Adds the words of a text to <paramref name="words"/>.</summary>
    public static void Add(ReadOnlySpan<char> text, List<uint> words)
    {
        unchecked
        {
            const uint start = 2166136261;
            uint hash = start;
            foreach (char c in text)
            {
                uint letter = c < 128 ? Ascii[c] : char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : 0u;
                if (letter != 0)
                {
                    hash = (hash ^ letter) * 16777619;
                }
                else if (hash != start)
                {
                    words.Add(hash);
                    hash = start;
                }
            }

            if (hash != start)
            {
                words.Add(hash);
            }
        }
    }
}
