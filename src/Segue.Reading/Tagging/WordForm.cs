namespace Segue.Reading.Tagging;

/// <summary>What the features need to know of one word, worked out once: hashes of its forms and the groups it belongs to.</summary>
internal struct WordForm
{
    /// <summary>The word in small letters, digits as 0, without punctuation at its ends.</summary>
    public uint Core;

    /// <summary>The core with a common English ending taken off.</summary>
    public uint Stem;

    /// <summary>Capitals, small letters, digits and signs, runs as one.</summary>
    public uint Shape;

    /// <summary>First two to four letters.</summary>
    public uint Head2, Head3, Head4;

    /// <summary>Last two to four letters.</summary>
    public uint Tail2, Tail3, Tail4;

    /// <summary>Group of words used in like places: fine, coarse; 0 when not known.</summary>
    public ushort Fine, Coarse;

    /// <summary>Group of words used in like ads; 0 when not known.</summary>
    public ushort Topic;

    /// <summary>The punctuation cut off at the end; 0 when none.</summary>
    public char Trail;

    /// <summary>Which lists a phrase over this word stands in: two bits (begin, inside) for each list, after <see cref="Gazetteers"/>.</summary>
    public ushort Lists;

    /// <summary>How the word is used in unlabelled ads, see <see cref="WordUse"/>; 0 when not known.</summary>
    public ushort Use;

    /// <summary>How many phrases of each list the word stands in: two bits for each list (none, one, a few, many).</summary>
    public ushort Common;

    /// <summary>Which lists have phrases that begin with the word: a bit for each.</summary>
    public byte Begins;

    /// <summary>Which lists have phrases that hold the word: a bit for each.</summary>
    public byte Holds;

    /// <summary>Which lists the word by itself is a phrase of: a bit for each.</summary>
    public byte Alone;

    private const int Longest = 40;

    /// <summary>The forms of <paramref name="word"/>, groups and lists left at none.</summary>
    public static WordForm Of(ReadOnlySpan<char> word)
    {
        ReadOnlySpan<char> core = Strip(word);
        Span<char> lower = stackalloc char[Longest];
        int length = Math.Min(core.Length, Longest);
        for (int at = 0; at < length; at++)
        {
            char unit = core[at];
            lower[at] = char.IsDigit(unit) ? '0' : char.ToLowerInvariant(unit);
        }

        ReadOnlySpan<char> text = lower[..length];
        int coreEnd = core.Length == 0 ? word.Length : word.IndexOf(core) + core.Length;
        return new WordForm
        {
            Core = Hash(text),
            Stem = Hash(text[..StemLength(text)]),
            Shape = ShapeOf(word),
            Head2 = Hash(text[..Math.Min(2, length)]),
            Head3 = Hash(text[..Math.Min(3, length)]),
            Head4 = Hash(text[..Math.Min(4, length)]),
            Tail2 = Hash(text[Math.Max(0, length - 2)..]),
            Tail3 = Hash(text[Math.Max(0, length - 3)..]),
            Tail4 = Hash(text[Math.Max(0, length - 4)..]),
            Trail = coreEnd < word.Length ? word[^1] : '\0',
        };
    }

    /// <summary>FNV-1a over UTF-16 units, then mixed.</summary>
    public static uint Hash(ReadOnlySpan<char> text)
    {
        unchecked
        {
            uint hash = 2166136261;
            foreach (char unit in text)
            {
                hash = (hash ^ unit) * 16777619;
            }

            hash ^= hash >> 15;
            hash *= 0x2c1b3c6d;
            return hash ^ (hash >> 12);
        }
    }

    /// <summary>The word without punctuation at its ends; the word itself where it is nothing else. "c++", "c#" and ".net" keep their signs.</summary>
    public static ReadOnlySpan<char> Strip(ReadOnlySpan<char> word)
    {
        int start = 0;
        int end = word.Length;
        while (start < end && !char.IsLetterOrDigit(word[start]) && !(word[start] == '.' && start + 1 < end && char.IsLetter(word[start + 1])))
        {
            start++;
        }

        while (end > start && !char.IsLetterOrDigit(word[end - 1]) && !(word[end - 1] is '+' or '#'))
        {
            end--;
        }

        return end > start ? word[start..end] : word;
    }

    private static int StemLength(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<string> endings = ["ations", "ation", "ments", "ment", "ingly", "ings", "ing", "ised", "ized", "ies", "ers", "er", "ed", "es", "ly", "s", "e", "y"];
        foreach (string ending in endings)
        {
            if (text.Length >= ending.Length + 3 && text.EndsWith(ending))
            {
                return text.Length - ending.Length;
            }
        }

        return text.Length;
    }

    private static uint ShapeOf(ReadOnlySpan<char> word)
    {
        Span<char> shape = stackalloc char[8];
        int length = 0;
        foreach (char unit in word)
        {
            char kind = char.IsUpper(unit) ? 'X' : char.IsLetter(unit) ? 'x' : char.IsDigit(unit) ? 'd' : unit;
            if (length > 0 && shape[length - 1] == kind && (length < 2 || shape[length - 2] == kind || kind == 'x'))
            {
                continue;
            }

            if (length == shape.Length)
            {
                break;
            }

            shape[length++] = kind;
        }

        return Hash(shape[..length]);
    }
}
