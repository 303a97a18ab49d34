namespace Segue.Reading.Tagging;

/// <summary>The features that one word gives to another a few words away, or to itself, whatever stands around them: they are the same wherever the word stands.</summary>
internal static class OwnFeatures
{
    /// <summary>Writes what <paramref name="word"/> tells of the word <paramref name="offset"/> before it (after it, when negative); the lists it is in apart.</summary>
    public static void Write(ref FeatureWriter to, in WordForm word, int offset)
    {
        switch (offset)
        {
            case 0:
                AddWord(ref to, word);
                AddUse(ref to, word);
                break;
            case -1:
                AddBeside(ref to, word, 0);
                break;
            case 1:
                AddBeside(ref to, word, 1);
                break;
            case -2 or 2:
                uint side = offset > 0 ? 1u : 0;
                to.Add(4 + side, word.Core);
                to.Add(30 + side, word.Fine);
                to.Add(38 + side, word.Coarse);
                break;
            default:
                uint far = offset > 0 ? 1u : 0;
                to.Add(71 + far, word.Core);
                to.Add(55 + far, word.Coarse);
                to.Add(80 + far, word.Stem);
                break;
        }
    }

    private static void AddWord(ref FeatureWriter to, in WordForm w)
    {
        to.Add(0, 0);
        to.Add(1, w.Core);
        to.Add(11, w.Stem);
        to.Add(14, w.Head2);
        to.Add(15, w.Head3);
        to.Add(16, w.Head4);
        to.Add(17, w.Tail2);
        to.Add(18, w.Tail3);
        to.Add(19, w.Tail4);
        to.Add(22, w.Shape);
        to.Add(27, w.Fine);
        to.Add(35, w.Coarse);
        to.Add(48, w.Topic);
        to.Add(78, w.Trail);
        to.Add(85, w.Coarse, w.Shape);
    }

    private static void AddUse(ref FeatureWriter to, in WordForm w)
    {
        to.Add(95, w.Use & 7u);
        to.Add(96, (uint)(w.Use >> 3) & 3);
        to.Add(97, (uint)(w.Use >> 5) & 3);
        to.Add(98, (uint)(w.Use >> 7) & 3);
        to.Add(99, w.Use);
        to.Add(104, w.Use, w.Shape);
        to.Add(105, w.Use, w.Coarse);
        to.Add(106, w.Common);
        for (uint list = 0; list < Gazetteers.ListCount; list++)
        {
            to.Add(109 + list, (uint)(w.Common >> (int)(list * 2)) & 3, w.Use);
        }
    }

    private static void AddBeside(ref FeatureWriter to, in WordForm word, uint side)
    {
        to.Add(2 + side, word.Core);
        to.Add(12 + side, word.Stem);
        to.Add(20 + side, word.Tail3);
        to.Add(23 + side, word.Shape);
        to.Add(28 + side, word.Fine);
        to.Add(36 + side, word.Coarse);
        to.Add(49 + side, word.Topic);
        to.Add(102 + side, word.Use);
        to.Add(107 + side, word.Common);
    }
}
