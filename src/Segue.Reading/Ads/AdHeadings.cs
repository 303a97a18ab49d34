namespace Segue.Reading.Ads;

/// <summary>Tells which lines of an ad are headings, and of what.</summary>
internal sealed class AdHeadings(string text, List<CueHit> cues)
{
    /// <summary>The longest heading, in UTF-16 units.</summary>
    public const int Longest = 70;

    private const int LongestLeadIn = 140;
    private const int PieceRest = 14;

    // What may stand before "preferred" or "desirable" in a heading; "Immediate start preferred" is none.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeWish = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "skills", "skill", "experience", "experiences", "qualifications", "qualification", "requirements", "knowledge", "competencies", "attributes", "criteria", "certifications", "technical", "professional", "key", "additional", "other", "further",
        "highly", "also", "some", "and", "or", "the", "these", "following", "our", "your", "is", "are", "it", "be", "would", "but", "not", "required", "essential", "what", "things", "education", "nice", "as", "a", "role", "job", "candidate", "even", "more", "to", "have", "that", "which",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What section a line opens; null when it is no heading that we know.</summary>
    /// <param name="start">Where the line starts.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="cue">The first cue at or after the start.</param>
    public AdSectionKind? KindOf(int start, int end, int cue)
    {
        ReadOnlySpan<char> whole = text.AsSpan(start, end - start);
        ReadOnlySpan<char> line = whole.Trim("*#-–•·_: \t\r");
        if (line.Length is 0 or > Longest || line.Count(' ') > 8 || line[^1] is '.' or ',' or ';')
        {
            return null;
        }

        int left = start + whole.IndexOf(line);
        return Best(cue, end, left, line.Length, piece: false);
    }

    /// <summary>What section a piece of a line opens that stands before a lost line break: as for a line, but it must start with the words and hold little else.</summary>
    public AdSectionKind? PieceKind(int start, int end, int cue)
    {
        ReadOnlySpan<char> piece = text.AsSpan(start, end - start);
        int left = start + (piece.Length - piece.TrimStart("*#-–•·_: \t\r").Length);
        int length = piece.Trim("*#-–•·_: \t\r").Length;
        return length == 0 ? null : Best(cue, end, left, length, piece: true);
    }

    /// <summary>“It would be a plus if you also know:”, “Hands-on experience with frameworks, including:” say what the list below them is; null for other lines.</summary>
    public AdSectionKind? LeadIn(int start, int end, int cue, AdSectionKind section)
    {
        ReadOnlySpan<char> line = text.AsSpan(start, end - start).TrimEnd();
        if (line.Length is 0 or > LongestLeadIn || (line[^1] != ':' && !line.EndsWith("e.g.", StringComparison.OrdinalIgnoreCase) && !line.EndsWith("such as", StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        AdSectionKind? kind = null;
        for (int at = cue; at < cues.Count && cues[at].Start < end; at++)
        {
            if (cues[at].Cue.Kind is CueKind.Preferred or CueKind.PreferredLeadIn && section != AdSectionKind.Preferred)
            {
                return AdSectionKind.Preferred;
            }

            if (cues[at].Cue.Kind == CueKind.Required && section is not (AdSectionKind.Preferred or AdSectionKind.Required or AdSectionKind.Employer))
            {
                kind = AdSectionKind.Required;
            }
        }

        return kind;
    }

    private AdSectionKind? Best(int cue, int end, int left, int length, bool piece)
    {
        Cue? best = null;
        for (int at = cue; at < cues.Count && cues[at].Start < end; at++)
        {
            CueHit hit = cues[at];
            if (hit.Cue.Kind == CueKind.Heading && hit.End <= end && (best is null || hit.Cue.Order < best.Order) && (piece ? hit.Start <= left && length <= hit.Cue.Words.Length + PieceRest : Opens(hit, left, length)))
            {
                best = hit.Cue;
            }
        }

        return best is null ? null : (AdSectionKind)best.Value == AdSectionKind.Required && HasWish(cue, end) ? AdSectionKind.Preferred : (AdSectionKind)best.Value;
    }

    // "You'll stand out if you have" is no list of demands.
    private bool HasWish(int cue, int end)
    {
        while (cue < cues.Count && cues[cue].Start < end && cues[cue].Cue.Kind != CueKind.PreferredLeadIn)
        {
            cue++;
        }

        return cue < cues.Count && cues[cue].Start < end;
    }

    // A short line that starts with the words, or holds them and little else, is a heading; "Python skills" in a list is not.
    private bool Opens(CueHit hit, int left, int length)
    {
        int words = hit.Cue.Words.Length;
        if (hit.Start <= left)
        {
            return length <= words + 35;
        }

        return length <= words + 22 && words > 6 && hit.Cue.Words != "knowledge" && (AdSectionKind)hit.Cue.Value switch
        {
            AdSectionKind.Preferred => IsHeadingTalk(text.AsSpan(left, hit.Start - left)),
            AdSectionKind.Required => true,
            _ => false,
        };
    }

    private static bool IsHeadingTalk(ReadOnlySpan<char> before)
    {
        foreach (Range range in before.SplitAny(" /&(),-–:*"))
        {
            if (!before[range].IsEmpty && !BeforeWish.Contains(before[range]))
            {
                return false;
            }
        }

        return true;
    }
}
