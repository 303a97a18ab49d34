using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using Segue.Market.Store.Copies;
using Segue.Market.Store.Packing.Vectorized;

namespace Segue.Market.Store.Packing;

/// <summary>
/// Packs an ad's text to about a third, exactly and quickly: common words and the marks between them by their numbers in <see cref="WordList"/>, the blank between two
/// words by nothing, all else letter by letter. A text of runs of letters and digits and runs of all else; after the form and the length in UTF-16 units comes for each run
/// its number in one byte (below 192) or two, after a sign where it is capitalised, or a sign and its UTF-8.
/// </summary>
internal static class TextPacker
{
    private const byte Utf16 = 0;
    private const byte Words1 = 1;

    private const int FirstSign = 248;
    internal const byte Capitalised = 248;
    internal const byte Capitals = 249;
    internal const byte Spelt = 250;
    private const int LongestText = 256 * 1024 * 1024;

    /// <summary>Writes a text. Any text comes back as it was, half surrogate pairs too.</summary>
    public static void Pack(ReadOnlySpan<char> text, ByteSink sink) => Pack(text, sink, null);

    /// <summary>Writes a text and, as they come by, adds its words to <paramref name="words"/>, as <see cref="TextWords.Add"/> would.</summary>
    public static void Pack(ReadOnlySpan<char> text, ByteSink sink, List<uint>? words)
    {
        words ??= [];
        (int start, int had) = (sink.Length, words.Count);
        sink.Byte(Words1);
        sink.Number((ulong)text.Length);
        if (RunTable.Of(text) is { } table ? RunPacker.TryPack(text, table, sink, words) : TryPackPlainly(text, sink, words))
        {
            return;
        }

        sink.Cut(start);
        sink.Byte(Utf16);
        sink.Raw(MemoryMarshal.AsBytes(text));
        words.RemoveRange(had, words.Count - had);
        TextWords.Add(text, words);
    }

    /// <summary>The text that was packed into these bytes.</summary>
    /// <exception cref="InvalidDataException">They are damaged.</exception>
    public static string Unpack(ReadOnlySpan<byte> bytes)
    {
        ByteSource source = new(bytes);
        if (source.Byte() == Utf16)
        {
            return new string(MemoryMarshal.Cast<byte, char>(bytes[1..]));
        }

        if (bytes[0] != Words1)
        {
            throw ByteSource.Damaged();
        }

        int length = source.Length(LongestText);
        char[] room = ArrayPool<char>.Shared.Rent(length);
        try
        {
            return Fill(ref source, room.AsSpan(0, length)) == length ? new string(room, 0, length) : throw ByteSource.Damaged();
        }
        finally
        {
            ArrayPool<char>.Shared.Return(room);
        }
    }

    /// <summary>Writes a text run by run; false where half a surrogate pair cannot be written, and what was written is of no use. The plain twin of <see cref="RunPacker.TryPack"/>.</summary>
    internal static bool TryPackPlainly(ReadOnlySpan<char> text, ByteSink sink, List<uint> words)
    {
        WordList list = WordList.Instance;
        bool afterWord = false;
        WordHasher hasher = new(words);
        for (int at = 0; at < text.Length;)
        {
            TextRun run = TextRun.At(text, at);
            ReadOnlySpan<char> letters = text.Slice(at, run.Length);
            at += run.Length;
            hasher.Take(run, letters);
            bool blank = !run.IsWord && afterWord && run.Length == 1 && letters[0] == ' ' && at < text.Length;
            if (!blank && !TryPack(run, letters, list, sink))
            {
                return false;
            }

            afterWord = run.IsWord;
        }

        hasher.End();
        return true;
    }

    /// <summary>Writes a run; false when it has half a surrogate pair.</summary>
    internal static bool TryPack(in TextRun run, ReadOnlySpan<char> letters, WordList list, ByteSink sink) =>
        run.IsCapitalised || run.IsCapitals ? PackCapitals(run, letters, list, sink) : PackRun(run, letters, list, sink);

