using Segue.Basics;

namespace Segue.Reading.Cv.Layout;

/// <summary>One job, course or project as lines: a header that names it and what stands below.</summary>
/// <param name="Header">The lines that name it.</param>
/// <param name="Dates">When; null when the header has no date.</param>
/// <param name="Body">What was done: bullets and sentences with wrapped lines joined.</param>
/// <param name="Span">From the first line to the last.</param>
internal sealed record CvEntry(IReadOnlyList<CvLine> Header, CvDates? Dates, IReadOnlyList<CvText> Body, TextSpan Span)
{
    /// <summary>Gets a value indicating whether the body begins with a bullet rather than a sentence.</summary>
    public bool IsBodyBulleted { get; init; }
}

/// <summary>A piece of text joined from one or more lines.</summary>
/// <param name="Text">The words; a word broken at a line's end is whole again.</param>
/// <param name="Span">Where it stands.</param>
internal readonly record struct CvText(string Text, TextSpan Span);
