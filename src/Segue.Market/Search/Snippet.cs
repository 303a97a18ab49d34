using Segue.Basics;
using Segue.Market.Texts;

namespace Segue.Market.Search;

/// <summary>The piece of an ad's text that says most of what was asked.</summary>
/// <param name="Text">The piece, on one line.</param>
/// <param name="Marks">Where the asked words stand in it, in order.</param>
/// <param name="CutBefore">Whether the ad's text goes on before it.</param>
/// <param name="CutAfter">Whether it goes on after it.</param>
public sealed record Snippet(string Text, IReadOnlyList<TextSpan> Marks, bool CutBefore, bool CutAfter)
{
    private const int Words = 26;
    private const int Lead = 6;

    /// <summary>The piece with the most different things that were asked, the earliest of these; the beginning when nothing asked stands in the text.</summary>
    public static Snippet Of(string text, IReadOnlyList<WordClause> clauses)
    {
        ArgumentNullException.ThrowIfNull(text);
        TermReader reader = new();
        reader.Cut(text);
        if (reader.Count == 0)
        {
            return new Snippet("", [], CutBefore: false, CutAfter: false);
        }

        int[] asked = new AskedTerms(clauses).In(reader);
        int start = Math.Max(0, Best(asked) - Lead);
        int end = Math.Min(reader.Count, start + Words);
        (int from, int to) = (start == 0 ? 0 : reader.Place(start).Start, end == reader.Count ? text.Length : reader.Place(end - 1).End);
        string piece = text[from..to];
        List<TextSpan> marks = [];
        for (int i = start; i < end; i++)
        {
            if (asked[i] >= 0)
            {
                (int first, int last) = reader.Place(i);
                marks.Add(TextSpan.FromBounds(first - from, last - from));
            }
        }

        return new Snippet(new string([.. piece.Select(unit => char.IsControl(unit) || char.IsWhiteSpace(unit) ? ' ' : unit)]), marks, start > 0, end < reader.Count);
    }

    // The first word of the best piece.
    private static int Best(int[] asked)
    {
        (int best, int bestKinds) = (0, 0);
        for (int at = 0; at < asked.Length; at++)
        {
            if (asked[at] >= 0)
            {
                int kinds = asked[at..Math.Min(asked.Length, at + Words - Lead)].Where(clause => clause >= 0).Distinct().Count();
                (best, bestKinds) = kinds > bestKinds ? (at, kinds) : (best, bestKinds);
            }
        }

        return best;
    }
}
