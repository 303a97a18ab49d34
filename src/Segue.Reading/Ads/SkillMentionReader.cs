using System.Globalization;
using System.Text.RegularExpressions;
using Segue.Basics;

namespace Segue.Reading.Ads;

/// <summary>Skills of an ad with how firmly each is asked for.</summary>
internal static partial class SkillMentionReader
{
    /// <summary>Every mention in <paramref name="text"/>, a field named <paramref name="field"/>, except in what is not part of the ad.</summary>
    public static IEnumerable<SkillMention> Read(string text, string field, SkillMatcher matcher)
    {
        IReadOnlyList<SkillHit> hits = matcher.Match(text);
        if (hits.Count == 0)
        {
            yield break;
        }

        List<AdSentence> sentences = AdSentences.Cut(text);
        int at = 0;
        foreach (SkillHit hit in hits)
        {
            while (at + 1 < sentences.Count && sentences[at].Span.End <= hit.Start)
            {
                at++;
            }

            AdSentence sentence = sentences[at];
            if (sentence.Section == AdSectionKind.Noise)
            {
                continue;
            }

            ReadOnlySpan<char> words = text.AsSpan(sentence.Span.Start, sentence.Span.Length);
            bool negated = IsNegated(words, hit.Start - sentence.Span.Start);
            yield return new SkillMention(
                hit.Skill,
                text[hit.Start..hit.End],
                field,
                TextSpan.FromBounds(hit.Start, hit.End),
                negated ? Strength.Mentioned : StrengthOf(words, sentence.Section, field),
                negated,
                Years(text, sentence.Span, hit),
                LevelBefore(text, sentence.Span.Start, hit.Start));
        }
    }

    private static Strength StrengthOf(ReadOnlySpan<char> sentence, AdSectionKind section, string field)
    {
        if (field == "title")
        {
            return Strength.Required;
        }

        if (section is AdSectionKind.Employer)
        {
            return Strength.Mentioned;
        }

        if (Words.AnyStands(sentence, AdCues.Preferred))
        {
            return Strength.Preferred;
        }

        return section switch
        {
            AdSectionKind.Required => Strength.Required,
            AdSectionKind.Preferred => Strength.Preferred,
            AdSectionKind.Stack => Strength.Mentioned,
            _ => Words.AnyStands(sentence, AdCues.Required) ? Strength.Required : Strength.Mentioned,
        };
    }

    // "No Kubernetes experience needed" takes back what follows the "no"; "Docker is a must, Kubernetes not required" what comes before.
    private static bool IsNegated(ReadOnlySpan<char> sentence, int hit)
    {
        foreach (string cue in AdCues.Negated)
        {
            if (Words.Stands(sentence, cue))
            {
                return true;
            }
        }

        ReadOnlySpan<char> before = sentence[..hit].TrimEnd();
        return before.EndsWith("no", StringComparison.OrdinalIgnoreCase) && (before.Length == 2 || !char.IsLetterOrDigit(before[^3]));
    }

    // Years belong to the skill when they stand in its sentence with no other number of years nearer to another skill: the plain case.
    private static double? Years(string text, TextSpan sentence, SkillHit hit)
    {
        double? nearest = null;
        int best = 60;
        foreach (ValueMatch match in YearsPattern().EnumerateMatches(text.AsSpan(sentence.Start, sentence.Length)))
        {
            int start = sentence.Start + match.Index;
            int distance = start < hit.Start ? hit.Start - (start + match.Length) : start - hit.End;
            if (distance < best)
            {
                best = distance;
                nearest = Number(text.AsSpan(start, match.Length));
            }
        }

        return nearest;
    }

    private static SkillLevel? LevelBefore(string text, int sentence, int hit)
    {
        int from = Math.Max(sentence, hit - 40);
        ReadOnlySpan<char> before = text.AsSpan(from, hit - from);
        foreach ((string words, SkillLevel level) in AdCues.Levels)
        {
            if (Words.Stands(before, words))
            {
                return level;
            }
        }

        return null;
    }

    /// <summary>The number that "3+ years", "3-5 years" or "five years" starts with; null when it is none.</summary>
    internal static double? Number(ReadOnlySpan<char> phrase)
    {
        int end = 0;
        while (end < phrase.Length && (char.IsDigit(phrase[end]) || (phrase[end] == '.' && end > 0)))
        {
            end++;
        }

        if (end > 0)
        {
            return double.TryParse(phrase[..end], NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && number <= 40 ? number : null;
        }

        string[] names = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
        for (int index = 0; index < names.Length; index++)
        {
            if (phrase.StartsWith(names[index], StringComparison.OrdinalIgnoreCase))
            {
                return index + 1;
            }
        }

        return null;
    }

    [GeneratedRegex(@"\b(?:\d{1,2}(?:\.\d)?|one|two|three|four|five|six|seven|eight|nine|ten)\s*\+?\s*(?:(?:-|–|to)\s*\d{1,2}\s*\+?\s*)?(?:years?|yrs?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    internal static partial Regex YearsPattern();
}
