namespace Segue.Reading.Ads;

/// <summary>A heading inside a line, with a colon after it: <c>… end to end Preferred: background in</c>.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="End">After the colon.</param>
/// <param name="Kind">The section it opens.</param>
internal readonly record struct InlineHeading(int Start, int End, AdSectionKind Kind)
{
    private const int MostRest = 30;

    /// <summary>Every one, in order.</summary>
    public static List<InlineHeading> All(string text, List<CueHit> cues)
    {
        List<InlineHeading> all = [];
        foreach (CueHit hit in cues)
        {
            if (hit.Cue.Kind == CueKind.Heading && (AdSectionKind)hit.Cue.Value != AdSectionKind.Noise && char.IsUpper(text[hit.Start]) && (all.Count == 0 || hit.Start >= all[^1].End) && (Colon(text, hit.End) ?? Title(text, hit)) is { } end && HasMore(text, end))
            {
                all.Add(new InlineHeading(hit.Start, end, (AdSectionKind)hit.Cue.Value));
            }
        }

        return all;
    }

    // At most a few plain words stand between the words of the heading and its colon.
    private static int? Colon(string text, int at)
    {
        for (int last = Math.Min(text.Length, at + MostRest); at < last; at++)
        {
            if (text[at] == ':')
            {
                return at + 1;
            }

            if (!char.IsLetter(text[at]) && text[at] is not (' ' or '&' or '/' or '*' or '\'' or '’' or '(' or ')'))
            {
                return null;
            }
        }

        return null;
    }

    // "… Apply now About You We'd love": several words with capitals, and a capital or a figure after them.
    private static int? Title(string text, CueHit hit)
    {
        int end = hit.End;
        if (end + 1 >= text.Length || text[end] != ' ' || !(char.IsUpper(text[end + 1]) || char.IsAsciiDigit(text[end + 1])))
        {
            return null;
        }

        int words = 1;
        for (int at = hit.Start + 1; at < end; at++)
        {
            if (text[at - 1] == ' ')
            {
                words++;
                int length = text.AsSpan(at, end - at).IndexOf(' ');
                if (!char.IsUpper(text[at]) && (length < 0 ? end - at : length) > 2)
                {
                    return null;
                }
            }
        }

        return words > 1 ? end : null;
    }

    // With nothing after the colon the whole line is the heading.
    private static bool HasMore(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '*' or '\t' or '\r')
        {
            at++;
        }

        return at < text.Length && text[at] != '\n';
    }
}
