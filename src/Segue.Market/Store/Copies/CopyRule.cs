namespace Segue.Market.Store.Copies;

/// <summary>
/// Says whether two ads are for one opening: one job at one place, whichever board or agency puts it up and however its words were changed. The less the fields agree, the
/// more the texts have to. The limits were set with the pairs of <c>tests/gold/duplicate-pairs.tsv</c> in view (decision record 0030).
/// </summary>
internal static class CopyRule
{
    // Aggregators cut at 500 characters, about 80 words.
    private const int CutWords = 110;
    private const int LeastLead = 3;

    /// <summary>From so many words on a title hardly comes twice in a region.</summary>
    public const int LongTitle = 4;

    /// <summary>Whether the fields leave room for it at all; quick.</summary>
    public static bool MayBe(in JobMark left, in JobMark right) =>
        (left.Title == right.Title || (left.Region != 0 && left.Region == right.Region && left.EmployerFirst == right.EmployerFirst)) && left.FitsPlaceOf(right);

    /// <summary>How alike two ads are that are copies of each other, above 0; 0 when they are not.</summary>
    public static double Likeness(in JobMark left, ReadOnlySpan<byte> leftSketch, in JobMark right, ReadOnlySpan<byte> rightSketch)
    {
        if (!left.FitsPlaceOf(right))
        {
            return 0;
        }

        double likeness = SketchCompare.Likeness(leftSketch, rightSketch);
        if (likeness < 1 && left.IsOfAnotherTownThan(right))
        {
            return 0;
        }

        (int least, int most) = (SketchCompare.Words(leftSketch), SketchCompare.Words(rightSketch));
        (least, most) = (Math.Min(least, most), Math.Max(least, most));
        (int same, int of) = SketchCompare.Lead(leftSketch, rightSketch);
        double lead = least <= CutWords && of >= LeastLead ? (double)same / of : 0;
        double inside = least == 0 ? 0 : Math.Min(1, likeness / (1 + likeness) * (least + most) / least);
        return IsCopy(left, right, new Alike(likeness, lead, inside, least <= CutWords)) ? 0.001 + Math.Max(likeness, lead) : 0;
    }

    private static bool IsCopy(in JobMark left, in JobMark right, Alike text)
    {
        bool sameRegion = left.Region != 0 && left.Region == right.Region;
        bool sameEmployer = left.HasEmployerOf(right);
        bool sameTown = left.TownInText == 1 && right.TownInText == 1 && left.Town == right.Town;
        if (left.Title != right.Title)
        {
            return (sameEmployer && sameRegion && (left.HasTitleLike(right) ? text.Whole >= 0.8 : !text.IsCut && left.Level == right.Level && text.Whole >= 0.9))
                || (sameTown && left.Employer == 0 && right.Employer == 0 && left.HasTitleLike(right) && text.Whole >= 0.75);
        }

        bool sameLongTitle = sameRegion && left.WordCount >= LongTitle;
        return sameEmployer && sameRegion ? text.Whole >= 0.15 || text.Lead >= 0.1
            : sameEmployer ? text.Whole >= 0.6 || text.Lead >= 0.6 || (text.Whole >= 0.3 && text.Inside >= 0.9)
            : left.Employer == 0 || right.Employer == 0 ? text.Whole >= 0.75 || (text.Whole >= 0.55 && text.Inside >= 0.85)
            : text.Whole >= 0.5 || text.Lead >= 0.3 || (sameLongTitle && (text.Whole >= 0.2 || text.Lead >= 0.2));
    }

    /// <summary>How alike two texts are.</summary>
    /// <param name="Whole">The share of all runs of words in common.</param>
    /// <param name="Lead">Where one was cut off, the share of its runs that stand in the beginning of the other.</param>
    /// <param name="Inside">The share of the shorter one's runs that stand in the longer one.</param>
    /// <param name="IsCut">Whether one was cut off.</param>
    private readonly record struct Alike(double Whole, double Lead, double Inside, bool IsCut);
}