    private static bool PackCapitals(in TextRun run, ReadOnlySpan<char> word, WordList list, ByteSink sink)
    {
        Span<char> lower = stackalloc char[list.Longest];
        int number = run.IsShort ? list.Find(run.FoldedHigh, run.FoldedLow) : word.Length <= list.Longest ? list.Find(Lowered(word, lower)) : -1;
        if (number < 0)
        {
            return PackSpelt(word, word.Length <= list.Longest ? list.Find(word) : -1, sink);
        }

        sink.Byte(run.IsCapitalised ? Capitalised : Capitals);
        Write(number, sink);
        return true;
    }

    private static ReadOnlySpan<char> Lowered(ReadOnlySpan<char> word, Span<char> lower)
    {
        for (int i = 0; i < word.Length; i++)
        {
            lower[i] = char.IsAsciiLetterUpper(word[i]) ? (char)(word[i] | 0x20) : word[i];
        }

        return lower[..word.Length];
    }

    private static bool PackRun(in TextRun run, ReadOnlySpan<char> letters, WordList list, ByteSink sink)
    {
        int number = run.IsShort && !run.HasCapitals ? list.Find(run.FoldedHigh, run.FoldedLow) : letters.Length <= list.Longest ? list.Find(letters) : -1;
        return PackSpelt(letters, number, sink);
    }

    // False when the run has half a surrogate pair, which UTF-8 cannot hold.
    private static bool PackSpelt(ReadOnlySpan<char> run, int number, ByteSink sink)
    {
        if (number >= 0)
        {
            Write(number, sink);
            return true;
        }

        sink.Byte(Spelt);
        return sink.TryUtf8(run);
    }

    private static void Write(int number, ByteSink sink)
    {
        if (number < WordList.Short)
        {
            sink.Byte(number);
        }
        else
        {
            sink.Byte(WordList.Short + ((number - WordList.Short) >> 8));
            sink.Byte((number - WordList.Short) & 0xFF);
        }
    }

    private static int Fill(ref ByteSource source, Span<char> text)
    {
        WordList list = WordList.Instance;
        int at = 0;
        bool afterWord = false;
        while (source.Left > 0)
        {
            byte code = source.Byte();
            byte sign = code is Capitalised or Capitals ? code : (byte)0;
            code = sign == 0 ? code : source.Byte();
            if (code > Spelt || (sign != 0 && code >= FirstSign))
            {
                throw ByteSource.Damaged();
            }

            int blankAt = at + 1;
            ReadOnlySpan<byte> spelt = code == Spelt ? source.Raw(source.Length(source.Left)) : default;
            ReadOnlySpan<char> token = code == Spelt ? default : list[Number(code, ref source, list)];
            bool word = code == Spelt ? StartsWord(spelt) : TextRun.IsWordChar(token[0]);
            if (word && afterWord)
            {
                Room(text, at, 1)[0] = ' ';
                at = blankAt;
            }

            at += code == Spelt ? Spell(spelt, text[at..]) : Put(token, sign, Room(text, at, token.Length));
            afterWord = word;
        }

        return at;
    }

    private static int Number(byte code, ref ByteSource source, WordList list)
    {
        int number = code < WordList.Short ? code : WordList.Short + ((code - WordList.Short) << 8) + source.Byte();
        return number < list.Count ? number : throw ByteSource.Damaged();
    }

    private static Span<char> Room(Span<char> text, int at, int length) => at + length <= text.Length ? text.Slice(at, length) : throw ByteSource.Damaged();

    private static int Put(ReadOnlySpan<char> token, byte sign, Span<char> text)
    {
        token.CopyTo(text);
        for (int i = 0; sign != 0 && i < (sign == Capitals ? token.Length : 1); i++)
        {
            text[i] = char.ToUpperInvariant(text[i]);
        }

        return token.Length;
    }

    private static int Spell(ReadOnlySpan<byte> utf8, Span<char> text) =>
        Encoding.UTF8.TryGetChars(utf8, text, out int written) ? written : throw ByteSource.Damaged();

    private static bool StartsWord(ReadOnlySpan<byte> utf8) =>
        Rune.DecodeFromUtf8(utf8, out Rune first, out _) == OperationStatus.Done ? first.IsBmp && TextRun.IsWordChar((char)first.Value) : throw ByteSource.Damaged();
}
