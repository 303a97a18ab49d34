namespace Segue.Reading.Ads;

/// <summary>
/// Tells the line breaks that end something from those that a mail program or a saved page put in because the line was full: a line is full when
/// the next line's first word would not have fitted on it.
/// </summary>
internal readonly struct LineWrap
{
    private const int Narrowest = 40;
    private const int Widest = 100;
    private const int LeastLines = 8;

    private readonly string _text;
    private readonly int _width;

    private LineWrap(string text, int width) => (_text, _width) = (text, width);

    /// <summary>Measures the lines of <paramref name="text"/>.</summary>
    public static LineWrap Of(string text)
    {
        int width = 0;
        int lines = 0;
        int start = 0;
        while (start < text.Length && width <= Widest)
        {
            int end = PhysicalEnd(text, start);
            width = Math.Max(width, end - start);
            lines++;
            start = end + 1;
        }

        return new LineWrap(text, lines >= LeastLines && width is >= Narrowest and <= Widest ? width : 0);
    }

    /// <summary>The end of the line that starts at <paramref name="start"/>, breaks inside a paragraph or list item passed over.</summary>
    public int LineEnd(int start)
    {
        int end = PhysicalEnd(_text, start);
        while (_width > 0 && end + 1 < _text.Length && GoesOn(start, end))
        {
            start = end + 1;
            end = PhysicalEnd(_text, start);
        }

        return end;
    }

    private static int PhysicalEnd(string text, int start)
    {
        int end = text.IndexOf('\n', start);
        return end < 0 ? text.Length : end;
    }

    private bool GoesOn(int start, int end)
    {
        ReadOnlySpan<char> next = _text.AsSpan(end + 1, PhysicalEnd(_text, end + 1) - end - 1).TrimStart();
        if (next.IsEmpty || !(char.IsLetterOrDigit(next[0]) || next[0] is '(' or '/' or '&' or '"' or '“'))
        {
            return false;
        }

        ReadOnlySpan<char> line = _text.AsSpan(start, end - start).TrimEnd();
        if (char.IsAsciiLetterLower(next[0]) && line.Length >= Narrowest && line[^1] is not ('.' or ':' or ';' or '!' or '?'))
        {
            return true;
        }

        int word = next.IndexOfAny(' ', '\r');
        return _text.AsSpan(start, end - start).TrimEnd().Length + 1 + (word < 0 ? next.Length : word) > _width;
    }
}
