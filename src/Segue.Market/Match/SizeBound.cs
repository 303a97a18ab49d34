namespace Segue.Market.Match;

/// <summary>
/// What skills of one firmness may bring ads of one size, in half points and never too little: a start, and so much for each skill that is met. Where that would not stay within what there is room
/// for, each skill counts for less and the start for more.
/// </summary>
internal readonly record struct SizeBound
{
    /// <summary>How many units are a point.</summary>
    public const int UnitsPerPoint = 2;

    // The points of a half of a score are rounded to tenths: up by half of one at most.
    private const double Rounding = 0.05;

    private readonly double _whole;

    /// <summary>Works out the bound of a size.</summary>
    /// <param name="points">The most that skills of this firmness bring, in points.</param>
    /// <param name="asked">The fewest and the most skills that ads of the size ask for.</param>
    /// <param name="room">The most that start and skills may come to together.</param>
    public SizeBound(int points, (int Fewest, int Most) asked, int room)
    {
        _whole = OfOne(points, asked.Fewest);
        int start = (int)Math.Ceiling((UnitsPerPoint * Rounding) + (_whole * MatchScore.Unnamed / MatchScore.UnnamedShare));
        (Start, Most) = (start, start + ((int)Math.Ceiling(_whole) * asked.Most));
        for (int each = (int)Math.Ceiling(_whole) - 1; Most > room; each--)
        {
            _whole = each;
            Start = start + Enumerable.Range(asked.Fewest, asked.Most - asked.Fewest + 1).Max(skills => (int)Math.Ceiling((OfOne(points, skills) - each) * skills));
            Most = Start + (each * asked.Most);
        }
    }

    /// <summary>Gets what an ad brings that meets nothing.</summary>
    public int Start { get; }

    /// <summary>Gets what an ad brings that meets everything.</summary>
    public int Most { get; }

    /// <summary>What a skill brings.</summary>
    /// <param name="credit">How far it is met, up to <see cref="MatchScore.Full"/>.</param>
    public int Of(int credit) => (int)Math.Ceiling(_whole * credit / MatchScore.Full);

    private static double OfOne(int points, int asked) => (double)UnitsPerPoint * points / (asked + MatchScore.Unnamed);
}
