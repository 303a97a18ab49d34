using Segue.Text;

namespace Segue.Market.Texts;

/// <summary>
/// Cuts texts into the terms that search goes by: words as <see cref="Tokenizer"/> cuts them, small, without accents and without a plural s. Nothing else is cut
/// off: an "engineer" and "engineering" are different things to look for. Not for several threads at once.
/// </summary>
public sealed class TermReader
{
    /// <summary>The most UTF-16 units of a word that count.</summary>
    public const int LongestTerm = 40;

    // The letters from U+00C0 to U+017F without their accents; a dot stands for what is no accented letter.
    private const string Plain =
        "aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuyty" +
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll" +
        "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    private readonly TextWords _words = new();
    private readonly char[] _term = new char[LongestTerm];
    private string _text = "";

    /// <summary>Gets how many terms the text has.</summary>
    public int Count => _words.Count;

    /// <summary>Cuts a text, forgetting the one before.</summary>
    public void Cut(string text)
    {
        _text = text;
        _words.Cut(text);
    }

    /// <summary>One term; good until the next is asked for.</summary>
    /// <param name="index">0 to <see cref="Count"/> - 1.</param>
    public ReadOnlySpan<char> Term(int index) => Singular(Fold(_text.AsSpan(_words.Starts[index], _words.Ends[index] - _words.Starts[index]), _term));

    /// <summary>Where a term stands in the text, in UTF-16 units.</summary>
    public (int Start, int End) Place(int index) => (_words.Starts[index], _words.Ends[index]);

    /// <summary>The terms of a text.</summary>
    public static string[] Read(string text)
    {
        TermReader reader = new();
        reader.Cut(text);
        string[] terms = new string[reader.Count];
        for (int i = 0; i < terms.Length; i++)
        {
            terms[i] = reader.Term(i).ToString();
        }

        return terms;
    }

    /// <summary>A word small and without accents, cut to <see cref="LongestTerm"/>; its plural s stays.</summary>
    /// <param name="word">The word.</param>
    /// <param name="buffer">Where to put it, at least <see cref="LongestTerm"/> long.</param>
    public static ReadOnlySpan<char> Fold(ReadOnlySpan<char> word, Span<char> buffer)
    {
        int length = Math.Min(word.Length, LongestTerm);
        for (int i = 0; i < length; i++)
        {
            char unit = word[i];
            buffer[i] = unit < 0x80 ? (unit is >= 'A' and <= 'Z' ? (char)(unit | 0x20) : unit) : WithoutAccent(unit);
        }

        return buffer[..length];
    }

    /// <summary>A folded word without its plural s; names with a dot, such as <c>node.js</c>, have none.</summary>
    public static ReadOnlySpan<char> Singular(ReadOnlySpan<char> folded) => folded.Contains('.') ? folded : folded[..WordFolding.FoldedLength(folded)];

    private static char WithoutAccent(char unit) =>
        unit is >= '\u00C0' and <= '\u017F' && Plain[unit - '\u00C0'] is not '.' and var plain ? plain : char.ToLowerInvariant(unit);
}
