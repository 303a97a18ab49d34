namespace Segue.Basics;

/// <summary>Something wrong with an input, said so that its owner can mend it.</summary>
/// <param name="Code">Stable dotted code, such as <c>cv.scanned</c>.</param>
/// <param name="Message">One sentence with the offending value in it.</param>
public sealed record Problem(string Code, string Message)
{
    /// <summary>Gets the file or other source the problem was found in; null when there is none.</summary>
    public string? Source { get; init; }

    /// <summary>Gets the line in <see cref="Source"/>, from 1; null when unknown.</summary>
    public int? Line { get; init; }

    /// <summary>Gets the place in the text, in UTF-16 units; null when unknown.</summary>
    public TextSpan? Span { get; init; }

    /// <summary>Gets what the reader can do about it; null when the message says it already.</summary>
    public string? Remedy { get; init; }

    /// <summary>The problem as one line for a terminal: place, sentence, remedy.</summary>
    public override string ToString()
    {
        string place = Source is null ? "" : Line is null ? Source + ": " : $"{Source}:{Line}: ";
        return Remedy is null ? place + Message : $"{place}{Message} {Remedy}";
    }
}
