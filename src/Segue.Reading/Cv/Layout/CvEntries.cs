using Segue.Basics;

namespace Segue.Reading.Cv.Layout;

/// <summary>
/// Cuts a section into entries. Header lines come in runs between bodies; a run with one date is one entry; in a run with
/// several, each entry begins as many lines before its date as the section's single-dated runs do.
/// </summary>
internal static class CvEntries
{
    /// <summary>The entries of <paramref name="lines"/> in reading order.</summary>
    /// <param name="lines">A section's lines.</param>
    /// <param name="begins">Says whether a header line begins a new entry, given the header lines so far: for entries without dates.</param>
    public static List<CvEntry> Split(IReadOnlyList<CvLine> lines, Func<IReadOnlyList<CvLine>, CvLine, bool> begins)
    {
        LineRole[] roles = CvBody.Roles(lines);
        List<int> starts = Starts(lines, roles, begins);
        List<CvEntry> entries = [];
        for (int i = 0; i < starts.Count; i++)
        {
            entries.Add(Entry(lines, roles, starts[i], i + 1 < starts.Count ? starts[i + 1] : lines.Count));
        }

        return entries;
    }

    private static List<int> Starts(IReadOnlyList<CvLine> lines, LineRole[] roles, Func<IReadOnlyList<CvLine>, CvLine, bool> begins)
    {
        List<(int From, int To)> runs = Runs(roles);
        int lead = Lead(lines, runs);
        List<int> starts = [];
        foreach ((int from, int to) in runs)
        {
            List<int> dated = [.. Enumerable.Range(from, to - from).Where(i => CvBody.IsDated(lines[i]))];
            if (dated.Count == 0)
            {
                UndatedStarts(lines, from, to, begins, starts);
                continue;
            }

            starts.Add(from);
            for (int d = 1; d < dated.Count; d++)
            {
                int start = Math.Max(dated[d] - lead, dated[d - 1] + 1);
                if (!IsSecondDate(lines, dated[d - 1], dated[d]))
                {
                    starts.Add(start);
                }
            }
        }

        return starts;
    }

    // A start and an end on lines of their own are one range, not two entries.
    private static bool IsSecondDate(IReadOnlyList<CvLine> lines, int first, int second) =>
        second == first + 1 && CvDateFinder.Whole(lines[first].Text) is { IsRange: false } && CvDateFinder.Whole(lines[second].Text) is { IsRange: false };

    private static void UndatedStarts(IReadOnlyList<CvLine> lines, int from, int to, Func<IReadOnlyList<CvLine>, CvLine, bool> begins, List<int> starts)
    {
        int open = -1;
        for (int i = from; i < to; i++)
        {
            List<CvLine> header = open < 0 ? [] : [.. lines.Skip(open).Take(i - open)];
            if (begins(header, lines[i]))
            {
                starts.Add(i);
                open = i;
            }
        }
    }

    private static List<(int From, int To)> Runs(LineRole[] roles)
    {
        List<(int From, int To)> runs = [];
        for (int i = 0; i < roles.Length; i++)
        {
            if (roles[i] != LineRole.Header)
            {
                continue;
            }

            int from = i;
            while (i < roles.Length && roles[i] == LineRole.Header)
            {
                i++;
            }

            runs.Add((from, i));
        }

        return runs;
    }

    // How many lines stand before the date in an entry's header: the most usual number over runs with one date.
    private static int Lead(IReadOnlyList<CvLine> lines, List<(int From, int To)> runs)
    {
        List<int> single = [];
        List<int> first = [];
        foreach ((int from, int to) in runs)
        {
            List<int> dated = [.. Enumerable.Range(from, to - from).Where(i => CvBody.IsDated(lines[i]))];
            if (dated.Count > 0)
            {
                (dated.Count == 1 ? single : first).Add(dated[0] - from);
            }
        }

        List<int> votes = single.Count > 0 ? single : first;
        return votes.Count == 0 ? 0 : votes.GroupBy(vote => vote).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).First().Key;
    }

    private static CvEntry Entry(IReadOnlyList<CvLine> lines, LineRole[] roles, int from, int to)
    {
        int end = from;
        while (end < to && roles[end] == LineRole.Header)
        {
            end++;
        }

        List<CvLine> header = [.. lines.Skip(from).Take(end - from)];
        CvDates? dates = Dates(header);
        IEnumerable<TextSpan> spans = lines.Skip(from).Take(to - from).Select(line => line.Span);
        TextSpan span = TextSpan.FromBounds(spans.Min(s => s.Start), spans.Max(s => s.End));
        return new CvEntry(header, dates, CvBody.Join(lines, roles, end, to), span) { IsBodyBulleted = end < to && lines[end].Bullet };
    }

    private static CvDates? Dates(List<CvLine> header)
    {
        List<CvDates> found = [.. header.Where(CvBody.IsDated).SelectMany(line => CvDateFinder.Find(line.Text))];
        if (found.Count == 0)
        {
            return null;
        }

        CvDates? range = found.Where(dates => dates.IsRange).Cast<CvDates?>().FirstOrDefault();
        return range ?? (found.Count == 2 && found[0].End < found[1].End ? found[1] with { Start = found[0].End } : found[0]);
    }
}
