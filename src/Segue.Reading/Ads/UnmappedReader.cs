using System.Text.RegularExpressions;
using Segue.Basics;

namespace Segue.Reading.Ads;

/// <summary>
/// Phrases that look like names of technology and are not in the catalogue: capitalised or mixed-case words in a demand, beside a skill that is
/// known. Conservative on purpose: it shows what the catalogue may lack, and nothing is counted from it.
/// </summary>
internal static partial class UnmappedReader
{
    private const int Most = 20;

    /// <summary>At most twenty phrases of <paramref name="text"/>, each once.</summary>
    public static IReadOnlyList<UnmappedPhrase> Read(string text, IReadOnlyList<SkillMention> known)
    {
        List<UnmappedPhrase> found = [];
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        foreach (AdSentence sentence in AdSentences.Cut(text))
        {
            if (sentence.Section is not (AdSectionKind.Required or AdSectionKind.Preferred or AdSectionKind.Stack) ||
                !known.Any(mention => mention.Field == "description" && mention.Span.Start >= sentence.Span.Start && mention.Span.End <= sentence.Span.End))
            {
                continue;
            }

            foreach (ValueMatch match in Candidate().EnumerateMatches(text.AsSpan(sentence.Span.Start, sentence.Span.Length)))
            {
                int start = sentence.Span.Start + match.Index;
                TextSpan span = TextSpan.FromBounds(start, start + match.Length);
                bool taken = known.Any(mention => mention.Field == "description" && mention.Span.Start < span.End && span.Start < mention.Span.End);
                if (!taken && seen.Add(span.Quote(text)))
                {
                    found.Add(new UnmappedPhrase(span.Quote(text), "description", span));
                    if (found.Count == Most)
                    {
                        return found;
                    }
                }
            }
        }

        return found;
    }

    // Inside a list ("..., CamelCase, ABC, Name2"): between commas, brackets or slashes, with a capital beyond the first letter or a digit.
    [GeneratedRegex(@"(?<=[,(/]\s?)(?:[A-Z][a-z]+[A-Z]\w*|[A-Z]{3,6}|[A-Z]\w*\d\w*)(?=\s?[,)/])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Candidate();
}
