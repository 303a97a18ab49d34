namespace Segue.Reading.Tagging;

/// <summary>
/// The features of two or three words together, and of words further off, that only layers of long spans are better for. They cost as much time as all
/// others together, so a layer says whether it has them.
/// </summary>
internal static class RichFeatures
{
    /// <summary>How many there are at most.</summary>
    public const int Most = 32;

    private const int Nearest = FeatureSet.Farthest + 1;
    private const int Farthest = 6;

    /// <summary>Writes them.</summary>
    public static void Write(ref FeatureWriter to, ReadOnlySpan<WordForm> words, int at)
    {
        ref readonly WordForm w = ref words[at];
        ref readonly WordForm l1 = ref FeatureSet.At(words, at - 1);
        ref readonly WordForm l2 = ref FeatureSet.At(words, at - 2);
        ref readonly WordForm r1 = ref FeatureSet.At(words, at + 1);
        ref readonly WordForm r2 = ref FeatureSet.At(words, at + 2);
        AddWords(ref to, [l2.Core, l1.Core, w.Core, r1.Core, r2.Core]);
        AddGroups(ref to, [l2.Coarse, l1.Coarse, w.Coarse, r1.Coarse, r2.Coarse]);
        to.Add(26, w.Shape, r1.Shape);
        to.Add(34, l1.Fine, r1.Fine);
        to.Add(53, l1.Core, w.Coarse);
        to.Add(54, w.Coarse, r1.Core);
        to.Add(83, w.Tail3, r1.Tail3);
        to.Add(100, l1.Use, w.Use);
        to.Add(101, w.Use, r1.Use);
        for (int far = Nearest; far <= Farthest; far++)
        {
            to.Add(80, FeatureSet.At(words, at - far).Stem);
            to.Add(81, FeatureSet.At(words, at + far).Stem);
        }
    }

    private static void AddWords(ref FeatureWriter to, scoped ReadOnlySpan<uint> five)
    {
        to.Add(8, five[0], five[1]);
        to.Add(9, five[3], five[4]);
        to.Add(10, five[1], five[3]);
        to.Add(86, five[1], five[2], five[3]);
        to.Add(87, five[0], five[1], five[2]);
        to.Add(88, five[2], five[3], five[4]);
        to.Add(93, five[0], five[2]);
        to.Add(94, five[2], five[4]);
    }

    private static void AddGroups(ref FeatureWriter to, scoped ReadOnlySpan<uint> five)
    {
        to.Add(42, five[0], five[1]);
        to.Add(43, five[3], five[4]);
        to.Add(45, five[1], five[2], five[3]);
        to.Add(46, five[0], five[1], five[2]);
        to.Add(47, five[2], five[3], five[4]);
        to.Add(92, five[0], five[3]);
    }
}
