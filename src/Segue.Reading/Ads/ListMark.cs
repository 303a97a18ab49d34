namespace Segue.Reading.Ads;

/// <summary>The sign before an item of a list.</summary>
/// <param name="Sign">The sign.</param>
/// <param name="Indent">The blanks before it.</param>
internal readonly record struct ListMark(char Sign, int Indent)
{
    /// <summary>The mark of a line; null when it has none.</summary>
    public static ListMark? Of(string text, int start, int end)
    {
        int at = start;
        while (at < end && text[at] is ' ' or '\t')
        {
            at++;
        }

        return at + 1 < end && text[at] is '-' or '*' or '•' or '·' or '–' or '—' or '●' or '▪' or '‣' or '◦' && char.IsWhiteSpace(text[at + 1]) ? new ListMark(text[at], at - start) : null;
    }
}
