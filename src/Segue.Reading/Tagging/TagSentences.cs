using Segue.Basics;

namespace Segue.Reading.Tagging;

/// <summary>Cuts text into sentences for the tagger: at line ends, at bullets, and after a full stop, exclamation or question mark before a blank.</summary>
internal static class TagSentences
{
    /// <summary>The sentences in order; blank ones are left out.</summary>
    public static IEnumerable<TextSpan> Cut(string text)
    {
        int start = 0;
        for (int at = 0; at < text.Length; at++)
        {
            bool line = text[at] is '\n' or '\r' or '•';
            if (!line && !(text[at] is '.' or '!' or '?' && EndsSentence(text, at)))
            {
                continue;
            }

            int end = line ? at : at + 1;
            if (!text.AsSpan(start, end - start).IsWhiteSpace())
            {
                yield return TextSpan.FromBounds(start, end);
            }

            start = at + 1;
        }

        if (start < text.Length && !text.AsSpan(start).IsWhiteSpace())
        {
            yield return TextSpan.FromBounds(start, text.Length);
        }
    }

    // "e.g. Python" goes on: a full stop ends a sentence where a blank and a capital follow and no single letter stands before it.
    private static bool EndsSentence(string text, int at) =>
        at + 2 < text.Length && char.IsWhiteSpace(text[at + 1]) && (char.IsUpper(text[at + 2]) || char.IsDigit(text[at + 2])) &&
        (at < 2 || text[at] != '.' || char.IsLetterOrDigit(text[at - 2]) || char.IsWhiteSpace(text[at - 1]));
}
