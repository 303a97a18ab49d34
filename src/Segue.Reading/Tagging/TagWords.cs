namespace Segue.Reading.Tagging;

/// <summary>
/// Cuts a line of raw text into the words that the tagger was trained on: at blanks, brackets and quotation marks on their own, full stops, commas,
/// colons and the like cut off. Commas are left out of the words, as in the gold sets; where one stood is kept.
/// </summary>
internal static class TagWords
{
    private const string Openers = "([{\"'“‘<•*·";
    private const string Closers = ")]}\"'”’>.,;:!?";
    private const string Splitters = ",;.!?";
    private const int Ascii = 128;
    private const byte Blank = 1;
    private const byte Opener = 2;
    private const byte Closer = 4;
    private const byte Splitter = 8;

    // What each unit of ASCII is: asked once for each unit of a text.
    private static readonly byte[] Kinds = [.. Enumerable.Range(0, Ascii).Select(unit => Beyond((char)unit))];

    /// <summary>Appends the words of <paramref name="text"/> from <paramref name="start"/> to <paramref name="end"/>.</summary>
    public static void Cut(ReadOnlySpan<char> text, int start, int end, List<TagWord> words)
    {
        int at = start;
        while (at < end)
        {
            while (at < end && KindOf(text[at]) == Blank)
            {
                at++;
            }

            int stop = at;
            byte seen = 0;
            for (byte kind; stop < end && (kind = KindOf(text[stop])) != Blank; stop++)
            {
                seen |= kind;
            }

            if (seen == 0 && stop > at)
            {
                words.Add(new TagWord(at, stop, false));
            }
            else
            {
                CutChunk(text, at, stop, (seen & Splitter) != 0, words);
            }

            at = stop;
        }
    }

    private static byte KindOf(char unit) => unit < Ascii ? Kinds[unit] : Beyond(unit);

    private static byte Beyond(char unit) => char.IsWhiteSpace(unit)
        ? Blank
        : (byte)((Openers.Contains(unit) ? Opener : 0) | (Closers.Contains(unit) ? Closer : 0) | (Splitters.Contains(unit) ? Splitter : 0));

    private static void CutChunk(ReadOnlySpan<char> text, int start, int end, bool mayMeet, List<TagWord> words)
    {
        int from = start;
        while (from < end - 1 && (KindOf(text[from]) & Opener) != 0)
        {
            words.Add(new TagWord(from, from + 1, false));
            from++;
        }

        int to = end;
        while (to > from + 1 && (KindOf(text[to - 1]) & Closer) != 0)
        {
            to--;
        }

        if (to > from)
        {
            // Names joined by commas without a blank are words of their own; so are two sentences.
            int piece = from;
            for (int at = mayMeet ? from : to; at < to; at++)
            {
                bool comma = text[at] is ',' or ';';
                if (at > piece && (comma || SentencesMeet(text, at, to)))
                {
                    words.Add(new TagWord(piece, at, comma));
                    piece = at + 1;
                }
            }

            if (to > piece)
            {
                words.Add(new TagWord(piece, to, false));
            }
        }

        for (int at = to; at < end; at++)
        {
            if (text[at] is ',' or ';' && words.Count > 0)
            {
                words[^1] = words[^1] with { BeforeComma = true };
            }
            else if (text[at] is not (',' or ';'))
            {
                words.Add(new TagWord(at, at + 1, false));
            }
        }
    }

    // "tools.Experience": a stop between a small letter and a capital with a small letter behind it. "ASP.NET" and "node.js" are names.
    private static bool SentencesMeet(ReadOnlySpan<char> text, int at, int end) =>
        text[at] is '.' or '!' or '?' && at + 2 < end && char.IsLower(text[at - 1]) && char.IsUpper(text[at + 1]) && char.IsLower(text[at + 2]);
}

/// <summary>A word in raw text.</summary>
/// <param name="Start">Its first UTF-16 unit.</param>
/// <param name="End">The unit after its last.</param>
/// <param name="BeforeComma">Whether a comma or semicolon follows.</param>
internal readonly record struct TagWord(int Start, int End, bool BeforeComma);
