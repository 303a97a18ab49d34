using System.Text;

namespace Segue.Text;

/// <summary>
/// What two words must share to be taken for the same: their letters without case and without a plural s. Words are told apart by a hash first, and
/// compared in full where that is the same.
/// </summary>
public static class WordFolding
{
    /// <summary>The longest word that can be part of a phrase, in UTF-16 units.</summary>
    internal const int LongestWord = 64;

    /// <summary>How many letters of a word go into its hash, beside its length.</summary>
    internal const int Hashed = 8;

    private const ulong Odd = 0x9E3779B97F4A7C15;

    /// <summary>The folded word, in <paramref name="buffer"/>; empty when the word is longer than <see cref="LongestWord"/>.</summary>
    internal static ReadOnlySpan<char> Fold(ReadOnlySpan<char> word, Span<char> buffer)
    {
        if (word.Length > LongestWord)
        {
            return [];
        }

        for (int index = 0; index < word.Length; index++)
        {
            buffer[index] = char.ToLowerInvariant(word[index]);
        }

        return buffer[..FoldedLength(buffer[..word.Length])];
    }

    /// <summary>The length of a word without its plural s: "networks" is "network", while "analysis", "class" and "aws" stay.</summary>
    public static int FoldedLength(ReadOnlySpan<char> word)
    {
        int length = word.Length;
        return length > 3 && Small(word[length - 1]) == 's' && Small(word[length - 2]) is not ('s' or 'u' or 'i') ? length - 1 : length;
    }

    /// <summary>The hash of a word as it stands in a text: of its first letters and its length, folded.</summary>
    internal static uint Hash(ReadOnlySpan<char> word)
    {
        int length = FoldedLength(word);
        ulong letters = 0;
        for (int index = Math.Min(length, Hashed) - 1; index >= 0; index--)
        {
            // A letter beyond a byte keeps what fits: words are compared in full afterwards.
            letters = (letters << 8) | (byte)(char.ToLowerInvariant(word[index]) & 0xFF);
        }

        return Hash(letters, length);
    }

    /// <summary>The hash of a word by its first eight folded letters, the first in the lowest byte, and its folded length.</summary>
    internal static uint Hash(ulong letters, int length)
    {
        unchecked
        {
            ulong state = letters + ((ulong)(uint)length * 0x0101_0101_0000_0001);
            return (uint)(((state ^ (state >> 29)) * Odd) >> 32);
        }
    }

    /// <summary>Whether a word of a text folds to <paramref name="folded"/>.</summary>
    internal static bool Same(ReadOnlySpan<char> word, ReadOnlySpan<char> folded)
    {
        int extra = word.Length - folded.Length;
        if (extra is < 0 or > 1)
        {
            return false;
        }

        // Nearly every word is plain ASCII.
        return Ascii.EqualsIgnoreCase(word[..folded.Length], folded)
            ? FoldedLength(word) == folded.Length
            : Fold(word, stackalloc char[LongestWord]).SequenceEqual(folded);
    }

    // Right for letters of ASCII, and nothing else becomes one of those asked for.
    private static char Small(char unit) => (char)(unit | 0x20);
}
