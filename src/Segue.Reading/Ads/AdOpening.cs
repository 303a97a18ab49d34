using Segue.Basics;

namespace Segue.Reading.Ads;

/// <summary>Reads what boards put above an ad's text: its first short lines.</summary>
internal static class AdOpening
{
    private const int MostLines = 10;
    private const int LongestLine = 90;
    private const int LongestEmployment = 30;

    private static readonly (string Words, string Kind)[] Employments =
    [
        ("contract", "contract"), ("contractor", "contract"), ("freelance", "contract"), ("temporary", "temporary"), ("fixed term", "temporary"), ("fixed term contract", "temporary"), ("fixed-term contract", "temporary"),
        ("part time", "part-time"), ("part-time", "part-time"), ("internship", "internship"), ("permanent", "permanent"),
    ];

    /// <summary>The kind of employment that has a line of its own, such as “Contract” or “Part time”; null when none has.</summary>
    public static (string Kind, TextSpan Line)? Employment(string text)
    {
        foreach (TextSpan line in Lines(text))
        {
            ReadOnlySpan<char> words = text.AsSpan(line.Start, line.Length).Trim(" \t\r*-•");
            foreach ((string lineWords, string kind) in words.Length <= LongestEmployment ? Employments : [])
            {
                if (words.Equals(lineWords, StringComparison.OrdinalIgnoreCase))
                {
                    return (kind, line);
                }
            }
        }

        return null;
    }

    /// <summary>The first UK town that is a whole part of a line, as in “Wharfe Analytics, Leeds (hybrid)”; null when none is.</summary>
    public static (AdPlace Place, TextSpan Words)? Place(string text)
    {
        foreach (TextSpan line in Lines(text))
        {
            foreach (Range range in PlaceReader.Parts(text.AsSpan(line.Start, line.Length)))
            {
                (int at, int length) = range.GetOffsetAndLength(line.Length);
                TextSpan words = TextSpan.FromBounds(line.Start + at, line.Start + at + length);
                if (char.IsAsciiLetterUpper(text[words.Start]) && PlaceReader.NamedBy(words.Quote(text)) is { } place)
                {
                    return (place, words);
                }
            }
        }

        return null;
    }

    // Blank lines do not count.
    private static IEnumerable<TextSpan> Lines(string text)
    {
        int start = 0;
        for (int line = 0; line < MostLines && start < text.Length;)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            bool blank = text.AsSpan(start, end - start).IsWhiteSpace();
            line += blank ? 0 : 1;
            if (!blank && end - start <= LongestLine)
            {
                yield return TextSpan.FromBounds(start, end);
            }

            start = end + 1;
        }
    }
}
