namespace Segue.Reading.Tagging;

/// <summary>
/// The features of each word of a sentence, as 32-bit hashes: the word and its neighbours in several forms, alone and in pairs. The same code
/// serves training and reading. A feature is told by its number and its values, so a number once used in a shipped model keeps its meaning.
/// Reading adds up each kind apart, see <see cref="LayerScorer"/>; <see cref="Write"/> is the plain way.
/// </summary>
internal static class FeatureSet
{
    /// <summary>At most so many features for one word.</summary>
    public const int Most = 160;

    /// <summary>How far a word tells of another.</summary>
    public const int Farthest = 3;

    private const uint Before = 0x1F123BB5;
    private const uint After = 0x5A31C1D3;

    /// <summary>What stands before the first word.</summary>
    public static readonly WordForm Start = new() { Core = Before, Stem = Before };

    /// <summary>What stands after the last word.</summary>
    public static readonly WordForm End = new() { Core = After, Stem = After };

    /// <summary>Writes the features of word <paramref name="at"/> and gives their number.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="at">The word.</param>
    /// <param name="rich">Whether <see cref="RichFeatures"/> are wanted too.</param>
    /// <param name="keys">Where they go, of <see cref="Most"/>.</param>
    public static int Write(ReadOnlySpan<WordForm> words, int at, bool rich, Span<uint> keys)
    {
        FeatureWriter to = new(keys);
        for (int offset = -Farthest; offset <= Farthest; offset++)
        {
            OwnFeatures.Write(ref to, At(words, at + offset), offset);
        }

        ref readonly WordForm left = ref At(words, at - 1);
        ref readonly WordForm right = ref At(words, at + 1);
        ListFeatures.Write(ref to, words[at]);
        ListFeatures.WritePairs(ref to, left.Lists, words[at].Lists, right.Lists);
        PairFeatures.Write(ref to, left, words[at], right, words[0].Coarse);
        PlaceFeatures.Write(ref to, at, words.Length);
        PlaceFeatures.WriteEdges(ref to, words[0], words[^1]);
        if (rich)
        {
            RichFeatures.Write(ref to, words, at);
        }

        return to.Count;
    }

    /// <summary>The word at a place, or what stands before the first or after the last.</summary>
    public static ref readonly WordForm At(ReadOnlySpan<WordForm> words, int at)
    {
        if (at < 0)
        {
            return ref Start;
        }

        return ref at < words.Length ? ref words[at] : ref End;
    }
}
