using Segue.Basics;
using Segue.Reading.Tagging;

namespace Segue.Reading.Ads;

/// <summary>
/// Phrases that look like knowledge asked for and are not in the catalogue: what the tagger finds in a demand, and capitalised or mixed-case words
/// beside a skill that is known. Conservative on purpose: it shows what the catalogue may lack, and nothing is counted from it.
/// </summary>
internal static class UnmappedReader
{
    private const int Most = 20;
    private const int LongestCapitals = 6;
    private const double LeastSure = 0.5;

    /// <summary>At most twenty phrases, each once.</summary>
    /// <param name="body">The description.</param>
    /// <param name="known">What was found in it, in order.</param>
    /// <param name="tagger">Finds knowledge by its wording; null to go by capitals alone.</param>
    public static IReadOnlyList<UnmappedPhrase> Read(AdBody body, List<SkillMention> known, SkillTagger? tagger)
    {
        List<UnmappedPhrase> found = [];
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        List<TaggedSpan> tagged = [];
        int first = 0;
        foreach (AdSentence sentence in body.Sentences)
        {
            while (first < known.Count && (known[first].Field != body.Field || known[first].Span.Start < sentence.Span.Start))
            {
                first++;
            }

            int end = first;
            while (end < known.Count && known[end].Span.End <= sentence.Span.End)
            {
                end++;
            }

            bool asks = sentence.Section is AdSectionKind.Required or AdSectionKind.Preferred or AdSectionKind.Stack;
            bool mayAsk = asks || (end > first && sentence.Section is AdSectionKind.Opening or AdSectionKind.Duties);
            if (mayAsk && tagger is not null)
            {
                tagged.Clear();
                tagger.Find(body.Text, sentence.Span, TaggerLayers.Knowledge, tagged);
                AddTagged(body, tagged, known, first, found, seen);
            }

            if (end > first && asks)
            {
                ReadSentence(body, sentence.Span, known, first, found, seen);
            }

            if (found.Count == Most)
            {
                break;
            }
        }

        return found;
    }

    private static void ReadSentence(AdBody body, TextSpan sentence, List<SkillMention> known, int first, List<UnmappedPhrase> found, HashSet<string> seen)
    {
        ReadOnlySpan<char> text = body.Text.AsSpan(sentence.Start, sentence.Length);
        for (int at = 0; found.Count < Most && text[at..].IndexOfAny(',', '(', '/') is >= 0 and int next; at++)
        {
            at += next;
            int start = at + 1 < text.Length && char.IsWhiteSpace(text[at + 1]) ? at + 2 : at + 1;
            int end = WordEnd(text, start);
            if (end == start || !ClosesAt(text, end) || !LooksLikeName(text[start..end]))
            {
                continue;
            }

            TextSpan span = TextSpan.FromBounds(sentence.Start + start, sentence.Start + end);
            if (!Taken(known, ref first, span) && seen.Add(span.Quote(body.Text)))
            {
                found.Add(new UnmappedPhrase(span.Quote(body.Text), body.Field, span));
            }
        }
    }

    private static void AddTagged(AdBody body, List<TaggedSpan> tagged, List<SkillMention> known, int first, List<UnmappedPhrase> found, HashSet<string> seen)
    {
        foreach (TaggedSpan one in tagged)
        {
            if (found.Count < Most && one.Probability >= LeastSure && !Taken(known, ref first, one.Span) && seen.Add(one.Span.Quote(body.Text)))
            {
                found.Add(new UnmappedPhrase(one.Span.Quote(body.Text), body.Field, one.Span));
            }
        }
    }

    // Asked from left to right, so that what was passed is not looked at again.
    private static bool Taken(List<SkillMention> known, ref int first, TextSpan span)
    {
        while (first < known.Count && known[first].Span.End <= span.Start)
        {
            first++;
        }

        return first < known.Count && known[first].Span.Start < span.End;
    }

    private static int WordEnd(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_'))
        {
            at++;
        }

        return at;
    }

    private static bool ClosesAt(ReadOnlySpan<char> text, int at)
    {
        at = at < text.Length && char.IsWhiteSpace(text[at]) ? at + 1 : at;
        return at < text.Length && text[at] is ',' or ')' or '/';
    }

    // CamelCase, three to six capitals, or a capital first and a digit somewhere.
    private static bool LooksLikeName(ReadOnlySpan<char> word)
    {
        if (!char.IsAsciiLetterUpper(word[0]))
        {
            return false;
        }

        if (word.Length is >= 3 and <= LongestCapitals && !word.ContainsAnyExceptInRange('A', 'Z'))
        {
            return true;
        }

        if (word.ContainsAnyInRange('0', '9'))
        {
            return true;
        }

        int upper = word[1..].IndexOfAnyInRange('A', 'Z');
        return upper > 0 && !word.Slice(1, upper).ContainsAnyExceptInRange('a', 'z');
    }
}
