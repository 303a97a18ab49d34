using Segue.Basics;

namespace Segue.Reading.Ads;

/// <summary>Keeps track of the section that a place of an ad stands in, going forward only.</summary>
internal sealed class AdSections(string text, List<CueHit> cues)
{
    private const int LeastProse = 200;

    private readonly AdHeadings _headings = new(text, cues);
    private (AdSectionKind Section, TextSpan Heading)? _afterLine;
    private (AdSectionKind Section, TextSpan Heading, ListMark Mark)? _afterItem;
    private (AdSectionKind Section, TextSpan Heading)? _afterProse;
    private bool _inList;

    /// <summary>Gets the section.</summary>
    public AdSectionKind Section { get; private set; } = AdSectionKind.Opening;

    /// <summary>Gets the heading that opened it; empty before the first.</summary>
    public TextSpan Heading { get; private set; }

    /// <summary>Goes on to a line: it may be a heading, lead in a list, or end one.</summary>
    /// <param name="start">Where the line starts.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="headingEnd">Where the part of it that may be a heading ends.</param>
    /// <param name="cue">The first cue of the line.</param>
    public void StartLine(int start, int end, int headingEnd, int cue)
    {
        ListMark? mark = ListMark.Of(text, start, end);
        EndProse(mark is not null, end - start, end, cue);
        EndItem(mark);
        if (_headings.KindOf(start, headingEnd, cue) is { } kind)
        {
            _afterItem = null;
            Open(kind, start, headingEnd);
        }
        else if (_headings.LeadIn(start, headingEnd, cue, Section) is { } list)
        {
            // "- Agents would be a plus, such as:" among items speaks of the items below it, as far as the next of its own kind.
            _afterItem = list == AdSectionKind.Preferred && mark is { } sign ? (Section, Heading, sign) : null;
            Open(list, start, headingEnd);
        }

        _afterLine = null;
    }

    /// <summary>Ends a line: a heading inside it spoke of this line only.</summary>
    public void EndLine()
    {
        if (_afterLine is { } after)
        {
            (Section, Heading) = after;
        }
    }

    /// <summary>“**Nice to have**”: a heading by its marks, inside a line.</summary>
    public void OpenMarked(int start, int end, int cue) => Open(_headings.KindOf(start, end, cue), start, end);

    /// <summary>“Nice to haveExperience with”: the words before a lost line break may be a heading.</summary>
    public void OpenPiece(int start, int end, int cue)
    {
        if (end - start <= AdHeadings.Longest)
        {
            Open(_headings.PieceKind(start, end, cue), start, end);
        }
    }

    /// <summary>“…reportingDesirableExperience with”: a heading that lost its line may start here.</summary>
    public void OpenGlued(int at, int end)
    {
        if (GluedText.HeadingAt(text, at) is { } heading)
        {
            Open(heading.Kind, at, Math.Min(end, at + heading.Length));
        }
    }

    /// <summary>“Essential: SQL. Desirable: Spark”: opens a section that ends with its line.</summary>
    public void OpenInline(InlineHeading heading)
    {
        if (Section != AdSectionKind.Noise)
        {
            _afterLine ??= (Section, Heading);
            (Section, Heading) = (heading.Kind, TextSpan.FromBounds(heading.Start, heading.End));
        }
    }

    // A list of demands stops where a paragraph follows, which is about the employer or the work, and goes on where an item asks again.
    private void EndProse(bool item, int length, int end, int cue)
    {
        if (_inList && !item && length >= LeastProse && Section is AdSectionKind.Required or AdSectionKind.Preferred)
        {
            _afterProse = (Section, Heading);
            (Section, Heading, _inList) = (AdSectionKind.Opening, default, false);
        }
        else if (item && _afterProse is { } list && Asks(end, cue))
        {
            (Section, Heading, _afterProse) = (list.Section, list.Heading, null);
        }

        _inList |= item;
    }

    private void EndItem(ListMark? mark)
    {
        if (_afterItem is { } after && mark is { } sign && sign.Sign == after.Mark.Sign && sign.Indent <= after.Mark.Indent)
        {
            (Section, Heading, _afterItem) = (after.Section, after.Heading, null);
        }
    }

    private bool Asks(int end, int cue)
    {
        while (cue < cues.Count && cues[cue].Start < end && cues[cue].Cue.Kind != CueKind.Required)
        {
            cue++;
        }

        return cue < cues.Count && cues[cue].Start < end;
    }

    // Once the page has gone over to other ads it does not come back.
    private void Open(AdSectionKind? kind, int start, int end)
    {
        if (kind is { } known && Section != AdSectionKind.Noise)
        {
            (Section, Heading, _afterLine, _afterProse, _inList) = (known, TextSpan.FromBounds(start, end), null, null, false);
        }
    }
}
