using Segue.Catalogue;

namespace Segue.Planning.Replanning;

/// <summary>Compares a plan with what became of it, and says why each thing is where it is now.</summary>
internal sealed class Differences
{
    private readonly ReplanInput _input;
    private readonly Retained _retained;
    private readonly Plan _plan;
    private readonly Dictionary<string, StudyBlock> _before;
    private readonly Dictionary<long, string> _now;
    private readonly HashSet<long> _cells;
    private readonly Catalog _catalog;

    public Differences(ReplanInput input, Settled settled, Retained retained, Plan plan)
    {
        (_input, _retained, _plan, _catalog) = (input, retained, plan, input.Basis.Catalog);
        _before = settled.Blocks.Where(block => block.Ahead).ToDictionary(block => block.Uid, StringComparer.Ordinal);
        _now = plan.Blocks.Where(block => block is { Ahead: true, Resource: not null }).SelectMany(block => Cells(block).Select(time => (time, block.Resource!))).ToDictionary(pair => pair.time, pair => pair.Item2);
        long last = _before.Values.SelectMany(Cells).DefaultIfEmpty(0).Max();
        _cells = [.. StudyCells.From(plan.Request, input.Today, []).Select(cell => cell.Time).TakeWhile(time => time <= last)];
    }

    /// <summary>The blocks that moved, came or fell away.</summary>
    public IReadOnlyList<BlockChange> Blocks()
    {
        List<BlockChange> changes = [];
        foreach (StudyBlock now in _plan.Blocks.Where(block => !block.Past))
        {
            if (!_before.TryGetValue(now.Uid, out StudyBlock? old))
            {
                if (!now.Cancelled)
                {
                    changes.Add(new BlockChange(now.Uid, now.Resource, ChangeKind.Added, null, At(now), now.Minutes, now.Resource is null ? "Review for a week that had none." : "Takes the hours that no block of before holds."));
                }
            }
            else if (now.Cancelled)
            {
                changes.Add(new BlockChange(now.Uid, now.Resource, ChangeKind.Dropped, At(old), null, old.Minutes, Gone(old)));
            }
            else if (now != old)
            {
                changes.Add(new BlockChange(now.Uid, now.Resource, ChangeKind.Moved, At(old), At(now), now.Minutes, Cause([old])));
            }
        }

        return [.. changes.OrderBy(change => change.From ?? change.To).ThenBy(change => change.Uid, StringComparer.Ordinal)];
    }

    /// <summary>The items that moved, came, fell away or are finished.</summary>
    public IReadOnlyList<ItemChange> Items()
    {
        Dictionary<string, PlanItem> old = _input.Plan.Items.ToDictionary(item => item.Resource, StringComparer.Ordinal);
        List<ItemChange> changes = [];
        foreach (PlanItem now in _plan.Items)
        {
            DateRange to = new(now.Start, now.End);
            if (!old.TryGetValue(now.Resource, out PlanItem? was))
            {
                changes.Add(new ItemChange(now.Resource, ChangeKind.Added, null, to, now.Why));
            }
            else if (now.State == ItemState.Done && was.State != ItemState.Done)
            {
                bool said = _input.Progress.Any(one => one.Resource == now.Resource);
                changes.Add(new ItemChange(now.Resource, ChangeKind.Finished, new DateRange(was.Start, was.End), to, said ? "You finished it." : "All its hours were planned for days that are over."));
            }
            else if (now.State != ItemState.Done && (now.Start, now.End) != (was.Start, was.End))
            {
                List<StudyBlock> own = [.. _before.Values.Where(block => block.Resource == now.Resource)];
                changes.Add(new ItemChange(now.Resource, ChangeKind.Moved, new DateRange(was.Start, was.End), to, Cause(own, now.MinutesLeft < was.MinutesLeft)) { PushedBy = Taken(own).FirstOrDefault() });
            }
        }

        HashSet<string> kept = [.. _plan.Items.Select(item => item.Resource)];
        changes.AddRange(_input.Plan.Items.Where(item => !kept.Contains(item.Resource)).Select(item => new ItemChange(item.Resource, ChangeKind.Dropped, new DateRange(item.Start, item.End), null, _retained.Dropped[item.Resource])));
        return changes;
    }

    private string Gone(StudyBlock old) => old.Resource switch
    {
        null => Lost(old) ? "It lies in lost time." : "There is no review then any more.",
        { } id when _retained.Dropped.ContainsKey(id) => "What it was for is no longer in the plan.",
        { } id when _plan.Items.Any(item => item.Resource == id && item.State == ItemState.Done) => "What it was for is finished.",
        _ => "Fewer hours or fewer stretches are left to do.",
    };

    // What most of the half-hours that no longer stand where they stood were driven off by.
    private string Cause(IReadOnlyList<StudyBlock> old, bool less = false)
    {
        int lost = 0, missed = 0, closed = 0;
        foreach ((StudyBlock block, long time) in old.SelectMany(block => Cells(block).Select(time => (block, time))))
        {
            if (_now.GetValueOrDefault(time) == block.Resource && block.Resource is not null)
            {
                continue;
            }

            (DateOnly day, TimeOnly start) = (DateOnly.FromDayNumber((int)(time / 1440)), new TimeOnly((int)(time % 1440 / 60), (int)(time % 60)));
            lost += _plan.Lost.Any(one => one.Covers(day, start)) ? 1 : 0;
            missed += day < _input.Today && !_plan.Lost.Any(one => one.Covers(day, start)) ? 1 : 0;
            closed += day >= _input.Today && !_cells.Contains(time) && !_plan.Lost.Any(one => one.Covers(day, start)) ? 1 : 0;
        }

        List<string> parts = [];
        Add(lost, "lay in lost time");
        Add(missed, "were not done when planned");
        Add(closed, "lay outside the days and hours you have now");
        if (Taken(old).FirstOrDefault() is { } other)
        {
            parts.Add($"makes way for {Title(other)}");
        }

        return parts.Count == 0 ? (less ? "Less of it is left to do." : "It uses time that is free now.") : Sentence(string.Join("; ", parts));

        void Add(int cells, string what)
        {
            if (cells > 0)
            {
                parts.Add($"{cells / 2.0:0.#} h {what}");
            }
        }
    }

    // What now stands in the half-hours of these blocks, what takes most of them first.
    private IEnumerable<string> Taken(IReadOnlyList<StudyBlock> old) => old
        .SelectMany(block => Cells(block).Select(time => _now.GetValueOrDefault(time)).Where(now => now is not null && now != block.Resource).OfType<string>())
        .GroupBy(now => now, StringComparer.Ordinal)
        .OrderByDescending(cells => cells.Count())
        .ThenBy(cells => cells.Key, StringComparer.Ordinal)
        .Select(cells => cells.Key);

    private bool Lost(StudyBlock block) => _plan.Lost.Any(lost => lost.Covers(block.Day, block.Start));

    private string Title(string id) => _catalog.ResourceTitle(id);

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..] + ".";

    private static DateTime At(StudyBlock block) => block.Day.ToDateTime(block.Start);

    private static IEnumerable<long> Cells(StudyBlock block) =>
        Enumerable.Range(0, block.Minutes / 30).Select(half => StudyCell.TimeOf(block.Day, block.Start.AddMinutes(half * 30)));
}
