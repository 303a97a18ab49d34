namespace Segue.Reading.Ads;

/// <summary>What reading a number backwards from its unit needs, whatever the unit: “two to three days”, “5-10 years”.</summary>
internal static class NumberBeforeUnit
{
    private static readonly string[] Names = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <summary>The number from 1 to <paramref name="most"/> (10 at the most) whose name ends at <paramref name="end"/>, perhaps within a word; null for none.</summary>
    public static (int Start, int Number)? Named(string text, int end, int most)
    {
        for (int index = 0; index < most; index++)
        {
            int start = end - Names[index].Length;
            if (start >= 0 && text.AsSpan(start, Names[index].Length).Equals(Names[index], StringComparison.OrdinalIgnoreCase))
            {
                return (start, index + 1);
            }
        }

        return null;
    }

    /// <summary>Where the dash or the “to” between two numbers starts, when one ends at <paramref name="end"/>; null when none does.</summary>
    public static int? JointBefore(string text, int end) =>
        end > 0 && text[end - 1] is '-' or '–' ? end - 1
        : end >= 2 && text.AsSpan(end - 2, 2).Equals("to", StringComparison.OrdinalIgnoreCase) ? end - 2
        : null;
}
