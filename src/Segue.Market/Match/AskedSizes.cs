namespace Segue.Market.Match;

/// <summary>
/// How many skills an ad asks for, in few sizes: exact where most ads are, a range where they are not. Both of an ad's sizes stand in one byte, because reading them for a million ads is much of
/// what a match costs.
/// </summary>
internal static class AskedSizes
{
    /// <summary>How many sizes of what is required there are, <see cref="Wide"/> among them.</summary>
    public const int RequiredKinds = 1 << PreferredShift;

    /// <summary>How many sizes of what is nice to have there are.</summary>
    public const int PreferredKinds = 1 << (8 - PreferredShift);

    /// <summary>How far the size of what is nice to have is shifted up in the byte.</summary>
    public const int PreferredShift = 5;

    /// <summary>The byte of an ad whose skills are not added up with the others': they are too many, or one's number is too great.</summary>
    public const byte Wide = RequiredKinds - 1;

    /// <summary>The most skills of one firmness of an ad that is added up.</summary>
    public const int Most = 100;

    private static readonly byte[] RequiredSizes = SizesOf(FewestRequired);
    private static readonly byte[] PreferredSizes = SizesOf(FewestPreferred);

    // The fewest skills of each size.
    private static ReadOnlySpan<byte> FewestRequired => [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 25, 27, 30, 34, 40, 47, 61];

    private static ReadOnlySpan<byte> FewestPreferred => [0, 1, 2, 3, 5, 7, 11, 21];

    /// <summary>The sizes of what an ad asks for, in one byte; <see cref="Wide"/> when it asks for more than may be added up.</summary>
    /// <param name="required">How many skills it requires.</param>
    /// <param name="preferred">How many it calls nice to have.</param>
    public static byte Pack(int required, int preferred) =>
        required > Most || preferred > Most ? Wide : (byte)(RequiredSizes[required] | (PreferredSizes[preferred] << PreferredShift));

    /// <summary>The fewest and the most skills that ads of a size require.</summary>
    /// <param name="size">The size, but for that of <see cref="Wide"/>.</param>
    public static (int Fewest, int Most) Required(int size) => Range(FewestRequired, size);

    /// <summary>The fewest and the most skills that ads of a size call nice to have.</summary>
    public static (int Fewest, int Most) Preferred(int size) => Range(FewestPreferred, size);

    /// <summary>The size of what is required.</summary>
    public static int RequiredOf(byte packed) => packed & (RequiredKinds - 1);

    /// <summary>The size of what is nice to have.</summary>
    public static int PreferredOf(byte packed) => packed >> PreferredShift;

    private static (int Fewest, int Most) Range(ReadOnlySpan<byte> fewest, int size) => (fewest[size], size + 1 < fewest.Length ? fewest[size + 1] - 1 : Most);

    private static byte[] SizesOf(ReadOnlySpan<byte> fewest)
    {
        byte[] sizes = new byte[Most + 1];
        for (int size = 0; size < fewest.Length; size++)
        {
            sizes.AsSpan(fewest[size]).Fill((byte)size);
        }

        return sizes;
    }
}
