using System.Text.RegularExpressions;

namespace Segue.Reading.Cv.Skills;

/// <summary>Words by which a CV takes back part of what it names: a wish is no skill, and “(basic)” is no mastery.</summary>
internal static partial class ClaimWords
{
    private static readonly char[] Separators = [',', ';', '|', '•', '·', '\n'];

    // A sentence of a summary is seldom longer.
    private const int Furthest = 300;

    /// <summary>Whether the sentence speaks of a wish before <paramref name="at"/>: “wants to move into machine learning”. What stands before the wish is had.</summary>
    public static bool IsWish(string text, int at)
    {
        int from = Math.Max(0, at - Furthest);
        string before = text[from..at];
        int end = SentenceEnd().Matches(before).LastOrDefault() is { } last ? last.Index + last.Length : 0;
        return Wish().IsMatch(before[end..]);
    }

    /// <summary>Whether a whole claim speaks of a beginner.</summary>
    public static bool IsBeginner(string claim) => Beginner().IsMatch(claim);

    /// <summary>Whether a list calls the item from <paramref name="start"/> to <paramref name="end"/> basic: “Java (basic)” alone, or “Familiar with: Java, Go” all of them.</summary>
    public static bool IsBeginner(string line, int start, int end)
    {
        if (Opening().IsMatch(line))
        {
            return true;
        }

        int from = line.LastIndexOfAny(Separators, Math.Max(0, start - 1)) + 1;
        int to = line.IndexOfAny(Separators, Math.Min(end, line.Length));

        // Without the name itself: Visual Basic is no basic knowledge.
        return Beginner().IsMatch(line[Math.Min(from, start)..start] + " " + line[end..(to < 0 ? line.Length : to)]);
    }

    [GeneratedRegex(@"[.!?;•](?:\s|$)|\n\s*\n", RegexOptions.CultureInvariant, 20000)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\b(?:wants?|wanting|would (?:like|love)|hop(?:e|es|ing)|aim(?:s|ing)?|looking (?:for|to)|seek(?:s|ing)?|aspir(?:e|es|ing)|keen to|eager to|wish(?:es|ing)?|interested in|plan(?:s|ning)? to|moving (?:in)?to|transition(?:ing)? (?:in)?to|my goal|ambition)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 20000)]
    private static partial Regex Wish();

    [GeneratedRegex(@"\b(?:basic|basics|beginner|novice|elementary|familiar(?:ity)?|exposure|(?:currently|still|now) learning|introductory)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 20000)]
    private static partial Regex Beginner();

    [GeneratedRegex(@"^\W*(?:basic|basics|beginner|familiar(?:ity)?|exposure|currently learning|learning|introductory)\b(?! \w+,)[^,]{0,30}(?::| (?:with|of|in|to)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 20000)]
    private static partial Regex Opening();
}
