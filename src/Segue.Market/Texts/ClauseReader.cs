namespace Segue.Market.Texts;

/// <summary>Finds the ads of a segment that meet a clause.</summary>
/// <param name="segment">The segment.</param>
internal sealed class ClauseReader(TextSegment segment)
{
    // What an ad brings of which a skill was read without the word that was typed: as much as saying it once in a text of usual length.
    private static readonly byte AsSkill = TermWeights.Impact(0, 0, 1, 400);

    /// <summary>The ads; null when there are none.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="named">The segment's ads of which the clause's skill was read, counted from its first; empty when it names none.</param>
    public TermHits? Read(WordClause clause, ReadOnlySpan<int> named)
    {
        TermHits? hits = clause.IsPrefix ? Prefix(clause.Terms[0]) : clause.Terms.Count == 1 ? Word(clause.Terms[0]) : Phrase(clause.Terms);
        return named.IsEmpty ? hits : WithSkill(hits, named);
    }

    private ListHits? Word(string term) => segment.Terms.Find(term) is var number and >= 0 ? new ListHits(segment, number) : null;

    // The word itself may be typed in full, with a plural s.
    private TermHits? Prefix(string typed)
    {
        string word = TermReader.Singular(typed).ToString();
        bool isShort = typed.Length <= WordQuery.ShortPrefix;
        (int first, int count) = segment.Terms.StartingWith(isShort ? SegmentBuilder.InHeading + typed : typed);
        List<int> numbers = [.. Enumerable.Range(first, count)];
        int exact = segment.Terms.Find(word);
        if (exact >= 0 && (exact < first || exact >= first + count))
        {
            numbers.Add(exact);
        }

        if (numbers.Count <= 1)
        {
            return numbers.Count == 0 ? null : new ListHits(segment, numbers[0]);
        }

        byte[] map = new byte[segment.Count];
        foreach (int number in numbers)
        {
            new ListHits(segment, number).RaiseIn(map);
        }

        return new MapHits(map);
    }

    private MapHits? Phrase(IReadOnlyList<string> terms)
    {
        ListHits?[] words = [.. terms.Select(Word)];
        if (words.Contains(null))
        {
            return null;
        }

        // The rarest word leads.
        ListHits[] found = [.. words.OfType<ListHits>()];
        int[] order = [.. Enumerable.Range(0, found.Length).OrderBy(i => found[i].Ads)];
        ListCursor[] cursors = [.. found.Select(word => word.OpenList())];
        List<int>[] places = [.. found.Select(_ => new List<int>())];
        byte[] map = new byte[segment.Count];
        int ad = cursors[order[0]].Advance(0);
        while (ad != TermCursor.End)
        {
            int next = order.Select(i => cursors[i].Seek(ad)).FirstOrDefault(other => other != ad, ad);
            if (next == ad)
            {
                map[ad] = SideBySide(cursors, places) ? (byte)cursors.Min(cursor => cursor.Impact()) : (byte)0;
                next = ad + 1;
            }

            ad = next == TermCursor.End ? next : cursors[order[0]].Advance(next);
        }

        return new MapHits(map);
    }

    private static bool SideBySide(ListCursor[] cursors, List<int>[] places)
    {
        for (int i = 0; i < cursors.Length; i++)
        {
            cursors[i].Places(places[i]);
        }

        foreach (int start in places[0])
        {
            bool all = true;
            for (int i = 1; i < places.Length && all; i++)
            {
                all = places[i].BinarySearch(start + i) >= 0;
            }

            if (all)
            {
                return true;
            }
        }

        return false;
    }

    private MapHits WithSkill(TermHits? hits, ReadOnlySpan<int> named)
    {
        byte[] map = new byte[segment.Count];
        foreach (int ad in named)
        {
            map[ad] = AsSkill;
        }

        switch (hits)
        {
            case ListHits list:
                list.RaiseIn(map);
                break;
            case MapHits other:
                other.RaiseIn(map);
                break;
        }

        return new MapHits(map);
    }
}
