using System.Runtime.CompilerServices;

namespace Segue.Market.Store.Packing;

/// <summary>
/// A run of at most sixteen characters as two numbers, a byte to a character, the first in the lowest, nought after the last: plain characters with capitals as small letters, a sign in
/// the uppermost bit of a capital, and the sign alone for a character that is not plain (<see cref="Vectorized.RunTable"/> makes them).
/// </summary>
/// <param name="high">The characters after the first eight.</param>
/// <param name="low">The first eight.</param>
internal readonly struct ShortRun(ulong high, ulong low)
{
    /// <summary>The most characters.</summary>
    public const int Most = 16;

    /// <summary>What stands for a run that is too long: an odd one.</summary>
    public static ShortRun None => new(0, 0x80);

    private const ulong Signs = 0x8080808080808080;
    private const ulong LetterBits = 0x4040404040404040;

    // From a sign to the bit that makes a small letter of a capital.
    private const int ToCase = 2;

    /// <summary>Gets the characters after the first eight, capitals as small letters.</summary>
    public ulong FoldedHigh => high & ~Signs;

    /// <summary>Gets the first eight characters, capitals as small letters.</summary>
    public ulong FoldedLow => low & ~Signs;

    /// <summary>Gets the characters after the first eight as they stand; of no use when one is odd.</summary>
    public ulong OwnHigh => FoldedHigh ^ ((high & Signs) >> ToCase);

    /// <summary>Gets the first eight characters as they stand; of no use when one is odd.</summary>
    public ulong OwnLow => FoldedLow ^ ((low & Signs) >> ToCase);

    /// <summary>Gets whether all characters are plain and none is a capital.</summary>
    public bool IsFolded => ((high | low) & Signs) == 0;

    /// <summary>Gets whether a character is not plain: a sign with nothing under it.</summary>
    public bool IsOdd
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ((high & Signs & ~(FoldedHigh + ~Signs)) | (low & Signs & ~(FoldedLow + ~Signs))) != 0;
    }

    /// <summary>Gets whether the first letter is the only capital.</summary>
    public bool IsCapitalised => (high & Signs) == 0 && (low & Signs) == 0x80;

    /// <summary>Gets whether a word has several capitals and no small letter.</summary>
    public bool IsCapitals
    {
        get
        {
            (ulong highSigns, ulong lowSigns) = (high & Signs, low & Signs);
            bool hasSmall = ((((high & LetterBits) << 1) & ~highSigns) | (((low & LetterBits) << 1) & ~lowSigns)) != 0;
            bool several = highSigns != 0 ? lowSigns != 0 || (highSigns & (highSigns - 1)) != 0 : (lowSigns & (lowSigns - 1)) != 0;
            return several && !hasSmall;
        }
    }
}
