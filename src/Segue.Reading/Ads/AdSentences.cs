using Segue.Basics;

namespace Segue.Reading.Ads;

/// <summary>A sentence or list item of an ad, with the section it stands in.</summary>
internal readonly record struct AdSentence(TextSpan Span, AdSectionKind Section);

/// <summary>Cuts an ad into sentences and tells its sections by their headings.</summary>
internal static class AdSentences
{
    private const int LongestHeading = 70;

    /// <summary>The sentences of <paramref name="text"/>, in order; headings are sentences of the section they open.</summary>
    public static List<AdSentence> Cut(string text)
    {
        List<AdSentence> sentences = [];
        AdSectionKind section = AdSectionKind.Opening;
        int start = 0;
        while (start < text.Length)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            ReadOnlySpan<char> line = text.AsSpan(start, end - start).Trim();
            if (HeadingKind(line) is { } kind)
            {
                // Once the page has gone over to other ads it does not come back.
                section = section == AdSectionKind.Noise ? section : kind;
            }

            CutLine(text, start, end, section, sentences);
            start = end + 1;
        }

        return sentences;
    }

    /// <summary>What section a line opens; null when it is no heading that we know.</summary>
    internal static AdSectionKind? HeadingKind(ReadOnlySpan<char> line)
    {
        line = line.Trim("*#-–•·_: \t");
        if (line.Length is 0 or > LongestHeading || line.Count(' ') > 8 || line[^1] is '.' or ',' or ';')
        {
            return null;
        }

        foreach ((string words, AdSectionKind kind) in AdCues.Headings)
        {
            int at = line.IndexOf(words, StringComparison.OrdinalIgnoreCase);
            // A short line that starts with the words, or holds them and little else, is a heading; "Python skills" in a list is not.
            if (at == 0 || (at > 0 && line.Length <= words.Length + 22 && kind is AdSectionKind.Preferred or AdSectionKind.Required && words.Length > 6 && words != "knowledge"))
            {
                return at == 0 && line.Length > words.Length + 35 ? null : kind;
            }
        }

        return null;
    }

    private static void CutLine(string text, int start, int end, AdSectionKind section, List<AdSentence> sentences)
    {
        int from = start;
        for (int at = start; at < end; at++)
        {
            bool stop = text[at] is '!' or '?' or ';' or '•' || (text[at] == '.' && (at + 1 >= end || char.IsWhiteSpace(text[at + 1])));
            if (stop)
            {
                Add(from, at + 1);
                from = at + 1;
            }
        }

        Add(from, end);

        void Add(int first, int last)
        {
            if (last > first && !text.AsSpan(first, last - first).IsWhiteSpace())
            {
                sentences.Add(new AdSentence(TextSpan.FromBounds(first, last), section));
            }
        }
    }
}
