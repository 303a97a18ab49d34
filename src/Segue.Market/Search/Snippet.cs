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

    // Words that are none, such as base64, would fill screens.
    private const int MostUnits = 400;
    private const int MostLeadUnits = 120;

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
        int lead = Math.Max(from, Whole(text, reader.Place(Best(asked)).Start - MostLeadUnits));
        int last = Math.Min(to, Whole(text, lead + MostUnits));
        (bool cutBefore, bool cutAfter) = (start > 0 || lead > from, end < reader.Count || last < to);
        (from, to) = (lead, last);
        string piece = text[from..to];
        List<TextSpan> marks = [];
        for (int i = start; i < end; i++)
        {
            if (asked[i] >= 0)
            {
                (int first, int after) = reader.Place(i);
                if (first >= from && after <= to)
                {
                    marks.Add(TextSpan.FromBounds(first - from, after - from));
                }
            }
        }

        return new Snippet(new string([.. piece.Select(unit => char.IsControl(unit) || char.IsWhiteSpace(unit) ? ' ' : unit)]), marks, cutBefore, cutAfter);
    }

    // A place that does not part a pair of surrogates.
    private static int Whole(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;

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
