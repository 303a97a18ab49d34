namespace Segue.Reading.Tagging;

/// <summary>The features of the lists of known phrases that a word stands in.</summary>
internal static class ListFeatures
{
    /// <summary>How many combinations of two words' places in one list there are.</summary>
    public const int Combinations = 16;

    /// <summary>Writes those of the word alone.</summary>
    public static void Write(ref FeatureWriter to, in WordForm w)
    {
        WriteAlone(ref to, w.Lists);
        WriteWithWord(ref to, w.Lists, w);
    }

    /// <summary>Writes those of the lists whatever the word is.</summary>
    public static void WriteAlone(ref FeatureWriter to, ushort lists)
    {
        for (int list = 0; list < Gazetteers.ListCount; list++)
        {
            to.Add(57 + (uint)list, Place(lists, list));
        }

        to.Add(69, lists);
    }

    /// <summary>Writes those of the lists and the word together, as if it stood in <paramref name="lists"/>.</summary>
    public static void WriteWithWord(ref FeatureWriter to, ushort lists, in WordForm w)
    {
        to.Add(70, lists, w.Coarse);
        to.Add(113, w.Common, lists);
    }

    /// <summary>Writes those of the word with its neighbours.</summary>
    public static void WritePairs(ref FeatureWriter to, ushort left, ushort here, ushort right)
    {
        for (int list = 0; list < Gazetteers.ListCount; list++)
        {
            WriteLeft(ref to, list, Place(left, list), Place(here, list));
            WriteRight(ref to, list, Place(here, list), Place(right, list));
        }
    }

    /// <summary>Writes the one of the word and the word before.</summary>
    public static void WriteLeft(ref FeatureWriter to, int list, uint left, uint here) => to.Add(61 + (uint)list, left, here);

    /// <summary>Writes the one of the word and the word after.</summary>
    public static void WriteRight(ref FeatureWriter to, int list, uint here, uint right) => to.Add(65 + (uint)list, here, right);

    /// <summary>Where a word stands in a phrase of a list: 0 in none, 1 first, 2 within.</summary>
    public static uint Place(ushort lists, int list) => (uint)(lists >> (list * 2)) & 3;
}
