namespace Segue.Reading.Tagging;

/// <summary>The features of two or three words together.</summary>
internal static class PairFeatures
{
    /// <summary>Writes them.</summary>
    /// <param name="to">Where they go.</param>
    /// <param name="near">The word and its neighbours.</param>
    /// <param name="opens">The coarse group of the sentence's first word.</param>
    public static void Write(ref FeatureWriter to, in WordWindow near, ushort opens)
    {
        AddWords(ref to, near);
        AddForms(ref to, near);
        AddGroups(ref to, near);
        to.Add(82, near.Word.Coarse, opens);
    }

    private static void AddWords(ref FeatureWriter to, in WordWindow near)
    {
        (uint l2, uint l1, uint w, uint r1, uint r2) = (near.Left2.Core, near.Left1.Core, near.Word.Core, near.Right1.Core, near.Right2.Core);
        to.Add(6, l1, w);
        to.Add(7, w, r1);
        to.Add(8, l2, l1);
        to.Add(9, r1, r2);
        to.Add(10, l1, r1);
        to.Add(86, l1, w, r1);
        to.Add(87, l2, l1, w);
        to.Add(88, w, r1, r2);
        to.Add(93, l2, w);
        to.Add(94, w, r2);
    }

    private static void AddForms(ref FeatureWriter to, in WordWindow near)
    {
        ref readonly WordForm w = ref near.Word;
        ref readonly WordForm l1 = ref near.Left1;
        ref readonly WordForm r1 = ref near.Right1;
        to.Add(25, l1.Shape, w.Shape);
        to.Add(26, w.Shape, r1.Shape);
        to.Add(79, l1.Trail, w.Trail);
        to.Add(83, w.Tail3, r1.Tail3);
        to.Add(84, l1.Tail3, w.Tail3);
        to.Add(90, l1.Stem, w.Stem);
        to.Add(91, w.Stem, r1.Stem);
        to.Add(100, l1.Use, w.Use);
        to.Add(101, w.Use, r1.Use);
    }

    private static void AddGroups(ref FeatureWriter to, in WordWindow near)
    {
        ref readonly WordForm w = ref near.Word;
        ref readonly WordForm l1 = ref near.Left1;
        ref readonly WordForm l2 = ref near.Left2;
        ref readonly WordForm r1 = ref near.Right1;
        ref readonly WordForm r2 = ref near.Right2;
        to.Add(32, l1.Fine, w.Fine);
        to.Add(33, w.Fine, r1.Fine);
        to.Add(34, l1.Fine, r1.Fine);
        to.Add(40, l1.Coarse, w.Coarse);
        to.Add(41, w.Coarse, r1.Coarse);
        to.Add(42, l2.Coarse, l1.Coarse);
        to.Add(43, r1.Coarse, r2.Coarse);
        to.Add(44, l1.Coarse, r1.Coarse);
        to.Add(45, l1.Coarse, w.Coarse, r1.Coarse);
        to.Add(46, l2.Coarse, l1.Coarse, w.Coarse);
        to.Add(47, w.Coarse, r1.Coarse, r2.Coarse);
        to.Add(51, w.Core, r1.Coarse);
        to.Add(52, l1.Coarse, w.Core);
        to.Add(53, l1.Core, w.Coarse);
        to.Add(54, w.Coarse, r1.Core);
        to.Add(92, l2.Coarse, r1.Coarse);
    }
}
