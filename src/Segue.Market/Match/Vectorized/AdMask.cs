namespace Segue.Market.Match.Vectorized;

/// <summary>
/// The ads of a block that ask for something, a bit each. Of 64 ads every eighth shares a byte, so that a word written over and over again brings each byte of a vector the byte that holds its
/// ad's bit.
/// </summary>
internal static class AdMask
{
    /// <summary>How many ads a word holds.</summary>
    public const int Group = 64;

    /// <summary>How many words a block has.</summary>
    public const int Words = MatchBlock.Size / Group;

    private const int Byte = 8;

    /// <summary>Sets an ad's bit.</summary>
    /// <param name="mask">The mask.</param>
    /// <param name="ad">The ad's place in its block.</param>
    public static void Set(Span<ulong> mask, int ad) => mask[ad / Group] |= BitOf(ad);

    /// <summary>Whether an ad's bit is set.</summary>
    public static bool Has(ReadOnlySpan<ulong> mask, int ad) => (mask[ad / Group] & BitOf(ad)) != 0;

    private static ulong BitOf(int ad) => 1UL << ((ad % Byte * Byte) + (ad % Group / Byte));
}
