namespace Segue.Text;

/// <summary>
/// What may stand between two words of a phrase: blanks, one line's end, dashes and the like, which are all the same; or else what stands in the
/// phrase itself, as in <c>make.com</c> and <c>precision, recall</c>, if it is short.
/// </summary>
internal static class PhraseGaps
{
    /// <summary>The key of every gap over which any phrase may run on.</summary>
    public const uint Joined = 0;

    private const int LongestOther = 2;

    /// <summary>Tells gaps apart; false for one over which no phrase runs on.</summary>
    public static bool TryKey(ReadOnlySpan<char> gap, out uint key)
    {
        key = Joined;
        if (gap is " " || Joins(gap))
        {
            return true;
        }

        if (gap.Length > LongestOther || gap.Contains('\n'))
        {
            return false;
        }

        key = gap[0] | ((uint)(gap.Length > 1 ? gap[1] : 0) << 16);
        return true;
    }

    /// <summary>Words of one phrase stand side by side: a line may break between them, a sentence, list or bracket may not.</summary>
    public static bool Joins(ReadOnlySpan<char> gap)
    {
        int lines = 0;
        foreach (char unit in gap)
        {
            if (unit == '\n')
            {
                lines++;
            }
            else if (!char.IsWhiteSpace(unit) && unit is not ('-' or '/' or '&' or '\'' or '’' or '_' or '‑' or '–'))
            {
                return false;
            }
        }

        return lines <= 1;
    }
}
