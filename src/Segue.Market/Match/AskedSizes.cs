namespace Segue.Market.Match;

/// <summary>
/// How many skills ads ask for, in few sizes, with the factor for each that turns added-up credit into sixteenths of a point, never too few: sizes are exact where
/// most ads are and go by the fewest where they are not.
/// </summary>
internal sealed class AskedSizes
{
    private readonly byte[] _sizes = new byte[MatchBlock.MostAsked + 1];

    private AskedSizes(int points, params int[] fewest)
    {
        Factors = new ushort[fewest.Length];
        AllMet = new byte[fewest.Length];
        NoneMet = new byte[fewest.Length];
        for (int size = 0; size < fewest.Length; size++)
        {
            // Credit times the factor, shifted down by 16 bits: points * 16 / 600 for each of the skills and those unnamed, rounded up.
            Factors[size] = (ushort)Math.Ceiling(65536.0 * points * BoundUnits / MatchScore.Full / (fewest[size] + MatchScore.Unnamed));
            NoneMet[size] = (byte)Math.Ceiling(2 * (0.05 + ((double)points * MatchScore.Unnamed / MatchScore.UnnamedShare / (fewest[size] + MatchScore.Unnamed))));
            int most = size + 1 < fewest.Length ? fewest[size + 1] - 1 : MatchBlock.MostAsked;
            AllMet[size] = (byte)Math.Ceiling(2 * (0.05 + (points * (most + ((double)MatchScore.Unnamed / MatchScore.UnnamedShare)) / (most + MatchScore.Unnamed))));
            _sizes.AsSpan(fewest[size]).Fill((byte)size);
        }
    }

    /// <summary>How many units of a bound are a point.</summary>
    public const int BoundUnits = 16;

    /// <summary>Gets the sizes of what is required: 32 of them.</summary>
    public static AskedSizes Required { get; } = new(
        MatchScore.RequiredPoints, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 22, 24, 26, 29, 32, 36, 41, 47, 55, 65, 80);

    /// <summary>Gets the sizes of what is nice to have: 16 of them.</summary>
    public static AskedSizes Preferred { get; } = new(MatchScore.PreferredPoints, 0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 17, 21, 27, 37);

    /// <summary>Gets the factor of each size.</summary>
    public ushort[] Factors { get; }

    /// <summary>Gets the half points of each size when every skill is met, never too few.</summary>
    public byte[] AllMet { get; }

    /// <summary>Gets the half points of each size when no skill is met, never too few.</summary>
    public byte[] NoneMet { get; }

    /// <summary>The size of a number of skills.</summary>
    /// <param name="asked">0 to <see cref="MatchBlock.MostAsked"/>.</param>
    public byte SizeOf(int asked) => _sizes[asked];
}
