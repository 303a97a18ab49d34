namespace Segue.Reading.Tagging;

/// <summary>The features of two words together.</summary>
internal static class PairFeatures
{
    /// <summary>How many there are at most.</summary>
    public const int Most = 16;

    /// <summary>Writes them.</summary>
    /// <param name="to">Where they go.</param>
    /// <param name="left">The word before.</param>
    /// <param name="word">The word.</param>
    /// <param name="right">The word after.</param>
    /// <param name="opens">The coarse group of the sentence's first word.</param>
    public static void Write(ref FeatureWriter to, in WordForm left, in WordForm word, in WordForm right, ushort opens)
    {
        to.Add(6, left.Core, word.Core);
        to.Add(7, word.Core, right.Core);
        to.Add(25, left.Shape, word.Shape);
        to.Add(79, left.Trail, word.Trail);
        to.Add(84, left.Tail3, word.Tail3);
        to.Add(90, left.Stem, word.Stem);
        to.Add(91, word.Stem, right.Stem);
        to.Add(32, left.Fine, word.Fine);
        to.Add(33, word.Fine, right.Fine);
        to.Add(40, left.Coarse, word.Coarse);
        to.Add(41, word.Coarse, right.Coarse);
        to.Add(44, left.Coarse, right.Coarse);
        to.Add(51, word.Core, right.Coarse);
        to.Add(52, left.Coarse, word.Core);
        to.Add(82, word.Coarse, opens);
    }
}
