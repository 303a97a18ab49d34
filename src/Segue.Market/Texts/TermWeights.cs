namespace Segue.Market.Texts;

/// <summary>
/// What a term in an ad counts, by BM25F with fixed averages, in whole numbers, so that scores are the same however the index came about. See decision record 0032.
/// </summary>
public static class TermWeights
{
    /// <summary>How much a word in the title counts against one in the text.</summary>
    public const double Title = 5;

    /// <summary>How much a word in the employer's name counts against one in the text.</summary>
    public const double Employer = 2;

    // The more often a word is said, the less each time adds; a long text says everything more often.
    private const double Saturation = 1.2;
    private const double LengthShare = 0.6;
    private const double UsualLength = 400;
    private const double RarityScale = 32;

    /// <summary>The part of a score that an ad's use of a term brings, 1 to 255.</summary>
    /// <param name="inTitle">How often it is in the title.</param>
    /// <param name="inEmployer">How often in the employer's name.</param>
    /// <param name="inText">How often in the text.</param>
    /// <param name="words">How many words the text has.</param>
    public static byte Impact(int inTitle, int inEmployer, int inText, int words)
    {
        double said = (Title * inTitle) + (Employer * inEmployer) + (inText / (1 - LengthShare + (LengthShare * words / UsualLength)));
        return (byte)Math.Max(1, Math.Round(255 * said / (said + Saturation)));
    }

    /// <summary>The part of a score that a term's rarity brings, at least 1: 32 times the logarithm that BM25 takes.</summary>
    /// <param name="ads">How many ads there are.</param>
    /// <param name="holding">How many hold the term.</param>
    public static int Rarity(int ads, int holding) =>
        Math.Max(1, (int)Math.Round(RarityScale * Math.Log(1 + ((ads - holding + 0.5) / (holding + 0.5)))));
}
