using Segue.Basics;
using Segue.Reading;

namespace Segue.Market.Match;

/// <summary>
/// The points of a match, in whole numbers so that every way of adding them up gives the same: credit for a skill in 600ths, points in tenths. Levels give twelfths
/// and transfers three-hundredths at the finest, so nothing is lost. See decision records 0019 and 0034.
/// </summary>
public static class MatchScore
{
    /// <summary>The credit for a skill that is met in full.</summary>
    public const int Full = 600;

    /// <summary>How many skills beyond those that an ad names are counted, see <see cref="UnnamedShare"/>.</summary>
    public const int Unnamed = 4;

    /// <summary>How far each of them counts as met: one part in so many. About what people met of ads at large, see decision record 0045.</summary>
    public const int UnnamedShare = 4;

    /// <summary>The credit for the skills that an ad does not name.</summary>
    public const int UnnamedCredit = Unnamed * Full / UnnamedShare;

    /// <summary>The most that required skills bring, in points.</summary>
    public const int RequiredPoints = 60;

    /// <summary>The most that preferred skills bring, in points.</summary>
    public const int PreferredPoints = 15;

    /// <summary>The level at which a skill counts in full when the ad does not say how well.</summary>
    public const SkillLevel Enough = SkillLevel.HasUsed;

    /// <summary>The credit for a skill that one has: the part of the level asked for that one has reached.</summary>
    /// <param name="has">The level one has.</param>
    /// <param name="needed">The level asked for; null when the ad does not say.</param>
    public static int Own(SkillLevel has, SkillLevel? needed) => Math.Min(Full, Full * (int)has / Math.Max(1, (int)(needed ?? Enough)));

    /// <summary>The credit that comes from another skill: its share of what one can do on one's own.</summary>
    /// <param name="share">The transfer's share, 0 to 1, taken to the hundredth.</param>
    /// <param name="has">The level one has in the other skill.</param>
    public static int Transferred(double share, SkillLevel has) =>
        (int)Math.Round(share * 100, MidpointRounding.AwayFromZero) * Math.Min((int)has, (int)SkillLevel.WorksAlone) * (Full / 300);

    /// <summary>The points for required skills, in tenths.</summary>
    /// <param name="credit">The credit for all of them together.</param>
    /// <param name="asked">How many there are.</param>
    public static int Required(int credit, int asked)
    {
        int parts = asked + Unnamed;
        return ((2 * (credit + UnnamedCredit)) + parts) / (2 * parts);
    }

    /// <summary>The points for preferred skills, in tenths.</summary>
    /// <param name="credit">The credit for all of them together.</param>
    /// <param name="asked">How many there are.</param>
    public static int Preferred(int credit, int asked)
    {
        int parts = asked + Unnamed;
        return (credit + UnnamedCredit + (2 * parts)) / (4 * parts);
    }

    /// <summary>How firmly each skill counts as asked for: an ad that only lists skills, without saying which it insists on, asks for them all.</summary>
    /// <param name="said">How firmly the ad's words ask for it.</param>
    /// <param name="plain">Whether the ad only lists skills.</param>
    public static Strength Asked(Strength said, bool plain) => plain ? Strength.Required : said;
}
