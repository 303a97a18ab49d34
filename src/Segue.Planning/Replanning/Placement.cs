namespace Segue.Planning.Replanning;

/// <summary>Where the remaining work goes: first pushed in its old order, then as much as can be put back where it stood. See decision 0017.</summary>
internal sealed class Placement
{
    private readonly IReadOnlyList<Work> _work;
    private readonly Dictionary<long, int> _old = [];
    private readonly Dictionary<string, int> _index;

    private Placement(IReadOnlyList<Work> work, IReadOnlyList<StudyBlock> old)
    {
        _work = work;
        _index = Enumerable.Range(0, work.Count).ToDictionary(at => work[at].Resource, StringComparer.Ordinal);
        foreach (StudyBlock block in old.Where(block => block is { Ahead: true, Resource: not null }))
        {
            for (int minute = 0; minute < block.Minutes; minute += 30)
            {
                _old[StudyCell.TimeOf(block.Day, block.Start.AddMinutes(minute))] = _index.GetValueOrDefault(block.Resource!, -1);
            }
        }
    }

    /// <summary>The placed blocks, review among them; null when the request leaves no time.</summary>
    /// <param name="work">What is to be placed.</param>
    /// <param name="old">The blocks as they stood.</param>
    /// <param name="request">The limits.</param>
    /// <param name="first">The first day that can be used.</param>
    /// <param name="lost">Time that cannot be used.</param>
    /// <param name="sooner">True when work may move to an earlier time.</param>
    public static List<Placed>? Of(IReadOnlyList<Work> work, IReadOnlyList<StudyBlock> old, PlanRequest request, DateOnly first, IReadOnlyList<LostTime> lost, bool sooner)
    {
        Placement placement = new(work, old);
        if (OrderedPush.Place(work, placement.Queue(first, sooner), StudyCells.From(request, first, lost), request.MaxSubjects) is not { } pushed)
        {
            return null;
        }

        List<int> items = pushed.Items;
        MostKept.Improve(items, [.. pushed.Cells.Select(cell => placement._old.GetValueOrDefault(cell.Time, -1))], work.Count);
        Together(pushed.Cells, items);
        List<Placed> blocks = placement.Blocks(pushed.Cells, items);
        if (blocks.Count > 0)
        {
            blocks.AddRange(StudyCells.Review(request, first, (blocks[^1].Day, blocks[^1].Start), lost).Select(slot => new Placed(null, slot.Day, slot.Start, slot.Minutes)));
        }

        return blocks;
    }

    private List<Waiting> Queue(DateOnly first, bool sooner)
    {
        List<Waiting> queue = [];
        var times = _old.Where(pair => pair.Value >= 0).ToLookup(pair => pair.Value, pair => pair.Key);
        Queue<long> freed = new(_old.Where(pair => pair.Value < 0).Select(pair => pair.Key).Order());
        long end = _old.Count == 0 ? 0 : _old.Keys.Max();
        long earliest = StudyCell.TimeOf(first, TimeOnly.MinValue);
        for (int item = 0; item < _work.Count; item++)
        {
            long[] own = [.. times[item].Order()];
            for (int cell = 0; cell < _work[item].Cells; cell++)
            {
                // What is new takes the place of what fell away; what takes longer than planned goes on where it would have ended.
                long key = cell < own.Length ? own[cell] : own.Length > 0 ? own[^1] : freed.Count > 0 ? freed.Dequeue() : end;
                queue.Add(new Waiting(item, key, sooner || cell >= own.Length ? earliest : key));
            }
        }

        return [.. queue.Select((one, at) => (one with { Key = Math.Min(one.Key, Earliest(one.Item, times)) }, at)).OrderBy(pair => pair.Item1.Key).ThenBy(pair => pair.at).Select(pair => pair.Item1)];
    }

    // New work that others wait for goes before them.
    private long Earliest(int item, ILookup<int, long> times) => !_work[item].New
        ? long.MaxValue
        : Enumerable.Range(0, _work.Count).Where(other => _work[other].After.Contains(_work[item].Resource)).SelectMany(other => times[other]).DefaultIfEmpty(long.MaxValue).Min();

    // Within one evening a subject is studied in one go. Nothing that must come first is passed: its half-hours all stand before.
    private static void Together(List<StudyCell> cells, List<int> items)
    {
        for (int start = 0; start < cells.Count;)
        {
            int end = start;
            while (end < cells.Count && cells[end].Sitting == cells[start].Sitting)
            {
                end++;
            }

            int[] evening = [.. Enumerable.Range(start, end - start).GroupBy(at => items[at]).SelectMany(group => group.Select(_ => group.Key))];
            bool scattered = Enumerable.Range(1, Math.Max(0, evening.Length - 1)).Count(at => evening[at] != evening[at - 1]) < Enumerable.Range(start + 1, Math.Max(0, end - start - 1)).Count(at => items[at] != items[at - 1]);
            for (int at = start; at < end && scattered; at++)
            {
                items[at] = evening[at - start];
            }

            start = end;
        }
    }

    private List<Placed> Blocks(List<StudyCell> cells, List<int> items)
    {
        List<Placed> blocks = [];
        for (int at = 0; at < cells.Count; at++)
        {
            if (items[at] < 0)
            {
                continue;
            }

            bool goesOn = at > 0 && items[at - 1] == items[at] && cells[at - 1].Sitting == cells[at].Sitting;
            if (goesOn)
            {
                blocks[^1] = blocks[^1] with { Minutes = blocks[^1].Minutes + 30 };
            }
            else
            {
                blocks.Add(new Placed(_work[items[at]].Resource, cells[at].Day, cells[at].Start, 30));
            }
        }

        return blocks;
    }
}
