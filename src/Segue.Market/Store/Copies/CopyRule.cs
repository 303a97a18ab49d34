namespace Segue.Market.Store.Copies;

/// <summary>Says whether two ads are for one opening.</summary>
internal static class CopyRule
{
    /// <summary>How alike two ads are that are copies of each other, above 0; 0 when they are not.</summary>
    public static double Likeness(in JobMark left, ReadOnlySpan<byte> leftSketch, in JobMark right, ReadOnlySpan<byte> rightSketch)
    {
        if (left.Region != 0 && right.Region != 0 && left.Region != right.Region)
        {
            return 0;
        }

        double likeness = SketchCompare.Likeness(leftSketch, rightSketch);
        bool sameTitle = left.Title == right.Title;
        bool sameEmployer = left.Employer != 0 && left.Employer == right.Employer;
        if (likeness >= 0.8 && (sameTitle || sameEmployer))
        {
            return likeness;
        }

        (int same, int of) = SketchCompare.Lead(leftSketch, rightSketch);
        return sameTitle && sameEmployer && of >= 3 && same >= 0.8 * of ? 0.5 : 0;
    }
}
