namespace Segue.Market.Match;

/// <summary>
/// What credit may bring an ad of each size, in half points and never too little: credit counts for the more, the fewer skills an ad asks for. All that an ad may have together fits a byte. Immutable.
/// </summary>
internal sealed class SizeBounds
{
    /// <summary>Where the first part of <see cref="Vectors"/> stands.</summary>
    public const int FewRequired = 0;

    /// <summary>Where the second part of <see cref="Vectors"/> stands.</summary>
    public const int ManyRequired = Vector;

    /// <summary>Where the third part of <see cref="Vectors"/> stands.</summary>
    public const int Preferred = 2 * Vector;

    /// <summary>How many bounds a vector looks up among.</summary>
    public const int Part = 16;

    private const int Vector = 64;
    private const int TenthsPerUnit = 10 / SizeBound.UnitsPerPoint;

    // What there is room for beside the points for everything else; most of it goes to what is required.
    private const int Room = byte.MaxValue - (MatchTerms.Most * SizeBound.UnitsPerPoint);
    private const int PreferredRoom = 38;

    private static readonly SizeBound[] RequiredSizes =
        [.. Enumerable.Range(0, AskedSizes.Wide).Select(size => new SizeBound(MatchScore.RequiredPoints, AskedSizes.Required(size), Room - PreferredRoom))];

    private static readonly SizeBound[] PreferredSizes =
        [.. Enumerable.Range(0, AskedSizes.PreferredKinds).Select(size => new SizeBound(MatchScore.PreferredPoints, AskedSizes.Preferred(size), PreferredRoom))];

    private static readonly SizeBounds?[] OfRequired = new SizeBounds?[MatchScore.Full + 1];
    private static readonly SizeBounds?[] OfPreferred = new SizeBounds?[MatchScore.Full + 1];

    private SizeBounds(Func<SizeBound, int>? required, Func<SizeBound, int>? preferred, int wide = 0)
    {
        byte[] requires = new byte[AskedSizes.RequiredKinds];
        byte[] prefers = new byte[Part];
        if (required is not null)
        {
            Array.ConvertAll(RequiredSizes, size => (byte)required(size)).CopyTo(requires, 0);
            requires[AskedSizes.Wide] = (byte)wide;
        }

        if (preferred is not null)
        {
            Array.ConvertAll(PreferredSizes, size => (byte)preferred(size)).CopyTo(prefers, 0);
        }

        for (int packed = 0; packed < Packed.Length; packed++)
        {
            Packed[packed] = (byte)(requires[AskedSizes.RequiredOf((byte)packed)] + prefers[AskedSizes.PreferredOf((byte)packed)]);
        }

        for (int at = 0; at < Vector; at++)
        {
            (Vectors[FewRequired + at], Vectors[ManyRequired + at], Vectors[Preferred + at]) = (requires[at % Part], requires[Part + (at % Part)], prefers[at % Part]);
        }
    }

    /// <summary>Gets what an ad brings when no skill is met; for <see cref="AskedSizes.Wide"/>, when every skill is.</summary>
    public static SizeBounds NoneMet { get; } = new(size => size.Start, size => size.Start, Room - PreferredSizes[0].Start);

    /// <summary>Gets what an ad brings when every skill is met.</summary>
    public static SizeBounds AllMet { get; } = new(size => size.Most, size => size.Most, Room - PreferredSizes[0].Most);

    /// <summary>
    /// Gets the bounds as vectors look them up, 16 of them four times over: from <see cref="FewRequired"/> by the first 16 sizes of what is required, from <see cref="ManyRequired"/> by the others,
    /// from <see cref="Preferred"/> by the sizes of what is nice to have. What an ad has is the sum of the two that are its.
    /// </summary>
    public byte[] Vectors { get; } = new byte[3 * Vector];

    /// <summary>Gets the bounds by the byte of an ad's sizes.</summary>
    public byte[] Packed { get; } = new byte[AskedSizes.RequiredKinds * AskedSizes.PreferredKinds];

    /// <summary>The least bound of an ad that may have a score.</summary>
    /// <param name="tenths">The score.</param>
    public static int Least(int tenths) => tenths / TenthsPerUnit;

    /// <summary>The bounds of other points than those for skills.</summary>
    public static int OfPoints(int points) => points * SizeBound.UnitsPerPoint;

    /// <summary>The bounds of some credit.</summary>
    /// <param name="preferred">Whether it is for what is nice to have.</param>
    /// <param name="credit">The credit, up to <see cref="MatchScore.Full"/>.</param>
    public static SizeBounds Of(bool preferred, int credit) => preferred
        ? OfPreferred[credit] ??= new SizeBounds(null, size => size.Of(credit))
        : OfRequired[credit] ??= new SizeBounds(size => size.Of(credit), null);
}
