namespace Segue.Market.Store.Packing;

/// <summary>A run of letters and digits, or of all else, in a text, with what it takes to look it up.</summary>
/// <param name="Length">Its length.</param>
/// <param name="FoldedHigh">Its plain characters after the first eight in small letters, a byte each, the first in the lowest; of no use when it is not short.</param>
/// <param name="FoldedLow">The first eight.</param>
/// <param name="Capitals">How many plain capitals.</param>
/// <param name="Classes">What kinds of character it has.</param>
/// <param name="First">What kind the first one is.</param>
internal readonly record struct TextRun(int Length, ulong FoldedHigh, ulong FoldedLow, int Capitals, uint Classes, uint First)
{
    /// <summary>The most characters of a short run.</summary>
    public const int Short = 16;

    private const uint Word = 1 << 8;
    private const uint Capital = 1 << 9;
    private const uint Small = 1 << 10;

    // Of no single byte, or the nought by which a short run's end is told.
    private const uint Odd = 1 << 11;

    private static readonly ushort[] Plain = [.. Enumerable.Range(0, 128).Select(c => (ushort)Of((char)c))];

    /// <summary>Gets whether it is of letters and digits.</summary>
    public bool IsWord => (First & Word) != 0;

    /// <summary>Gets whether it can be looked up by its characters as two numbers.</summary>
    public bool IsShort => Length <= Short && (Classes & Odd) == 0;

    /// <summary>Gets whether it has plain capitals.</summary>
    public bool HasCapitals => Capitals > 0;

    /// <summary>Gets whether its first letter is its only plain capital.</summary>
    public bool IsCapitalised => Capitals == 1 && (First & Capital) != 0;

    /// <summary>Gets whether it has several plain capitals and no plain small letter.</summary>
    public bool IsCapitals => Capitals > 1 && (Classes & Small) == 0;

    /// <summary>The run that begins at a place.</summary>
    public static TextRun At(ReadOnlySpan<char> text, int at)
    {
        uint first = ClassOf(text[at]);
        (uint now, uint classes, uint capitals, ulong high, ulong low) = (first, 0u, 0u, 0UL, 0UL);
        int end = at;
        do
        {
            int byteAt = Math.Min(end - at, Short) * 8;
            low |= byteAt < 64 ? (ulong)(now & 0xFF) << byteAt : 0;
            high |= byteAt is >= 64 and < 128 ? (ulong)(now & 0xFF) << (byteAt - 64) : 0;
            classes |= now;
            capitals += (now & Capital) >> 9;
            end++;
        }
        while (end < text.Length && (((now = ClassOf(text[end])) ^ first) & Word) == 0);
        return new TextRun(end - at, high, low, (int)capitals, classes, first);
    }

    /// <summary>Whether a character is a letter or a digit.</summary>
    public static bool IsWordChar(char c) => (ClassOf(c) & Word) != 0;

    private static uint ClassOf(char c) => c < Plain.Length ? Plain[c] : Odd | (char.IsLetterOrDigit(c) ? Word : 0);

    private static uint Of(char c) =>
        char.ToLowerInvariant(c)
        | (char.IsAsciiLetterOrDigit(c) ? Word : 0)
        | (char.IsAsciiLetterUpper(c) ? Capital : 0)
        | (char.IsAsciiLetterLower(c) ? Small : 0)
        | (c == 0 ? Odd : 0);
}
